//! Sessions: the one in the player, and the log of those that are over.

use leptos::prelude::*;

use super::settings::use_settings;
use super::store::Store;
use crate::commands::{Kept, begin_session};
use crate::domain::id::ExerciseId;
use crate::domain::running_session::RunningSession;
use crate::domain::session::{Session, Stage};
use crate::domain::session_log::{Load, SessionLog, SessionOrigin};
use crate::platform::clock::BrowserClock;
use crate::platform::seed::BrowserSeed;

/// The sessions of this person.
#[derive(Clone, Copy)]
pub struct SessionsState {
    /// Every session that is over, in the order of creation.
    pub log: RwSignal<Vec<Kept<SessionLog>>>,
    /// The session in the player, also one that a closed page left behind.
    pub running: RwSignal<Option<RunningSession>>,
    store: Store,
}

impl SessionsState {
    /// The session to take up again, if one was left behind and can be gone on with.
    #[must_use]
    pub fn resume(self) -> Option<Session> {
        let running = self.running.get_untracked()?;
        Session::restore(running.session)
    }

    /// Makes this the session in the player. One that was left before goes to the log as it stood.
    pub fn begin(self, origin: SessionOrigin, session: &Session) {
        if self.running.with_untracked(Option::is_some) {
            self.leave();
        }
        let day_start = use_settings().day_start();
        let running = begin_session(&BrowserClock, &BrowserSeed, day_start, origin, session);
        self.running.set(Some(running));
    }

    /// Keeps the session in the player as it stands. A finished one goes to the log, and `log` has it then.
    pub fn keep(self, session: &Session) {
        let saved = session.save();
        let is_over = matches!(saved.stage, Stage::Finished { .. });
        let running = self.running.try_update(|running| {
            let running = running.as_mut()?;
            running.session = saved;
            Some(running.clone())
        });
        let Some(running) = running.flatten() else {
            return;
        };
        if is_over {
            self.close(running);
        } else {
            self.store
                .keep(async move |book| book.save_session_progress(&running).await);
        }
    }

    /// What the person would change next time; kept with the session.
    pub fn note(self, note: String) {
        self.running.try_update(|running| {
            if let Some(running) = running.as_mut() {
                running.note = note;
            }
        });
    }

    /// What that exercise was last done against; none where it was never said. Not tracked.
    #[must_use]
    pub fn last_load(self, exercise: &ExerciseId) -> Option<Load> {
        let none = Load::default();
        self.log.with_untracked(|log| {
            let steps = log
                .iter()
                .rev()
                .flat_map(|kept| kept.value.steps.iter().rev());
            let mut loads = steps
                .filter(|step| step.exercise == *exercise)
                .map(|step| &step.load);
            loads.find(|load| **load != none).cloned()
        })
    }

    /// Lets go of the session in the player. What was done of it goes to the log, without an end; one that was never
    /// started leaves no trace.
    pub fn leave(self) {
        let Some(running) = self.running.get_untracked() else {
            return;
        };
        if running.session.started.is_some() {
            self.close(running);
        } else {
            self.running.set(None);
            self.store.keep(async move |book| {
                book.drop_draft(crate::commands::Form::Session).await;
                Ok(())
            });
        }
    }

    fn close(self, running: RunningSession) {
        let id = running.id.clone();
        self.store.save(
            async move |book| book.finish_session(&running).await,
            move |outcome| {
                if let Ok(kept) = outcome {
                    self.log.try_update(|log| {
                        log.retain(|other| other.id != kept.id);
                        log.push(kept);
                    });
                    // A new one may be in the player by now.
                    self.running.try_update(|running| {
                        if running.as_ref().is_some_and(|running| running.id == id) {
                            *running = None;
                        }
                    });
                }
            },
        );
    }
}

pub(super) fn provide(store: Store, log: Vec<Kept<SessionLog>>, running: Option<RunningSession>) {
    provide_context(SessionsState {
        log: RwSignal::new(log),
        running: RwSignal::new(running),
        store,
    });
}

/// The sessions of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_sessions() -> SessionsState {
    expect_context()
}
