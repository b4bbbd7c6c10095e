//! Proposals for one exercise: a step up, a hold, a step down. Source: clinical.md parts 6.2 and 6.3.

use super::ladder::{easier, grows, lower};
use super::light::Light;
use super::locks::Lock;
use super::proposal::{Fact, Point, Proposal, Scope};
use super::results::{SessionResult, StepResult};
use super::rule::RuleId;
use super::situation::{Current, Situation};
use super::step::step;
use crate::domain::decision::{Change, Verdict};
use crate::domain::exercise::Exercise;
use crate::domain::order;
use crate::domain::time::Date;

/// A session and how one exercise went in it.
pub(super) type Seen<'s> = (&'s SessionResult, &'s StepResult);

/// What goes down: a red exercise at once, an amber one the second time.
pub(super) fn lowered(now: &Situation<'_>) -> Vec<Proposal> {
    let each = |current: Current<'_>| {
        let exercise = growing(now, &current)?;
        let seen: Vec<Seen<'_>> = now.since_decision(&exercise.id).collect();
        after_red(now, &current, exercise, &seen).or_else(|| after_ambers(now, &current, &seen))
    };
    now.current().into_iter().filter_map(each).collect()
}

/// What may go up, no more at once than the numbers allow, the longest unchanged first. Where something keeps it from going
/// up today, the reason stands in its place.
pub(super) fn raised(now: &Situation<'_>, waits: &[Lock]) -> Vec<Proposal> {
    let mut due: Vec<(Option<Date>, Proposal)> = Vec::new();
    let mut held = Vec::new();
    for current in now.current() {
        let Some(exercise) = growing(now, &current) else {
            continue;
        };
        let seen: Vec<Seen<'_>> = now.since_decision(&exercise.id).collect();
        if let Some(hold) = hold_after_amber(&current, &seen) {
            held.push(hold);
        } else if let Some(step) = step(now, &current, exercise, &seen) {
            let last = now.last_decision(|one| one.to.exercise.as_ref() == Some(&exercise.id));
            due.push((last, step));
        }
    }
    if let Some(wait) = waits.first() {
        held.extend(due.into_iter().map(|(_, step)| held_by(wait, step)));
        return held;
    }
    order::sort_by_key(&mut due, |(last, _)| *last);
    let free = now.numbers().step.at_once.saturating_sub(taken(now));
    due.into_iter()
        .take(free)
        .map(|(_, step)| step)
        .chain(held)
        .collect()
}

/// Steps up that were accepted since the last session: what they do is not known yet.
fn taken(now: &Situation<'_>) -> usize {
    let last = now.results.iter().map(|result| result.day).max();
    let is_fresh = |day: Date| last.is_none_or(|last| day > last);
    now.records
        .decisions
        .iter()
        .filter(|one| one.change == Change::Progress && one.verdict == Verdict::Accepted)
        .filter(|one| is_fresh(one.day))
        .count()
}

fn growing<'a>(now: &Situation<'a>, current: &Current<'_>) -> Option<&'a Exercise> {
    let exercise = now.rules.exercise(&current.prescription.exercise)?;
    grows(exercise).then_some(exercise)
}

/// Red for what happened in it: the easier exercise at half, or half of it where nothing easier is open.
fn after_red(
    now: &Situation<'_>,
    current: &Current<'_>,
    exercise: &Exercise,
    seen: &[Seen<'_>],
) -> Option<Proposal> {
    let (result, step) = seen.first()?;
    if !step.judged.is_red_by_itself() {
        return None;
    }
    let percent = now.numbers().lower.red_percent;
    let gentler = easier(now.rules, exercise)
        .filter(|next| now.footing.opens(&next.id) && !now.is_in_week(&next.id));
    let to = match gentler {
        Some(next) => Point {
            exercise: next.id.clone(),
            dose: lower(*now.footing.first.get(&next.id)?, percent),
        },
        None => Point {
            exercise: exercise.id.clone(),
            dose: lower(current.dose, percent),
        },
    };
    let facts = vec![Fact::Causes(step.judged.causes.clone())];
    changed(
        RuleId::LowerRed,
        Change::Regress,
        current,
        to,
        [facts, pain(step)].concat(),
        &[(result, step)],
    )
}

/// Amber for what happened in it, so many times in a row: a quarter less.
fn after_ambers(now: &Situation<'_>, current: &Current<'_>, seen: &[Seen<'_>]) -> Option<Proposal> {
    let numbers = &now.numbers().lower;
    let is_own = |(_, step): &&Seen<'_>| {
        step.judged.light == Light::Amber
            && step
                .judged
                .causes
                .iter()
                .any(|one| one.is_of_the_exercise())
    };
    let ambers = seen.iter().take_while(is_own).count();
    if ambers < numbers.ambers {
        return None;
    }
    let to = Point {
        exercise: current.prescription.exercise.clone(),
        dose: lower(current.dose, numbers.amber_percent),
    };
    let last = seen.first().map(|(_, step)| pain(step)).unwrap_or_default();
    let facts = [vec![Fact::Ambers(ambers)], last].concat();
    let looked_at = seen.get(..ambers).unwrap_or_default();
    changed(
        RuleId::LowerTwoAmbers,
        Change::Regress,
        current,
        to,
        facts,
        looked_at,
    )
}

/// After an amber session the amount stays.
fn hold_after_amber(current: &Current<'_>, seen: &[Seen<'_>]) -> Option<Proposal> {
    let (result, step) = seen.first()?;
    if step.judged.light != Light::Amber {
        return None;
    }
    let here = Point {
        exercise: current.prescription.exercise.clone(),
        dose: current.dose,
    };
    Some(Proposal {
        rule: RuleId::HoldAmber,
        change: Change::Hold,
        scope: Scope::Exercise {
            from: here.clone(),
            to: here,
        },
        facts: [vec![Fact::Causes(step.judged.causes.clone())], pain(step)].concat(),
        because: result.records.clone(),
    })
}

fn held_by(wait: &Lock, step: Proposal) -> Proposal {
    let scope = match step.scope {
        Scope::Exercise { from, .. } => Scope::Exercise {
            to: from.clone(),
            from,
        },
        plan @ Scope::Plan { .. } => plan,
    };
    Proposal {
        rule: wait.rule,
        change: Change::Hold,
        scope,
        facts: [step.facts, wait.facts.clone()].concat(),
        because: step.because,
    }
}

fn pain(step: &StepResult) -> Vec<Fact> {
    let readings = &step.readings;
    let mut facts = Vec::new();
    if let (Some(before), Some(during)) = (readings.before, readings.during) {
        facts.push(Fact::During { before, during });
    }
    if let Some(next) = readings.next {
        let base = readings.base;
        facts.push(Fact::NextMorning { base, next });
    }
    facts
}

/// A change from what is in force; none when nothing would change.
pub(super) fn changed(
    rule: RuleId,
    change: Change,
    current: &Current<'_>,
    to: Point,
    facts: Vec<Fact>,
    looked_at: &[Seen<'_>],
) -> Option<Proposal> {
    let from = Point {
        exercise: current.prescription.exercise.clone(),
        dose: current.dose,
    };
    let records = looked_at.iter().flat_map(|(result, _)| &result.records);
    (from != to).then(|| Proposal {
        rule,
        change,
        scope: Scope::Exercise { from, to },
        facts,
        because: records.cloned().collect(),
    })
}
