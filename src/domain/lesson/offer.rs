//! When a lesson is offered, and when everyone is left alone. Source: clinical.md part 8; one a day is our own choice.

use super::{Lesson, Occasion};
use crate::domain::id::LessonId;

/// From here on, fear of harm offers its lessons. Source: clinical.md part 8 and persona T23.
const FEAR: u8 = 7;

/// What the offer looks at.
#[derive(Clone, Debug, Default)]
pub struct Occasions {
    /// How worried the person is that activity does harm, 0 to 10.
    pub fear: Option<u8>,
    /// A flare lasts.
    pub in_flare: bool,
    /// There was a day far above the days before it.
    pub had_burst: bool,
    /// Tend has said to see somebody, or a report was made: a visit is near.
    pub near_visit: bool,
    /// Read, or put aside.
    pub done: Vec<LessonId>,
    /// One was read or put aside today already.
    pub had_one_today: bool,
}

impl Occasions {
    fn holds(&self, occasion: Occasion) -> bool {
        match occasion {
            Occasion::Flare => self.in_flare,
            Occasion::Burst => self.had_burst,
            Occasion::Fear => self.fear.is_some_and(|fear| fear >= FEAR),
            Occasion::FirstRun => true,
            Occasion::Report => self.near_visit,
        }
    }
}

/// The lesson to offer now, with its occasion: the most pressing one that is neither read nor put aside, at most one a day.
#[must_use]
pub fn offered<'a>(lessons: &'a [Lesson], occasions: &Occasions) -> Option<(&'a Lesson, Occasion)> {
    if occasions.had_one_today {
        return None;
    }
    let waiting = lessons
        .iter()
        .filter(|lesson| !occasions.done.contains(&lesson.id));
    let due = waiting.filter_map(|lesson| {
        let holding = lesson.offer.iter().copied();
        let most = holding.filter(|one| occasions.holds(*one)).min()?;
        Some((lesson, most))
    });
    due.min_by_key(|(lesson, occasion)| (*occasion, lesson.number))
}
