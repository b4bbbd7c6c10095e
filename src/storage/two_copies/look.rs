//! What lies in each copy at a start, read whole. Nothing is judged or changed here.

use std::collections::BTreeMap;

use crate::domain::sorted::Map;

use super::TwoCopies;
use crate::storage::digest::Digest;
use crate::storage::ledger::{self, Ledger};
use crate::storage::press::Press;
use crate::storage::shelf::{Shelf, ShelfError};
use crate::storage::{key, peek};

/// Texts by their keys.
pub(super) type Texts = BTreeMap<String, String>;

impl<P: Shelf, L: Ledger + Press> TwoCopies<P, L> {
    pub(super) async fn first_texts(&self) -> Result<Texts, ShelfError> {
        let mut texts = Texts::new();
        for key in self.first.keys().await? {
            self.first.rest().await;
            match self.first.read(&key).await {
                Ok(Some(text)) => {
                    texts.insert(key, text);
                }
                // The one text is found damaged again, and listed, when everything is loaded.
                Ok(None) | Err(ShelfError::Damaged) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(texts)
    }

    pub(super) async fn digests(&self, texts: &Texts) -> Map<String, Digest> {
        let mut digests: Map<String, Digest> = Map::new();
        for (key, text) in texts {
            self.first.rest().await;
            let bucket = peek::bucket(key, text);
            digests.change(bucket, Digest::default(), |digest| digest.add(key, text));
        }
        digests
    }

    pub(super) async fn second_digests(&self) -> Option<BTreeMap<String, String>> {
        let rows = self.second()?.read(ledger::Place::Digest, "").await;
        let mut digests = BTreeMap::new();
        digests.extend(rows.ok()?);
        Some(digests)
    }
}

/// Takes the packed months out of what the first copy holds.
pub(super) fn take_packs(mine: &mut Texts) -> BTreeMap<String, String> {
    let mut packed = BTreeMap::new();
    mine.retain(|key, text| match key::packed_month(key) {
        Some(month) => {
            packed.insert(month.to_owned(), std::mem::take(text));
            false
        }
        None => true,
    });
    packed
}
