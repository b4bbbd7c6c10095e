//! The person's own experiments.

use leptos::prelude::*;

use super::keeping::SaveError;
use super::store::Store;
use crate::commands::{ExperimentPlan, KeepError, Kept};
use crate::domain::experiment::{Arm, Experiment};
use crate::domain::time::Date;
use crate::insight::experiment::is_over;

type Outcome = Result<Kept<Experiment>, KeepError>;

/// The experiments of this person.
#[derive(Clone, Copy)]
pub struct ExperimentsState {
    /// Every experiment, in the order of creation.
    pub list: RwSignal<Vec<Kept<Experiment>>>,
    store: Store,
}

impl ExperimentsState {
    /// The experiment that goes on today.
    #[must_use]
    pub fn going_on(self, today: Date) -> Option<Kept<Experiment>> {
        self.list.with(|list| {
            let mut open = list.iter().filter(|kept| !is_over(&kept.value, today));
            open.next_back().cloned()
        })
    }

    /// Begins a new one today.
    pub fn start(self, plan: ExperimentPlan, done: impl FnOnce(Result<(), SaveError>) + 'static) {
        self.store.save(
            async move |book| book.start_experiment(plan).await,
            move |outcome| done(outcome.map(|kept| self.show(kept))),
        );
    }

    /// Notes what was done today.
    pub fn note_today(self, experiment: Kept<Experiment>, did: Arm) {
        self.store.save(
            async move |book| -> Outcome { book.note_experiment_day(&experiment, did).await },
            move |outcome| {
                // The status line has said it when it failed.
                if let Ok(kept) = outcome {
                    self.show(kept);
                }
            },
        );
    }

    /// Ends it today.
    pub fn stop(self, experiment: Kept<Experiment>) {
        self.store.save(
            async move |book| -> Outcome { book.stop_experiment(&experiment).await },
            move |outcome| {
                if let Ok(kept) = outcome {
                    self.show(kept);
                }
            },
        );
    }

    fn show(self, kept: Kept<Experiment>) {
        self.list.try_update(
            |list| match list.iter_mut().find(|other| other.id == kept.id) {
                Some(place) => *place = kept,
                None => list.push(kept),
            },
        );
    }
}

pub(super) fn provide(store: Store, list: Vec<Kept<Experiment>>) {
    provide_context(ExperimentsState {
        list: RwSignal::new(list),
        store,
    });
}

/// The experiments of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_experiments() -> ExperimentsState {
    expect_context()
}
