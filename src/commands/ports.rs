//! The ports to time and chance. `platform` implements them for the browser, `doubles` for tests.

use crate::domain::moment::Moment;

/// Where the time comes from.
pub trait Clock {
    /// Now, and how far the wall clock is ahead of UTC. May go backwards: people set clocks.
    fn now(&self) -> Moment;
    /// The IANA name of the time zone, `UTC` when it is not known.
    fn zone(&self) -> String;
}

/// Where chance comes from.
pub trait Seed {
    /// 64 bits that nobody can guess.
    fn random(&self) -> u64;
}
