//! A session as it was done, as kept.

use super::parts::{DoseV1, MomentV1};
use super::{Record, Written};
use crate::domain::id::ExerciseId;
use crate::domain::invalid::Invalid;
use crate::domain::session::StopReason;
use crate::domain::session::amount::BodySide;
use crate::domain::session_log::{Load, SessionLog, SessionOrigin, StepLog, StepRating, Worked};
use crate::domain::time::Date;
use crate::form;
use crate::storage::kind::Kind;

impl Record for SessionLog {
    const KIND: Kind = Kind::Session;
}

impl Written for SessionLog {
    const VERSION: u32 = 1;
    type Form = SessionV1;
}

/// What was done of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct WorkedV1 {
    pub bouts: u16,
    pub reps: u16,
    pub seconds: u32,
}

form! {
    WorkedV1 {} or default { bouts, reps, seconds }
}

/// One step, version 1.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct StepV1 {
    pub exercise: ExerciseId,
    pub planned: DoseV1,
    pub done: WorkedV1,
    pub side: Option<BodySide>,
    pub band: String,
    pub grams: Option<u32>,
    pub rating: Option<StepRating>,
    pub pain: Option<u8>,
    pub effort: Option<u8>,
    pub form: Option<u8>,
    pub stop: Option<StopReason>,
    pub swapped_from: Option<ExerciseId>,
    pub skipped: bool,
}

form! {
    StepV1 { exercise } or blank {
        planned, done, side, band, grams, rating, pain, effort, form, stop, swapped_from, skipped,
    }
}

/// A session, version 1.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct SessionV1 {
    pub day: Date,
    pub started: MomentV1,
    pub finished: Option<MomentV1>,
    pub origin: SessionOrigin,
    pub pain_before: Option<u8>,
    pub pain_worst: Option<u8>,
    pub pain_after: Option<u8>,
    pub confidence: Option<u8>,
    pub confidence_after: Option<u8>,
    pub effort: Option<u8>,
    pub stop: Option<StopReason>,
    pub note: String,
    pub steps: Vec<StepV1>,
}

form! {
    SessionV1 { day, started, origin } or blank {
        finished, pain_before, pain_worst, pain_after, confidence, confidence_after, effort, stop, note, steps,
    }
}

impl From<&StepLog> for StepV1 {
    fn from(step: &StepLog) -> Self {
        Self {
            exercise: step.exercise.clone(),
            planned: step.planned.into(),
            done: WorkedV1 {
                bouts: step.done.bouts,
                reps: step.done.reps,
                seconds: step.done.seconds,
            },
            side: step.side,
            band: step.load.band.clone(),
            grams: step.load.grams,
            rating: step.rating,
            pain: step.pain,
            effort: step.effort,
            form: step.form,
            stop: step.stop,
            swapped_from: step.swapped_from.clone(),
            skipped: step.skipped,
        }
    }
}

impl From<StepV1> for StepLog {
    fn from(form: StepV1) -> Self {
        Self {
            exercise: form.exercise,
            planned: form.planned.into(),
            done: Worked {
                bouts: form.done.bouts,
                reps: form.done.reps,
                seconds: form.done.seconds,
            },
            side: form.side,
            load: Load {
                band: form.band,
                grams: form.grams,
            },
            rating: form.rating,
            pain: form.pain,
            effort: form.effort,
            form: form.form,
            stop: form.stop,
            swapped_from: form.swapped_from,
            skipped: form.skipped,
        }
    }
}

impl From<&SessionLog> for SessionV1 {
    fn from(session: &SessionLog) -> Self {
        Self {
            day: session.day,
            started: session.started.into(),
            finished: session.finished.map(MomentV1::from),
            origin: session.origin,
            pain_before: session.pain_before,
            pain_worst: session.pain_worst,
            pain_after: session.pain_after,
            confidence: session.confidence,
            confidence_after: session.confidence_after,
            effort: session.effort,
            stop: session.stop,
            note: session.note.clone(),
            steps: session.steps.iter().map(StepV1::from).collect(),
        }
    }
}

impl TryFrom<SessionV1> for SessionLog {
    type Error = Invalid;

    fn try_from(form: SessionV1) -> Result<Self, Invalid> {
        let session = Self {
            day: form.day,
            started: form.started.into(),
            finished: form.finished.map(Into::into),
            origin: form.origin,
            pain_before: form.pain_before,
            pain_worst: form.pain_worst,
            pain_after: form.pain_after,
            confidence: form.confidence,
            confidence_after: form.confidence_after,
            effort: form.effort,
            stop: form.stop,
            note: form.note,
            steps: form.steps.into_iter().map(StepLog::from).collect(),
        };
        session.check()?;
        Ok(session)
    }
}
