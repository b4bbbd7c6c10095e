//! The calm steps: a slow rhythm to follow, and attention led through the body. Where both stand at a moment; nothing else.

use super::Ms;
use crate::domain::id::ExerciseId;
use crate::fields;

/// An exercise with a calm screen. `says` and `seconds` have two places or none.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Calm {
    pub id: ExerciseId,
    /// The words of each half of the rhythm: "Breathe in", "Breathe out".
    pub says: Vec<String>,
    pub seconds: Vec<u16>,
    /// Where attention goes, one after the other.
    pub areas: Vec<String>,
}

fields! {
    Calm { id } or default { says, seconds, areas }
}

/// The rhythm at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Beat {
    /// 0 for the first half, which fills; 1 for the second, which empties.
    pub half: usize,
    /// Whole seconds to go in this half, never 0.
    pub left_s: Ms,
    /// How full it is, in percent.
    pub full: u8,
}

impl Calm {
    /// The rhythm after that time; none where there is none to follow.
    #[must_use]
    pub fn beat(&self, spent_ms: Ms) -> Option<Beat> {
        let (first, second) = match self.seconds.as_slice() {
            [first, second] => (Ms::from(*first) * 1_000, Ms::from(*second) * 1_000),
            _ => return None,
        };
        let into = spent_ms % (first + second).max(1);
        let (half, length, gone) = match into.checked_sub(first) {
            None => (0, first, into),
            Some(gone) => (1, second, gone),
        };
        let share = u8::try_from(gone * 100 / length.max(1)).unwrap_or(100);
        Some(Beat {
            half,
            left_s: length.saturating_sub(gone).div_ceil(1_000),
            full: if half == 0 {
                share
            } else {
                100 - share.min(100)
            },
        })
    }

    /// Where attention is after that much of the whole time; none where it is not led.
    #[must_use]
    pub fn area(&self, spent_ms: Ms, length_ms: Ms) -> Option<&str> {
        let count = Ms::try_from(self.areas.len()).unwrap_or(0);
        let at = (spent_ms * count / length_ms.max(1)).min(count.saturating_sub(1));
        let at = usize::try_from(at).ok()?;
        self.areas.get(at).map(String::as_str)
    }
}
