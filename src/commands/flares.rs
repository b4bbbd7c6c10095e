//! Keeping flares: when one began, how it went, when it was over.

use super::book::{Book, Target};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::flare::Flare;
use crate::storage::records::Kept;
use crate::storage::shelf::Shelf;

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Keeps a flare that begins today, or a changed one, which keeps its beginning.
    ///
    /// # Errors
    /// When it does not fit or could not be kept.
    pub async fn save_flare(
        &mut self,
        mut flare: Flare,
        edited: Option<&Kept<Flare>>,
    ) -> Result<Kept<Flare>, KeepError> {
        match edited {
            Some(before) => {
                flare.written = before.value.written;
                flare.started = before.value.started;
            }
            None => {
                flare.written = self.clock.now();
                flare.started = self.today();
            }
        }
        self.keep(Target::of(edited), &flare, false).await
    }

    /// Takes a flare back that was none: a tombstone takes its place.
    ///
    /// # Errors
    /// When the tombstone could not be kept; the flare is then still there.
    pub async fn delete_flare(&mut self, flare: &Kept<Flare>) -> Result<Kept<Flare>, KeepError> {
        self.keep(Target::of(Some(flare)), &flare.value, true).await
    }
}
