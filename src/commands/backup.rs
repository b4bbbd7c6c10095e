//! Taking everything out as one file.

use std::collections::BTreeMap;

use super::book::{APP, Book};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::diary::Entry;
use crate::storage::records::{RecordType, Written};
use crate::storage::shelf::{Shelf, ShelfError};
use crate::storage::{backup, key};

/// What a browser lets one origin keep in the first copy's store, in units of text. Source: platform.md part 2.1.
const ROOM: u64 = 5_242_880;

/// How full the first copy's store is, in percent.
#[must_use]
pub fn percent_full(used: u32) -> u32 {
    u32::try_from(u64::from(used) * 100 / ROOM).unwrap_or(100)
}

/// True when it is time for the next copy outside the browser: the first after a week of entries, then once a month.
#[must_use]
pub fn is_backup_due(entries: usize, days_since_backup: Option<u32>) -> bool {
    entries >= 7 && days_since_backup.is_none_or(|days| days >= 30)
}

/// A file to hand to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Backup {
    pub file_name: String,
    pub text: String,
}

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Everything on the shelf as one backup file, readable or not. Works on a store that may not be written to as well.
    ///
    /// # Errors
    /// When the shelf as a whole cannot be read. A single text that fails is named in the file instead.
    pub async fn export_backup(&self) -> Result<Backup, ShelfError> {
        let mut texts = BTreeMap::new();
        let mut unread = Vec::new();
        for key in self.shelf.keys().await? {
            match self.shelf.read(&key).await {
                Ok(Some(text)) => {
                    texts.insert(key, text);
                }
                Ok(None) => {}
                Err(ShelfError::Damaged) => unread.push(key),
                Err(error) => return Err(error),
            }
        }
        for name in self.shelf.packs().await {
            texts.extend(self.shelf.open_pack(&name).await);
        }
        let now = self.clock.now();
        Ok(Backup {
            file_name: format!("tend-backup-{}.json", now.date()),
            text: backup::write(&texts, &unread, now, APP),
        })
    }
    /// One entry that could not be kept, as a file like a backup with that entry alone. Keeps nothing itself.
    ///
    /// # Errors
    /// When the entry cannot be written.
    pub fn export_entry(&mut self, entry: &Entry) -> Result<Backup, KeepError> {
        let now = self.clock.now();
        let body = entry.write_body().map_err(KeepError::Unreadable)?;
        let envelope = self.first_revision(RecordType::of::<Entry>(), now, body);
        let texts = [(key::record(&envelope.id), envelope.write())].into();
        Ok(Backup {
            file_name: format!("tend-entry-{}.json", entry.day),
            text: backup::write(&texts, &[], now, APP),
        })
    }
}
