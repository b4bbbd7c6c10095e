//! Short questionnaires that come again: the safety list, the weekly and the monthly questions.

use leptos::prelude::*;

use super::keeping::SaveError;
use super::store::{Heard, Store};
use super::{use_answers, use_now, use_today};
use crate::commands::Kept;
use crate::domain::instrument::{Answered, Instrument, InstrumentKind, due};

/// The questionnaires of this person.
#[derive(Clone, Copy)]
pub struct InstrumentsState {
    /// Every questionnaire, in the order of creation.
    pub list: RwSignal<Vec<Kept<Instrument>>>,
    store: Store,
}

impl InstrumentsState {
    /// The questionnaires that are due today. Not tracked.
    #[must_use]
    pub fn due(self) -> Vec<InstrumentKind> {
        let answers = use_answers();
        let has_activities = answers.current.with_untracked(|answers| {
            let named = answers
                .as_ref()
                .and_then(|answers| answers.activities.as_ref());
            named.is_some_and(|named| !named.is_empty())
        });
        let since = answers.since.get_untracked();
        self.list.with_untracked(|list| {
            let filled: Vec<&Instrument> = list.iter().map(|kept| &kept.value).collect();
            due(&filled, has_activities, since, use_today())
        })
    }

    /// Keeps a questionnaire that was filled in now.
    pub fn save(
        self,
        kind: InstrumentKind,
        answers: Vec<Answered>,
        done: impl FnOnce(Result<(), SaveError>) + 'static,
    ) {
        let instrument = Instrument {
            written: use_now(),
            day: use_today(),
            kind,
            answers,
        };
        self.keep(instrument, Box::new(done));
    }

    fn keep(self, instrument: Instrument, done: Heard) {
        self.store.save(
            async move |book| book.save_instrument(instrument).await,
            move |outcome| {
                done(outcome.map(|kept| {
                    self.list.try_update(|list| list.push(kept));
                }));
            },
        );
    }
}

pub(super) fn provide(store: Store, list: Vec<Kept<Instrument>>) {
    provide_context(InstrumentsState {
        list: RwSignal::new(list),
        store,
    });
}

/// The questionnaires of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_instruments() -> InstrumentsState {
    expect_context()
}
