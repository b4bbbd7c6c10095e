//! The start: reads the store, falls back to memory where there is none, and hands everything to the contexts.

use super::app_shelf::AppShelf;
use super::keeping::Trouble;
use super::soon::Soon;
use super::store::{AppBook, Store};
use super::{
    answers, check_ins, diary, experiments, flares, instruments, keeping, looks, sessions, settings,
};
use crate::commands::{Book, KeepError, Loaded, MemoryShelf, ShelfError};
use crate::domain::answers::Answers;
use crate::domain::diary::Entry;
use crate::domain::running_session::RunningSession;
use crate::platform::clock::BrowserClock;
use crate::platform::local_storage::LocalStorageShelf;
use crate::platform::seed::BrowserSeed;

/// Everything that was read.
#[derive(Debug)]
pub struct Opened {
    book: AppBook,
    trouble: Option<Trouble>,
    set_aside: usize,
    pub(super) loaded: Loaded,
    pub(super) intake: Option<Answers>,
    pub(super) entry: Option<Entry>,
    pub(super) running: Option<RunningSession>,
}

/// Reads the store. Where it cannot be read, the app works in memory and says so; what lies in the store is not touched.
pub async fn open() -> Opened {
    let (mut book, loaded, trouble) = match read().await {
        Ok((book, loaded)) if loaded.is_read_only => (book, loaded, Some(Trouble::ReadOnly)),
        Ok((book, loaded)) => (book, loaded, None),
        Err(error) => {
            let shelf = AppShelf::Memory(MemoryShelf::default());
            let book = Book::blank(shelf, BrowserClock, BrowserSeed);
            let trouble = match error {
                ShelfError::Blocked => Trouble::Blocked,
                _ => Trouble::Gone,
            };
            (book, Loaded::default(), Some(trouble))
        }
    };
    let mut set_aside = loaded.damaged.len() + loaded.in_quarantine;
    for text in &loaded.damaged {
        leptos::logging::warn!("{}: {}", text.key, text.problem);
    }
    let intake = sound(book.load_draft().await, &mut set_aside);
    let entry = sound(book.load_draft().await, &mut set_aside);
    let running = sound(book.load_draft().await, &mut set_aside);
    Opened {
        book,
        trouble,
        set_aside,
        loaded,
        intake,
        entry,
        running,
    }
}

async fn read() -> Result<(AppBook, Loaded), ShelfError> {
    let shelf = AppShelf::Browser(LocalStorageShelf::open()?);
    Book::open(shelf, BrowserClock, BrowserSeed).await
}

/// The draft, where there is one that can be read; the others are counted.
fn sound<T>(draft: Result<Option<T>, KeepError>, set_aside: &mut usize) -> Option<T> {
    draft.unwrap_or_else(|error| {
        leptos::logging::warn!("draft: {error}");
        *set_aside += 1;
        None
    })
}

/// Puts everything into contexts, at the root of the app.
pub fn provide(opened: Opened) {
    let store = Store::new(opened.book, opened.trouble);
    let loaded = opened.loaded;
    let settings = settings::provide(store, loaded.settings);
    keeping::provide(store, settings, opened.set_aside);
    looks::provide(store, loaded.theme, loaded.text_size);
    answers::provide(store, settings, Soon::new(), loaded.answers, opened.intake);
    diary::provide(store, Soon::new(), loaded.entries, opened.entry);
    sessions::provide(store, loaded.sessions, opened.running);
    check_ins::provide(store, loaded.check_ins);
    flares::provide(loaded.flares);
    instruments::provide(loaded.instruments);
    experiments::provide(store, loaded.experiments);
}
