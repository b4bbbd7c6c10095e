//! A short questionnaire, filled in once, as kept.

use super::parts::MomentV1;
use super::{Record, Written};
use crate::domain::instrument::{Answered, Instrument, InstrumentKind};
use crate::domain::invalid::Invalid;
use crate::domain::time::Date;
use crate::form;
use crate::storage::kind::Kind;

impl Record for Instrument {
    const KIND: Kind = Kind::Instrument;
}

impl Written for Instrument {
    const VERSION: u32 = 1;
    type Form = InstrumentV1;
}

/// One question and its answer.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct AnsweredV1 {
    pub key: String,
    pub value: Option<u16>,
}

form! {
    AnsweredV1 { key } or blank {
        value,
    }
}

/// A questionnaire, version 1.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct InstrumentV1 {
    pub written: MomentV1,
    pub day: Date,
    pub kind: InstrumentKind,
    pub answers: Vec<AnsweredV1>,
}

form! {
    InstrumentV1 { written, day, kind } or blank {
        answers,
    }
}

impl From<&Instrument> for InstrumentV1 {
    fn from(instrument: &Instrument) -> Self {
        Self {
            written: instrument.written.into(),
            day: instrument.day,
            kind: instrument.kind,
            answers: instrument
                .answers
                .iter()
                .map(|answered| AnsweredV1 {
                    key: answered.key.clone(),
                    value: answered.value,
                })
                .collect(),
        }
    }
}

impl TryFrom<InstrumentV1> for Instrument {
    type Error = Invalid;

    fn try_from(form: InstrumentV1) -> Result<Self, Invalid> {
        let instrument = Self {
            written: form.written.into(),
            day: form.day,
            kind: form.kind,
            answers: form
                .answers
                .into_iter()
                .map(|answered| Answered {
                    key: answered.key,
                    value: answered.value,
                })
                .collect(),
        };
        instrument.check()?;
        Ok(instrument)
    }
}
