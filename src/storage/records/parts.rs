//! Parts that several kinds share, in their written form. Additive-only like the kinds themselves.

use crate::domain::diary::Sleep;
use crate::domain::dose::Dose;
use crate::domain::id::ExerciseId;
use crate::domain::moment::Moment;
use crate::domain::site::{Quality, Side, Site, SitePain};
use crate::domain::time::InstantMs;
use crate::form;

/// A moment: milliseconds since 1970-01-01 UTC, and minutes the wall clock was ahead of UTC.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct MomentV1 {
    pub at: InstantMs,
    pub off: i16,
}

form! {
    MomentV1 { at, off }
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
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct SiteV1 {
    pub site: Site,
    pub side: Option<Side>,
    pub pain: Option<u8>,
    pub quality: Vec<Quality>,
}

form! {
    SiteV1 { site } or blank {
        side, pain, quality,
    }
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
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct SleepV1 {
    pub quality: Option<u8>,
    pub minutes: Option<u16>,
}

form! {
    SleepV1 {} or blank {
        quality, minutes,
    }
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
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct DoseV1 {
    pub sets: Option<u16>,
    pub reps: Option<u16>,
    pub hold_s: u16,
    pub seconds: Option<u16>,
    pub per_side: bool,
}

form! {
    DoseV1 {} or blank {
        sets, reps, hold_s, seconds, per_side,
    }
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
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct PlanPointV1 {
    pub exercise: Option<ExerciseId>,
    pub dose: DoseV1,
}

form! {
    PlanPointV1 {} or blank {
        exercise, dose,
    }
}
