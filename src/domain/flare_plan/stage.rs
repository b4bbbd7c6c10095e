//! Where in the flare plan a day stands.

use crate::domain::flare::{Flare, FlareStage};
use crate::domain::id::ConditionId;
use crate::domain::instrument::InstrumentKind;
use crate::domain::progression::numbers::FlareNumbers;
use crate::domain::progression::{Now, RuleId};
use crate::domain::recommend::Footing;
use crate::domain::time::Date;

/// The flare plan of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FlareToday {
    pub stage: FlareStage,
    /// How much of the ordinary day's time.
    pub percent: u8,
    /// 1 on the first day of the flare.
    pub day: i32,
    /// The rule to tell the person.
    pub rule: RuleId,
    /// The condition that keeps the plan from going on by the calendar.
    pub waits_for: Option<ConditionId>,
    /// It has lasted so long that somebody should look.
    pub suggests_clinician: bool,
}

/// Where today stands in the last flare; none when no flare plan is in force.
#[must_use]
pub fn flare_today(now: &Now<'_>, footing: &Footing) -> Option<FlareToday> {
    let numbers = &now.rules.progression.flare;
    let flare = now
        .records
        .flares
        .iter()
        .filter(|flare| flare.started <= now.today)
        .max_by_key(|flare| flare.started)?;
    let is_on = flare.ended.is_none_or(|ended| ended >= now.today);
    let setback = setback_day(numbers, now, flare);
    if !is_on && setback.is_none() {
        return None;
    }
    let day = now.today.since(flare.started) + 1;
    let has_checked = now
        .records
        .instruments_of(InstrumentKind::MiniScreen)
        .iter()
        .any(|one| one.day >= flare.started);
    let (stage, percent, rule) = if is_on && !has_checked {
        (FlareStage::Check, 0, RuleId::FlareCheck)
    } else {
        by_day(numbers, day, setback)
    };
    let mut found = FlareToday {
        stage,
        percent,
        day,
        rule,
        waits_for: None,
        suggests_clinician: is_on && day > numbers.clinician_days,
    };
    found.wait(numbers, footing);
    Some(found)
}

fn by_day(numbers: &FlareNumbers, day: i32, setback: Option<i32>) -> (FlareStage, u8, RuleId) {
    let rebuilt = numbers.calm_days + numbers.rebuild_days;
    if day <= numbers.calm_days {
        (FlareStage::Calm, numbers.calm_percent, RuleId::FlareCalm)
    } else if let Some(since) = setback {
        let is_first_week = since < numbers.setback_week_days;
        let percent = if is_first_week {
            numbers.calm_percent
        } else {
            numbers.rebuild_percent
        };
        (FlareStage::Rebuild, percent, RuleId::FlareSetback)
    } else if day <= rebuilt {
        let percent = numbers.rebuild_percent;
        (FlareStage::Rebuild, percent, RuleId::FlareRebuild)
    } else {
        (FlareStage::Return, 100, RuleId::FlareReturn)
    }
}

/// Days since a setback began, while its two weeks last: on the eighth day of a flare, or with the third flare in four weeks.
fn setback_day(numbers: &FlareNumbers, now: &Now<'_>, flare: &Flare) -> Option<i32> {
    let week = numbers.calm_days + numbers.rebuild_days + numbers.return_days;
    let lasted_until = flare.ended.unwrap_or(now.today).min(now.today);
    let is_long = lasted_until.since(flare.started) >= week;
    let recent =
        now.records.flares.iter().filter(|other| {
            (0..numbers.setback_days).contains(&flare.started.since(other.started))
        });
    let begins: Date = if recent.count() >= numbers.setback_flares {
        flare.started
    } else if is_long {
        flare.started.plus(week)
    } else {
        return None;
    };
    let since = now.today.since(begins);
    (0..numbers.setback_week_days * 2)
        .contains(&since)
        .then_some(since)
}

impl FlareToday {
    /// With an arthritis flare or energy mode the plan stays calm; in pregnancy it stays at three quarters.
    fn wait(&mut self, numbers: &FlareNumbers, footing: &Footing) {
        let first = |listed: &[ConditionId]| {
            let mut here = listed.iter().filter(|id| footing.conditions.contains(*id));
            here.next().cloned()
        };
        let is_later = matches!(self.stage, FlareStage::Rebuild | FlareStage::Return);
        if is_later && let Some(id) = first(&numbers.calm_while) {
            self.stage = FlareStage::Calm;
            self.percent = numbers.calm_percent;
            self.rule = RuleId::FlareCalm;
            self.waits_for = Some(id);
        } else if self.stage == FlareStage::Return
            && let Some(id) = first(&numbers.rebuild_while)
        {
            self.stage = FlareStage::Rebuild;
            self.percent = numbers.rebuild_percent;
            self.rule = RuleId::FlareRebuild;
            self.waits_for = Some(id);
        }
    }
}
