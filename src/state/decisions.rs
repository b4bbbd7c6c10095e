//! What the person said to changes of the plan.

use leptos::prelude::*;

use super::store::Store;
use super::use_now;
use crate::commands::Kept;
use crate::domain::decision::{Decision, Verdict};
use crate::domain::progression::proposal::Proposal;

/// The decisions of this person.
#[derive(Clone, Copy)]
pub struct DecisionsState {
    /// Every decision, in the order of creation.
    pub list: RwSignal<Vec<Kept<Decision>>>,
    store: Store,
}

impl DecisionsState {
    /// Keeps what the person said to a proposal.
    pub fn decide(self, proposal: &Proposal, verdict: Verdict) {
        let now = use_now();
        let today = super::use_today();
        self.save(proposal.decide(now, today, verdict));
    }

    /// Keeps a decision.
    pub fn save(self, decision: Decision) {
        self.store.save(
            async move |book| book.save_decision(decision).await,
            move |outcome| {
                if let Ok(kept) = outcome {
                    self.list.try_update(|list| list.push(kept));
                }
            },
        );
    }
}

pub(super) fn provide(store: Store, list: Vec<Kept<Decision>>) {
    provide_context(DecisionsState {
        list: RwSignal::new(list),
        store,
    });
}

/// The decisions of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_decisions() -> DecisionsState {
    expect_context()
}
