//! The second copy of the tests. Not part of the app: native builds only.
//!
//! A batch is whole or not there. A strict one is on disk when it was answered; a lax one, as a control, only later, and a
//! kill drops the newest of those.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::ledger::{Ledger, Place, Write};
use super::press::Press;
use super::shelf::ShelfError;

type Rows = BTreeMap<(Place, String), String>;

#[derive(Debug, Default)]
struct State {
    on_disk: Rows,
    /// Lax batches that were answered and are not on disk.
    unflushed: Vec<Vec<Write>>,
    is_lax: bool,
    broken: Option<ShelfError>,
    /// The next commit fails; true: it got to the disk all the same.
    fails_next: Option<bool>,
    commits: usize,
    /// What was packed; the packed text is the place in this list.
    packs: Vec<String>,
}

/// A handle to one second copy; clones see the same.
#[derive(Clone, Debug, Default)]
pub struct FaultyLedger(Rc<RefCell<State>>);

impl FaultyLedger {
    /// Answers before the disk has it, from now on.
    pub fn become_lax(&self) {
        self.0.borrow_mut().is_lax = true;
    }

    /// Kills the browser: of the lax batches only the first `kept` get to the disk.
    pub fn kill(&self, kept: usize) {
        let mut state = self.0.borrow_mut();
        for batch in std::mem::take(&mut state.unflushed).into_iter().take(kept) {
            apply(&mut state.on_disk, &batch);
        }
    }

    /// Every call fails like this, until told otherwise.
    pub fn break_with(&self, error: Option<ShelfError>) {
        self.0.borrow_mut().broken = error;
    }

    /// The next commit is answered with a failure; `arrives` says whether it gets to the disk.
    pub fn fail_next(&self, arrives: bool) {
        self.0.borrow_mut().fails_next = Some(arrives);
    }

    /// The browser has lost everything.
    pub fn lose(&self) {
        let mut state = self.0.borrow_mut();
        state.on_disk.clear();
        state.unflushed.clear();
    }

    /// Puts a value there behind the app's back.
    pub fn plant(&self, place: Place, key: &str, value: &str) {
        let row = ((place, key.to_owned()), value.to_owned());
        self.0.borrow_mut().on_disk.extend([row]);
    }

    /// How many batches were taken so far.
    #[must_use]
    pub fn commits(&self) -> usize {
        self.0.borrow().commits
    }

    /// Everything that a reader sees now.
    #[must_use]
    pub fn rows(&self) -> BTreeMap<(Place, String), String> {
        let state = self.0.borrow();
        let mut seen = state.on_disk.clone();
        for batch in &state.unflushed {
            apply(&mut seen, batch);
        }
        seen
    }
}

fn apply(rows: &mut Rows, batch: &[Write]) {
    for write in batch {
        match write {
            Write::Put(place, key, value) => {
                rows.insert((*place, key.clone()), value.clone());
            }
            Write::Drop(place, key) => {
                rows.remove(&(*place, key.clone()));
            }
            Write::DropBelow(place, key) => {
                rows.retain(|(other, found), _| other != place || found >= key);
            }
        }
    }
}

impl Press for FaultyLedger {
    async fn pack(&self, text: &str) -> Option<String> {
        let packs = &mut self.0.borrow_mut().packs;
        let known = packs.iter().position(|known| known == text);
        let place = known.unwrap_or(packs.len());
        if known.is_none() {
            packs.push(text.to_owned());
        }
        Some(format!("packed{place}"))
    }

    async fn unpack(&self, packed: &str) -> Option<String> {
        let place: usize = packed.strip_prefix("packed")?.parse().ok()?;
        self.0.borrow().packs.get(place).cloned()
    }
}

impl Ledger for FaultyLedger {
    async fn read(&self, place: Place, prefix: &str) -> Result<Vec<(String, String)>, ShelfError> {
        if let Some(error) = self.0.borrow().broken {
            return Err(error);
        }
        let rows = self.rows().into_iter();
        Ok(rows
            .filter(|((other, key), _)| *other == place && key.starts_with(prefix))
            .map(|((_, key), value)| (key, value))
            .collect())
    }

    async fn commit(&self, batch: &[Write]) -> Result<(), ShelfError> {
        let mut state = self.0.borrow_mut();
        if let Some(error) = state.broken {
            return Err(error);
        }
        let fails = state.fails_next.take();
        if fails == Some(false) {
            return Err(ShelfError::Gone);
        }
        state.commits += 1;
        if state.is_lax {
            state.unflushed.push(batch.to_vec());
        } else {
            apply(&mut state.on_disk, batch);
        }
        fails.map_or(Ok(()), |_| Err(ShelfError::Gone))
    }

    async fn clear(&self, batch: &[Write]) -> Result<(), ShelfError> {
        if let Some(error) = self.0.borrow().broken {
            return Err(error);
        }
        self.lose();
        self.commit(batch).await
    }
}
