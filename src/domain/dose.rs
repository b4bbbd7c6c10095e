//! How much of an exercise: sets of repetitions or of seconds, and how long that takes. Chooses no amount.

use super::exercise::{Role, Start};
use super::session::amount::Tempo;

/// Seconds to get ready. Source: clinical.md part 4.5.
const SETUP_S: u32 = 15;
/// Seconds between two bouts of repetitions, and of timed work. Source: clinical.md part 4.5.
const BETWEEN_COUNTED_S: u32 = 20;
const BETWEEN_TIMED_S: u32 = 5;

/// An amount. Either `reps` or `seconds` is set; neither for what is worn or done outside the session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Dose {
    pub sets: Option<u16>,
    pub reps: Option<u16>,
    pub hold_s: u16,
    pub seconds: Option<u16>,
    /// The amount is for each side or each direction.
    pub per_side: bool,
}

impl From<Start> for Dose {
    fn from(start: Start) -> Self {
        Self {
            sets: start.sets,
            reps: start.reps,
            hold_s: start.hold_s,
            seconds: start.seconds,
            per_side: start.per_side,
        }
    }
}

impl Dose {
    /// Repetitions or seconds of one set.
    #[must_use]
    pub fn amount(self) -> Option<u16> {
        self.reps.or(self.seconds)
    }

    /// The same with another number of sets.
    #[must_use]
    pub fn with_sets(self, sets: u16) -> Self {
        Self {
            sets: self.sets.map(|_| sets),
            ..self
        }
    }

    /// The same with other repetitions or seconds a set.
    #[must_use]
    pub fn with_amount(self, amount: u16) -> Self {
        Self {
            reps: self.reps.map(|_| amount),
            seconds: self.seconds.map(|_| amount),
            ..self
        }
    }

    /// Sets times repetitions or seconds, for one side.
    #[must_use]
    pub fn volume(self) -> u32 {
        u32::from(self.sets.unwrap_or(0)) * u32::from(self.amount().unwrap_or(0))
    }

    /// Whether it is at least as much as the other in every way: sets, repetitions, hold and seconds.
    #[must_use]
    pub fn covers(self, other: Dose) -> bool {
        self.at_most(other) == other
    }

    /// The smaller of the two in every way. Both are amounts of one exercise.
    #[must_use]
    pub fn at_most(self, other: Dose) -> Dose {
        Dose {
            sets: self.sets.min(other.sets),
            reps: self.reps.min(other.reps),
            hold_s: self.hold_s.min(other.hold_s),
            seconds: self.seconds.min(other.seconds),
            per_side: self.per_side,
        }
    }

    /// The larger of the two in every way. Both are amounts of one exercise.
    #[must_use]
    pub fn at_least(self, other: Dose) -> Dose {
        Dose {
            sets: self.sets.max(other.sets),
            reps: self.reps.max(other.reps),
            hold_s: self.hold_s.max(other.hold_s),
            seconds: self.seconds.max(other.seconds),
            per_side: self.per_side,
        }
    }

    /// How long the exercise takes with this amount, getting ready included. Source: clinical.md part 4.5.
    #[must_use]
    pub fn length_s(self, role: Role) -> u32 {
        let bouts = u32::from(self.sets.unwrap_or(0)) * if self.per_side { 2 } else { 1 };
        let (bout_s, between_s) = match (self.reps, self.seconds) {
            (Some(reps), _) => (
                u32::from(reps) * rep_s(role, self.hold_s),
                BETWEEN_COUNTED_S,
            ),
            (None, Some(seconds)) => (u32::from(seconds), BETWEEN_TIMED_S),
            (None, None) => return 0,
        };
        bouts * bout_s + between_s * bouts.saturating_sub(1) + SETUP_S
    }
}

/// How long one repetition takes.
fn rep_s(role: Role, hold_s: u16) -> u32 {
    u32::try_from(Tempo::of(role, hold_s).rep_ms() / 1_000).unwrap_or(u32::MAX)
}
