//! What the patterns asked for and something stands against, with every reason.

use super::blocker::Blocker;
use super::case::Case;
use super::slot::{Slot, listed};
use super::{DayPlan, Recommendation};
use crate::domain::id::ExerciseId;

/// An exercise that was asked for and is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LeftOut {
    pub exercise: ExerciseId,
    pub because: Vec<Blocker>,
}

/// What a week without the rule of one new exercise at a time would hold besides: it comes in one of the next sessions.
pub(super) fn add_waiting(found: &mut Recommendation, free: &[DayPlan]) {
    let week = &found.days;
    let waits = free
        .iter()
        .flat_map(|day| &day.prescriptions)
        .filter(|one| {
            let mut all = week.iter().flat_map(|day| &day.prescriptions);
            !all.any(|other| other.exercise == one.exercise)
        });
    let mut waiting: Vec<LeftOut> = Vec::new();
    for one in waits {
        if !waiting.iter().any(|other| other.exercise == one.exercise) {
            waiting.push(LeftOut {
                exercise: one.exercise.clone(),
                because: vec![Blocker::OneNewAtATime],
            });
        }
    }
    found.left_out.extend(waiting);
}

/// Everything left out, in the order the patterns ask for it.
pub(super) fn of(case: &Case<'_>) -> Vec<LeftOut> {
    let mut found: Vec<LeftOut> = Vec::new();
    for slot in Slot::ALL {
        for chosen in &case.patterns {
            for exercise in listed(case, chosen, *slot) {
                let because = case.blockers(exercise);
                let is_known = found.iter().any(|one| one.exercise == exercise.id);
                if !because.is_empty() && !is_known {
                    found.push(LeftOut {
                        exercise: exercise.id.clone(),
                        because,
                    });
                }
            }
        }
    }
    found
}
