//! Old months, packed: what is older than 13 months lies in the first copy as one short text a month, so that decades fit.
//! The second copy keeps every record as it was. A record that is changed lies unpacked beside its month until the month is
//! packed anew; it is later than the one in the pack, and stands.

use std::collections::BTreeMap;

use super::TwoCopies;
use super::row::{self, Row};
use crate::domain::id::RecordId;
use crate::domain::time::{Date, InstantMs};
use crate::storage::crc::checksum;
use crate::storage::digest::Digest;
use crate::storage::key::{self, Place};
use crate::storage::ledger::{self, Ledger};
use crate::storage::peek;
use crate::storage::press::Press;
use crate::storage::quarantine::copy_aside;
use crate::storage::shelf::{Shelf, ShelfError};

/// How many months lie unpacked beside the current one. Source: platform.md part 2.5.
const MONTHS: i32 = 13;

/// A pack: what lies in it in one figure, the checksum of the packed text, and the packed text.
pub(super) fn write(digest: Digest, packed: &str) -> String {
    format!("{digest} {} {packed}", checksum(packed.as_bytes()))
}

/// What lies in a pack, without opening it.
pub(super) fn digest(pack: &str) -> Option<Digest> {
    pack.split_once(' ')?.0.parse().ok()
}

/// The packed text, when it is whole.
fn packed(pack: &str) -> Option<&str> {
    let (_, rest) = pack.split_once(' ')?;
    let (sum, packed) = rest.split_once(' ')?;
    (checksum(packed.as_bytes()) == sum).then_some(packed)
}

/// The last month that is packed at that time.
fn last_packed(now: InstantMs) -> String {
    let days = i32::try_from(now.div_euclid(86_400_000)).unwrap_or(0);
    let (year, month, _) = Date::from_days(days).ymd();
    let months = year * 12 + month.cast_signed() - 1 - MONTHS - 1;
    format!(
        "{:04}-{:02}",
        months.div_euclid(12),
        months.rem_euclid(12) + 1
    )
}

impl<P: Shelf, L: Ledger + Press> TwoCopies<P, L> {
    /// The records in a pack by their keys; none when it is damaged.
    pub async fn unpack(&self, pack: &str) -> Option<BTreeMap<String, String>> {
        let lines = self.ledger.as_ref()?.unpack(packed(pack)?).await?;
        let record = |line: &str| {
            Some((
                key::record(&RecordId::from(peek::id(line)?)),
                line.to_owned(),
            ))
        };
        let mut texts = BTreeMap::new();
        texts.extend(lines.lines().filter_map(record));
        Some(texts)
    }

    /// What is packed of that month; nothing when it is not packed. A pack that is damaged is set aside whole and made
    /// anew from the second copy.
    pub(super) async fn packed_month(&self, month: &str) -> BTreeMap<String, String> {
        if !self.inner.borrow().packs.contains(month) {
            return BTreeMap::new();
        }
        let place = key::pack(month);
        let pack = self
            .first
            .read(&place)
            .await
            .ok()
            .flatten()
            .unwrap_or_default();
        if let Some(texts) = self.unpack(&pack).await {
            return texts;
        }
        let texts = self.month_in_second(month).await;
        let may_write = !self.inner.borrow().only_looks;
        if may_write && !texts.is_empty() {
            let keys = self.first.keys().await.unwrap_or_default();
            // Where there is no room for a copy, the damaged pack stays, and is met again.
            if copy_aside(&self.first, 0, &place, &pack, &keys)
                .await
                .is_ok()
            {
                let _ = self.write_pack(month, &texts).await;
            }
        }
        texts
    }

    /// Takes a key away with every older revision of it.
    ///
    /// # Errors
    /// When the first copy fails.
    pub async fn remove_whole(&self, key: &str) -> Result<(), ShelfError> {
        self.remove(key).await?;
        let Some(left) = self.read(key).await? else {
            return Ok(());
        };
        let month = peek::bucket(key, &left);
        let mut texts = self.packed_month(&month).await;
        texts.remove(key);
        if self.write_pack(&month, &texts).await? {
            self.inner.borrow_mut().note(key, Some(&left), None);
        }
        Ok(())
    }

    /// The records of a month in the second copy.
    async fn month_in_second(&self, month: &str) -> BTreeMap<String, String> {
        let mut texts = BTreeMap::new();
        let Some(second) = self.second() else {
            return texts;
        };
        let begin = row::mirror_key(month, "");
        let rows = second.read(ledger::Place::Mirror, &begin).await;
        for (place, row) in rows.unwrap_or_default() {
            let text = Row::read(&row).and_then(|row| row.text);
            if let (Some(key), Some(text)) = (place.strip_prefix(&begin), text) {
                texts.insert(key.to_owned(), text);
            }
        }
        texts
    }

    /// Packs one month that is due. True when there may be more.
    ///
    /// # Errors
    /// When the first copy fails; everything is still there then.
    pub async fn pack_one(&self, now: InstantMs) -> Result<bool, ShelfError> {
        if self.inner.borrow().only_looks {
            return Ok(false);
        }
        let last = last_packed(now);
        let mut month = String::new();
        let mut loose = BTreeMap::new();
        for key in self.keys().await? {
            let Place::Record(id) = Place::of(&key) else {
                continue;
            };
            let Some(made) = peek::month_of(id).filter(|made| *made <= last) else {
                continue;
            };
            if !month.is_empty() && made != month {
                continue;
            }
            if let Some(text) = self.read(&key).await?
                && peek::bucket(&key, &text) == made
            {
                month = made;
                loose.insert(key, text);
            }
        }
        if loose.is_empty() {
            return Ok(false);
        }
        self.pack_month(&month, &loose).await
    }

    async fn pack_month(
        &self,
        month: &str,
        loose: &BTreeMap<String, String>,
    ) -> Result<bool, ShelfError> {
        let mut texts = self.packed_month(month).await;
        texts.extend(loose.clone());
        let mut written = self.write_pack(month, &texts).await;
        if written == Err(ShelfError::Full) && self.is_settled() {
            // The second copy has them all: they make room for their own pack.
            for (key, text) in loose {
                let held = (key.clone(), text.clone());
                self.inner.borrow_mut().only_second.extend([held]);
                self.first.remove(key).await?;
            }
            written = self.write_pack(month, &texts).await;
        }
        if !written? {
            return Ok(false);
        }
        for key in loose.keys() {
            self.first.remove(key).await?;
            self.inner.borrow_mut().only_second.remove(key);
        }
        Ok(true)
    }

    /// True when the second copy has everything.
    fn is_settled(&self) -> bool {
        self.second().is_some() && self.inner.borrow().waiting.is_empty()
    }

    /// Puts a month under its key. True when it can be read again as it is.
    async fn write_pack(
        &self,
        month: &str,
        texts: &BTreeMap<String, String>,
    ) -> Result<bool, ShelfError> {
        let mut digest = Digest::default();
        for (key, text) in texts {
            digest.add(key, text);
        }
        let lines: Vec<&str> = texts.values().map(String::as_str).collect();
        let Some(press) = &self.ledger else {
            return Ok(false);
        };
        let Some(packed) = press.pack(&lines.join("\n")).await else {
            return Ok(false);
        };
        let (place, pack) = (key::pack(month), write(digest, &packed));
        self.first.write(&place, &pack).await?;
        let there = self.first.read(&place).await?;
        // Only what can be read again may take the place of what is there.
        let is_whole =
            there.as_ref() == Some(&pack) && self.unpack(&pack).await.as_ref() == Some(texts);
        if is_whole {
            self.inner.borrow_mut().packs.insert(month.to_owned());
        }
        Ok(is_whole)
    }
}
