//! A morning or evening check-in, as kept.

use super::parts::{MomentV1, SleepV1};
use super::{Record, Written};
use crate::domain::check_in::{Aftermath, CheckIn, CheckInKind, NewSign};
use crate::domain::diary::Stiffness;
use crate::domain::id::RecordId;
use crate::domain::invalid::Invalid;
use crate::domain::time::Date;
use crate::form;
use crate::storage::kind::Kind;

impl Record for CheckIn {
    const KIND: Kind = Kind::CheckIn;
}

impl Written for CheckIn {
    const VERSION: u32 = 1;
    type Form = CheckInV1;
}

/// A check-in, version 1.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct CheckInV1 {
    pub written: MomentV1,
    pub day: Date,
    pub kind: CheckInKind,
    pub session: Option<RecordId>,
    pub pain: Option<u8>,
    pub pain_average: Option<u8>,
    pub pain_worst: Option<u8>,
    pub settled: Option<bool>,
    pub aftermath: Option<Aftermath>,
    pub signs: Option<Vec<NewSign>>,
    pub sleep: SleepV1,
    pub stiffness: Option<Stiffness>,
    pub mood: Option<u8>,
    pub stress: Option<u8>,
    pub energy: Option<u8>,
    pub note: String,
}

form! {
    CheckInV1 { written, day, kind } or blank {
        session, pain, pain_average, pain_worst, settled, aftermath, signs, sleep, stiffness, mood, stress, energy, note,
    }
}

impl From<&CheckIn> for CheckInV1 {
    fn from(check_in: &CheckIn) -> Self {
        Self {
            written: check_in.written.into(),
            day: check_in.day,
            kind: check_in.kind,
            session: check_in.session.clone(),
            pain: check_in.pain,
            pain_average: check_in.pain_average,
            pain_worst: check_in.pain_worst,
            settled: check_in.settled,
            aftermath: check_in.aftermath,
            signs: check_in.signs.clone(),
            sleep: check_in.sleep.into(),
            stiffness: check_in.stiffness,
            mood: check_in.mood,
            stress: check_in.stress,
            energy: check_in.energy,
            note: check_in.note.clone(),
        }
    }
}

impl TryFrom<CheckInV1> for CheckIn {
    type Error = Invalid;

    fn try_from(form: CheckInV1) -> Result<Self, Invalid> {
        let check_in = Self {
            written: form.written.into(),
            day: form.day,
            kind: form.kind,
            session: form.session,
            pain: form.pain,
            pain_average: form.pain_average,
            pain_worst: form.pain_worst,
            settled: form.settled,
            aftermath: form.aftermath,
            signs: form.signs,
            sleep: form.sleep.into(),
            stiffness: form.stiffness,
            mood: form.mood,
            stress: form.stress,
            energy: form.energy,
            note: form.note,
        };
        check_in.check()?;
        Ok(check_in)
    }
}
