//! Pacing: something the person wants to do again, by clock or count and not by pain; and graded exposure to a movement they
//! fear. Works out what is offered and amounts with their reason; keeps nothing and asks nothing. Source: clinical.md part 6.5.

mod minutes;
mod quota;
mod walk;

pub use minutes::{BoomAndBust, boom_and_bust, had_burst, minutes_by_day};
pub use quota::{QuotaBecause, QuotaWeek, quota};
pub use walk::{Walk, walk};

use super::answers::Answers;
use super::evidence::AnswerRef;
use super::id::{ConditionId, ExerciseId};
use crate::fields;

/// The numbers of part 6.5.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct PacingNumbers {
    /// Ordinary days on which the activity is tried before there is a quota.
    pub tries: usize,
    /// The part of the mean of the tries that the first quota is.
    pub start_percent: u32,
    /// The same for boom and bust, and for some conditions.
    pub careful_percent: u32,
    pub careful_with: Vec<ConditionId>,
    /// With these nothing goes up: the person stays within their energy.
    pub envelope_with: Vec<ConditionId>,
    /// A week raises the quota by so much, once so many percent of the days were met.
    pub raise_percent: u32,
    pub met_percent: u32,
    /// A day above that part of the mean of the days before it, and a day below that part soon after.
    pub boom_percent: u32,
    pub bust_percent: u32,
    pub boom_days: i32,
    /// Fewer noted days before it tell nothing.
    pub boom_fewest_days: u32,
    pub bust_within_days: i32,
    /// A ladder begins at a fear of at least this.
    pub fear_from: u8,
    /// A rung is done when the fear has fallen by so much, or after so many exposures.
    pub fear_fall: u8,
    pub exposures: usize,
    pub rehearse_with: ExerciseId,
    pub offer_fear_from: u8,
}

fields! {
    PacingNumbers {
        tries, start_percent, careful_percent, careful_with, envelope_with, raise_percent, met_percent, boom_percent,
        bust_percent, boom_days, boom_fewest_days, bust_within_days, fear_from, fear_fall, exposures,
        rehearse_with, offer_fear_from,
    }
}

/// Why a quota starts where it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// A little less than what went well.
    Usual,
    /// Half of it, because of a condition.
    Careful(ConditionId),
    /// Half of it, because days were very full and then very empty.
    BoomAndBust,
}

/// Something the person wants to do again, as the routine offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PacedActivity {
    /// In the person's own words.
    pub name: String,
    pub start: Start,
    /// What the first quota is of the mean of the tries.
    pub percent: u32,
    /// Nothing is planned to go up: the activity stays within the person's energy.
    pub is_envelope: bool,
    /// The answers that make it smaller or keep it level; empty where none does.
    pub because: Vec<AnswerRef>,
}

/// What the routine offers besides its exercises. Both lists are empty where the person named nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PacingOffers {
    pub activities: Vec<PacedActivity>,
    /// A ladder of feared movements, and the answers it rests on.
    pub fear_ladder: Option<Vec<AnswerRef>>,
    /// The condition that makes every first amount half.
    pub careful: Option<ConditionId>,
    /// Nothing is planned to go up.
    pub is_envelope: bool,
}

impl PacingNumbers {
    /// What is offered to this person, with these conditions on.
    pub fn offers<'a>(
        &self,
        answers: &Answers,
        on: impl Iterator<Item = &'a ConditionId> + Clone,
    ) -> PacingOffers {
        let among = |listed: &[ConditionId]| on.clone().find(|id| listed.contains(id)).cloned();
        let careful = among(&self.careful_with);
        let envelope = among(&self.envelope_with);
        let because = || {
            let both = careful.iter().chain(&envelope);
            both.map(|id| AnswerRef::Condition(id.clone())).collect()
        };
        let offer = |name: &String| PacedActivity {
            name: name.clone(),
            percent: self.percent(&careful.clone().map_or(Start::Usual, Start::Careful)),
            start: careful.clone().map_or(Start::Usual, Start::Careful),
            is_envelope: envelope.is_some(),
            because: because(),
        };
        let named = answers.activities.iter().flatten();
        let is_afraid = answers
            .fear
            .is_some_and(|fear| fear >= self.offer_fear_from);
        let fear = vec![AnswerRef::Value(super::when::Measure::Fear)];
        PacingOffers {
            activities: named.map(|one| offer(&one.name)).collect(),
            fear_ladder: (is_afraid && envelope.is_none()).then_some(fear),
            is_envelope: envelope.is_some(),
            careful: careful.clone(),
        }
    }

    /// What the first quota is of the mean of the tries.
    #[must_use]
    pub fn percent(&self, start: &Start) -> u32 {
        match start {
            Start::Usual => self.start_percent,
            Start::Careful(_) | Start::BoomAndBust => self.careful_percent,
        }
    }

    /// The first quota, in the unit of the tries (seconds, steps, repetitions); none before there are enough tries, or where
    /// nothing was possible.
    #[must_use]
    pub fn first_quota(&self, tries: &[u16], start: &Start) -> Option<u16> {
        let sum: u32 = tries.iter().map(|one| u32::from(*one)).sum();
        let count = u32::try_from(tries.len()).unwrap_or(u32::MAX);
        let is_enough = tries.len() >= self.tries && sum > 0;
        let quota = sum * self.percent(start) / count.max(1) / 100;
        is_enough.then(|| u16::try_from(quota.max(1)).unwrap_or(u16::MAX))
    }
}
