//! Keeping short questionnaires: each time one is filled in it is a record of its own.

use super::book::{Book, Target};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::instrument::Instrument;
use crate::storage::records::Kept;
use crate::storage::shelf::Shelf;

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Keeps a questionnaire that was filled in now.
    ///
    /// # Errors
    /// When it does not fit or could not be kept.
    pub async fn save_instrument(
        &mut self,
        mut instrument: Instrument,
    ) -> Result<Kept<Instrument>, KeepError> {
        instrument.written = self.clock.now();
        instrument.day = self.today();
        self.keep(Target::New, &instrument, false).await
    }
}
