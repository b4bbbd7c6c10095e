//! One step up or down for one exercise: repetitions or hold, then sets, then the harder exercise. Source: clinical.md
//! part 6.3.

use super::numbers::StepNumbers;
use super::rule::RuleId;
use crate::domain::dose::Dose;
use crate::domain::exercise::{Exercise, Level, Role};
use crate::domain::recommend::Phase;
use crate::domain::rulebook::Rulebook;

/// The steps of seconds that a person can read off a clock.
const UNIT_S: u16 = 5;

/// Whether the exercise grows at all: pressure, breathing, calm minutes and rest stay as they are.
#[must_use]
pub fn grows(exercise: &Exercise) -> bool {
    !matches!(
        exercise.role,
        Role::Release | Role::Breath | Role::MindBody | Role::Recovery
    )
}

/// The next amount within the range, and the rule that names it; none at the top. Exactly one number is larger.
#[must_use]
pub fn up(
    numbers: &StepNumbers,
    exercise: &Exercise,
    dose: Dose,
    top: Dose,
    is_too_easy: bool,
) -> Option<(RuleId, Dose)> {
    let step = |(usual, easy): (u16, u16)| if is_too_easy { easy } else { usual };
    let mut next = dose;
    if exercise.role == Role::Aerobic && dose.seconds < top.seconds {
        let seconds = dose.seconds.unwrap_or(0);
        let more = seconds * numbers.aerobic_percent / 100 / UNIT_S * UNIT_S;
        next.seconds = Some(seconds + more.max(UNIT_S)).min(top.seconds);
        return Some((RuleId::StepAerobic, next));
    }
    if dose.reps < top.reps {
        next.reps = dose
            .reps
            .map(|reps| reps + step(numbers.reps))
            .min(top.reps);
        return Some((RuleId::StepAmount, next));
    }
    if dose.seconds < top.seconds {
        let more = |seconds: u16| seconds + numbers.seconds;
        next.seconds = dose.seconds.map(more).min(top.seconds);
        return Some((RuleId::StepAmount, next));
    }
    if dose.hold_s < top.hold_s {
        next.hold_s = (dose.hold_s + step(numbers.hold_s)).min(top.hold_s);
        return Some((RuleId::StepAmount, next));
    }
    if dose.sets < top.sets {
        next.sets = dose.sets.map(|sets| sets + 1);
        return Some((RuleId::StepSets, next));
    }
    None
}

/// So many percent of an amount, the sets kept, and always less than before unless it is the least there is.
#[must_use]
pub fn lower(dose: Dose, percent: u8) -> Dose {
    let unit = if dose.seconds.is_some() { UNIT_S } else { 1 };
    let Some(amount) = dose.amount() else {
        return dose;
    };
    let part = u32::from(amount) * u32::from(percent) / 100;
    let part = u16::try_from(part).unwrap_or(amount) / unit * unit;
    let less = part.min(amount.saturating_sub(1)).max(unit).min(amount);
    dose.with_amount(less)
}

/// The harder exercise, as far as it can stand in the same phase: gentle work comes on any day and what loads more has its
/// own days, so gentle work does not become it.
#[must_use]
pub fn harder<'a>(rules: &'a Rulebook, exercise: &Exercise, phase: Phase) -> Option<&'a Exercise> {
    let next = rules.exercise(exercise.harder.as_ref()?)?;
    let fits = match phase {
        Phase::Lengthen => matches!(next.role, Role::Stretch | Role::Mobility),
        Phase::Activate => matches!(next.role, Role::Activate | Role::Isometric),
        Phase::Strengthen | Phase::Integrate | Phase::Aerobic => true,
        Phase::Breath | Phase::Release | Phase::MindBody | Phase::Recovery => false,
    };
    fits.then_some(next)
}

/// The easier exercise of the ladder.
#[must_use]
pub fn easier<'a>(rules: &'a Rulebook, exercise: &Exercise) -> Option<&'a Exercise> {
    rules.exercise(exercise.easier.as_ref()?)
}

/// Whether the exercise is about the least a body can be asked for.
#[must_use]
pub fn is_gentlest(exercise: &Exercise) -> bool {
    matches!(exercise.level, None | Some(Level::L1 | Level::A1))
}
