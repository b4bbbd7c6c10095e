//! What was done in one session, step by step, as it happened. The plan and the player that led there are elsewhere.

use super::dose::Dose;
use super::id::ExerciseId;
use super::invalid::{Invalid, at_most, short_enough, zero_to_ten};
use super::moment::Moment;
use super::session::StopReason;
use super::session::amount::BodySide;
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

/// What was really done of a step, both sides and all sets together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Worked {
    /// Bouts brought to their end: one for each set and side.
    pub bouts: u16,
    /// Repetitions; 0 for what is timed.
    pub reps: u16,
    pub seconds: u32,
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
    pub planned: Dose,
    pub done: Worked,
    /// The side, where only one was done.
    pub side: Option<BodySide>,
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
    /// A step of which nothing was done.
    #[must_use]
    pub fn planned(exercise: ExerciseId, planned: Dose) -> Self {
        Self {
            exercise,
            planned,
            done: Worked::default(),
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
}

impl StepLog {
    /// Whether any of it was done.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.done != Worked::default()
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
    pub confidence_after: Option<u8>,
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
            confidence_after: None,
            effort: None,
            stop: None,
            note: String::new(),
            steps,
        }
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
            ("confidence_after", self.confidence_after),
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
