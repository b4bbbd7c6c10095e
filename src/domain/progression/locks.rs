//! When nothing goes up, and when what is due waits a day. Source: clinical.md parts 6.3 and 7.6.

use super::proposal::Fact;
use super::rule::RuleId;
use super::situation::Situation;
use crate::domain::check_in::CheckInKind;
use crate::domain::order;
use crate::domain::screen::TodayLimit;
use crate::domain::time::Date;

const DAYS_A_WEEK: i32 = 7;

/// A rule that keeps everything from going up, with its numbers.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Lock {
    pub rule: RuleId,
    pub facts: Vec<Fact>,
}

/// Everything that keeps the plan from going up today; empty when it may.
#[must_use]
pub(super) fn locks(now: &Situation<'_>) -> Vec<Lock> {
    let never = &now.numbers().never;
    let mut found = Vec::new();
    let mut add = |rule, facts| found.push(Lock { rule, facts });
    for (condition, rule) in &never.conditions {
        if now.footing.conditions.contains(condition) {
            add(*rule, Vec::new());
        }
    }
    if let Some(weeks) = weeks_pregnant(now)
        && weeks > never.pregnant_weeks
    {
        add(RuleId::LockPregnancy, vec![Fact::WeeksPregnant(weeks)]);
    }
    if let Some(flare) = now.records.flare_on(now.today) {
        let day = now.today.since(flare.started) + 1;
        add(RuleId::LockInFlare, vec![Fact::DayOfFlare(day)]);
    } else if let Some(days) = days_after_flare(now)
        && days <= never.days_after_flare
    {
        add(RuleId::LockAfterFlare, vec![Fact::DaysAfterFlare(days)]);
    }
    let reds = now.reds_within(never.reds_days);
    if reds >= never.reds {
        let facts = vec![Fact::Reds {
            seen: reds,
            days: never.reds_days,
        }];
        add(RuleId::LockThreeReds, facts);
    }
    found
}

/// Weeks of pregnancy today, counted on from the day they were told.
fn weeks_pregnant(now: &Situation<'_>) -> Option<i32> {
    let told = now.answers.readings.weeks_pregnant?;
    let gone = now.today.since(now.answered) / DAYS_A_WEEK;
    Some(i32::from(told) + gone.max(0))
}

fn days_after_flare(now: &Situation<'_>) -> Option<i32> {
    let ends = now.records.flares.iter().filter_map(|flare| flare.ended);
    let last = ends.filter(|ended| *ended < now.today).max()?;
    Some(now.today.since(last))
}

/// What makes a step that is due wait today: a bad night, a new load of stress, or illness.
#[must_use]
pub(super) fn waits(now: &Situation<'_>) -> Vec<Lock> {
    let hold = &now.numbers().hold;
    let mut found = Vec::new();
    let mut add = |rule, facts| found.push(Lock { rule, facts });
    if now.footing.today != TodayLimit::Usual {
        add(RuleId::HoldIll, Vec::new());
    }
    if let Some(sleep) = last_night(now)
        && sleep <= hold.sleep
    {
        add(RuleId::HoldSleep, vec![Fact::Sleep(sleep)]);
    }
    if let Some(stress) = new_stress(now) {
        add(RuleId::HoldStress, vec![Fact::Stress(stress)]);
    }
    found
}

/// How last night was: the worst that was said of it today.
fn last_night(now: &Situation<'_>) -> Option<u8> {
    let entries = now.records.entries.iter();
    let entries = entries.filter(|entry| entry.day == now.today);
    let mornings =
        now.records.check_ins.iter().filter(|(_, check_in)| {
            check_in.kind == CheckInKind::Morning && check_in.day == now.today
        });
    entries
        .filter_map(|entry| entry.sleep.quality)
        .chain(mornings.filter_map(|(_, check_in)| check_in.sleep.quality))
        .min()
}

/// The stress of yesterday or today, when it is high and was not the time before.
fn new_stress(now: &Situation<'_>) -> Option<u8> {
    let entries = now.records.entries.iter();
    let entries = entries.filter_map(|entry| Some((entry.day, entry.stress?)));
    let check_ins = now.records.check_ins.iter();
    let check_ins = check_ins.filter_map(|(_, check_in)| Some((check_in.day, check_in.stress?)));
    let mut noted: Vec<(Date, u8)> = entries.chain(check_ins).collect();
    noted.retain(|(day, _)| *day <= now.today);
    order::sort(&mut noted);
    let is_high = |stress: u8| stress >= now.numbers().hold.stress;
    let (day, stress) = noted.pop()?;
    let before = noted.iter().rev().find(|(other, _)| *other < day);
    let was_high = before
        .map(|(_, stress)| *stress)
        .or(now.answers.habits.stress)
        .is_some_and(is_high);
    (now.today.since(day) <= 1 && is_high(stress) && !was_high).then_some(stress)
}
