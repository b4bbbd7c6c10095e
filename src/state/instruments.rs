//! Short questionnaires that were filled in.

use leptos::prelude::*;

use crate::commands::Kept;
use crate::domain::instrument::Instrument;

/// The instruments of this person.
#[derive(Clone, Copy)]
pub struct InstrumentsState {
    /// Every one, in the order of creation.
    pub list: RwSignal<Vec<Kept<Instrument>>>,
}

pub(super) fn provide(list: Vec<Kept<Instrument>>) {
    provide_context(InstrumentsState {
        list: RwSignal::new(list),
    });
}

/// The instruments of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_instruments() -> InstrumentsState {
    expect_context()
}
