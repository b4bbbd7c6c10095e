//! Keeping what is begun and not finished: one draft a form, the newest in place of the one before.

use super::answers::is_under_age;
use super::book::Book;
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::answers::Answers;
use crate::storage::draft::{self, Drafted, Form};
use crate::storage::envelope::Envelope;
use crate::storage::key;
use crate::storage::quarantine::set_aside;
use crate::storage::shelf::Shelf;

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Keeps the draft of the intake. Under 18 nothing is kept, and what was there before is taken away.
    ///
    /// # Errors
    /// When it could not be kept; the draft before it is still there.
    pub async fn save_intake(&mut self, draft: &Answers) -> Result<(), KeepError> {
        if is_under_age(draft) {
            self.may_write()?;
            return Ok(self.shelf.remove(&key::draft(Form::Intake)).await?);
        }
        self.save_draft(draft).await
    }

    /// Keeps a draft in place of the one before.
    ///
    /// # Errors
    /// When it could not be kept; the draft before it is still there.
    pub async fn save_draft<T: Drafted>(&mut self, draft: &T) -> Result<(), KeepError> {
        self.may_write()?;
        let now = self.clock.now();
        let id = self.new_id(now);
        let hlc = self.tick(now);
        let envelope =
            draft::envelope(draft, id, hlc, self.stamp(now)).map_err(KeepError::Unreadable)?;
        self.put(&key::draft(T::FORM), &envelope.write()).await
    }

    /// The draft of that form, none when there is none. A damaged one is set aside whole and reported, once.
    ///
    /// # Errors
    /// When there is a draft that could not be read.
    pub async fn load_draft<T: Drafted>(&mut self) -> Result<Option<T>, KeepError> {
        let key = key::draft(T::FORM);
        let Some(text) = self.shelf.read(&key).await? else {
            return Ok(None);
        };
        let problem = match Envelope::read(&text).and_then(draft::read) {
            Ok(draft) => return Ok(Some(draft)),
            Err(problem) => problem,
        };
        // Whatever it is: the next draft would be written over it.
        if self.may_write().is_ok() {
            let keys = self.shelf.keys().await?;
            set_aside(&self.shelf, self.clock.now().at, &key, &text, &keys).await?;
        }
        Err(KeepError::Unreadable(problem))
    }

    /// Takes a draft away. One that stays behind is offered again at the next start and does no harm.
    pub async fn drop_draft(&mut self, form: Form) {
        if self.may_write().is_ok() {
            // The value itself is kept by now, or the person let it go.
            let _ = self.shelf.remove(&key::draft(form)).await;
        }
    }
}
