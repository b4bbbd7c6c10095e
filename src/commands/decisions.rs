//! Keeping what the person said to a change of the plan. A decision is never changed: a second thought is a new one.

use super::book::{Book, Target};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::decision::Decision;
use crate::storage::records::Kept;
use crate::storage::shelf::Shelf;

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Keeps a decision; it was made now, and counts from today on.
    ///
    /// # Errors
    /// When it does not fit or could not be kept. The plan is then what it was.
    pub async fn save_decision(
        &mut self,
        mut decision: Decision,
    ) -> Result<Kept<Decision>, KeepError> {
        decision.written = self.clock.now();
        decision.day = self.today();
        self.keep(Target::New, &decision, false).await
    }
}
