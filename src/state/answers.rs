//! The answers: the draft that pages change, and the ones the routine is made from.

use leptos::prelude::*;

use super::{catalog, use_today};
use crate::domain::answers::Answers;
use crate::domain::screen::{Screening, outcome_so_far};

/// The answers of this person.
#[derive(Clone, Copy)]
pub struct AnswersState {
    /// What the pages of the intake show and change.
    pub draft: RwSignal<Answers>,
    /// What the routine is made from; none before the first intake was finished.
    pub current: RwSignal<Option<Answers>>,
}

impl AnswersState {
    /// Keeps a changed draft.
    pub fn keep_draft(self, answers: Answers) {
        self.draft.set(answers);
    }

    /// Makes the routine from these answers.
    pub fn commit(self, answers: Answers) {
        self.draft.set(answers.clone());
        self.current.set(Some(answers));
    }
}

/// Provides the answers to everything below.
pub fn provide_answers() -> AnswersState {
    let state = AnswersState {
        draft: RwSignal::new(Answers::default()),
        current: RwSignal::new(None),
    };
    provide_context(state);
    state
}

/// The answers of this person.
#[must_use]
pub fn use_answers() -> AnswersState {
    use_context::<AnswersState>().unwrap_or_else(provide_answers)
}

/// What the answers given so far lead to.
#[must_use]
pub fn use_screening() -> Signal<Screening> {
    let state = use_answers();
    Signal::derive(move || {
        state
            .draft
            .with(|draft| outcome_so_far(&catalog().rules, draft, use_today()))
    })
}
