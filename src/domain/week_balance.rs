//! What a week holds of each kind of work, beside what is asked of a week. Counts, and judges nobody: a part that is short is
//! an offer. Source: clinical.md parts 4.5 and 6.7.

use super::answers::Answers;
use super::exercise::Role;
use super::recommend::DayPlan;
use super::rulebook::Rulebook;
use crate::slugs;

slugs! {
    /// A kind of work that a week has a number of days for.
    WeekPart {
        Strength = "strength", Mobility = "mobility", MindBody = "mind-body", Balance = "balance",
    }
}

/// The age from which balance has days of its own.
const BALANCE_AGE: u16 = 65;

/// Days with one kind of work, and how many are aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PartDays {
    pub part: WeekPart,
    pub days: usize,
    pub aim: usize,
}

/// One week.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct WeekBalance {
    pub parts: Vec<PartDays>,
    /// Whole minutes of walking and the like in the sessions.
    pub aerobic_min: u32,
    /// Minutes a week the person told us, and a tenth more as the next step; none where they said nothing.
    pub own_min: Option<(u32, u32)>,
}

/// The balance of that week.
#[must_use]
pub fn week_balance(rules: &Rulebook, answers: &Answers, week: &[DayPlan]) -> WeekBalance {
    let days = |part: WeekPart| {
        let has = |day: &&DayPlan| {
            let mut all = day.prescriptions.iter();
            all.any(|one| {
                let exercise = rules.exercise(&one.exercise);
                exercise.is_some_and(|exercise| is_of(part, exercise.role))
            })
        };
        week.iter().filter(has).count()
    };
    let asks_balance = answers.age.is_some_and(|age| age >= BALANCE_AGE);
    let parts = WeekPart::ALL
        .iter()
        .filter(|part| **part != WeekPart::Balance || asks_balance)
        .map(|part| PartDays {
            part: *part,
            days: days(*part),
            aim: if *part == WeekPart::Strength { 2 } else { 3 },
        })
        .collect();
    let aerobic_s: u32 = week
        .iter()
        .flat_map(|day| &day.prescriptions)
        .filter(|one| {
            let exercise = rules.exercise(&one.exercise);
            exercise.is_some_and(|exercise| exercise.role == Role::Aerobic)
        })
        .map(|one| one.dose.volume())
        .sum();
    let activity = &answers.activity;
    let own = activity.days.zip(activity.minutes);
    let own = own.map(|(days, minutes)| u32::from(days) * u32::from(minutes));
    WeekBalance {
        parts,
        aerobic_min: aerobic_s / 60,
        own_min: own
            .filter(|min| *min > 0)
            .map(|min| (min, min + min.div_ceil(10))),
    }
}

fn is_of(part: WeekPart, role: Role) -> bool {
    match part {
        WeekPart::Strength => matches!(role, Role::Strength | Role::Isometric | Role::Functional),
        WeekPart::Mobility => matches!(role, Role::Mobility | Role::Stretch),
        WeekPart::MindBody => matches!(role, Role::MindBody | Role::Breath),
        WeekPart::Balance => role == Role::Balance,
    }
}
