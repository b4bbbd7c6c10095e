//! What this person may do now beside what their routine asks for: an exercise in place of another, or one of their own choice.
//! The rules are in `domain::instead`; this puts answers and records before them.

use leptos::prelude::*;

use super::{
    catalog, use_answers, use_check_ins, use_diary, use_now, use_sessions, use_settings, use_today,
};
use crate::domain::dose::Dose;
use crate::domain::id::ExerciseId;
use crate::domain::instead::{Alternatives, FreeChoice, alternatives, free_choice};
use crate::domain::moment::Moment;
use crate::domain::progression::{Now, Records};
use crate::domain::recommend::{Footing, History, footing};
use crate::domain::screen::{Outcome, outcome_so_far};

/// What is open to this person at one moment.
#[derive(Debug)]
pub struct Choices {
    footing: Footing,
    history: History,
    may_go_up: bool,
}

impl Choices {
    /// What is open now; none where the answers lead to no routine, those that are not yet taken over included. Not tracked.
    #[must_use]
    pub fn now() -> Option<Self> {
        let state = use_answers();
        let today = use_today();
        let rules = &catalog().rules;
        let so_far = state
            .draft
            .with_untracked(|draft| outcome_so_far(rules, draft, today));
        if so_far.outcome != Outcome::Routine {
            return None;
        }
        let answers = state.current.get_untracked()?;
        let history = History::default();
        let footing = footing(rules, &answers, &history, today)?;
        let settings = use_settings();
        let answered = state
            .answered_at()
            .map_or(today, |at| settings.day_of(Moment { at, ..use_now() }));
        let sessions = use_sessions().log.get_untracked();
        let check_ins = use_check_ins().list.get_untracked();
        let entries = use_diary().entries.get_untracked();
        let records = Records {
            sessions: sessions
                .iter()
                .map(|kept| (&kept.id, &kept.value))
                .collect(),
            check_ins: check_ins
                .iter()
                .map(|kept| (&kept.id, &kept.value))
                .collect(),
            entries: entries.iter().map(|kept| &kept.value).collect(),
            ..Records::default()
        };
        let now = Now {
            rules,
            answers: &answers,
            answered,
            records: &records,
            today,
        };
        let may_go_up = now.may_go_up(&history, &footing);
        Some(Self {
            footing,
            history,
            may_go_up,
        })
    }

    /// True when the person may do that exercise now, chosen for them or by them.
    #[must_use]
    pub fn opens(&self, id: &ExerciseId) -> bool {
        let found = free_choice(&catalog().rules, &self.footing, &self.history, id);
        matches!(found, Some(FreeChoice::Open(_)))
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
        free_choice(&catalog().rules, &self.footing, &self.history, id)
    }
}
