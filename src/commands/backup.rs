//! Taking everything out as one file.

use std::collections::BTreeMap;

use super::book::{APP, Book};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::diary::Entry;
use crate::storage::records::Written;
use crate::storage::shelf::{Shelf, ShelfError};
use crate::storage::{backup, key};

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
        let envelope = self.first_revision::<Entry>(now, body);
        let texts = [(key::record(&envelope.id), envelope.write())].into();
        Ok(Backup {
            file_name: format!("tend-entry-{}.json", entry.day),
            text: backup::write(&texts, &[], now, APP),
        })
    }
}
