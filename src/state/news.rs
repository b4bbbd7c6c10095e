//! Records that come in while the app runs: from another tab, or from the store when this tab takes over.

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
        list.extend(news);
        // Of two revisions the later one comes first, and stays.
        list.sort_by(|one, other| one.id.cmp(&other.id).then(other.rev.cmp(&one.rev)));
        list.dedup_by(|later, first| later.id == first.id);
        list.retain(|kept| !gone.contains(&kept.id));
    });
}
