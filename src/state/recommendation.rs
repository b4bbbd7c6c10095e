//! The routine of this person, worked out anew from the answers whenever they change.

use leptos::prelude::*;

use super::{catalog, use_answers, use_today};
use crate::domain::recommend::{History, Recommendation, recommend, week_start};
use crate::domain::screen::{Outcome, outcome_so_far, screen};

/// What the answers lead to; none before the first intake was finished.
///
/// A stop among answers that are not yet taken over counts at once: the routine waits until they are clear.
#[must_use]
pub fn use_recommendation() -> Memo<Option<Recommendation>> {
    let state = use_answers();
    let today = use_today();
    Memo::new(move |_| {
        let rules = &catalog().rules;
        let history = History::default();
        let so_far = state
            .draft
            .with(|draft| outcome_so_far(rules, draft, today));
        let current = state.current.get();
        if so_far.outcome == Outcome::Routine {
            // A clearance may have run out since the week began: whether there is a routine is asked of today.
            return current.map(|answers| match screen(rules, &answers, today).outcome {
                Outcome::Routine => {
                    let first_day = week_start(state.since.get(), today);
                    recommend(rules, &answers, &history, first_day)
                }
                _ => recommend(rules, &answers, &history, today),
            });
        }
        let draft = state.draft.get();
        Some(recommend(rules, &draft, &history, today))
    })
}
