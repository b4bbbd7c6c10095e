//! The start: reads both copies of the store, falls back to memory where there is none, and hands everything to the
//! contexts.

use super::app_shelf::FirstShelf;
use super::keeping::Trouble;
use super::news::States;
use super::soon::Soon;
use super::store::{AppBook, Store};
use super::{
    answers, check_ins, decisions, diary, experiments, flares, idle, instruments, keeping, looks,
    plan, sessions, settings,
};
use super::{
    use_answers, use_check_ins, use_decisions, use_diary, use_experiments, use_flares,
    use_instruments, use_keeping, use_sessions,
};
use crate::commands::ports::Clock;
use crate::commands::{Book, KeepError, Loaded, MemoryShelf, Mended, ShelfError, TwoCopies};
use crate::domain::answers::Answers;
use crate::domain::diary::Entry;
use crate::domain::running_session::RunningSession;
use crate::platform::clock::BrowserClock;
use crate::platform::indexed_db::IndexedDb;
use crate::platform::local_storage::LocalStorageShelf;
use crate::platform::seed::BrowserSeed;
use crate::platform::tabs;

/// Everything that was read.
#[derive(Debug)]
pub struct Opened {
    book: AppBook,
    trouble: Option<Trouble>,
    mended: Mended,
    set_aside: usize,
    pub(super) loaded: Loaded,
    pub(super) intake: Option<Answers>,
    pub(super) entry: Option<Entry>,
    pub(super) running: Option<RunningSession>,
}

/// Reads both copies of the store and brings them together. Where one cannot be read the app works on the other, where
/// neither can, in memory; it says so, and what lies in the store is not touched.
pub async fn open() -> Opened {
    let may_write = tabs::may_write().await;
    let browser = LocalStorageShelf::open().map(FirstShelf::Browser);
    let (read, gone) = match read(browser, may_write).await {
        Ok(read) => (Some(read), None),
        Err(error) => {
            let memory = FirstShelf::Memory(MemoryShelf::default());
            (read(Ok(memory), may_write).await.ok(), Some(error))
        }
    };
    let (mut book, loaded, mut mended) = read.unwrap_or_else(nothing);
    let trouble = match gone {
        _ if loaded.is_read_only => Some(Trouble::ReadOnly),
        None if !may_write => Some(Trouble::OtherTab),
        Some(_) if mended.has_second => Some(Trouble::FirstGone),
        Some(ShelfError::Blocked) => Some(Trouble::Blocked),
        Some(_) => Some(Trouble::Gone),
        None if mended.has_second => None,
        None => Some(Trouble::OneCopy),
    };
    if gone.is_some() {
        // It was not lost, it could not be read.
        mended.lost = None;
    }
    if !may_write {
        book.step_back();
    }
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
        mended,
        set_aside,
        loaded,
        intake,
        entry,
        running,
    }
}

type Read = (AppBook, Loaded, Mended);

async fn read(first: Result<FirstShelf, ShelfError>, may_write: bool) -> Result<Read, ShelfError> {
    let now = BrowserClock.now().at;
    let (shelf, mended) = TwoCopies::open(first?, IndexedDb::find(), now, may_write).await?;
    let (book, loaded) = Book::open(shelf, BrowserClock, BrowserSeed).await?;
    Ok((book, loaded, mended))
}

/// A book in memory alone.
fn nothing() -> Read {
    let shelf = TwoCopies::alone(FirstShelf::Memory(MemoryShelf::default()));
    let book = Book::blank(shelf, BrowserClock, BrowserSeed);
    (book, Loaded::default(), Mended::default())
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
    keeping::provide(store, settings, opened.set_aside, opened.mended);
    looks::provide(store, loaded.theme, loaded.text_size);
    answers::provide(store, settings, Soon::new(), loaded.answers, opened.intake);
    diary::provide(store, Soon::new(), loaded.entries, opened.entry);
    sessions::provide(store, loaded.sessions, opened.running);
    check_ins::provide(store, loaded.check_ins);
    decisions::provide(store, loaded.decisions);
    flares::provide(store, loaded.flares);
    instruments::provide(store, loaded.instruments);
    plan::provide();
    experiments::provide(store, loaded.experiments);
    let states = States {
        answers: use_answers(),
        diary: use_diary(),
        sessions: use_sessions(),
        check_ins: use_check_ins(),
        decisions: use_decisions(),
        experiments: use_experiments(),
        flares: use_flares(),
        instruments: use_instruments(),
        settings,
    };
    use_keeping().listen(states);
    idle::begin(store, states, use_keeping().set_aside);
}
