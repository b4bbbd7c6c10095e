//! Keeping a person's own experiments. The order of the blocks is drawn here, once, from a number nobody can guess.

use super::book::{Book, Target};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::experiment::{Arm, Experiment, ExperimentDay, Outcome};
use crate::insight::experiment::{draw, is_over};
use crate::storage::records::Kept;
use crate::storage::shelf::Shelf;

/// What the person chooses before an experiment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ExperimentPlan {
    pub option_a: String,
    pub option_b: String,
    pub outcome: Outcome,
    pub block_days: u8,
    pub pairs: usize,
}

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Draws the order of the blocks and keeps the experiment; it begins today.
    ///
    /// # Errors
    /// `Invalid` when an option is empty or both are the same; else when it could not be kept.
    pub async fn start_experiment(
        &mut self,
        plan: ExperimentPlan,
    ) -> Result<Kept<Experiment>, KeepError> {
        let (a, b) = (plan.option_a.trim(), plan.option_b.trim());
        if a.is_empty() || b.is_empty() || a == b {
            return Err(KeepError::Invalid("option_b".to_owned()));
        }
        let experiment = Experiment {
            written: self.clock.now(),
            started: self.today(),
            stopped: None,
            option_a: a.to_owned(),
            option_b: b.to_owned(),
            outcome: plan.outcome,
            block_days: plan.block_days,
            blocks: draw(plan.pairs, self.random()),
            done: Vec::new(),
            note: String::new(),
        };
        self.keep(Target::New, &experiment, false).await
    }

    /// Notes what was done today; what was noted of today before is replaced.
    ///
    /// # Errors
    /// When it could not be kept.
    pub async fn note_experiment_day(
        &mut self,
        before: &Kept<Experiment>,
        did: Arm,
    ) -> Result<Kept<Experiment>, KeepError> {
        let day = self.today();
        let mut experiment = before.value.clone();
        experiment.done.retain(|one| one.day != day);
        experiment.done.push(ExperimentDay { day, did });
        self.keep(Target::of(Some(before)), &experiment, false)
            .await
    }

    /// Ends an experiment today. One that is over stays as it is.
    ///
    /// # Errors
    /// When it could not be kept; the experiment then goes on.
    pub async fn stop_experiment(
        &mut self,
        before: &Kept<Experiment>,
    ) -> Result<Kept<Experiment>, KeepError> {
        let today = self.today();
        let mut experiment = before.value.clone();
        if !is_over(&experiment, today) {
            experiment.stopped = Some(today);
        }
        self.keep(Target::of(Some(before)), &experiment, false)
            .await
    }
}
