//! Sessions as a table: a row for each step, with what was said of the whole session in front; one row for a session without
//! steps.

use super::{Cell, Separator, Table, iso};
use crate::domain::session_log::{SessionLog, StepLog};
use crate::storage::load::Loaded;

const HEADS: [&str; 33] = [
    "id",
    "day",
    "started",
    "finished",
    "origin",
    "pain_before",
    "pain_worst",
    "pain_after",
    "confidence_before",
    "confidence_after",
    "effort",
    "stopped",
    "note",
    "step",
    "exercise",
    "planned_sets",
    "planned_reps",
    "planned_hold_s",
    "planned_seconds",
    "each_side",
    "done_bouts",
    "done_reps",
    "done_seconds",
    "side",
    "band",
    "grams",
    "rating",
    "step_pain",
    "step_effort",
    "step_form",
    "step_stopped",
    "swapped_from",
    "skipped",
];

/// The table.
#[must_use]
pub fn table(kept: &Loaded, separator: Separator) -> String {
    let mut table = Table::new(separator, &HEADS);
    for one in &kept.sessions {
        let front = session(one.id.as_str(), &one.value);
        if one.value.steps.is_empty() {
            let gaps = HEADS.len() - front.len();
            table.row(
                front
                    .into_iter()
                    .chain(std::iter::repeat_n(Cell::Gap, gaps)),
            );
            continue;
        }
        for (number, each) in (1_i64..).zip(&one.value.steps) {
            let row = front.iter().cloned().chain(step(number, each));
            table.row(row);
        }
    }
    table.text()
}

fn session(id: &str, log: &SessionLog) -> Vec<Cell> {
    vec![
        Cell::from(id),
        Cell::from(log.day.to_string()),
        Cell::from(iso(log.started)),
        Cell::from(log.finished.map(iso).unwrap_or_default()),
        Cell::from(log.origin.as_str()),
        log.pain_before.into(),
        log.pain_worst.into(),
        log.pain_after.into(),
        log.confidence.into(),
        log.confidence_after.into(),
        log.effort.into(),
        Cell::from(log.stop.map_or("", |one| one.as_str())),
        Cell::from(log.note.as_str()),
    ]
}

fn step(number: i64, step: &StepLog) -> Vec<Cell> {
    let yes = |is_so: bool| Cell::from(if is_so { "yes" } else { "no" });
    vec![
        Cell::Number(number),
        Cell::from(step.exercise.as_str()),
        step.planned.sets.into(),
        step.planned.reps.into(),
        Cell::Number(step.planned.hold_s.into()),
        step.planned.seconds.into(),
        yes(step.planned.per_side),
        Cell::Number(step.done.bouts.into()),
        Cell::Number(step.done.reps.into()),
        Cell::Number(step.done.seconds.into()),
        Cell::from(step.side.map_or("", |one| one.as_str())),
        Cell::from(step.load.band.as_str()),
        step.load.grams.into(),
        Cell::from(step.rating.map_or("", |one| one.as_str())),
        step.pain.into(),
        step.effort.into(),
        step.form.into(),
        Cell::from(step.stop.map_or("", |one| one.as_str())),
        Cell::from(step.swapped_from.as_ref().map_or("", |one| one.as_str())),
        yes(step.skipped),
    ]
}
