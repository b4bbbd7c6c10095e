//! The answers: the draft that pages change, and the ones the routine is made from.

use leptos::prelude::*;

use super::settings::SettingsState;
use super::soon::Soon;
use super::store::Store;
use super::{catalog, use_now, use_today};
use crate::commands::Kept;
use crate::domain::answers::Answers;
use crate::domain::moment::Moment;
use crate::domain::screen::{Screening, outcome_so_far};
use crate::domain::time::Date;

/// The answers of this person.
#[derive(Clone, Copy)]
pub struct AnswersState {
    /// What the pages of the intake show and change.
    pub draft: RwSignal<Answers>,
    /// What the routine is made from; none before the first intake was finished.
    pub current: RwSignal<Option<Answers>>,
    /// The day of the first routine, from which weeks are counted; today before there is one.
    pub since: RwSignal<Date>,
    /// When the answers the routine is made from were given; now before there are any.
    pub answered: RwSignal<Moment>,
    /// The person wants only the essential questions for now. Not kept.
    pub is_short: RwSignal<bool>,
    kept: RwSignal<Option<Kept<Answers>>>,
    store: Store,
    soon: Soon,
}

impl AnswersState {
    /// Keeps a changed draft: on the page at once, in the store when the typing rests. Under 18 nothing is kept.
    pub fn keep_draft(self, answers: Answers) {
        self.draft.set(answers.clone());
        self.soon.put(move || {
            self.store
                .keep(async move |book| book.save_intake(&answers).await);
        });
    }

    /// Takes over answers that another tab has kept, unless this one has later ones. What is being typed here stays.
    pub(super) fn absorb(self, news: Vec<Kept<Answers>>) {
        let Some(newest) = news.into_iter().max_by_key(|kept| kept.hlc) else {
            return;
        };
        let known = self
            .kept
            .with_untracked(|kept| kept.as_ref().map(|kept| kept.hlc));
        if known >= Some(newest.hlc) {
            return;
        }
        if self
            .current
            .get_untracked()
            .is_none_or(|old| self.draft.with_untracked(|draft| *draft == old))
        {
            self.draft.set(newest.value.clone());
        }
        self.current.set(Some(newest.value.clone()));
        self.kept.set(Some(newest));
    }

    /// Lets go of changes that were not taken over: the draft is again what the routine is made from.
    pub fn leave(self, current: Answers) {
        self.soon.forget();
        self.draft.set(current);
        self.store.keep(async move |book| {
            book.drop_draft(crate::commands::Form::Intake).await;
            Ok(())
        });
    }

    /// Makes the routine from these answers, and keeps them. Where that fails, the draft stays in the store, and the status
    /// line says so.
    pub fn commit(self, answers: Answers) {
        self.soon.forget();
        self.draft.set(answers.clone());
        self.is_short.set(false);
        self.answered.set(use_now());
        self.current.set(Some(answers.clone()));
        let before = self.kept.get_untracked();
        self.store.save(
            async move |book| book.save_answers(&answers, before.as_ref()).await,
            move |outcome| {
                if let Ok(kept) = outcome {
                    self.kept.try_set(Some(kept));
                }
            },
        );
    }
}

/// `history` is in the order of creation; a change on the same day keeps its place, so the clock decides what is current.
pub(super) fn provide(
    store: Store,
    settings: SettingsState,
    soon: Soon,
    history: Vec<Kept<Answers>>,
    draft: Option<Answers>,
) {
    let now = use_now();
    let first = history.iter().map(|kept| kept.hlc).min();
    let first = first.map_or(now, |at| Moment { at, ..now });
    let since = settings.day_of(first);
    let kept = history.into_iter().max_by_key(|kept| kept.hlc);
    let current = kept.as_ref().map(|kept| kept.value.clone());
    let answered = kept.as_ref().map_or(now, |kept| Moment {
        at: kept.hlc,
        ..now
    });
    let draft = draft.or_else(|| current.clone()).unwrap_or_default();
    provide_context(AnswersState {
        draft: RwSignal::new(draft),
        current: RwSignal::new(current),
        since: RwSignal::new(since),
        answered: RwSignal::new(answered),
        is_short: RwSignal::new(false),
        kept: RwSignal::new(kept),
        store,
        soon,
    });
}

/// The answers of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_answers() -> AnswersState {
    expect_context()
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
