//! The one list of journeys.

use crate::{harness, ways};
use journeys::browser::Power;
use journeys::site::Site;
use journeys::trouble::Outcome;
use journeys::world::{Start, World};

/// One journey: a sentence, and the way.
pub struct Journey {
    /// The sentence that holds when it goes well.
    pub name: &'static str,
    /// What is done.
    pub way: Way,
    /// What the browser must be able to do beside.
    pub needs: &'static [Power],
}

/// How a journey runs.
pub enum Way {
    /// Without a browser.
    Alone(fn() -> Outcome),
    /// In each browser, beginning so.
    In(fn() -> Start, fn(&mut World) -> Outcome),
}

impl Journey {
    /// A row of the table.
    pub const fn new(name: &'static str, way: Way) -> Self {
        Self {
            name,
            way,
            needs: &[],
        }
    }

    /// The same row, for browsers with these powers.
    pub const fn needing(self, needs: &'static [Power]) -> Self {
        Self { needs, ..self }
    }

    /// Whether the browser is killed in it, so that it tells what is really on the disk.
    pub fn is_about_kills(&self) -> bool {
        self.needs.contains(&Power::DieAndReturn)
    }

    /// The site it visits, if any.
    pub fn site(&self) -> Option<Site> {
        match &self.way {
            Way::Alone(_) => None,
            Way::In(start, _) => Some(start().site),
        }
    }
}

/// Every journey, in the order they are started.
pub fn all() -> impl Iterator<Item = &'static Journey> {
    let bench = std::env::var_os("TEND_BENCH").map(|_| ways::BENCH.iter());
    let ways = harness::ALL.iter().chain(ways::ALL);
    let ways = bench.is_none().then_some(ways);
    ways.into_iter()
        .flatten()
        .chain(bench.into_iter().flatten())
}
