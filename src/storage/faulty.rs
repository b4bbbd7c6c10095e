//! The shelf of the tests: it behaves like a browser's store on a bad day. Not part of the app: native builds only.
//!
//! Like localStorage, it shows a write at once and brings it to disk later; killing the browser loses what was not there yet.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::shelf::{Shelf, ShelfError};

#[derive(Clone, Debug)]
enum Change {
    Put(String, String),
    Drop(String),
}

#[derive(Debug, Default)]
struct State {
    on_disk: BTreeMap<String, String>,
    unflushed: Vec<Change>,
    broken: Option<ShelfError>,
    room: Option<usize>,
    swallows_writes: bool,
    calls: usize,
    fails_at: Option<(usize, ShelfError)>,
}

impl State {
    /// What the store shows under a key now: the last change on its way, or what is on disk.
    fn seen(&self, key: &str) -> Option<&String> {
        let last = self.unflushed.iter().rev().find(|change| match change {
            Change::Put(place, _) | Change::Drop(place) => place == key,
        });
        match last {
            Some(Change::Put(_, text)) => Some(text),
            Some(Change::Drop(_)) => None,
            None => self.on_disk.get(key),
        }
    }
}

/// A handle to one store with faults; clones see the same store, as two starts of the app do.
#[derive(Clone, Debug, Default)]
pub struct FaultyShelf(Rc<RefCell<State>>);

impl FaultyShelf {
    /// Brings every write to disk.
    pub fn flush(&self) {
        let all = self.0.borrow().unflushed.len();
        self.kill(all);
    }

    /// Kills the browser: of the writes not on disk yet, only the first `kept` get there.
    pub fn kill(&self, kept: usize) {
        let mut state = self.0.borrow_mut();
        for change in std::mem::take(&mut state.unflushed).into_iter().take(kept) {
            apply(&mut state.on_disk, change);
        }
    }

    /// Brings the first so many writes to disk; the others stay on their way.
    pub fn flush_some(&self, count: usize) {
        let mut state = self.0.borrow_mut();
        let count = count.min(state.unflushed.len());
        let due: Vec<Change> = state.unflushed.drain(..count).collect();
        for change in due {
            apply(&mut state.on_disk, change);
        }
    }

    /// The disk as it is, to be put back later with [`Self::roll_back`].
    #[must_use]
    pub fn disk(&self) -> BTreeMap<String, String> {
        self.0.borrow().on_disk.clone()
    }

    /// The browser found an old copy of its profile, or none.
    pub fn roll_back(&self, disk: BTreeMap<String, String>) {
        let mut state = self.0.borrow_mut();
        state.unflushed.clear();
        state.on_disk = disk;
    }

    /// Every call fails like this, until told otherwise.
    pub fn break_with(&self, error: Option<ShelfError>) {
        self.0.borrow_mut().broken = error;
    }

    /// The one call that comes after `calls` more fails like this.
    pub fn fail_after(&self, calls: usize, error: ShelfError) {
        let mut state = self.0.borrow_mut();
        state.fails_at = Some((state.calls + calls, error));
    }

    /// No call is about to fail any more.
    pub fn mend_calls(&self) {
        self.0.borrow_mut().fails_at = None;
    }

    /// There is room for so many bytes of keys and texts.
    pub fn set_room(&self, bytes: Option<usize>) {
        self.0.borrow_mut().room = bytes;
    }

    /// Writes report success and change nothing.
    pub fn swallow_writes(&self, swallows: bool) {
        self.0.borrow_mut().swallows_writes = swallows;
    }

    /// Puts a text there behind the app's back, on disk at once.
    pub fn plant(&self, key: &str, text: &str) {
        self.flush();
        self.0
            .borrow_mut()
            .on_disk
            .insert(key.to_owned(), text.to_owned());
    }

    /// Everything the store shows now, by key.
    #[must_use]
    pub fn texts(&self) -> BTreeMap<String, String> {
        let state = self.0.borrow();
        let mut seen = state.on_disk.clone();
        for change in state.unflushed.iter().cloned() {
            apply(&mut seen, change);
        }
        seen
    }

    fn call(&self) -> Result<(), ShelfError> {
        let mut state = self.0.borrow_mut();
        state.calls += 1;
        match (state.broken, state.fails_at) {
            (Some(error), _) => Err(error),
            (None, Some((call, error))) if call + 1 == state.calls => Err(error),
            _ => Ok(()),
        }
    }
}

fn apply(texts: &mut BTreeMap<String, String>, change: Change) {
    match change {
        Change::Put(key, text) => {
            texts.insert(key, text);
        }
        Change::Drop(key) => {
            texts.remove(&key);
        }
    }
}

impl Shelf for FaultyShelf {
    async fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.call()?;
        Ok(self.texts().into_keys().collect())
    }

    async fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.call()?;
        Ok(self.0.borrow().seen(key).cloned())
    }

    async fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.call()?;
        if let Some(room) = self.0.borrow().room {
            let mut then = self.texts();
            then.insert(key.to_owned(), text.to_owned());
            let needed: usize = then.iter().map(|(key, text)| key.len() + text.len()).sum();
            if needed > room {
                return Err(ShelfError::Full);
            }
        }
        let mut state = self.0.borrow_mut();
        if !state.swallows_writes {
            state
                .unflushed
                .push(Change::Put(key.to_owned(), text.to_owned()));
        }
        Ok(())
    }

    async fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.call()?;
        self.0
            .borrow_mut()
            .unflushed
            .push(Change::Drop(key.to_owned()));
        Ok(())
    }
}
