//! Two copies, one truth: a shelf that answers at once, and a ledger that outlives a killed browser.
//!
//! A write goes to the first copy at once and waits for the second, which takes everything since the last time as one batch
//! in [`Shelf::settle`]. Only what was settled may be called saved. A text for which the first copy has no room is held for
//! the second alone, and found again from there at the next start. How the two are brought together at a start is in
//! `mend`; what a text means is not known here.

mod judge;
mod mend;
mod row;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::digest::Digest;
use super::key::{self, Place};
use super::ledger::{self, Ledger, Write};
use super::peek;
use super::shelf::{Safety, Shelf, ShelfError};
use crate::domain::time::InstantMs;

pub(in crate::storage) use judge::judge;
pub use mend::{Lost, Mended};
pub use row::Row;

/// How long a change stays in the log.
const LOG_MS: InstantMs = 90 * 86_400_000;

/// A change that the second copy does not have yet.
#[derive(Debug)]
struct Waiting {
    bucket: String,
    row: Row,
    is_logged: bool,
}

#[derive(Debug, Default)]
struct Inner {
    waiting: BTreeMap<String, Waiting>,
    digests: BTreeMap<String, Digest>,
    /// Buckets whose digest the second copy does not have yet.
    touched: BTreeSet<String>,
    /// Buckets of the second copy that could not be read: without a digest they are compared at the next start.
    unsure: BTreeSet<String>,
    /// Texts that the first copy has no room for.
    only_second: BTreeMap<String, String>,
    last_hlc: InstantMs,
    /// Another tab writes: this one only looks.
    only_looks: bool,
    /// The log up to here may go, with the next batch.
    prune_log: Option<String>,
}

/// A shelf of two copies. Without the second it is the first alone, and says so when it settles.
#[derive(Debug)]
pub struct TwoCopies<P, L> {
    first: P,
    second: Option<L>,
    inner: RefCell<Inner>,
}

impl Inner {
    /// Notes a change: for the digests at once, for the second copy to come.
    fn note(&mut self, key: &str, old: Option<&str>, new: Option<&str>) {
        let bucket = peek::bucket(key, new.or(old).unwrap_or_default());
        let digest = self.digests.entry(bucket.clone()).or_default();
        if let Some(old) = old {
            digest.take(key, old);
        }
        if let Some(new) = new {
            digest.add(key, new);
        }
        let own = new.and_then(peek::hlc);
        let before = old.and_then(peek::hlc);
        self.last_hlc = self.last_hlc.max(own.max(before).unwrap_or_default());
        self.touched.insert(bucket.clone());
        let waiting = Waiting {
            bucket,
            row: Row {
                // A removal, or a step back to an older text, is later than the text before it.
                hlc: own
                    .filter(|own| before <= Some(*own))
                    .unwrap_or(self.last_hlc),
                text: new.map(str::to_owned),
            },
            is_logged: matches!(Place::of(key), Place::Record(_) | Place::Meta),
        };
        self.waiting.insert(key.to_owned(), waiting);
    }

    /// How safe everything is once the second copy has it.
    fn safety(&self) -> Safety {
        if self.only_second.is_empty() {
            Safety::TwoCopies
        } else {
            Safety::SecondOnly
        }
    }

    fn batch(&self) -> Vec<Write> {
        let mut batch = Vec::new();
        for (key, waiting) in &self.waiting {
            let row = waiting.row.write();
            if waiting.is_logged {
                let place = row::log_key(waiting.row.hlc, key);
                batch.push(Write::Put(ledger::Place::Log, place, row.clone()));
            }
            let place = row::mirror_key(&waiting.bucket, key);
            batch.push(Write::Put(ledger::Place::Mirror, place, row));
        }
        for bucket in &self.touched {
            let (place, bucket) = (ledger::Place::Digest, bucket.clone());
            let digest = self.digests.get(&bucket).copied().unwrap_or_default();
            batch.push(if self.unsure.contains(&bucket) {
                Write::Drop(place, bucket)
            } else {
                Write::Put(place, bucket, digest.to_string())
            });
        }
        let old = self.prune_log.iter();
        batch.extend(old.map(|below| Write::DropBelow(ledger::Place::Log, below.clone())));
        batch
    }
}

impl<P: Shelf, L: Ledger> TwoCopies<P, L> {
    /// The first copy alone. Reads nothing.
    #[must_use]
    pub fn alone(first: P) -> Self {
        Self {
            first,
            second: None,
            inner: RefCell::default(),
        }
    }

    /// Puts what is held for the second copy alone into the first, as far as there is room again.
    async fn bring_home(&self) {
        let held = self.inner.borrow().only_second.clone();
        for (key, text) in held {
            if self.first.write(&key, &text).await.is_err() {
                return;
            }
            self.inner.borrow_mut().only_second.remove(&key);
        }
    }
}

impl<P: Shelf, L: Ledger> Shelf for TwoCopies<P, L> {
    async fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let mut keys = self.first.keys().await?;
        let inner = self.inner.borrow();
        for key in inner.only_second.keys() {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        keys.retain(|key| !key::is_single(key));
        Ok(keys)
    }

    async fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        let held = self.inner.borrow().only_second.get(key).cloned();
        match held {
            Some(text) => Ok(Some(text)),
            None => self.first.read(key).await,
        }
    }

    async fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        let old = self.read(key).await.unwrap_or_default();
        let outcome = self.first.write(key, text).await;
        let mut inner = self.inner.borrow_mut();
        match outcome {
            Ok(()) => {
                inner.only_second.remove(key);
            }
            Err(ShelfError::Full) if self.second.is_some() => {
                inner.only_second.insert(key.to_owned(), text.to_owned());
            }
            Err(error) => return Err(error),
        }
        inner.note(key, old.as_deref(), Some(text));
        Ok(())
    }

    async fn remove(&self, key: &str) -> Result<(), ShelfError> {
        let old = self.read(key).await.unwrap_or_default();
        self.first.remove(key).await?;
        let mut inner = self.inner.borrow_mut();
        inner.only_second.remove(key);
        inner.note(key, old.as_deref(), None);
        Ok(())
    }

    async fn settle(&self) -> Result<Safety, ShelfError> {
        if self.inner.borrow().only_looks {
            return Ok(Safety::TwoCopies);
        }
        self.bring_home().await;
        let Some(second) = &self.second else {
            return Ok(Safety::OneCopy);
        };
        let batch = self.inner.borrow().batch();
        if batch.is_empty() {
            return Ok(self.inner.borrow().safety());
        }
        let outcome = second.commit(&batch).await;
        let mut inner = self.inner.borrow_mut();
        if outcome.is_ok() {
            inner.waiting.clear();
            inner.touched.clear();
            inner.prune_log = None;
            return Ok(inner.safety());
        }
        // What only the second copy could have taken lies nowhere now: it must not be shown as kept.
        let waiting: Vec<String> = inner.waiting.keys().cloned().collect();
        let before = inner.only_second.len();
        inner.only_second.retain(|key, _| !waiting.contains(key));
        if inner.only_second.len() < before {
            return Err(ShelfError::Full);
        }
        Ok(Safety::OneCopy)
    }
}
