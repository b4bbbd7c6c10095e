//! Keeping the answers about the person.

use super::book::{Book, Target};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::answers::Answers;
use crate::domain::moment::Moment;
use crate::storage::draft::Form;
use crate::storage::records::Kept;
use crate::storage::shelf::Shelf;

/// The youngest who may use Tend.
const ADULT: u16 = 18;

pub(super) fn is_under_age(answers: &Answers) -> bool {
    answers.age.is_some_and(|age| age < ADULT)
}

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Keeps the answers and takes the draft of the intake away. A changed safety answer, or a new day, makes a new record,
    /// so that what was said before stays readable with its date; other changes of one day share a record.
    ///
    /// # Errors
    /// `UnderAge` under 18; else when the answers could not be kept. The draft then stays.
    pub async fn save_answers(
        &mut self,
        answers: &Answers,
        current: Option<&Kept<Answers>>,
    ) -> Result<Kept<Answers>, KeepError> {
        if is_under_age(answers) {
            return Err(KeepError::UnderAge);
        }
        let base = current.filter(|kept| self.continues(kept, answers));
        let kept = self.keep(Target::of(base), answers, false).await?;
        self.drop_draft(Form::Intake).await;
        Ok(kept)
    }

    fn continues(&self, kept: &Kept<Answers>, answers: &Answers) -> bool {
        let written = Moment {
            at: kept.hlc,
            ..self.clock.now()
        };
        kept.value.screening == answers.screening && written.day(self.day_start) == self.today()
    }
}
