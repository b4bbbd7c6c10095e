//! What was done in one session, step by step, as it happened. The plan and the player that led there are elsewhere.

use super::id::ExerciseId;
use super::invalid::{Invalid, at_most, short_enough, zero_to_ten};
use super::moment::Moment;
use super::session::StopReason;
use super::site::Side;
use super::time::Date;
use crate::slugs;

slugs! {
    /// Where a session came from: the day's routine, the calm routine of a flare, or a free choice from the library.
    SessionOrigin { Routine = "routine", Calm = "calm", Free = "free", }
}

slugs! {
    /// How a step felt, in one tap.
    StepRating { TooEasy = "too-easy", Right = "right", TooHard = "too-hard", }
}

/// How much: as planned, or as done. Gaps where the exercise does not count that way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Amount {
    pub sets: Option<u16>,
    pub reps: Option<u16>,
    pub hold_s: Option<u16>,
    pub seconds: Option<u32>,
}

/// What it was done against: a band by its color, a weight in grams, or neither.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Load {
    pub band: String,
    pub grams: Option<u32>,
}

/// One step of a session, in the order of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StepLog {
    pub exercise: ExerciseId,
    pub planned: Amount,
    /// None: not reached yet, or skipped.
    pub done: Option<Amount>,
    /// The side, where only one was done.
    pub side: Option<Side>,
    pub load: Load,
    pub rating: Option<StepRating>,
    /// Worst pain during it, 0 to 10.
    pub pain: Option<u8>,
    /// Effort, 0 to 10.
    pub effort: Option<u8>,
    /// How clean the movement was in the person's eyes, 0 to 10.
    pub form: Option<u8>,
    pub stop: Option<StopReason>,
    pub swapped_from: Option<ExerciseId>,
    pub skipped: bool,
}

impl StepLog {
    /// A step that was not reached yet.
    #[must_use]
    pub fn planned(exercise: ExerciseId, planned: Amount) -> Self {
        Self {
            exercise,
            planned,
            done: None,
            side: None,
            load: Load::default(),
            rating: None,
            pain: None,
            effort: None,
            form: None,
            stop: None,
            swapped_from: None,
            skipped: false,
        }
    }

    /// True when the player has to come back to it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done.is_none() && !self.skipped
    }
}

/// One go at a day. Pain, effort and confidence are 0 to 10.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct SessionLog {
    pub day: Date,
    pub started: Moment,
    /// None while it is going on, and for ever if it was left.
    pub finished: Option<Moment>,
    pub origin: SessionOrigin,
    pub pain_before: Option<u8>,
    pub pain_worst: Option<u8>,
    pub pain_after: Option<u8>,
    /// Asked before.
    pub confidence: Option<u8>,
    /// Asked after.
    pub effort: Option<u8>,
    pub stop: Option<StopReason>,
    /// What the person would change next time.
    pub note: String,
    pub steps: Vec<StepLog>,
}

impl SessionLog {
    /// A session that begins now with these steps.
    #[must_use]
    pub fn begin(day: Date, started: Moment, origin: SessionOrigin, steps: Vec<StepLog>) -> Self {
        Self {
            day,
            started,
            finished: None,
            origin,
            pain_before: None,
            pain_worst: None,
            pain_after: None,
            confidence: None,
            effort: None,
            stop: None,
            note: String::new(),
            steps,
        }
    }

    /// Where to go on: the first step neither done nor skipped.
    #[must_use]
    pub fn open_step(&self) -> Option<usize> {
        self.steps.iter().position(StepLog::is_open)
    }

    /// Checks that every field is in its range.
    ///
    /// # Errors
    /// Names the first field that is not.
    pub fn check(&self) -> Result<(), Invalid> {
        let scales = [
            ("pain_before", self.pain_before),
            ("pain_worst", self.pain_worst),
            ("pain_after", self.pain_after),
            ("confidence", self.confidence),
            ("effort", self.effort),
        ];
        for (field, value) in scales {
            zero_to_ten(field, value)?;
        }
        at_most("steps", Some(self.steps.len()), 200)?;
        for step in &self.steps {
            zero_to_ten("steps.pain", step.pain)?;
            zero_to_ten("steps.effort", step.effort)?;
            zero_to_ten("steps.form", step.form)?;
            short_enough("steps.load", &step.load.band)?;
        }
        short_enough("note", &self.note)
    }
}
