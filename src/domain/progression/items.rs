//! Proposals for one exercise: a step up, a hold, a step down. Source: clinical.md parts 6.2 and 6.3.

use super::ladder::{easier, grows, harder, lower, up};
use super::light::Light;
use super::locks::Lock;
use super::proposal::{Fact, Point, Proposal, Scope};
use super::results::{SessionResult, StepResult};
use super::rule::RuleId;
use super::situation::{Current, Situation};
use crate::domain::decision::{Change, Verdict};
use crate::domain::exercise::{Exercise, Role};
use crate::domain::id::ConditionId;
use crate::domain::time::Date;

/// A session and how one exercise went in it.
type Seen<'s> = (&'s SessionResult, &'s StepResult);

/// What goes down: a red exercise at once, an amber one the second time.
pub(super) fn lowered(now: &Situation<'_>) -> Vec<Proposal> {
    let each = |current: Current<'_>| {
        let exercise = growing(now, &current)?;
        let seen: Vec<Seen<'_>> = now.since_decision(&exercise.id).collect();
        after_red(now, &current, exercise, &seen).or_else(|| after_ambers(now, &current, &seen))
    };
    now.current().into_iter().filter_map(each).collect()
}

/// What may go up, no more at once than the numbers allow, the longest unchanged first. Where something keeps it from going
/// up today, the reason stands in its place.
pub(super) fn raised(now: &Situation<'_>, waits: &[Lock]) -> Vec<Proposal> {
    let mut due: Vec<(Option<Date>, Proposal)> = Vec::new();
    let mut held = Vec::new();
    for current in now.current() {
        let Some(exercise) = growing(now, &current) else {
            continue;
        };
        let seen: Vec<Seen<'_>> = now.since_decision(&exercise.id).collect();
        if let Some(hold) = hold_after_amber(&current, &seen) {
            held.push(hold);
        } else if let Some(step) = step(now, &current, exercise, &seen) {
            let last = now.last_decision(|one| one.to.exercise.as_ref() == Some(&exercise.id));
            due.push((last, step));
        }
    }
    if let Some(wait) = waits.first() {
        held.extend(due.into_iter().map(|(_, step)| held_by(wait, step)));
        return held;
    }
    due.sort_by_key(|(last, _)| *last);
    let free = now.numbers().step.at_once.saturating_sub(taken(now));
    due.into_iter()
        .take(free)
        .map(|(_, step)| step)
        .chain(held)
        .collect()
}

/// Steps up that were accepted since the last session: what they do is not known yet.
fn taken(now: &Situation<'_>) -> usize {
    let last = now.results.iter().map(|result| result.day).max();
    let is_fresh = |day: Date| last.is_none_or(|last| day > last);
    now.records
        .decisions
        .iter()
        .filter(|one| one.change == Change::Progress && one.verdict == Verdict::Accepted)
        .filter(|one| is_fresh(one.day))
        .count()
}

fn growing<'a>(now: &Situation<'a>, current: &Current<'_>) -> Option<&'a Exercise> {
    let exercise = now.rules.exercise(&current.prescription.exercise)?;
    grows(exercise).then_some(exercise)
}

/// Red for what happened in it: the easier exercise at half, or half of it where nothing easier is open.
fn after_red(
    now: &Situation<'_>,
    current: &Current<'_>,
    exercise: &Exercise,
    seen: &[Seen<'_>],
) -> Option<Proposal> {
    let (result, step) = seen.first()?;
    if !step.judged.is_red_by_itself() {
        return None;
    }
    let percent = now.numbers().lower.red_percent;
    let gentler = easier(now.rules, exercise)
        .filter(|next| now.footing.opens(&next.id) && !now.is_in_week(&next.id));
    let to = match gentler {
        Some(next) => Point {
            exercise: next.id.clone(),
            dose: lower(*now.footing.first.get(&next.id)?, percent),
        },
        None => Point {
            exercise: exercise.id.clone(),
            dose: lower(current.dose, percent),
        },
    };
    let facts = vec![Fact::Causes(step.judged.causes.clone())];
    changed(
        RuleId::LowerRed,
        Change::Regress,
        current,
        to,
        [facts, pain(step)].concat(),
        &[(result, step)],
    )
}

/// Amber for what happened in it, so many times in a row: a quarter less.
fn after_ambers(now: &Situation<'_>, current: &Current<'_>, seen: &[Seen<'_>]) -> Option<Proposal> {
    let numbers = &now.numbers().lower;
    let is_own = |(_, step): &&Seen<'_>| {
        step.judged.light == Light::Amber
            && step
                .judged
                .causes
                .iter()
                .any(|one| one.is_of_the_exercise())
    };
    let ambers = seen.iter().take_while(is_own).count();
    if ambers < numbers.ambers {
        return None;
    }
    let to = Point {
        exercise: current.prescription.exercise.clone(),
        dose: lower(current.dose, numbers.amber_percent),
    };
    let last = seen.first().map(|(_, step)| pain(step)).unwrap_or_default();
    let facts = [vec![Fact::Ambers(ambers)], last].concat();
    let looked_at = seen.get(..ambers).unwrap_or_default();
    changed(
        RuleId::LowerTwoAmbers,
        Change::Regress,
        current,
        to,
        facts,
        looked_at,
    )
}

/// After an amber session the amount stays.
fn hold_after_amber(current: &Current<'_>, seen: &[Seen<'_>]) -> Option<Proposal> {
    let (result, step) = seen.first()?;
    if step.judged.light != Light::Amber {
        return None;
    }
    let here = Point {
        exercise: current.prescription.exercise.clone(),
        dose: current.dose,
    };
    Some(Proposal {
        rule: RuleId::HoldAmber,
        change: Change::Hold,
        scope: Scope::Exercise {
            from: here.clone(),
            to: here,
        },
        facts: [vec![Fact::Causes(step.judged.causes.clone())], pain(step)].concat(),
        because: result.records.clone(),
    })
}

fn held_by(wait: &Lock, step: Proposal) -> Proposal {
    let scope = match step.scope {
        Scope::Exercise { from, .. } => Scope::Exercise {
            to: from.clone(),
            from,
        },
        plan @ Scope::Plan { .. } => plan,
    };
    Proposal {
        rule: wait.rule,
        change: Change::Hold,
        scope,
        facts: [step.facts, wait.facts.clone()].concat(),
        because: step.because,
    }
}

/// The one next step: within the range of the exercise, else to the harder one.
fn step(
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
fn within_hold(
    now: &Situation<'_>,
    mut dose: crate::domain::dose::Dose,
) -> crate::domain::dose::Dose {
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

fn pain(step: &StepResult) -> Vec<Fact> {
    let readings = &step.readings;
    let mut facts = Vec::new();
    if let (Some(before), Some(during)) = (readings.before, readings.during) {
        facts.push(Fact::During { before, during });
    }
    if let Some(next) = readings.next {
        let base = readings.base;
        facts.push(Fact::NextMorning { base, next });
    }
    facts
}

/// A change from what is in force; none when nothing would change.
fn changed(
    rule: RuleId,
    change: Change,
    current: &Current<'_>,
    to: Point,
    facts: Vec<Fact>,
    looked_at: &[Seen<'_>],
) -> Option<Proposal> {
    let from = Point {
        exercise: current.prescription.exercise.clone(),
        dose: current.dose,
    };
    let records = looked_at.iter().flat_map(|(result, _)| &result.records);
    (from != to).then(|| Proposal {
        rule,
        change,
        scope: Scope::Exercise { from, to },
        facts,
        because: records.cloned().collect(),
    })
}
