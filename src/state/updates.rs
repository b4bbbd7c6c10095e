//! News about the app itself: a new version, ready for use without a network.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::updates::{News, look_for_update, on_news, take_update, was_told};

/// What came of looking for a new version.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// Nobody has looked.
    #[default]
    NotYet,
    /// The host was asked.
    Looking,
    /// The one that runs is the newest.
    Newest,
    /// There is a new one; it may still be on its way.
    Found,
    /// The host did not answer.
    NoAnswer,
}

/// The news.
#[derive(Clone, Copy)]
pub struct Updates {
    /// A new version waits for the person.
    pub is_ready: RwSignal<bool>,
    /// For the first time everything is kept for use without a network, and the person has not closed the note.
    pub is_offline_new: RwSignal<bool>,
    /// What came of looking.
    pub look: RwSignal<Look>,
}

impl Updates {
    /// Starts to listen and provides the news to everything below.
    pub fn provide() {
        let updates = Self {
            is_ready: RwSignal::new(was_told(News::UpdateReady)),
            is_offline_new: RwSignal::new(was_told(News::OfflineReady)),
            look: RwSignal::new(Look::NotYet),
        };
        on_news(News::UpdateReady, move || updates.is_ready.set(true));
        on_news(News::OfflineReady, move || updates.is_offline_new.set(true));
        provide_context(updates);
    }

    /// Starts the new version.
    pub fn take(self) {
        take_update();
    }

    /// Asks the host for a new version.
    pub fn look(self) {
        self.look.set(Look::Looking);
        spawn_local(async move {
            self.look.set(match look_for_update().await {
                Some(true) => Look::Found,
                Some(false) => Look::Newest,
                None => Look::NoAnswer,
            });
        });
    }
}

/// The news; `Updates::provide` is called by the shell.
#[must_use]
pub fn use_updates() -> Updates {
    expect_context::<Updates>()
}
