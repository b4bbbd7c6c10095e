//! Honest statistics for one person: what was noted, what changed, what goes together, and what an experiment showed. Gives
//! typed results and no sentence. Everything here is worked out anew each time; the same diary gives the same result, because
//! chance is a small generator whose seed is an argument. Source: clinical.md parts 7.2 to 7.4.
//!
//! What is never done here: naming a cause, foretelling pain, ranking triggers, or saying anything about the weather.

pub mod after_sessions;
pub mod chance;
pub mod change;
pub mod days;
pub mod describe;
pub mod distribution;
pub mod experiment;
pub mod links;
pub mod places;
pub mod scores;
pub mod series;

/// Days shown as a share: how many were recorded of how many there were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Recorded {
    pub days: usize,
    pub possible: usize,
}

/// Fewer recorded days than this share allow no conclusion, in percent. Source: clinical.md part 7.2, 5.
const LEAST_PERCENT: usize = 60;

impl Recorded {
    /// Whether enough days were recorded for a conclusion.
    #[must_use]
    pub fn is_enough(self) -> bool {
        self.possible > 0 && self.days * 100 >= self.possible * LEAST_PERCENT
    }
}

/// Where a look at some days stands.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Finding<T> {
    /// So many recorded days more before a word is said.
    Waiting {
        days_more: usize,
    },
    /// Enough days, but too many gaps between them.
    Patchy(Recorded),
    /// What is looked at is nearly always the same.
    Still,
    Found(T),
}

impl<T> Finding<T> {
    /// What was found, when there was enough.
    pub fn found(&self) -> Option<&T> {
        match self {
            Self::Found(found) => Some(found),
            Self::Waiting { .. } | Self::Patchy(_) | Self::Still => None,
        }
    }
}

/// Two ends of a likely range, the lower first.
pub type Interval = (f64, f64);

/// Whether zero lies outside.
#[must_use]
pub fn excludes_zero(interval: Interval) -> bool {
    interval.0 > 0.0 || interval.1 < 0.0
}

/// A count as a number to reckon with.
fn real(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
