//! One step of a session that is going on, as its draft keeps it. The session around it is in `running`.

use crate::domain::id::ExerciseId;
use crate::domain::invalid::Invalid;
use crate::domain::session::amount::{Amount, BodySide, Sides, Tempo};
use crate::domain::session::done::{StepDone, StepNote};
use crate::domain::session::plan::Step;
use crate::domain::session::{Ms, StopReason};
use crate::domain::session_log::{Load, StepRating};
use crate::form;
use crate::slugs;

slugs! {
    /// The order of the sides of a step.
    SidesV1 { Whole = "whole", Alternate = "alternate", Together = "together", }
}

/// One step as asked for: `reps` at a tempo, or `seconds`.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct RunningStepV1 {
    pub exercise: ExerciseId,
    pub sets: u16,
    pub reps: Option<u16>,
    pub hold_s: u16,
    /// Up, still, down.
    pub tempo_ms: [Ms; 3],
    pub seconds: Option<u16>,
    pub sides: SidesV1,
    pub first_side: Option<BodySide>,
    pub reached_ms: Vec<Ms>,
    pub skipped: bool,
    pub rating: Option<StepRating>,
    pub band: String,
    pub grams: Option<u32>,
    pub pain: Option<u8>,
    pub stop: Option<StopReason>,
    pub swapped_from: Option<ExerciseId>,
}

form! {
    RunningStepV1 { exercise, sets, sides } or blank {
        reps, hold_s, tempo_ms, seconds, first_side, reached_ms, skipped, rating, band, grams, pain, stop, swapped_from,
    }
}

impl From<(&Step, &StepDone)> for RunningStepV1 {
    fn from((step, done): (&Step, &StepDone)) -> Self {
        let (reps, hold_s, tempo_ms, seconds) = match step.amount {
            Amount::Reps {
                reps,
                hold_s,
                tempo,
            } => {
                let tempo_ms = [tempo.lift_ms, tempo.hold_ms, tempo.lower_ms];
                (Some(reps), hold_s, tempo_ms, None)
            }
            Amount::Seconds(seconds) => (None, 0, [0; 3], Some(seconds)),
        };
        let (sides, first_side) = match step.sides {
            Sides::Whole => (SidesV1::Whole, None),
            Sides::Alternate(first) => (SidesV1::Alternate, Some(first)),
            Sides::Together(first) => (SidesV1::Together, Some(first)),
        };
        Self {
            exercise: step.exercise.clone(),
            sets: step.sets,
            reps,
            hold_s,
            tempo_ms,
            seconds,
            sides,
            first_side,
            reached_ms: done.reached_ms.clone(),
            skipped: done.skipped,
            rating: done.note.rating,
            band: done.note.load.band.clone(),
            grams: done.note.load.grams,
            pain: done.note.pain,
            stop: done.note.stop,
            swapped_from: done.swapped_from.clone(),
        }
    }
}

impl RunningStepV1 {
    /// The step, and what was done of it.
    ///
    /// # Errors
    /// When it is no step, or a number in it would fill the memory.
    pub(super) fn read(self) -> Result<(Step, StepDone), Invalid> {
        let [lift_ms, hold_ms, lower_ms] = self.tempo_ms;
        let amount = match (self.reps, self.seconds) {
            (Some(reps), None) => Amount::Reps {
                reps,
                hold_s: self.hold_s,
                tempo: Tempo {
                    lift_ms,
                    hold_ms,
                    lower_ms,
                },
            },
            (None, Some(seconds)) => Amount::Seconds(seconds),
            _ => return Err(Invalid { field: "steps" }),
        };
        let first = self.first_side.unwrap_or(BodySide::Left);
        let sides = match self.sides {
            SidesV1::Whole => Sides::Whole,
            SidesV1::Alternate => Sides::Alternate(first),
            SidesV1::Together => Sides::Together(first),
        };
        // Each set makes parts in memory: a wild number must not fill it.
        if self.sets > 100 || self.tempo_ms.iter().any(|ms| *ms > 3_600_000) {
            return Err(Invalid { field: "steps" });
        }
        let step = Step {
            exercise: self.exercise,
            sets: self.sets,
            amount,
            sides,
        };
        let done = StepDone {
            reached_ms: self.reached_ms,
            skipped: self.skipped,
            note: StepNote {
                rating: self.rating,
                load: Load {
                    band: self.band,
                    grams: self.grams,
                },
                pain: self.pain,
                stop: self.stop,
            },
            swapped_from: self.swapped_from,
        };
        Ok((step, done))
    }
}
