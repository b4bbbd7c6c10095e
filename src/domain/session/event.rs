//! What can happen to a session, and where in its life it can be. Changes nothing itself.

use crate::domain::time::InstantMs;
use crate::slugs;

slugs! {
    /// Why a session ends before its plan does.
    StopReason {
        Pain = "pain", Dizzy = "dizzy", Chest = "chest", Breathless = "breathless", Numb = "numb",
        NoTime = "no-time", NoSpace = "no-space",
    }
}

impl StopReason {
    /// True for a sign of the in-session stop list: the list is shown at once and no exercise comes after it.
    /// Source: clinical.md part 2.5.
    #[must_use]
    pub fn is_stop_sign(self) -> bool {
        use StopReason::{Breathless, Chest, Dizzy, Numb};
        matches!(self, Dizzy | Chest | Breathless | Numb)
    }
}

/// What happens to a session. Ratings are 0 to 10; one beyond that counts as not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The person begins.
    Start {
        /// Pain now, before.
        pain_before: Option<u8>,
        /// How sure the person is that they can do it.
        confidence: Option<u8>,
    },
    /// On to the next part; ends a bout early.
    Next,
    /// To the start of this bout, or of the one before.
    Back,
    /// Leaves out the rest of this step.
    Skip,
    /// The step on screen hurts too much: on to the next one, or to the stop list.
    Hurt {
        /// How strong it was.
        pain: Option<u8>,
    },
    /// Time stands still.
    Pause,
    /// Time runs again, after a pause or after being away.
    Resume,
    /// After being away: the person carried on with this part meanwhile.
    KeptGoing,
    /// Ends the exercises for a reason.
    Stop {
        /// The reason.
        reason: StopReason,
    },
    /// Somebody looked. Changes nothing that the timestamps do not imply.
    Tick,
    /// The person has answered how it was.
    Finish(Feeling),
}

/// How it was, after a session. 0 to 10 each; all may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Feeling {
    pub pain_after: Option<u8>,
    /// The worst during it.
    pub pain_worst: Option<u8>,
    pub effort: Option<u8>,
    pub confidence: Option<u8>,
}

/// Where in its life a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing has begun.
    Before,
    /// Time runs.
    Running,
    /// Time stands still because the person said so.
    Paused,
    /// Time stands still because nobody looked since that moment.
    Away {
        /// The last moment somebody looked.
        since: InstantMs,
    },
    /// A stop sign was given: the stop list is on screen.
    StopList {
        /// The sign.
        sign: StopReason,
    },
    /// The exercises are over; how it was is still to be asked.
    After {
        /// The reason for an early end.
        stopped: Option<StopReason>,
    },
    /// Over.
    Finished {
        /// The reason for an early end.
        stopped: Option<StopReason>,
    },
}

impl Feeling {
    pub(super) fn valid(self) -> Self {
        Self {
            pain_after: rating(self.pain_after),
            pain_worst: rating(self.pain_worst),
            effort: rating(self.effort),
            confidence: rating(self.confidence),
        }
    }
}

pub(super) fn rating(given: Option<u8>) -> Option<u8> {
    given.filter(|value| *value <= 10)
}
