//! What the patterns asked for and something stands against, with every reason.

use super::blocker::Blocker;
use super::case::Case;
use super::slot::{Slot, listed};
use crate::domain::id::ExerciseId;

/// An exercise that was asked for and is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LeftOut {
    pub exercise: ExerciseId,
    pub because: Vec<Blocker>,
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
