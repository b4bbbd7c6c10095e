//! What this person may do now beside what their routine asks for: an exercise in place of another, or one of their own choice.
//! The rules are in `domain::instead`; this puts answers and records before them.

use leptos::prelude::*;

use super::plan::{use_plan, with_now};
use super::{catalog, use_answers, use_settings};
use crate::domain::dose::Dose;
use crate::domain::id::ExerciseId;
use crate::domain::instead::{Alternatives, FreeChoice, alternatives, free_choice};
use crate::domain::plan::of_today;
use crate::domain::progression::Now;
use crate::domain::recommend::{Footing, History, footing};
use crate::domain::screen::Outcome;

/// What is open to this person at one moment.
#[derive(Debug)]
pub struct Choices {
    footing: Footing,
    history: History,
    may_go_up: bool,
    is_in_flare: bool,
}

impl Choices {
    /// What is open now; none where the answers lead to no routine, those that are not yet taken over included, and while
    /// safety questions hold the plan. Not tracked.
    #[must_use]
    pub fn now() -> Option<Self> {
        let state = use_answers();
        let is_in_flare = use_plan().with_untracked(|plan| {
            let plan = plan
                .as_ref()
                .filter(|plan| plan.found.outcome == Outcome::Routine)?;
            Some(plan.flare.is_some())
        })?;
        let answers = state.current.get_untracked()?;
        let answered = use_settings().day_of(state.answered.get_untracked());
        with_now(&answers, answered, |now| {
            let answers = of_today(now);
            let now = Now {
                answers: &answers,
                ..*now
            };
            let history = now.history();
            let footing = footing(now.rules, &answers, &history, now.today)?;
            let may_go_up = now.may_go_up(&history, &footing);
            Some(Self {
                footing,
                history,
                may_go_up,
                is_in_flare,
            })
        })
    }

    /// Whether no rule keeps the plan from going up.
    #[must_use]
    pub fn may_go_up(&self) -> bool {
        self.may_go_up
    }

    /// True when the person may do that exercise now, chosen for them or by them.
    #[must_use]
    pub fn opens(&self, id: &ExerciseId) -> bool {
        matches!(self.free(id), Some(FreeChoice::Open(_)))
    }

    /// What may stand in place of that much of an exercise.
    #[must_use]
    pub fn instead_of(&self, id: &ExerciseId, dose: Dose, taken: &[ExerciseId]) -> Alternatives {
        let rules = &catalog().rules;
        alternatives(rules, &self.footing, (id, dose), taken, self.may_go_up)
    }

    /// Whether the person may do that exercise by their own choice; none for what the library does not have.
    #[must_use]
    pub fn free(&self, id: &ExerciseId) -> Option<FreeChoice> {
        let rules = &catalog().rules;
        free_choice(rules, &self.footing, &self.history, self.is_in_flare, id)
    }
}
