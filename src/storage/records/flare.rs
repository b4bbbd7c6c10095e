//! A flare with its course, as kept.

use super::parts::MomentV1;
use super::{Record, Written};
use crate::domain::flare::{Flare, FlareDay, FlareOrigin, FlareStage};
use crate::domain::id::{ExerciseId, ReliefId, TriggerId};
use crate::domain::invalid::Invalid;
use crate::domain::time::Date;
use crate::form;
use crate::storage::kind::Kind;

impl Record for Flare {
    const KIND: Kind = Kind::Flare;
}

impl Written for Flare {
    const VERSION: u32 = 1;
    type Form = FlareV1;
}

/// One day of a flare.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct FlareDayV1 {
    pub day: Date,
    pub stage: FlareStage,
    pub actions: Vec<ExerciseId>,
}

form! {
    FlareDayV1 { day, stage } or blank {
        actions,
    }
}

/// A flare, version 1.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct FlareV1 {
    pub written: MomentV1,
    pub started: Date,
    pub ended: Option<Date>,
    pub origin: FlareOrigin,
    pub usual_pain_tenths: Option<u8>,
    pub course: Vec<FlareDayV1>,
    pub triggers: Vec<TriggerId>,
    pub helped: Vec<ReliefId>,
    pub note: String,
}

form! {
    FlareV1 { written, started, origin } or blank {
        ended, usual_pain_tenths, course, triggers, helped, note,
    }
}

impl From<&Flare> for FlareV1 {
    fn from(flare: &Flare) -> Self {
        Self {
            written: flare.written.into(),
            started: flare.started,
            ended: flare.ended,
            origin: flare.origin,
            usual_pain_tenths: flare.usual_pain_tenths,
            course: flare
                .course
                .iter()
                .map(|day| FlareDayV1 {
                    day: day.day,
                    stage: day.stage,
                    actions: day.actions.clone(),
                })
                .collect(),
            triggers: flare.triggers.clone(),
            helped: flare.helped.clone(),
            note: flare.note.clone(),
        }
    }
}

impl TryFrom<FlareV1> for Flare {
    type Error = Invalid;

    fn try_from(form: FlareV1) -> Result<Self, Invalid> {
        let flare = Self {
            written: form.written.into(),
            started: form.started,
            ended: form.ended,
            origin: form.origin,
            usual_pain_tenths: form.usual_pain_tenths,
            course: form
                .course
                .into_iter()
                .map(|day| FlareDay {
                    day: day.day,
                    stage: day.stage,
                    actions: day.actions,
                })
                .collect(),
            triggers: form.triggers,
            helped: form.helped,
            note: form.note,
        };
        flare.check()?;
        Ok(flare)
    }
}
