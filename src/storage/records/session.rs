//! A session as it was done, as kept.

use serde::{Deserialize, Serialize};

use super::parts::{DoseV1, MomentV1, is_default};
use super::{Record, Written};
use crate::domain::id::ExerciseId;
use crate::domain::invalid::Invalid;
use crate::domain::session::StopReason;
use crate::domain::session::amount::BodySide;
use crate::domain::session_log::{Load, SessionLog, SessionOrigin, StepLog, StepRating, Worked};
use crate::domain::time::Date;
use crate::storage::kind::Kind;

impl Record for SessionLog {
    const KIND: Kind = Kind::Session;
}

impl Written for SessionLog {
    const VERSION: u32 = 1;
    type Form = SessionV1;
}

/// What was done of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct WorkedV1 {
    pub bouts: u16,
    pub reps: u16,
    pub seconds: u32,
}

/// One step, version 1.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct StepV1 {
    pub exercise: ExerciseId,
    #[serde(default, skip_serializing_if = "is_default")]
    pub planned: DoseV1,
    #[serde(default, skip_serializing_if = "is_default")]
    pub done: WorkedV1,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<BodySide>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub band: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grams: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<StepRating>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<StopReason>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub swapped_from: Option<ExerciseId>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub skipped: bool,
}

/// A session, version 1.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SessionV1 {
    pub day: Date,
    pub started: MomentV1,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<MomentV1>,
    pub origin: SessionOrigin,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_before: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_worst: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_after: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence_after: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<StopReason>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepV1>,
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
