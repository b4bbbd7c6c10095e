//! Keeping sessions: the one that is going on as a draft, the ones that are over as records.

use super::book::{Book, Target};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::moment::DayStart;
use crate::domain::running_session::RunningSession;
use crate::domain::session::Session;
use crate::domain::session_log::{SessionLog, SessionOrigin};
use crate::storage::draft::Form;
use crate::storage::record_id::record_id;
use crate::storage::records::Kept;
use crate::storage::shelf::Shelf;

/// A session that is about to start, with the id it is kept under from its first moment to its last. Keeps nothing yet.
#[must_use]
pub fn begin_session(
    clock: &impl Clock,
    seed: &impl Seed,
    day_start: DayStart,
    origin: SessionOrigin,
    session: &Session,
) -> RunningSession {
    let now = clock.now();
    RunningSession {
        id: record_id(now.at, (seed.random(), seed.random())),
        day: now.day(day_start),
        offset_min: now.offset_min,
        origin,
        session: session.save(),
        note: String::new(),
    }
}

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Keeps a session that is going on, so that it can be taken up after the browser was killed.
    ///
    /// # Errors
    /// When it could not be kept; what was kept of it before is still there.
    pub async fn save_session_progress(
        &mut self,
        running: &RunningSession,
    ) -> Result<(), KeepError> {
        self.save_draft(running).await
    }

    /// Keeps a session that is over, finished or left, in the log. Done twice, after a kill in between, it is still one
    /// record.
    ///
    /// # Errors
    /// `Invalid` when it was never started; else when it could not be kept. It then stays open.
    pub async fn finish_session(
        &mut self,
        running: &RunningSession,
    ) -> Result<Kept<SessionLog>, KeepError> {
        let Some(log) = running.log() else {
            return Err(KeepError::Invalid("started".to_owned()));
        };
        let target = Target::Next {
            id: &running.id,
            after_rev: 0,
        };
        let kept = self.keep(target, &log, false).await?;
        self.drop_draft(Form::Session).await;
        Ok(kept)
    }
}
