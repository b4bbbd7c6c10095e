//! A person's own comparison of two options, as kept.

use super::parts::MomentV1;
use super::{Record, Written};
use crate::domain::experiment::{Arm, Experiment, ExperimentDay, Outcome};
use crate::domain::invalid::Invalid;
use crate::domain::time::Date;
use crate::form;
use crate::storage::kind::Kind;

impl Record for Experiment {
    const KIND: Kind = Kind::Experiment;
}

impl Written for Experiment {
    const VERSION: u32 = 1;
    type Form = ExperimentV1;
}

/// What was done on one day.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct ExperimentDayV1 {
    pub day: Date,
    pub did: Arm,
}

form! {
    ExperimentDayV1 { day, did }
}

/// An experiment, version 1.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct ExperimentV1 {
    pub written: MomentV1,
    pub started: Date,
    pub stopped: Option<Date>,
    pub option_a: String,
    pub option_b: String,
    pub outcome: Outcome,
    pub block_days: u8,
    pub blocks: Vec<Arm>,
    pub done: Vec<ExperimentDayV1>,
    pub note: String,
}

form! {
    ExperimentV1 { written, started, option_a, option_b, outcome, block_days } or blank {
        stopped, blocks, done, note,
    }
}

impl From<&Experiment> for ExperimentV1 {
    fn from(experiment: &Experiment) -> Self {
        Self {
            written: experiment.written.into(),
            started: experiment.started,
            stopped: experiment.stopped,
            option_a: experiment.option_a.clone(),
            option_b: experiment.option_b.clone(),
            outcome: experiment.outcome,
            block_days: experiment.block_days,
            blocks: experiment.blocks.clone(),
            done: experiment
                .done
                .iter()
                .map(|day| ExperimentDayV1 {
                    day: day.day,
                    did: day.did,
                })
                .collect(),
            note: experiment.note.clone(),
        }
    }
}

impl TryFrom<ExperimentV1> for Experiment {
    type Error = Invalid;

    fn try_from(form: ExperimentV1) -> Result<Self, Invalid> {
        let experiment = Self {
            written: form.written.into(),
            started: form.started,
            stopped: form.stopped,
            option_a: form.option_a,
            option_b: form.option_b,
            outcome: form.outcome,
            block_days: form.block_days,
            blocks: form.blocks,
            done: form
                .done
                .into_iter()
                .map(|day| ExperimentDay {
                    day: day.day,
                    did: day.did,
                })
                .collect(),
            note: form.note,
        };
        experiment.check()?;
        Ok(experiment)
    }
}
