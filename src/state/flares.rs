//! Flares: the one that lasts, and those that are over.

use leptos::prelude::*;

use crate::commands::Kept;
use crate::domain::flare::Flare;

/// The flares of this person.
#[derive(Clone, Copy)]
pub struct FlaresState {
    /// Every one, in the order of creation.
    pub list: RwSignal<Vec<Kept<Flare>>>,
}

pub(super) fn provide(list: Vec<Kept<Flare>>) {
    provide_context(FlaresState {
        list: RwSignal::new(list),
    });
}

/// The flares of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_flares() -> FlaresState {
    expect_context()
}
