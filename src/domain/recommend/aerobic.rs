//! The aerobic part: which exercise suits the cap, the position and the time there is, and how long a first bout may be.
//! Source: clinical.md parts 4.4 to 4.6.

use super::amount;
use super::case::Case;
use super::session::{Part, Place};
use super::slot::{Taken, preferring};
use super::why::{Rule, Why};
use crate::domain::condition::CapId;
use crate::domain::exercise::{Exercise, Level, Role};
use crate::domain::id::ExerciseId;
use crate::domain::order;

/// No bout of the first weeks is longer.
const MOST_S: u32 = 900;
/// With less time than this, a walk outdoors is not worth the shoes.
const SHORT_S: u32 = 300;
/// The id of the condition of people who sit.
const NO_STAND: &str = "NO_STAND";

/// The aerobic part for so much time; none when nothing is allowed.
pub(super) fn part<'a>(case: &Case<'a>, taken: &Taken<'a>, room_s: u32) -> Option<Part<'a>> {
    let exercise = order(case, taken, room_s)
        .into_iter()
        .find(|exercise| case.allows(exercise) && taken.leaves(exercise))?;
    let mut part = Part::new(case, Place::Aerobic, exercise, why(case, exercise));
    let setup_s = part.dose.with_amount(0).length_s(exercise.role);
    let longest_s = longest_s(case, exercise) + setup_s;
    part.set_length_s(part.length_s().min(longest_s).min(room_s));
    Some(part)
}

/// Seconds of work that a bout may take on a first day, all sets together. Where a condition makes the first amount
/// smaller, that amount is the longest, too.
pub(super) fn longest_s(case: &Case<'_>, exercise: &Exercise) -> u32 {
    if let Some((_, standing)) = case.standing(exercise) {
        return standing.dose.volume();
    }
    let (first, _) = amount::first(case, exercise);
    if amount::multiplier(case, exercise) < 1.0 {
        return first.volume();
    }
    let longest = &case.rules.selection.aerobic_start_max_s;
    let by_level = exercise.level.and_then(|level| longest.get(level.as_str()));
    let by_ladder = longest.get(exercise.id.as_str()).or(by_level).copied();
    let longest_s = by_ladder.unwrap_or(MOST_S).min(MOST_S);
    if first.sets == Some(1) {
        longest_s
    } else {
        // Short rounds stay short rounds.
        longest_s.min(first.volume() * 2)
    }
}

/// The aerobic exercises in order of preference.
fn order<'a>(case: &Case<'a>, taken: &Taken<'a>, room_s: u32) -> Vec<&'a Exercise> {
    let selection = &case.rules.selection;
    let usual = if case.on.contains(NO_STAND) {
        &selection.aerobic_order_no_stand
    } else if case.has(CapId::Low) || case.has(CapId::VeryLow) {
        &selection.aerobic_order_low
    } else if room_s < SHORT_S {
        &selection.aerobic_order_short_day
    } else {
        &selection.aerobic_order
    };
    let preferred = preferring(case).flat_map(|(_, condition)| &condition.prefer_ids);
    let is_worth_it = |exercise: &&Exercise| {
        let is_small = exercise.level == Some(Level::A1);
        exercise.role == Role::Aerobic && (is_small || room_s >= SHORT_S)
    };
    let mut found: Vec<&Exercise> = preferred
        .chain(pool(case, taken))
        .filter_map(|id| case.rules.exercise(id))
        .filter(is_worth_it)
        .chain(usual.iter().filter_map(|id| case.rules.exercise(id)))
        .collect();
    order::sort_by_key(&mut found, |exercise| !case.is_liked(exercise));
    order::sort_by_key(&mut found, |exercise| !taken.settled.stays(exercise));
    found
}

/// Exercises in water, on long enough days and not too often.
fn pool<'c>(case: &'c Case<'_>, taken: &Taken<'_>) -> &'c [ExerciseId] {
    let pool = &case.rules.selection.pool;
    let days: u8 = pool.ids.iter().filter_map(|id| taken.days.get(id)).sum();
    if case.budget.minutes >= pool.min_minutes && days < pool.max_days_per_week {
        &pool.ids
    } else {
        &[]
    }
}

fn why(case: &Case<'_>, exercise: &Exercise) -> Vec<Why> {
    let preferred = preferring(case)
        .filter(|(_, condition)| condition.prefer_ids.contains(&exercise.id))
        .map(|(active, _)| Why::by_condition(Rule::Preferred(active.id.clone()), active));
    preferred
        .chain([Why::by_role(case, Rule::Aerobic, Role::Aerobic, Vec::new())])
        .collect()
}
