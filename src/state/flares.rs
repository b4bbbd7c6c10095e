//! Flares: the one that lasts, and those that are over.

use leptos::prelude::*;

use super::keeping::SaveError;
use super::plan::with_records;
use super::store::{Heard, Store};
use super::{catalog, use_answers, use_now, use_today};
use crate::commands::Kept;
use crate::domain::flare::{Flare, FlareOrigin};
use crate::domain::progression::Now;
use crate::domain::progression::base::daily_pain;

/// The flares of this person.
#[derive(Clone, Copy)]
pub struct FlaresState {
    /// Every flare, in the order of creation.
    pub list: RwSignal<Vec<Kept<Flare>>>,
    store: Store,
}

impl FlaresState {
    /// The flare that lasts. Not tracked.
    #[must_use]
    pub fn lasting(self) -> Option<Kept<Flare>> {
        let today = use_today();
        self.list.with_untracked(|list| {
            list.iter()
                .filter(|kept| kept.value.ended.is_none_or(|ended| ended > today))
                .max_by_key(|kept| kept.value.started)
                .cloned()
        })
    }

    /// A flare begins today; the person's usual pain is frozen for as long as it lasts.
    pub fn begin(self, origin: FlareOrigin, done: impl FnOnce(Result<(), SaveError>) + 'static) {
        let flare = Flare {
            written: use_now(),
            started: use_today(),
            ended: None,
            origin,
            usual_pain_tenths: usual_pain(),
            course: Vec::new(),
            triggers: Vec::new(),
            helped: Vec::new(),
            note: String::new(),
        };
        self.keep(flare, None, Box::new(done));
    }

    /// Keeps what has become of a flare.
    pub fn change(
        self,
        before: Kept<Flare>,
        flare: Flare,
        done: impl FnOnce(Result<(), SaveError>) + 'static,
    ) {
        self.keep(flare, Some(before), Box::new(done));
    }

    /// Takes a flare back that was none.
    pub fn take_back(self, flare: Kept<Flare>, done: impl FnOnce(Result<(), SaveError>) + 'static) {
        self.store.save(
            async move |book| book.delete_flare(&flare).await,
            move |outcome| {
                done(outcome.map(|tombstone| {
                    self.list
                        .try_update(|list| list.retain(|other| other.id != tombstone.id));
                }));
            },
        );
    }

    fn keep(self, flare: Flare, before: Option<Kept<Flare>>, done: Heard) {
        self.store.save(
            async move |book| book.save_flare(flare, before.as_ref()).await,
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

/// The person's usual pain today, in tenths.
fn usual_pain() -> Option<u8> {
    let state = use_answers();
    let answers = state.current.get_untracked()?;
    let today = use_today();
    let usual = untrack(|| {
        with_records(|records| {
            let now = Now {
                rules: &catalog().rules,
                answers: &answers,
                answered: today,
                records,
                today,
            };
            now.usual(&daily_pain(records)).on(today)
        })
    });
    u8::try_from(usual).ok()
}

pub(super) fn provide(store: Store, list: Vec<Kept<Flare>>) {
    provide_context(FlaresState {
        list: RwSignal::new(list),
        store,
    });
}

/// The flares of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_flares() -> FlaresState {
    expect_context()
}
