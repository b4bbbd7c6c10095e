//! Short questionnaires that come again: the safety list, the weekly and the monthly questions.

use leptos::prelude::*;

use super::keeping::SaveError;
use super::store::Store;
use super::{use_now, use_today};
use crate::commands::Kept;
use crate::domain::instrument::{Answered, Instrument, InstrumentKind};

/// The questionnaires of this person.
#[derive(Clone, Copy)]
pub struct InstrumentsState {
    /// Every questionnaire, in the order of creation.
    pub list: RwSignal<Vec<Kept<Instrument>>>,
    store: Store,
}

impl InstrumentsState {
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
