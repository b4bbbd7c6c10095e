//! The properties every routine must have, for generated people. Source: clinical.md part 10.4.

use std::collections::BTreeMap;

use tend::domain::exercise::Role;
use tend::domain::recommend::{DayPlan, Recommendation};
use tend::domain::screen::Reach;
use tend::domain::site::Region;

use super::{exercise, week};
use crate::people::rules;

/// No exercise carries a tag that an active condition forbids where it reaches, and none is forbidden by its id.
pub fn keeps_conditions(found: &Recommendation) -> bool {
    week(found).chain(&found.extras).all(|one| {
        let exercise = exercise(one);
        found.conditions.iter().all(|active| {
            let condition = rules().condition(&active.id).unwrap();
            let reaches = match &active.reach {
                Reach::Everywhere => true,
                Reach::Sites(sites) => sites
                    .iter()
                    .any(|site| exercise.regions.contains(&Region::from(*site))),
            };
            let is_forbidden = condition
                .forbid
                .iter()
                .any(|tag| exercise.tags.contains(tag));
            !(reaches && is_forbidden) && !condition.forbid_ids.contains(&exercise.id)
        })
    })
}

/// Level, effort, roles, positions and amounts stay within the cap.
pub fn keeps_cap(found: &Recommendation) -> bool {
    let Some(reason) = &found.cap else {
        return week(found).next().is_none();
    };
    let cap = rules().caps.iter().find(|cap| cap.id == reason.id).unwrap();
    week(found).all(|one| {
        let exercise = exercise(one);
        exercise
            .level
            .is_none_or(|level| cap.levels.contains(&level))
            && exercise.effort <= cap.max_effort
            && cap
                .roles
                .as_ref()
                .is_none_or(|roles| roles.contains(&exercise.role))
            && !cap.not_positions.contains(&exercise.position)
            && cap
                .max_item_s
                .is_none_or(|most| one.dose.length_s(exercise.role) <= most)
            && cap
                .sets_max
                .is_none_or(|most| one.dose.sets.unwrap_or(0) <= most)
            && cap
                .reps_max
                .is_none_or(|most| one.dose.reps.unwrap_or(0) <= most)
    })
}

/// The longest held stretch of one first muscle in a session, for one side.
pub fn longest_stretch_s(day: &DayPlan) -> u32 {
    let mut by_muscle: BTreeMap<&str, u32> = BTreeMap::new();
    for one in &day.prescriptions {
        let exercise = exercise(one);
        if exercise.role == Role::Stretch {
            let seconds = match one.dose.reps {
                Some(reps) => u32::from(reps) * u32::from(one.dose.hold_s),
                None => one.dose.volume(),
            };
            *by_muscle.entry(&exercise.muscles[0]).or_default() += seconds;
        }
    }
    by_muscle.into_values().max().unwrap_or(0)
}
