//! Taking in a file, and taking that back; and deleting everything.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::book::Book;
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::storage::import::{self, Refused};
use crate::storage::key::WIPED;
use crate::storage::ledger::Ledger;
use crate::storage::merge::{self, Change, Plan};
use crate::storage::press::Press;
use crate::storage::shelf::{Shelf, ShelfError};
use crate::storage::two_copies::TwoCopies;

/// Where what an import changed lies in the second copy.
const SNAPSHOT: &str = "import";

/// Why a file is not looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// The file is the reason.
    Refused(Refused),
    /// The store is.
    Shelf(ShelfError),
}

impl<P: Shelf, L: Ledger + Press, C: Clock, R: Seed> Book<TwoCopies<P, L>, C, R> {
    /// Says what taking in that file would do. Changes nothing.
    ///
    /// # Errors
    /// When the file is refused, or the store cannot be read.
    pub async fn look_into(&self, file: &str) -> Result<Plan, NotRead> {
        let mut incoming = import::read(file).map_err(NotRead::Refused)?;
        for pack in std::mem::take(&mut incoming.packs) {
            // What lies loose in the file is later than its month.
            match self.shelf.unpack(&pack).await {
                Some(texts) => incoming.add(texts).map_err(NotRead::Refused)?,
                None => incoming.left_out += 1,
            }
        }
        let kept = self.texts().await.map_err(NotRead::Shelf)?;
        Ok(merge::plan(&kept, &incoming))
    }

    /// Does what the plan says, after what it changes was put aside in the second copy. Done again after a kill in the
    /// middle, it ends the same.
    ///
    /// # Errors
    /// When it could not be kept; what was there before is still there.
    pub async fn take_in(&mut self, plan: &Plan) -> Result<(), KeepError> {
        self.may_write()?;
        self.settle().await?;
        self.shelf
            .put_aside(SNAPSHOT, Some(&snapshot(&plan.changes)))
            .await?;
        // What comes in is older than a deletion before it, and is meant to stay.
        self.shelf.put_aside(WIPED, None).await?;
        self.sign(self.clock.now()).await?;
        for change in &plan.changes {
            self.apply(&change.key, change.now.as_deref()).await?;
        }
        Ok(())
    }

    /// How many texts the last import changed; none when there is nothing to take back.
    pub async fn last_import(&self) -> Option<usize> {
        let changes = read_snapshot(&self.shelf.aside(SNAPSHOT).await?)?;
        (!changes.is_empty()).then_some(changes.len())
    }

    /// Takes the last import back. What was changed since then stays.
    ///
    /// # Errors
    /// When it could not be done, or there is nothing to take back.
    pub async fn undo_import(&mut self) -> Result<(), KeepError> {
        self.may_write()?;
        let changes = self.shelf.aside(SNAPSHOT).await;
        let changes = changes.and_then(|text| read_snapshot(&text));
        for change in changes.ok_or(KeepError::NotKept)? {
            if self.shelf.read(&change.key).await? == change.now {
                self.apply(&change.key, change.was.as_deref()).await?;
            }
        }
        self.settle().await?;
        Ok(self.shelf.put_aside(SNAPSHOT, None).await?)
    }

    /// Deletes everything, in both copies. A kill in the middle does not bring it back.
    ///
    /// # Errors
    /// When the second copy cannot be emptied; nothing was deleted then.
    pub async fn delete_everything(&mut self) -> Result<(), KeepError> {
        self.may_write()?;
        let now = self.clock.now().at;
        Ok(self.shelf.wipe(now.max(self.last_hlc)).await?)
    }

    async fn apply(&mut self, key: &str, text: Option<&str>) -> Result<(), KeepError> {
        match text {
            Some(text) => self.put(key, text).await,
            None => Ok(self.shelf.remove_whole(key).await?),
        }
    }

    async fn texts(&self) -> Result<BTreeMap<String, String>, ShelfError> {
        let mut texts = BTreeMap::new();
        for key in self.shelf.keys().await? {
            if let Some(text) = self.shelf.read(&key).await? {
                texts.insert(key, text);
            }
        }
        for name in self.shelf.packs().await {
            texts.extend(self.shelf.open_pack(&name).await);
        }
        Ok(texts)
    }
}

fn snapshot(changes: &[Change]) -> String {
    let rows = changes
        .iter()
        .map(|change| json!([change.key, change.was, change.now]));
    Value::Array(rows.collect()).to_string()
}

fn read_snapshot(text: &str) -> Option<Vec<Change>> {
    let Value::Array(rows) = serde_json::from_str(text).ok()? else {
        return None;
    };
    rows.iter().map(read_change).collect()
}

fn read_change(row: &Value) -> Option<Change> {
    let [key, was, now] = row.as_array()?.as_slice() else {
        return None;
    };
    Some(Change {
        key: key.as_str()?.to_owned(),
        was: was.as_str().map(str::to_owned),
        now: now.as_str().map(str::to_owned),
    })
}
