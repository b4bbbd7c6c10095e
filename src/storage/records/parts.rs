//! Parts that several kinds share, in their written form. Additive-only like the kinds themselves.

use serde::{Deserialize, Serialize};

use crate::domain::diary::Sleep;
use crate::domain::dose::Dose;
use crate::domain::id::ExerciseId;
use crate::domain::moment::Moment;
use crate::domain::site::{Quality, Side, Site, SitePain};
use crate::domain::time::InstantMs;

/// A moment: milliseconds since 1970-01-01 UTC, and minutes the wall clock was ahead of UTC.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct MomentV1 {
    pub at: InstantMs,
    pub off: i16,
}

impl From<Moment> for MomentV1 {
    fn from(moment: Moment) -> Self {
        Self {
            at: moment.at,
            off: moment.offset_min,
        }
    }
}

impl From<MomentV1> for Moment {
    fn from(form: MomentV1) -> Self {
        Self {
            at: form.at,
            offset_min: form.off,
        }
    }
}

/// One marked site.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SiteV1 {
    pub site: Site,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<u8>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quality: Vec<Quality>,
}

impl From<&SitePain> for SiteV1 {
    fn from(marked: &SitePain) -> Self {
        Self {
            site: marked.site,
            side: marked.side,
            pain: marked.pain,
            quality: marked.quality.clone(),
        }
    }
}

impl From<SiteV1> for SitePain {
    fn from(form: SiteV1) -> Self {
        Self {
            site: form.site,
            side: form.side,
            pain: form.pain,
            quality: form.quality,
        }
    }
}

/// Last night.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SleepV1 {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
}

impl From<Sleep> for SleepV1 {
    fn from(sleep: Sleep) -> Self {
        Self {
            quality: sleep.quality,
            minutes: sleep.minutes,
        }
    }
}

impl From<SleepV1> for Sleep {
    fn from(form: SleepV1) -> Self {
        Self {
            quality: form.quality,
            minutes: form.minutes,
        }
    }
}

/// How much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct DoseV1 {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sets: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reps: Option<u16>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub hold_s: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u16>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub per_side: bool,
}

impl From<Dose> for DoseV1 {
    fn from(dose: Dose) -> Self {
        Self {
            sets: dose.sets,
            reps: dose.reps,
            hold_s: dose.hold_s,
            seconds: dose.seconds,
            per_side: dose.per_side,
        }
    }
}

impl From<DoseV1> for Dose {
    fn from(form: DoseV1) -> Self {
        Self {
            sets: form.sets,
            reps: form.reps,
            hold_s: form.hold_s,
            seconds: form.seconds,
            per_side: form.per_side,
        }
    }
}

/// One side of a change of the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PlanPointV1 {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercise: Option<ExerciseId>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub dose: DoseV1,
}

/// True for a value that needs no field: it reads back as itself when it is missing.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
