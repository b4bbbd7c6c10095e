//! Keeping the diary.

use super::book::{Book, Target};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::diary::Entry;
use crate::storage::draft::Form;
use crate::storage::records::Kept;
use crate::storage::shelf::Shelf;

/// How many days back a new entry may speak of. Source: clinical.md part 7.1.
const DAYS_BACK: i32 = 1;

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Keeps a new entry, or a changed one, and takes the draft of the entry away. When it was written and whether it is
    /// late is set here: a new entry may speak of today or of yesterday, also as that was when it was begun, for a journey
    /// west or a page left open puts no entry out of its day. A changed one stays on its day.
    ///
    /// # Errors
    /// `Invalid` when a value or the day does not fit; else when the entry could not be kept. The draft then stays.
    pub async fn save_entry(
        &mut self,
        mut entry: Entry,
        edited: Option<&Kept<Entry>>,
    ) -> Result<Kept<Entry>, KeepError> {
        if let Some(before) = edited {
            entry.written = before.value.written;
            entry.late = before.value.late;
            if entry.day != before.value.day {
                return Err(KeepError::Invalid("day".to_owned()));
            }
        } else {
            let days_back = self.today().since(entry.day);
            let is_near = |days: i32| (0..=DAYS_BACK).contains(&days);
            let begun = entry.written.day(self.day_start);
            if !is_near(days_back) && !is_near(begun.since(entry.day)) {
                return Err(KeepError::Invalid("day".to_owned()));
            }
            entry.written = self.clock.now();
            entry.late = days_back > 0;
        }
        let kept = self.keep(Target::of(edited), &entry, false).await?;
        self.drop_draft(Form::Entry).await;
        Ok(kept)
    }

    /// Deletes an entry: a tombstone takes its place, with everything in it, so that it can come back.
    ///
    /// # Errors
    /// When the tombstone could not be kept; the entry is then still there.
    pub async fn delete_entry(&mut self, entry: &Kept<Entry>) -> Result<Kept<Entry>, KeepError> {
        self.keep(Target::of(Some(entry)), &entry.value, true).await
    }

    /// Brings a deleted entry back as it was. `tombstone` is what `delete_entry` gave.
    ///
    /// # Errors
    /// When it could not be kept; the tombstone, and all that is in it, is then still there.
    pub async fn undo_delete(&mut self, tombstone: &Kept<Entry>) -> Result<Kept<Entry>, KeepError> {
        self.keep(Target::of(Some(tombstone)), &tombstone.value, false)
            .await
    }
}
