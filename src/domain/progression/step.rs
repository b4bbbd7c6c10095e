//! The one next step up for an exercise: when it is due and how large it is. Source: clinical.md part 6.3.

use super::items::{Seen, changed};
use super::ladder::{harder, up};
use super::proposal::{Fact, Point, Proposal};
use super::results::{SessionResult, StepResult};
use super::rule::RuleId;
use super::situation::{Current, Situation};
use crate::domain::decision::{Change, Verdict};
use crate::domain::dose::Dose;
use crate::domain::exercise::{Exercise, Role};
use crate::domain::id::ConditionId;
use crate::domain::time::Date;

/// The one next step: within the range of the exercise, else to the harder one.
pub(super) fn step(
    now: &Situation<'_>,
    current: &Current<'_>,
    exercise: &Exercise,
    seen: &[Seen<'_>],
) -> Option<Proposal> {
    let numbers = &now.numbers().step;
    let top = now.rules.range(&exercise.id)?.top;
    if is_too_soon(now, exercise) {
        return None;
    }
    let easy = seen.iter().take(numbers.greens);
    let is_too_easy =
        seen.len() >= numbers.greens && easy.clone().all(|(_, step)| step.is_too_easy);
    let Some((rule, dose)) = up(numbers, exercise, current.dose, top, is_too_easy) else {
        return level(now, current, exercise, seen);
    };
    let dose = within_hold(now, dose);
    // A day too short for all sets is no reason to keep the repetitions down.
    let asks_all = rule == RuleId::StepSets;
    let greens = greens(current, seen, asks_all);
    if greens < numbers.greens || dose == current.dose {
        return None;
    }
    let facts = vec![
        Fact::Greens {
            seen: greens,
            needed: numbers.greens,
        },
        Fact::Top(top),
    ];
    let to = Point {
        exercise: exercise.id.clone(),
        dose,
    };
    let looked_at = seen.get(..greens).unwrap_or_default();
    changed(rule, Change::Progress, current, to, facts, looked_at)
}

/// Some conditions keep holds short.
fn within_hold(now: &Situation<'_>, mut dose: Dose) -> Dose {
    let limits = &now.numbers().step.longest_hold_s;
    let here = |id: &&ConditionId| now.footing.conditions.contains(*id);
    let shortest = limits
        .keys()
        .filter(here)
        .filter_map(|id| limits.get(id))
        .min();
    dose.hold_s = shortest.map_or(dose.hold_s, |most| dose.hold_s.min(*most));
    dose
}

/// Green sessions in a row in which everything in force was planned and done.
fn greens(current: &Current<'_>, seen: &[Seen<'_>], asks_all_sets: bool) -> usize {
    let is_at_top = |step: &StepResult| {
        let planned = match (asks_all_sets, current.dose.sets) {
            (false, Some(sets)) => step.planned.with_sets(sets),
            _ => step.planned,
        };
        step.is_full && planned.covers(current.dose)
    };
    seen.iter()
        .take_while(|(_, step)| step.judged.counts() && is_at_top(step))
        .count()
}

/// The harder exercise, after enough green sessions at the top that were neither hard nor untidy, and enough time.
fn level(
    now: &Situation<'_>,
    current: &Current<'_>,
    exercise: &Exercise,
    seen: &[Seen<'_>],
) -> Option<Proposal> {
    let numbers = &now.numbers().step;
    let next = harder(now.rules, exercise, current.prescription.phase)?;
    if !now.footing.opens_to_ladder(&next.id) || now.is_in_week(&next.id) {
        return None;
    }
    let greens = greens(current, seen, true);
    let gate = seen.get(..numbers.level_greens)?;
    let effort = gate.iter().map(|(_, step)| step.effort).max()?;
    let is_light = gate.iter().all(|(_, step)| {
        step.effort
            .is_some_and(|effort| effort <= numbers.most_effort)
    });
    let form = gate.iter().filter_map(|(_, step)| step.form).min();
    let is_tidy = form.is_none_or(|form| form >= numbers.least_form);
    let days = days_on_level(now, exercise)?;
    let is_slow = has_any(now, &numbers.slow_levels);
    let least_days = if is_slow {
        numbers.slow_level_days
    } else {
        numbers.level_days
    };
    if greens < numbers.level_greens || !is_light || !is_tidy || days < least_days {
        return None;
    }
    let to = Point {
        exercise: next.id.clone(),
        dose: *now.footing.first.get(&next.id)?,
    };
    let mut facts = vec![
        Fact::Greens {
            seen: greens,
            needed: numbers.level_greens,
        },
        Fact::Top(current.dose),
        Fact::DaysOnLevel(days),
    ];
    facts.extend(effort.map(Fact::Effort));
    facts.extend(form.map(Fact::Form));
    changed(
        RuleId::StepLevel,
        Change::Progress,
        current,
        to,
        facts,
        gate,
    )
}

/// Aerobic work grows once a week; with some conditions everything grows once in two weeks.
fn is_too_soon(now: &Situation<'_>, exercise: &Exercise) -> bool {
    let numbers = &now.numbers().step;
    let mut least_days = 0;
    if exercise.role == Role::Aerobic {
        least_days = numbers.aerobic_days;
    }
    if has_any(now, &numbers.slow_steps) {
        least_days = least_days.max(numbers.slow_step_days);
    }
    let last = now.last_decision(|one| {
        one.change == Change::Progress
            && one.verdict == Verdict::Accepted
            && one.to.exercise.as_ref() == Some(&exercise.id)
    });
    let since = last.or_else(|| first_day(now, exercise));
    since.is_some_and(|day| now.today.since(day) < least_days)
}

/// Days since the exercise was first done on this level.
fn days_on_level(now: &Situation<'_>, exercise: &Exercise) -> Option<i32> {
    let arrived = now.last_decision(|one| {
        let is_to = one.to.exercise.as_ref() == Some(&exercise.id);
        is_to && one.verdict == Verdict::Accepted && one.from.exercise != one.to.exercise
    });
    let day = arrived.or_else(|| first_day(now, exercise))?;
    Some(now.today.since(day))
}

fn first_day(now: &Situation<'_>, exercise: &Exercise) -> Option<Date> {
    let is_in = |result: &&SessionResult| {
        let mut steps = result.steps.iter();
        steps.any(|step| step.exercise == exercise.id)
    };
    now.results.iter().find(is_in).map(|result| result.day)
}

fn has_any(now: &Situation<'_>, conditions: &[ConditionId]) -> bool {
    conditions
        .iter()
        .any(|id| now.footing.conditions.contains(id))
}
