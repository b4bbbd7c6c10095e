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
    let asked_for = |name: &str, rows: &'static [Journey]| {
        let is_asked_for = std::env::var_os(name).is_some();
        is_asked_for.then(|| rows.iter())
    };
    let alone =
        asked_for("TEND_BENCH", ways::BENCH).or_else(|| asked_for("TEND_PICTURES", ways::PICTURES));
    let ways = harness::ALL.iter().chain(ways::ALL).chain(ways::ALL_KEPT);
    let ways = alone.is_none().then_some(ways);
    ways.into_iter()
        .flatten()
        .chain(alone.into_iter().flatten())
}
