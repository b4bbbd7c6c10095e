//! The plan for a flare: when one is called, where in it a day stands, and what is left of that day's session.
//! Source: clinical.md part 6.6.
//!
//! A flare begins when the person says so. A lasting rise of pain, or two red sessions, only ask whether it has.

mod day;
mod stage;

pub use day::{FlareDayPlan, flare_day_plan, flare_extra};
pub use stage::{FlareToday, flare_today};

use super::progression::alerts::days_above;
use super::progression::base::daily_pain;
use super::progression::light::Light;
use super::progression::proposal::Fact;
use super::progression::{Now, RuleId};
use super::time::Date;

/// A question to the person: has a flare begun?
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct FlareCall {
    pub rule: RuleId,
    pub facts: Vec<Fact>,
}

/// Whether to ask if a flare has begun; none while one lasts, and none about days they have answered for.
#[must_use]
pub fn flare_call(now: &Now<'_>) -> Option<FlareCall> {
    if now.records.is_in_flare(now.today) {
        return None;
    }
    let numbers = &now.rules.progression.flare;
    let last_end = now
        .records
        .flares
        .iter()
        .filter_map(|flare| flare.ended)
        .max();
    let answered = now
        .records
        .decisions
        .iter()
        .filter(|one| {
            [RuleId::FlareRise, RuleId::FlareTwoReds]
                .iter()
                .any(|id| one.rule == id.as_str())
        })
        .map(|one| one.day)
        .max();
    let is_open = |day: Date| last_end.max(answered).is_none_or(|known| day > known);

    let daily = daily_pain(now.records);
    let usual = now.usual(&daily).on(now.today);
    let mut above = days_above(&daily, usual, numbers.rise, now.today);
    above.retain(|(day, _)| is_open(*day));
    if i32::try_from(above.len()).is_ok_and(|days| days >= numbers.rise_days) {
        let days = above
            .into_iter()
            .map(|(day, pain)| Fact::DayPain { day, pain });
        return Some(FlareCall {
            rule: RuleId::FlareRise,
            facts: [Fact::Base(usual)].into_iter().chain(days).collect(),
        });
    }
    let reds = now
        .results()
        .iter()
        .filter(|result| result.judged.light == Light::Red && is_open(result.day))
        .filter(|result| now.today.since(result.day) <= numbers.reds_days)
        .count();
    (reds >= numbers.reds).then(|| FlareCall {
        rule: RuleId::FlareTwoReds,
        facts: vec![Fact::Reds {
            seen: reds,
            days: numbers.reds_days,
        }],
    })
}
