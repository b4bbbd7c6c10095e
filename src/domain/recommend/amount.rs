//! The first amount: the library's start, then the cap, then the smallest multiplier of the conditions.
//! Source: clinical.md parts 2.5 and 6.4.

use super::case::Case;
use super::why::{Rule, Why};
use crate::domain::dose::Dose;
use crate::domain::exercise::{Exercise, Role};

/// The first amount of an exercise, and the rules that made it smaller than the library's.
pub(super) fn first(case: &Case<'_>, exercise: &Exercise) -> (Dose, Vec<Why>) {
    let mut why = Vec::new();
    let start = Dose::from(exercise.start);
    let capped = by_cap(case, exercise, start);
    if capped != start {
        why.push(Why::by_cap(case));
    }
    let smallest = case
        .conditions
        .iter()
        .filter(|(_, condition)| condition.dose < 1.0)
        .min_by(|(_, a), (_, b)| a.dose.total_cmp(&b.dose));
    let dose = match smallest {
        Some((active, condition)) if is_work(exercise) => {
            why.push(Why::by_condition(
                Rule::LowerByCondition(active.id.clone()),
                active,
            ));
            scaled(capped, condition.dose)
        }
        _ => capped,
    };
    (dose, why)
}

/// The part of a start that the conditions leave; 1 for those who have none that lowers it.
pub(super) fn multiplier(case: &Case<'_>, exercise: &Exercise) -> f64 {
    if !is_work(exercise) {
        return 1.0;
    }
    case.conditions
        .iter()
        .map(|(_, condition)| condition.dose)
        .fold(1.0, f64::min)
}

/// Breathing, calm minutes and rest are no load, so nothing makes them smaller.
fn is_work(exercise: &Exercise) -> bool {
    match exercise.role {
        Role::Breath | Role::Recovery => false,
        Role::MindBody => exercise.effort > 1,
        _ => !is_fixed(exercise),
    }
}

/// A timed break of everyday moves is as long as its name says: it is light, and half of it is no break.
pub(super) fn is_fixed(exercise: &Exercise) -> bool {
    exercise.role == Role::Functional && exercise.effort == 1 && exercise.start.seconds.is_some()
}

fn by_cap(case: &Case<'_>, exercise: &Exercise, start: Dose) -> Dose {
    let cap = case.cap;
    let least = |value: u16, most: Option<u16>| most.map_or(value, |most| value.min(most));
    let mut dose = Dose {
        sets: start.sets.map(|sets| least(sets, cap.sets_max)),
        reps: start.reps.map(|reps| least(reps, cap.reps_max)),
        hold_s: least(start.hold_s, cap.hold_max_s),
        ..start
    };
    if exercise.role == Role::Stretch {
        dose.seconds = dose
            .seconds
            .map(|seconds| least(seconds, cap.stretch_max_s));
    }
    if let Some(most) = cap.max_item_s {
        while dose.length_s(exercise.role) > most && shorter(&mut dose, 1) {}
    }
    dose
}

/// One step down: a set less, else a repetition less, else 5 seconds less, as long as `least` of an amount is left.
pub(super) fn shorter(dose: &mut Dose, least: u16) -> bool {
    if let Some(sets) = dose.sets
        && sets > 1
    {
        *dose = dose.with_sets(sets - 1);
        return true;
    }
    let step = if dose.seconds.is_some() { 5 } else { 1 };
    match dose.amount() {
        Some(amount) if amount >= least + step => {
            *dose = dose.with_amount(amount - step);
            true
        }
        _ => false,
    }
}

/// Sets times repetitions (or seconds) times the multiplier, rounded up, in the fewest sets that come nearest without
/// going above it. Seconds stay in steps of 5.
fn scaled(dose: Dose, multiplier: f64) -> Dose {
    let (Some(sets), Some(amount)) = (dose.sets, dose.amount()) else {
        return dose;
    };
    let part = f64::from(dose.volume()) * multiplier;
    // A hundredth absorbs what floating point adds to a whole number.
    let most = (1..=dose.volume())
        .find(|volume| f64::from(*volume) >= part - 0.01)
        .unwrap_or(1);
    let unit: u16 = if dose.seconds.is_some() { 5 } else { 1 };
    (1..=sets)
        .map(|fewer| {
            let each = u16::try_from(most / u32::from(fewer))
                .unwrap_or(amount)
                .min(amount);
            dose.with_sets(fewer)
                .with_amount((each / unit * unit).max(unit))
        })
        .rev()
        .max_by_key(|candidate| candidate.volume())
        .unwrap_or(dose)
}
