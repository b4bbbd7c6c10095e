//! A change of the plan that a rule proposed, and what the person said to it. The rules stand in the progression.

use super::dose::Dose;
use super::id::{ExerciseId, RecordId};
use super::invalid::{Invalid, at_most, short_enough};
use super::moment::Moment;
use super::time::Date;
use crate::slugs;

slugs! {
    /// What the rule does. Source: clinical.md parts 6.3, 6.6 and 6.8.
    Change {
        Progress = "progress", Hold = "hold", Regress = "regress", Swap = "swap", Add = "add", Remove = "remove",
        Deload = "deload", Vary = "vary", Restart = "restart", Stop = "stop",
    }
}

slugs! {
    /// What the person said. Nothing changes before `accepted`.
    Verdict { Proposed = "proposed", Accepted = "accepted", Declined = "declined", }
}

/// One side of a change: which exercise, how much. Both empty when the whole plan is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PlanPoint {
    pub exercise: Option<ExerciseId>,
    pub dose: Dose,
}

/// One proposed change of the plan and its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Decision {
    pub written: Moment,
    /// The first day it counts for.
    pub day: Date,
    pub change: Change,
    /// The id of the rule that asked for it.
    pub rule: String,
    /// The sessions, entries and check-ins the rule looked at.
    pub because: Vec<RecordId>,
    pub from: PlanPoint,
    pub to: PlanPoint,
    /// How much of the former amount, in percent, when the whole plan is meant.
    pub percent: Option<u8>,
    pub verdict: Verdict,
}

impl Decision {
    /// Checks that every field is in its range.
    ///
    /// # Errors
    /// Names the first field that is not.
    pub fn check(&self) -> Result<(), Invalid> {
        at_most("percent", self.percent, 200)?;
        at_most("because", Some(self.because.len()), 200)?;
        short_enough("rule", &self.rule)
    }
}
