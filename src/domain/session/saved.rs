//! A session as plain values, to be kept and taken up again after the page was closed. Knows no storage format.

use super::done::{Done, StepDone};
use super::place::Place;
use super::plan::{SessionPlan, Step};
use super::{Feeling, Session, Stage};
use crate::domain::time::InstantMs;

/// Everything a session is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct SavedSession {
    pub steps: Vec<Step>,
    pub stage: Stage,
    pub place: Place,
    pub done: Vec<StepDone>,
    pub seen: InstantMs,
    pub started: Option<InstantMs>,
    pub ended: Option<InstantMs>,
    pub pain_before: Option<u8>,
    pub confidence_before: Option<u8>,
    pub feeling: Feeling,
}

impl Session {
    /// The session as plain values.
    #[must_use]
    pub fn save(&self) -> SavedSession {
        let steps = self.plan.steps().iter();
        SavedSession {
            steps: steps.map(|planned| planned.step.clone()).collect(),
            stage: self.stage,
            place: self.place,
            done: self.done.steps().to_vec(),
            seen: self.seen,
            started: self.started,
            ended: self.ended,
            pain_before: self.pain_before,
            confidence_before: self.confidence_before,
            feeling: self.feeling,
        }
    }

    /// The session that was saved; what does not fit its plan is made to fit. None when no step is left to do.
    #[must_use]
    pub fn restore(saved: SavedSession) -> Option<Self> {
        let plan = SessionPlan::new(saved.steps)?;
        Some(Self {
            place: saved.place.within(&plan),
            done: Done::within(saved.done, &plan),
            plan,
            stage: saved.stage,
            seen: saved.seen,
            started: saved.started,
            ended: saved.ended,
            pain_before: saved.pain_before,
            confidence_before: saved.confidence_before,
            feeling: saved.feeling.valid(),
        })
    }
}
