//! Keeping morning and evening check-ins.

use super::book::{Book, Target};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::check_in::CheckIn;
use crate::storage::records::Kept;
use crate::storage::shelf::Shelf;

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Keeps a new check-in, or a changed one, which keeps its day.
    ///
    /// # Errors
    /// When it does not fit or could not be kept.
    pub async fn save_check_in(
        &mut self,
        mut check_in: CheckIn,
        edited: Option<&Kept<CheckIn>>,
    ) -> Result<Kept<CheckIn>, KeepError> {
        match edited {
            Some(before) => {
                check_in.written = before.value.written;
                check_in.day = before.value.day;
            }
            None => {
                check_in.written = self.clock.now();
                check_in.day = self.today();
            }
        }
        self.keep(Target::of(edited), &check_in, false).await
    }
}
