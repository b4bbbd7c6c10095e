//! Each session joined with the morning after it, and the lights that follow. Source: clinical.md parts 6.1 and 6.2.

use super::base::{Tenths, Usual, daily_pain};
use super::light::{Judged, Readings, judge};
use super::numbers::ProgressionNumbers;
use super::records::Records;
use crate::domain::check_in::{Aftermath, CheckIn, CheckInKind};
use crate::domain::dose::Dose;
use crate::domain::exercise::Role;
use crate::domain::id::{ExerciseId, RecordId};
use crate::domain::rulebook::Rulebook;
use crate::domain::session::StopReason;
use crate::domain::session_log::{SessionLog, StepLog, StepRating};
use crate::domain::time::Date;

/// One exercise of a session and how it went.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct StepResult {
    pub exercise: ExerciseId,
    pub planned: Dose,
    pub readings: Readings,
    pub judged: Judged,
    /// Everything planned was done.
    pub is_full: bool,
    pub is_too_easy: bool,
    pub effort: Option<u8>,
    pub form: Option<u8>,
}

/// A session whose next morning is over.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct SessionResult {
    pub day: Date,
    /// The session and the check-ins that look back on it.
    pub records: Vec<RecordId>,
    pub readings: Readings,
    pub judged: Judged,
    pub steps: Vec<StepResult>,
}

/// The results of all sessions, the earliest first. A session waits for its next morning until that day is over.
#[must_use]
pub fn results(
    rules: &Rulebook,
    records: &Records<'_>,
    intake_pain: u8,
    today: Date,
) -> Vec<SessionResult> {
    let numbers = &rules.progression;
    let usual = Usual::of(&numbers.base, records, &daily_pain(records), intake_pain);
    let mut sessions = records.sessions.clone();
    sessions.sort_by_key(|(_, log)| log.started);
    let known = |log: &SessionLog| {
        records
            .flare_on(log.day)
            .and_then(|flare| flare.usual_pain_tenths)
            .map_or_else(|| usual.on(log.day), Tenths::from)
    };
    let mut found = Vec::new();
    for (at, (id, log)) in sessions.iter().enumerate() {
        let mornings = Mornings::after(records, id, log.day, today);
        let is_waiting = mornings.next.is_none() && today <= log.day.plus(1);
        if !is_waiting && log.day <= today {
            // Looking through all earlier sessions is worth it only where soreness has to be explained.
            let is_sore = |one: &CheckIn| one.aftermath == Some(Aftermath::Soreness);
            let is_soreness = mornings.next.is_some_and(is_sore)
                && has_new_work(rules, log, sessions.get(..at).unwrap_or_default());
            found.push(result(numbers, id, log, &mornings, known(log), is_soreness));
        }
    }
    found
}

/// The check-ins that look back on one session.
struct Mornings<'a> {
    next: Option<&'a CheckIn>,
    ids: Vec<RecordId>,
    is_still_raised: bool,
}

impl<'a> Mornings<'a> {
    fn after(records: &Records<'a>, session: &RecordId, day: Date, today: Date) -> Self {
        let looks_back = |check_in: &CheckIn, days: i32| match &check_in.session {
            Some(id) => id == session,
            None => check_in.day == day.plus(days),
        };
        let mut next: Option<(&RecordId, &CheckIn)> = None;
        let mut is_still_raised = false;
        for (id, check_in) in records.check_ins.iter().filter(|(_, one)| one.day <= today) {
            let is_morning = check_in.kind == CheckInKind::Morning;
            let age = check_in.day.since(day);
            if is_morning && age == 1 && looks_back(check_in, 1) {
                let is_later = next.is_none_or(|(_, other)| other.written <= check_in.written);
                next = if is_later {
                    Some((*id, *check_in))
                } else {
                    next
                };
            }
            // The evening after the next morning, or any later day: more than 24 hours.
            let is_a_day_later = age >= 2 || (age == 1 && !is_morning);
            if check_in.settled == Some(false)
                && is_a_day_later
                && check_in.session.as_ref() == Some(session)
            {
                is_still_raised = true;
            }
        }
        Self {
            ids: next.iter().map(|(id, _)| (*id).clone()).collect(),
            next: next.map(|(_, check_in)| check_in),
            is_still_raised,
        }
    }
}

fn result(
    numbers: &ProgressionNumbers,
    id: &RecordId,
    log: &SessionLog,
    mornings: &Mornings<'_>,
    base: Tenths,
    is_soreness: bool,
) -> SessionResult {
    let next = mornings.next;
    let stops = log
        .steps
        .iter()
        .filter_map(|step| step.stop)
        .chain(log.stop);
    let has_stop_sign = stops.clone().any(StopReason::is_stop_sign);
    let worst_step = log.steps.iter().filter_map(|step| step.pain).max();
    let readings = Readings {
        base,
        before: log.pain_before,
        during: log.pain_worst.max(worst_step),
        next: next.and_then(|check_in| check_in.pain),
        settled: next.and_then(|check_in| check_in.settled),
        is_still_raised: mornings.is_still_raised,
        has_new_sign: has_stop_sign
            || next.is_some_and(|check_in| {
                check_in
                    .signs
                    .as_ref()
                    .is_some_and(|signs| !signs.is_empty())
            }),
        was_too_painful: stops.clone().any(|stop| stop == StopReason::Pain),
        is_soreness,
    };
    let judged = judge(&numbers.light, &readings);
    let unrated = unrated(log, &judged, readings.during);
    let steps = log
        .steps
        .iter()
        .filter(|step| !step.skipped)
        .map(|step| step_result(numbers, log, step, readings, unrated))
        .collect();
    let mut records = vec![id.clone()];
    records.extend(mornings.ids.iter().cloned());
    SessionResult {
        day: log.day,
        records,
        judged,
        readings,
        steps,
    }
}

/// The pain of an exercise that was not rated on its own: the session's worst, unless that was too much and an exercise is
/// known to have been it; then nothing is known of the others.
fn unrated(log: &SessionLog, session: &Judged, during: Option<u8>) -> Option<u8> {
    let mut rated = log.steps.iter().filter_map(|step| step.pain);
    let is_explained = rated.any(|pain| Some(pain) == during);
    let is_too_much = session
        .causes
        .iter()
        .any(|cause| cause.is_of_the_exercise());
    during.filter(|_| !(is_explained && is_too_much))
}

/// The readings of the session with the pain of that exercise.
fn step_result(
    numbers: &ProgressionNumbers,
    log: &SessionLog,
    step: &StepLog,
    session: Readings,
    unrated: Option<u8>,
) -> StepResult {
    let readings = Readings {
        during: step.pain.or(unrated),
        was_too_painful: step.stop == Some(StopReason::Pain),
        ..session
    };
    StepResult {
        exercise: step.exercise.clone(),
        planned: step.planned,
        readings,
        judged: judge(&numbers.light, &readings),
        is_full: is_full(step),
        is_too_easy: step.rating == Some(StepRating::TooEasy),
        effort: step.effort.or(log.effort),
        form: step.form,
    }
}

fn is_full(step: &StepLog) -> bool {
    let sides = if step.planned.per_side { 2 } else { 1 };
    let bouts = u32::from(step.planned.sets.unwrap_or(0)) * sides;
    let reps = bouts * u32::from(step.planned.reps.unwrap_or(0));
    let seconds = bouts * u32::from(step.planned.seconds.unwrap_or(0));
    step.stop.is_none()
        && u32::from(step.done.bouts) >= bouts
        && u32::from(step.done.reps) >= reps
        && step.done.seconds >= seconds
}

/// Whether the session held work that loads a muscle and was new, or more than ever before.
fn has_new_work(rules: &Rulebook, log: &SessionLog, earlier: &[(&RecordId, &SessionLog)]) -> bool {
    let loads = |step: &StepLog| {
        let role = rules.exercise(&step.exercise).map(|one| one.role);
        matches!(
            role,
            Some(Role::Activate | Role::Isometric | Role::Strength | Role::Functional)
        )
    };
    let done_before = |step: &StepLog| {
        earlier
            .iter()
            .flat_map(|(_, log)| &log.steps)
            .any(|other| other.exercise == step.exercise && other.planned.covers(step.planned))
    };
    log.steps
        .iter()
        .any(|step| !step.skipped && loads(step) && !done_before(step))
}
