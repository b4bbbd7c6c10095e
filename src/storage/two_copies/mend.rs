//! The start: brings the two copies together. Each bucket whose digests differ is compared text by text, the newest sound
//! text stands in both, what cannot be read is set aside whole, and nothing unreadable is taken for empty.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::judge::judge;
use super::look::{Texts, take_packs};
use super::row::{self, Row};
use super::{Inner, LOG_MS, TwoCopies, packs};
use crate::domain::sorted::{Map, Set};
use crate::domain::time::InstantMs;
use crate::storage::digest::Digest;
use crate::storage::envelope::Envelope;
use crate::storage::key::{self, Place};
use crate::storage::ledger::{self, Ledger, Write};
use crate::storage::press::Press;
use crate::storage::quarantine::{copy_aside, set_aside};
use crate::storage::shelf::{Shelf, ShelfError};
use crate::storage::{meta, peek};

/// A copy that was found empty and was made anew from the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The one that answers at once.
    First,
    /// The one that outlives a killed browser.
    Second,
}

/// What a start found and did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// A whole copy was gone.
    pub lost: Option<Lost>,
    /// Texts that the first copy got back from the second.
    pub restored: usize,
    /// There is a second copy, and it answers.
    pub has_second: bool,
}

impl<P: Shelf, L: Ledger + Press> TwoCopies<P, L> {
    /// Opens both copies and brings them together. With `may_write` false nothing is changed: what the second copy knows
    /// better is then held in memory alone.
    ///
    /// # Errors
    /// When the first copy cannot be read as a whole. A second copy that fails is done without.
    pub async fn open(
        first: P,
        second: Option<L>,
        now: InstantMs,
        may_write: bool,
    ) -> Result<(Self, Mended), ShelfError> {
        let mut shelf = Self {
            first,
            ledger: second,
            inner: Default::default(),
        };
        let mended = shelf.mend(now, may_write).await?;
        Ok((shelf, mended))
    }

    /// Brings the copies together once more: another tab may have written.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub async fn mend(&mut self, now: InstantMs, may_write: bool) -> Result<Mended, ShelfError> {
        let mut mine = self.first_texts().await?;
        let two_before = mine.remove(key::COPIES).is_some();
        let packed = take_packs(&mut mine);
        self.inner = Inner {
            digests: self.digests(&mine).await,
            packs: packed.keys().cloned().collect(),
            ..Inner::default()
        }
        .into();
        let Some(known) = self.second_digests().await else {
            self.inner.get_mut().is_second_out = true;
            return Ok(Mended::default());
        };
        if self.forget_wiped(&mut mine, &packed, now, may_write).await {
            let digests = self.digests(&mine).await;
            self.inner.get_mut().digests = digests;
            self.inner.get_mut().packs.clear();
        } else {
            self.add_packs(&mut mine, &packed, &known).await;
        }
        let mut mended = Mended {
            has_second: true,
            ..Mended::default()
        };
        mended.lost = match (mine.contains_key(key::META), known.is_empty()) {
            (false, false) => Some(Lost::First),
            (true, true) if two_before => Some(Lost::Second),
            _ => None,
        };
        let may_write = may_write && !self.is_newer(&mine).await;
        let differing = self.differing(&known);
        let places = match differing.is_empty() {
            true => Map::new(),
            false => self.places(&mine).await,
        };
        for bucket in differing {
            self.first.rest().await;
            let keys = places.get(&bucket).map(Vec::as_slice).unwrap_or_default();
            let back = self.mend_bucket(&bucket, keys, &mine, now, may_write);
            mended.restored += back.await?;
        }
        if mended.restored == 0 && mended.lost == Some(Lost::First) {
            mended.lost = None;
        }
        if may_write {
            self.inner.get_mut().prune_log = Some(row::log_key(now.saturating_sub(LOG_MS), ""));
            // A failure is met again, and told, at the next save.
            let _ = self.settle().await;
            if !two_before && self.read(key::META).await?.is_some() {
                // A mark for later starts; without it a lost second copy is merely not spoken of.
                let _ = self.first.write(key::COPIES, "2").await;
            }
        } else {
            let inner = self.inner.get_mut();
            inner.waiting.clear();
            inner.touched.clear();
            inner.only_looks = true;
        }
        Ok(mended)
    }

    /// Counts the packed months. Those that differ from the second copy, or have records beside them, are opened.
    async fn add_packs(
        &mut self,
        mine: &mut Texts,
        packed: &BTreeMap<String, String>,
        known: &BTreeMap<String, String>,
    ) {
        for (month, pack) in packed {
            self.first.rest().await;
            let told =
                packs::digest(pack).filter(|_| !self.inner.borrow().digests.contains_key(month));
            if let Some(told) = told
                && known.get(month) == Some(&told.to_string())
            {
                self.inner.borrow_mut().digests.insert(month.clone(), told);
                continue;
            }
            let count = |bucket: String, more: &dyn Fn(&mut Digest)| {
                let digests = &mut self.inner.borrow_mut().digests;
                digests.change(bucket, Digest::default(), more);
            };
            count(month.clone(), &|_| {});
            for (key, text) in self.unpack(pack).await.unwrap_or_default() {
                if let Entry::Vacant(place) = mine.entry(key) {
                    let bucket = peek::bucket(place.key(), &text);
                    count(bucket, &|digest| digest.add(place.key(), &text));
                    place.insert(text);
                }
            }
        }
    }

    /// Everything was deleted, and the first copy did not get it to the disk: does it again. True when something went.
    async fn forget_wiped(
        &self,
        mine: &mut Texts,
        packed: &BTreeMap<String, String>,
        now: InstantMs,
        may_write: bool,
    ) -> bool {
        let Some(second) = self.second() else {
            return false;
        };
        let marks = second.read(ledger::Place::Snap, key::WIPED).await;
        let Some(at) = marks
            .ok()
            .and_then(|rows| rows.first()?.1.parse::<InstantMs>().ok())
        else {
            return false;
        };
        let is_old = |text: &str| peek::hlc(text).is_some_and(|hlc| hlc <= at);
        // What bears no clock is older too, unless something newer lies beside it.
        let all_old = mine
            .values()
            .all(|text| peek::hlc(text).is_none_or(|hlc| hlc <= at));
        let loose = mine.iter().filter(|(_, text)| all_old || is_old(text));
        let mut old: Vec<String> = loose.map(|(key, _)| key.clone()).collect();
        old.extend(packed.keys().map(|month| key::pack(month)));
        for key in &old {
            if may_write {
                // What stays is taken away at the next start.
                let _ = self.first.remove(key).await;
            }
            mine.remove(key);
        }
        // The first copy brings a removal to the disk within a minute or two; the mark is kept for an hour.
        if may_write && old.is_empty() && now.saturating_sub(at) > 3_600_000 {
            let mark = Write::Drop(ledger::Place::Snap, key::WIPED.to_owned());
            let _ = second.commit(&[mark]).await;
        }
        !old.is_empty()
    }

    /// True when a newer app left its mark in either copy: nothing may be written then.
    async fn is_newer(&self, mine: &Texts) -> bool {
        let is_newer = |text: &str| meta::check(text).is_err_and(|problem| problem.is_newer());
        if mine.get(key::META).is_some_and(|text| is_newer(text)) {
            return true;
        }
        let Some(second) = self.second() else {
            return false;
        };
        let place = row::mirror_key(peek::COMMON, key::META);
        let rows = second.read(ledger::Place::Mirror, &place).await;
        let rows = rows.unwrap_or_default();
        let row = rows.first().and_then(|(_, row)| Row::read(row));
        row.and_then(|row| row.text)
            .is_some_and(|text| is_newer(&text))
    }

    /// The buckets that have to be compared: the common one first, then from the newest month back.
    fn differing(&self, known: &BTreeMap<String, String>) -> Vec<String> {
        let inner = self.inner.borrow();
        let mut names: Set<&str> = Set::new();
        names.extend(inner.digests.keys().chain(known.keys()).map(String::as_str));
        let differs = |name: &&str| {
            let mine = inner.digests.get(*name).copied().unwrap_or_default();
            known.get(*name).and_then(|text| text.parse().ok()) != Some(mine)
        };
        let mut buckets = Vec::new();
        for name in names.into_iter().rev().filter(differs) {
            // The common one is the first in the order of letters, and so the last here.
            let place = if name == peek::COMMON {
                0
            } else {
                buckets.len()
            };
            buckets.insert(place, name.to_owned());
        }
        buckets
    }

    /// The keys of each bucket in their order: looked up once, for there may be as many buckets as months.
    async fn places<'a>(&self, mine: &'a Texts) -> Map<String, Vec<&'a str>> {
        let mut places: Map<String, Vec<&str>> = Map::new();
        for (key, text) in mine {
            self.first.rest().await;
            places.change(peek::bucket(key, text), Vec::new(), |keys| keys.push(key));
        }
        places
    }

    /// Compares one bucket text by text. Gives how many texts the first copy got back.
    async fn mend_bucket(
        &self,
        bucket: &str,
        keys_here: &[&str],
        mine: &Texts,
        now: InstantMs,
        may_write: bool,
    ) -> Result<usize, ShelfError> {
        let Some(second) = self.second() else {
            return Ok(0);
        };
        let place = row::mirror_key(bucket, "");
        let Ok(found) = second.read(ledger::Place::Mirror, &place).await else {
            self.inner.borrow_mut().unsure.insert(bucket.to_owned());
            return Ok(0);
        };
        let mut rows: Map<&str, &str> = Map::new();
        for (at, row) in &found {
            if let Some(key) = at.strip_prefix(&place) {
                rows.insert(key, row);
            }
        }
        let mut keys: Set<&str> = Set::new();
        keys.extend(rows.keys().copied());
        keys.extend(keys_here.iter().copied());
        let mut restored = 0;
        self.inner.borrow_mut().touched.insert(bucket.to_owned());
        for key in keys {
            let text = mine.get(key);
            let row = rows
                .get(key)
                .and_then(|row| Row::read(row).or_else(|| broken_row(key, row)));
            let is_same = row.as_ref().is_some_and(|row| row.text.as_ref() == text);
            if !is_same {
                let is_back = self
                    .mend_key(key, text.cloned(), row, now, may_write)
                    .await?;
                restored += usize::from(is_back);
            }
        }
        Ok(restored)
    }

    /// Brings one key together. True when the first copy got a text back.
    async fn mend_key(
        &self,
        key: &str,
        mine: Option<String>,
        row: Option<Row>,
        now: InstantMs,
        may_write: bool,
    ) -> Result<bool, ShelfError> {
        let was = mine.clone();
        let in_second = row.as_ref().and_then(|row| row.text.clone());
        let mut verdict = judge(key, mine, row);
        if !verdict.broken.is_empty() {
            let logged = self.find_in_log(key).await;
            let hlc = |text: &Option<String>| text.as_deref().and_then(peek::hlc);
            if hlc(&logged) > hlc(&verdict.stands) {
                verdict.stands = logged;
            }
        }
        if !may_write {
            // Seen, not written: as long as the app is open this is what lies there.
            if let (Some(text), true) = (&verdict.stands, verdict.stands != was) {
                let held = &mut self.inner.borrow_mut().only_second;
                held.insert(key.to_owned(), text.clone());
            }
            return Ok(false);
        }
        for text in &verdict.broken {
            let keys = self.keys().await?;
            if was.as_ref() == Some(text) {
                // Where there is no room for a copy, the damaged text stays where it is.
                if set_aside(self, now, key, text, &keys).await.is_err() {
                    return Ok(false);
                }
            } else {
                // Where there is no room for a copy, it goes: the first copy has a sound text or its own damaged one.
                let _ = copy_aside(self, now, key, text, &keys).await;
            }
        }
        if let Some((place, text)) = &verdict.beside {
            self.write(place, text).await?;
        }
        match &verdict.stands {
            Some(text) if was.as_ref() == Some(text) => {
                self.inner.borrow_mut().note(key, Some(text), Some(text));
            }
            Some(text) => {
                self.write(key, text).await?;
                if in_second.as_ref() == Some(text) {
                    // It is there already, and stays there whatever becomes of the next batch.
                    let mut inner = self.inner.borrow_mut();
                    inner.waiting.remove(key);
                    inner.risky.remove(key);
                }
                let is_home = !self.inner.borrow().only_second.contains_key(key);
                return Ok(was.is_none() && is_home);
            }
            None if was.is_some() && verdict.broken.is_empty() => {
                self.remove_whole(key).await?;
            }
            None => {}
        }
        Ok(false)
    }

    /// The newest sound text of a key in the log.
    async fn find_in_log(&self, key: &str) -> Option<String> {
        let rows = self.second()?.read(ledger::Place::Log, "").await;
        let end = format!(":{key}");
        let rows = rows.ok()?;
        let of_key = rows.iter().rev().filter(|(place, _)| place.ends_with(&end));
        for row in of_key.filter_map(|(_, row)| Row::read(row)) {
            match row.text {
                Some(text) if Envelope::read(&text).is_err() => {}
                // None when it was taken away last: what was there before must not come back.
                last => return last,
            }
        }
        None
    }
}

/// A row that is damaged itself: what should be a record is set aside like any other; a plain word is no loss.
fn broken_row(key: &str, row: &str) -> Option<Row> {
    let is_enveloped = matches!(
        Place::of(key),
        Place::Record(_) | Place::Draft(_) | Place::Meta
    );
    is_enveloped.then(|| Row {
        hlc: 0,
        text: Some(row.to_owned()),
    })
}
