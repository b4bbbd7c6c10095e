//! Records that come in while the app runs: from another tab, or from the store when this tab takes over.

use crate::domain::order;
use leptos::prelude::*;

use super::answers::AnswersState;
use super::check_ins::CheckInsState;
use super::decisions::DecisionsState;
use super::diary::DiaryState;
use super::experiments::ExperimentsState;
use super::flares::FlaresState;
use super::instruments::InstrumentsState;
use super::sessions::SessionsState;
use super::settings::SettingsState;
use crate::commands::{Kept, Loaded};
use crate::domain::id::RecordId;

/// Everything that shows records.
#[derive(Clone, Copy)]
pub(super) struct States {
    pub answers: AnswersState,
    pub diary: DiaryState,
    pub sessions: SessionsState,
    pub check_ins: CheckInsState,
    pub decisions: DecisionsState,
    pub experiments: ExperimentsState,
    pub flares: FlaresState,
    pub instruments: InstrumentsState,
    pub settings: SettingsState,
}

impl States {
    /// Puts records in their places, over older ones of the same id, and takes deleted ones away.
    pub(super) fn absorb(self, news: Loaded) {
        self.answers.absorb(news.answers);
        self.settings.absorb(news.settings, &news.gone);
        absorb(self.diary.entries, news.entries, &news.gone);
        absorb(self.sessions.log, news.sessions, &news.gone);
        absorb(self.check_ins.list, news.check_ins, &news.gone);
        absorb(self.decisions.list, news.decisions, &news.gone);
        absorb(self.experiments.list, news.experiments, &news.gone);
        absorb(self.flares.list, news.flares, &news.gone);
        absorb(self.instruments.list, news.instruments, &news.gone);
    }
}

/// Brings one list up to date, in the order of creation. A list that stays the same tells nobody.
pub(super) fn absorb<T: Send + Sync + 'static>(
    list: RwSignal<Vec<Kept<T>>>,
    news: Vec<Kept<T>>,
    gone: &[RecordId],
) {
    let changes = list.try_with_untracked(|list| list.iter().any(|kept| gone.contains(&kept.id)));
    if news.is_empty() && changes != Some(true) {
        return;
    }
    list.try_update(|list| {
        let first = list.first().map(|kept| &kept.id);
        let is_older = first.is_none_or(|first| news.last().is_some_and(|last| last.id < *first));
        if is_older && changes != Some(true) && news.is_sorted_by(|one, other| one.id < other.id) {
            // Old months, which come in whole.
            list.splice(0..0, news);
            return;
        }
        let all = list.drain(..).chain(news);
        let mut all: Vec<Option<Kept<T>>> = all.map(Some).collect();
        let names = all.iter().flatten().map(|kept| (kept.id.clone(), kept.rev));
        for at in places(names.collect(), gone) {
            list.extend(all.get_mut(at).and_then(Option::take));
        }
    });
}

/// Which of these records stay, in the order of creation: the latest revision of each that is not gone. The old list comes
/// first. Apart from the values, so that it is compiled once.
fn places(names: Vec<(RecordId, u32)>, gone: &[RecordId]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order::sort_by(&mut order, |one, other| {
        let (one, other) = (names.get(*one), names.get(*other));
        let id = one.map(|one| &one.0).cmp(&other.map(|other| &other.0));
        id.then(other.map(|other| other.1).cmp(&one.map(|one| one.1)))
    });
    let id = |at: usize| names.get(at).map(|(id, _)| id);
    order.dedup_by(|later, first| id(*later) == id(*first));
    order.retain(|at| id(*at).is_some_and(|id| !gone.contains(id)));
    order
}
