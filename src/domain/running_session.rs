//! A session that is going on or was left, with what the player itself does not know; and what it comes to in the log.

use super::id::RecordId;
use super::moment::Moment;
use super::session::amount::{Amount, BodySide};
use super::session::done::StepDone;
use super::session::plan::{Part, PartKind, Step};
use super::session::saved::SavedSession;
use super::session::{Ms, Stage, StopReason};
use super::session_log::{SessionLog, SessionOrigin, StepLog, Worked};
use super::time::{Date, InstantMs};

/// A session in the player, whole enough to be taken up after the browser was killed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct RunningSession {
    /// The record it becomes.
    pub id: RecordId,
    pub day: Date,
    /// Minutes the wall clock was ahead of UTC when it began.
    pub offset_min: i16,
    pub origin: SessionOrigin,
    pub session: SavedSession,
    /// What the person would change next time.
    pub note: String,
}

impl RunningSession {
    /// The line of the log it comes to as it stands now. None when it was never started.
    #[must_use]
    pub fn log(&self) -> Option<SessionLog> {
        let saved = &self.session;
        let moment = |at: InstantMs| Moment {
            at,
            offset_min: self.offset_min,
        };
        let steps = saved.steps.iter().zip(&saved.done);
        let mut log = SessionLog::begin(
            self.day,
            moment(saved.started?),
            self.origin,
            steps.map(|(step, done)| step_log(step, done)).collect(),
        );
        if let Stage::Finished { .. } = saved.stage {
            log.finished = saved.ended.map(moment);
        }
        log.stop = stop_of(saved.stage);
        if let Some(step) = log.steps.get_mut(saved.place.step) {
            step.stop = step.stop.or(log.stop);
        }
        log.pain_before = saved.pain_before;
        log.pain_worst = saved.feeling.pain_worst;
        log.pain_after = saved.feeling.pain_after;
        log.effort = saved.feeling.effort;
        log.confidence = saved.confidence_before;
        log.confidence_after = saved.feeling.confidence;
        log.note.clone_from(&self.note);
        Some(log)
    }
}

fn stop_of(stage: Stage) -> Option<StopReason> {
    match stage {
        Stage::StopList { sign } => Some(sign),
        Stage::After { stopped } | Stage::Finished { stopped } => stopped,
        Stage::Before | Stage::Running | Stage::Paused | Stage::Away { .. } => None,
    }
}

fn step_log(step: &Step, done: &StepDone) -> StepLog {
    StepLog {
        done: worked(step, done),
        skipped: done.skipped,
        side: only_side(step, done),
        load: done.note.load.clone(),
        rating: done.note.rating,
        pain: done.note.pain,
        stop: done.note.stop,
        swapped_from: done.swapped_from.clone(),
        ..StepLog::planned(step.exercise.clone(), step.dose())
    }
}

/// The parts of work with how far each got.
fn bouts(step: &Step, done: &StepDone) -> Vec<(Part, Ms)> {
    let parts = step
        .parts()
        .into_iter()
        .zip(done.reached_ms.iter().copied());
    parts
        .filter(|(part, _)| part.kind == PartKind::Work)
        .collect()
}

/// The side that was worked, where the other one was not.
fn only_side(step: &Step, done: &StepDone) -> Option<BodySide> {
    let bouts = bouts(step, done);
    let worked = |side: BodySide| {
        let mut of_side = bouts.iter().filter(|(part, _)| part.side == Some(side));
        of_side.any(|(_, reached_ms)| *reached_ms >= 1_000)
    };
    match (worked(BodySide::Left), worked(BodySide::Right)) {
        (true, false) => Some(BodySide::Left),
        (false, true) => Some(BodySide::Right),
        _ => None,
    }
}

/// Only time at work counts; a repetition counts when it was brought to its end.
fn worked(step: &Step, done: &StepDone) -> Worked {
    let mut sum = Worked::default();
    let mut spent_ms: Ms = 0;
    for (part, reached_ms) in bouts(step, done) {
        spent_ms += reached_ms;
        sum.bouts += u16::from(reached_ms >= part.length_ms);
        if let Amount::Reps { reps, tempo, .. } = step.amount {
            let counted = u16::try_from(reached_ms / tempo.rep_ms()).unwrap_or(reps);
            sum.reps = sum.reps.saturating_add(counted.min(reps));
        }
    }
    sum.seconds = u32::try_from(spent_ms / 1_000).unwrap_or(u32::MAX);
    sum
}
