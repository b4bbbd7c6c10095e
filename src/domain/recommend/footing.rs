//! What today's answers allow and start with, before anything was progressed: the ground that later steps stand on.

use crate::domain::sorted::{Map, Set};

use super::amount;
use super::blocker::Blocker;
use super::case::{Case, History};
use crate::domain::answers::Answers;
use crate::domain::dose::Dose;
use crate::domain::id::{ConditionId, ExerciseId};
use crate::domain::rulebook::Rulebook;
use crate::domain::screen::{Outcome, TodayLimit, screen};
use crate::domain::time::Date;

/// First amounts and blockers of the whole library for one person on one day.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Footing {
    /// The first amount of every exercise, allowed or not.
    pub first: Map<ExerciseId, Dose>,
    /// What stands against an exercise; those with nothing against them are not listed.
    pub blockers: Map<ExerciseId, Vec<Blocker>>,
    pub conditions: Set<ConditionId>,
    pub today: TodayLimit,
}

impl Footing {
    /// Whether nothing stands against the exercise.
    #[must_use]
    pub fn opens(&self, id: &ExerciseId) -> bool {
        self.first.contains_key(id) && !self.blockers.contains_key(id)
    }

    /// Whether somebody who climbs the ladder may do it: what is never chosen for a person may be reached step by step.
    #[must_use]
    pub fn opens_to_ladder(&self, id: &ExerciseId) -> bool {
        let mut against = self.blockers.get(id).into_iter().flatten();
        self.first.contains_key(id) && against.all(Blocker::yields_to_ladder)
    }
}

/// The footing of these answers; none where they lead to no routine.
#[must_use]
pub fn footing(
    rules: &Rulebook,
    answers: &Answers,
    history: &History,
    today: Date,
) -> Option<Footing> {
    let screening = screen(rules, answers, today);
    if screening.outcome != Outcome::Routine {
        return None;
    }
    let case = Case::new(rules, answers, history, &screening, today)?;
    let mut first = Map::new();
    let mut blockers = Map::new();
    for exercise in &rules.exercises {
        let against = case.blockers(exercise);
        if !against.is_empty() {
            blockers.insert(exercise.id.clone(), against);
        }
        first.insert(exercise.id.clone(), amount::first(&case, exercise).0);
    }
    Some(Footing {
        first,
        blockers,
        conditions: case.on.clone(),
        today: screening.today,
    })
}
