//! Morning and evening check-ins.

use leptos::prelude::*;

use super::keeping::SaveError;
use super::store::{Heard, Store};
use crate::commands::Kept;
use crate::domain::check_in::CheckIn;
use crate::domain::id::RecordId;

/// The check-ins of this person.
#[derive(Clone, Copy)]
pub struct CheckInsState {
    /// Every check-in, in the order of creation.
    pub list: RwSignal<Vec<Kept<CheckIn>>>,
    store: Store,
}

impl CheckInsState {
    /// Keeps a new check-in of today, or a changed one, which stays on its day.
    pub fn save(
        self,
        check_in: CheckIn,
        edited: Option<RecordId>,
        done: impl FnOnce(Result<(), SaveError>) + 'static,
    ) {
        self.keep(check_in, edited, Box::new(done));
    }

    fn keep(self, check_in: CheckIn, edited: Option<RecordId>, done: Heard) {
        let before = self.list.with_untracked(|list| {
            list.iter()
                .find(|kept| Some(&kept.id) == edited.as_ref())
                .cloned()
        });
        self.store.save(
            async move |book| book.save_check_in(check_in, before.as_ref()).await,
            move |outcome| {
                done(outcome.map(|kept| {
                    self.list.try_update(|list| {
                        list.retain(|other| other.id != kept.id);
                        list.push(kept);
                    });
                }));
            },
        );
    }
}

pub(super) fn provide(store: Store, list: Vec<Kept<CheckIn>>) {
    provide_context(CheckInsState {
        list: RwSignal::new(list),
        store,
    });
}

/// The check-ins of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_check_ins() -> CheckInsState {
    expect_context()
}
