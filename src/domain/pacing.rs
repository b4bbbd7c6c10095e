//! Pacing: something the person wants to do again, by clock or count and not by pain; and graded exposure to a movement they
//! fear. Works out amounts and the next step with its reason; keeps nothing and asks nothing. Source: clinical.md part 6.5.

use super::answers::Answers;
use super::evidence::AnswerRef;
use super::id::{ConditionId, ExerciseId};
use super::time::Date;
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
    pub boom_fewest_days: usize,
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

/// One week of a quota: days on which it was to be done, and was done as planned: not less, and not more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct QuotaWeek {
    pub planned: u32,
    pub met: u32,
}

/// Why the quota of this week is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotaBecause {
    /// The first week.
    First,
    /// Most days of the last week were met.
    Raised,
    /// It rises by less than a whole step so far, so that it stays another week.
    NotYetAStep,
    /// Too few days of the last week were met.
    Held,
    /// Nothing is planned to go up.
    Envelope,
}

/// The quota after these weeks, the earliest first. It follows the clock of weeks and never the pain of a day, and rises by no
/// more than the raise of a week.
#[must_use]
pub fn quota(
    numbers: &PacingNumbers,
    first: u16,
    weeks: &[QuotaWeek],
    is_envelope: bool,
) -> (u16, QuotaBecause) {
    if is_envelope {
        return (first, QuotaBecause::Envelope);
    }
    let is_met =
        |week: &QuotaWeek| week.planned > 0 && week.met * 100 >= week.planned * numbers.met_percent;
    // In hundredths, so that small quotas rise as well, after some weeks.
    let mut exact = u32::from(first) * 100;
    let mut because = QuotaBecause::First;
    for week in weeks {
        let before = exact / 100;
        if is_met(week) {
            exact += exact * numbers.raise_percent / 100;
        }
        because = match (is_met(week), exact / 100 > before) {
            (false, _) => QuotaBecause::Held,
            (true, true) => QuotaBecause::Raised,
            (true, false) => QuotaBecause::NotYetAStep,
        };
    }
    (u16::try_from(exact / 100).unwrap_or(u16::MAX), because)
}

/// A very full day and a very empty one soon after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct BoomAndBust {
    pub boom: Date,
    pub bust: Date,
}

/// The last boom and bust among the days that were noted, in any order; a day that was not noted is neither.
#[must_use]
pub fn boom_and_bust(numbers: &PacingNumbers, days: &[(Date, u16)]) -> Option<BoomAndBust> {
    let found = days.iter().filter_map(|(boom, minutes)| {
        let before = days
            .iter()
            .filter(|(day, _)| (1..=numbers.boom_days).contains(&boom.since(*day)));
        let count = before.clone().count();
        let sum: u32 = before.map(|(_, minutes)| u32::from(*minutes)).sum();
        let count_32 = u32::try_from(count).unwrap_or(u32::MAX);
        let times = |minutes: &u16| u32::from(*minutes) * 100 * count_32;
        let is_boom =
            count >= numbers.boom_fewest_days && times(minutes) > sum * numbers.boom_percent;
        let (bust, _) = days.iter().find(|(day, minutes)| {
            let soon = (1..=numbers.bust_within_days).contains(&day.since(*boom));
            soon && times(minutes) < sum * numbers.bust_percent
        })?;
        is_boom.then_some(BoomAndBust {
            boom: *boom,
            bust: *bust,
        })
    });
    found.max_by_key(|one| one.boom)
}

/// A movement the person fears: how much at first, and after each time they did it, 0 to 10.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Feared {
    pub name: String,
    pub fear: u8,
    pub after: Vec<u8>,
}

/// How the next time on a rung is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exposure {
    /// In the mind, with this exercise.
    Rehearse(ExerciseId),
    /// An easier form of it.
    Easier,
    /// The movement itself.
    Itself,
}

/// The rung the person is on, by its place in the list, and how the next time is done; none when all are done. The least feared
/// come first; what is hardly feared needs no ladder.
#[must_use]
pub fn next_exposure(numbers: &PacingNumbers, ladder: &[Feared]) -> Option<(usize, Exposure)> {
    let is_open = |one: &Feared| {
        let lowest = one.after.iter().min().copied().unwrap_or(one.fear);
        let has_fallen = lowest.saturating_add(numbers.fear_fall) <= one.fear;
        one.fear >= numbers.fear_from && !has_fallen && one.after.len() < numbers.exposures
    };
    let open = ladder.iter().enumerate().filter(|(_, one)| is_open(one));
    let (at, rung) = open.min_by_key(|(_, one)| one.fear)?;
    let step = match rung.after.len() {
        0 => Exposure::Rehearse(numbers.rehearse_with.clone()),
        1 => Exposure::Easier,
        _ => Exposure::Itself,
    };
    Some((at, step))
}
