//! A proposed change of the plan and the answer to it, as kept.

use super::parts::{MomentV1, PlanPointV1};
use super::{Record, Written};
use crate::domain::decision::{Change, Decision, PlanPoint, Verdict};
use crate::domain::id::RecordId;
use crate::domain::invalid::Invalid;
use crate::domain::time::Date;
use crate::form;
use crate::storage::kind::Kind;

impl Record for Decision {
    const KIND: Kind = Kind::Decision;
}

impl Written for Decision {
    const VERSION: u32 = 1;
    type Form = DecisionV1;
}

/// A decision, version 1.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct DecisionV1 {
    pub written: MomentV1,
    pub day: Date,
    pub change: Change,
    pub rule: String,
    pub because: Vec<RecordId>,
    pub from: PlanPointV1,
    pub to: PlanPointV1,
    pub percent: Option<u8>,
    pub verdict: Verdict,
}

form! {
    DecisionV1 { written, day, change, rule, verdict } or blank {
        because, from, to, percent,
    }
}

impl From<&PlanPoint> for PlanPointV1 {
    fn from(point: &PlanPoint) -> Self {
        Self {
            exercise: point.exercise.clone(),
            dose: point.dose.into(),
        }
    }
}

impl From<PlanPointV1> for PlanPoint {
    fn from(form: PlanPointV1) -> Self {
        Self {
            exercise: form.exercise,
            dose: form.dose.into(),
        }
    }
}

impl From<&Decision> for DecisionV1 {
    fn from(decision: &Decision) -> Self {
        Self {
            written: decision.written.into(),
            day: decision.day,
            change: decision.change,
            rule: decision.rule.clone(),
            because: decision.because.clone(),
            from: (&decision.from).into(),
            to: (&decision.to).into(),
            percent: decision.percent,
            verdict: decision.verdict,
        }
    }
}

impl TryFrom<DecisionV1> for Decision {
    type Error = Invalid;

    fn try_from(form: DecisionV1) -> Result<Self, Invalid> {
        let decision = Self {
            written: form.written.into(),
            day: form.day,
            change: form.change,
            rule: form.rule,
            because: form.because,
            from: form.from.into(),
            to: form.to.into(),
            percent: form.percent,
            verdict: form.verdict,
        };
        decision.check()?;
        Ok(decision)
    }
}
