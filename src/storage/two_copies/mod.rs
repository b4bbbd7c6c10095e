//! Two copies, one truth: a shelf that answers at once, and a ledger that outlives a killed browser.
//!
//! A write goes to the first copy at once and waits for the second, which takes everything since the last time as one batch
//! in [`Shelf::settle`]. Only what was settled may be called saved. A text for which the first copy has no room is held for
//! the second alone, and found again from there at the next start. How the two are brought together at a start is in
//! `mend`; what a text means is not known here.

mod judge;
mod look;
mod mend;
mod packs;
mod row;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::digest::Digest;
use super::key::{self, Place};
use super::ledger::{self, Ledger, Write};
use super::peek;
use super::press::Press;
use super::shelf::{Safety, Shelf, ShelfError};
use crate::domain::sorted::Map;
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
    digests: Map<String, Digest>,
    /// Buckets whose digest the second copy does not have yet.
    touched: BTreeSet<String>,
    /// Buckets of the second copy that could not be read: without a digest they are compared at the next start.
    unsure: BTreeSet<String>,
    /// Texts that the first copy has no room for.
    only_second: BTreeMap<String, String>,
    /// Those of them that the second copy does not have yet, with the text of that key that it surely holds in their place.
    risky: BTreeMap<String, Option<String>>,
    last_hlc: InstantMs,
    /// Another tab writes: this one only looks.
    only_looks: bool,
    /// The second copy did not answer at the start: it is done without.
    is_second_out: bool,
    /// The months that lie packed in the first copy.
    packs: BTreeSet<String>,
    /// The log up to here may go, with the next batch.
    prune_log: Option<String>,
}

/// A shelf of two copies. Without the second it is the first alone, and says so when it settles.
#[derive(Debug)]
pub struct TwoCopies<P, L> {
    first: P,
    ledger: Option<L>,
    inner: RefCell<Inner>,
}

impl Inner {
    /// Notes a change: for the digests at once, for the second copy to come.
    fn note(&mut self, key: &str, old: Option<&str>, new: Option<&str>) {
        let bucket = peek::bucket(key, new.or(old).unwrap_or_default());
        let digests = &mut self.digests;
        digests.change(bucket.clone(), Digest::default(), |digest| {
            if let Some(old) = old {
                digest.take(key, old);
            }
            if let Some(new) = new {
                digest.add(key, new);
            }
        });
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

    /// Holds a text for the second copy alone.
    fn hold(&mut self, key: &str, text: &str) {
        let sure = self.only_second.insert(key.to_owned(), text.to_owned());
        self.risky.entry(key.to_owned()).or_insert(sure);
    }

    /// The first copy has it, or it is gone: the second alone holds it no more.
    fn release(&mut self, key: &str) {
        self.only_second.remove(key);
        self.risky.remove(key);
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

impl<P: Shelf, L: Ledger + Press> TwoCopies<P, L> {
    /// The first copy alone. Reads nothing.
    #[must_use]
    pub fn alone(first: P) -> Self {
        Self {
            first,
            ledger: None,
            inner: RefCell::default(),
        }
    }

    fn second(&self) -> Option<&L> {
        let is_out = self.inner.borrow().is_second_out;
        self.ledger.as_ref().filter(|_| !is_out)
    }

    /// Another tab writes from now on: this one changes nothing any more.
    pub fn only_look(&self) {
        let inner = &mut self.inner.borrow_mut();
        inner.waiting.clear();
        inner.touched.clear();
        inner.only_looks = true;
    }

    /// Sees a row that another tab has put into the second copy, under its place there; gives its key and text. From now
    /// on that is what a reader finds here.
    pub fn see(&self, place: &str, row: &str) -> Option<(String, Option<String>)> {
        let (_, key) = place.split_once('/')?;
        let row = Row::read(row)?;
        let inner = &mut self.inner.borrow_mut();
        match &row.text {
            Some(text) => inner.only_second.insert(key.to_owned(), text.clone()),
            None => inner.only_second.remove(key),
        };
        Some((key.to_owned(), row.text))
    }

    /// Puts a text aside under a name of its own in the second copy, or takes it away. Without a second copy nothing is put
    /// aside.
    ///
    /// # Errors
    /// When the second copy fails.
    pub async fn put_aside(&self, name: &str, text: Option<&str>) -> Result<(), ShelfError> {
        let Some(second) = self.second() else {
            return Ok(());
        };
        let (place, name) = (ledger::Place::Snap, name.to_owned());
        let write = match text {
            Some(text) => Write::Put(place, name, text.to_owned()),
            None => Write::Drop(place, name),
        };
        second.commit(&[write]).await
    }

    /// The text that was put aside under that name.
    pub async fn aside(&self, name: &str) -> Option<String> {
        let rows = self.second()?.read(ledger::Place::Snap, name).await;
        Some(rows.ok()?.into_iter().next()?.1)
    }

    /// Empties both copies. The second goes first and keeps a mark with that clock, so that a first copy that comes back
    /// after a kill is emptied again.
    ///
    /// # Errors
    /// When the second copy cannot be emptied; nothing was changed then.
    pub async fn wipe(&self, hlc: InstantMs) -> Result<(), ShelfError> {
        if let Some(second) = self.second() {
            let mark = Write::Put(ledger::Place::Snap, key::WIPED.to_owned(), hlc.to_string());
            second.clear(&[mark]).await?;
        }
        for key in self.first.keys().await? {
            self.first.remove(&key).await?;
        }
        self.inner.replace(Inner::default());
        Ok(())
    }

    /// Puts what is held for the second copy alone into the first, as far as there is room again.
    async fn bring_home(&self) {
        loop {
            let held = self
                .inner
                .borrow()
                .only_second
                .first_key_value()
                .map(|(key, text)| (key.clone(), text.clone()));
            let Some((key, text)) = held else {
                return;
            };
            if self.first.write(&key, &text).await.is_err() {
                return;
            }
            self.inner.borrow_mut().release(&key);
        }
    }

    /// The second copy failed, and what it alone could have taken lies nowhere. It is told as not kept, so it must not come
    /// later either: what was kept before it stands again. True when there was such a text.
    async fn give_up_risky(&self) -> bool {
        let risky = std::mem::take(&mut self.inner.borrow_mut().risky);
        for (key, sure) in &risky {
            let refused = self.inner.borrow_mut().only_second.remove(key);
            if let Some(sure) = sure {
                let held = (key.clone(), sure.clone());
                self.inner.borrow_mut().only_second.extend([held]);
            }
            let left = self.read(key).await.unwrap_or_default();
            let mut inner = self.inner.borrow_mut();
            inner.note(key, refused.as_deref(), left.as_deref());
        }
        !risky.is_empty()
    }
}

impl<P: Shelf, L: Ledger + Press> Shelf for TwoCopies<P, L> {
    async fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let mut keys = self.first.keys().await?;
        keys.retain(|key| !key::is_single(key));
        let inner = self.inner.borrow();
        if !inner.only_second.is_empty() {
            let mut known: BTreeSet<String> = BTreeSet::new();
            known.extend(keys.iter().cloned());
            let held = inner.only_second.keys();
            keys.extend(held.filter(|key| !known.contains(*key)).cloned());
        }
        Ok(keys)
    }

    async fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        let held = self.inner.borrow().only_second.get(key).cloned();
        if held.is_some() {
            return Ok(held);
        }
        let text = self.first.read(key).await?;
        if text.is_some() || key::is_single(key) {
            return Ok(text);
        }
        match Place::of(key) {
            Place::Record(id) => match peek::month_of(id) {
                Some(month) => Ok(self.packed_month(&month).await.remove(key)),
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    async fn rest(&self) {
        self.first.rest().await;
    }

    async fn packs(&self) -> Vec<String> {
        self.inner.borrow().packs.iter().cloned().collect()
    }

    async fn open_pack(&self, name: &str) -> BTreeMap<String, String> {
        let mut texts = self.packed_month(name).await;
        // What lies unpacked is later, and is read by its own key.
        for key in self.keys().await.unwrap_or_default() {
            texts.remove(&key);
        }
        texts
    }

    async fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        let old = self.read(key).await.unwrap_or_default();
        let outcome = self.first.write(key, text).await;
        let has_second = self.second().is_some();
        let mut inner = self.inner.borrow_mut();
        match outcome {
            Ok(()) => inner.release(key),
            Err(ShelfError::Full) if has_second => inner.hold(key, text),
            Err(error) => return Err(error),
        }
        inner.note(key, old.as_deref(), Some(text));
        Ok(())
    }

    async fn remove(&self, key: &str) -> Result<(), ShelfError> {
        let old = self.read(key).await.unwrap_or_default();
        self.first.remove(key).await?;
        self.inner.borrow_mut().release(key);
        // An older revision in the pack of its month comes to light again.
        let left = self.read(key).await.unwrap_or_default();
        let inner = &mut self.inner.borrow_mut();
        inner.note(key, old.as_deref(), left.as_deref());
        Ok(())
    }

    async fn settle(&self) -> Result<Safety, ShelfError> {
        if self.inner.borrow().only_looks {
            return Ok(Safety::TwoCopies);
        }
        self.bring_home().await;
        let Some(second) = self.second() else {
            return Ok(Safety::OneCopy);
        };
        let batch = self.inner.borrow().batch();
        if batch.is_empty() {
            return Ok(self.inner.borrow().safety());
        }
        if second.commit(&batch).await.is_ok() {
            let mut inner = self.inner.borrow_mut();
            inner.waiting.clear();
            inner.touched.clear();
            inner.risky.clear();
            inner.prune_log = None;
            return Ok(inner.safety());
        }
        if self.give_up_risky().await {
            return Err(ShelfError::Full);
        }
        Ok(Safety::OneCopy)
    }
}
