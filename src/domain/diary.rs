//! One line of the diary, as the person left it. *No pain* is `Some(0)`, *not recorded* is `None`: never the same.
//! Draws no conclusions; that is `insight`.

use super::answers::Course;
use super::id::{ActivityId, ReliefId, TriggerId};
use super::invalid::{Invalid, at_most, short_enough, sites_fit, zero_to_ten};
use super::moment::Moment;
use super::site::SitePain;
use super::time::Date;
use crate::slugs;

/// Chips for what may have set the pain off; an empty list in an entry means "none of these". `weather` is offered because
/// people ask for it, and no conclusion is ever shown. Source: clinical.md part 7.1; `injury` serves alert AL4.
pub const TRIGGERS: &[&str] = &[
    "sitting",
    "standing",
    "lifting",
    "stress",
    "poor-sleep",
    "weather",
    "long-drive",
    "over-did-it",
    "injury",
];

/// Chips for what helped. Source: clinical.md part 7.1.
pub const RELIEFS: &[&str] = &[
    "heat",
    "cold",
    "movement",
    "rest",
    "breathing",
    "massage",
    "medicine",
    "company",
    "not-sure",
];

/// Kinds of activity counted in minutes. Source: clinical.md part 7.1.
pub const ACTIVITIES: &[&str] = &[
    "walking",
    "cycling",
    "swimming",
    "housework",
    "garden",
    "work",
    "sport",
    "other",
];

slugs! {
    /// How long the body was stiff after getting up. Source: clinical.md part 7.1.
    Stiffness { None = "none", Under30 = "under-30", From30To60 = "30-to-60", Over60 = "over-60", }
}

slugs! {
    /// Medicine of that day, measured against the person's own plan. Holds no advice.
    Medication { Usual = "usual", Extra = "extra", None = "none", }
}

/// Pain of one day, 0 to 10 each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct DayPain {
    pub now: Option<u8>,
    pub average: Option<u8>,
    pub worst: Option<u8>,
}

/// Last night: quality 0 to 10, and how long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Sleep {
    pub quality: Option<u8>,
    pub minutes: Option<u16>,
}

/// Minutes spent with one kind of activity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ActivityMinutes {
    pub kind: ActivityId,
    pub minutes: u16,
}

/// One line of the diary. Every field but the first three may be left out. Scales are 0 to 10.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Entry {
    /// When it was first written down.
    pub written: Moment,
    /// The day it speaks of.
    pub day: Date,
    /// Written on a later day than the one it speaks of.
    pub late: bool,
    pub pain: DayPain,
    /// None: not recorded. Empty: no pain anywhere.
    pub sites: Option<Vec<SitePain>>,
    pub course: Option<Course>,
    /// Hours with pain, when it comes and goes.
    pub pain_hours: Option<u8>,
    /// How much pain got in the way.
    pub interference: Option<u8>,
    pub sleep: Sleep,
    pub stiffness: Option<Stiffness>,
    pub mood: Option<u8>,
    pub stress: Option<u8>,
    pub energy: Option<u8>,
    pub steps: Option<u32>,
    pub activities: Vec<ActivityMinutes>,
    /// None: not recorded. Empty: nothing the person knows of.
    pub triggers: Option<Vec<TriggerId>>,
    pub helped: Option<Vec<ReliefId>>,
    pub medication: Option<Medication>,
    /// Names as the person writes them.
    pub medicines: String,
    pub note: String,
}

impl Entry {
    /// An entry with every gap still open.
    #[must_use]
    pub fn blank(written: Moment, day: Date) -> Self {
        Self {
            written,
            day,
            late: false,
            pain: DayPain::default(),
            sites: None,
            course: None,
            pain_hours: None,
            interference: None,
            sleep: Sleep::default(),
            stiffness: None,
            mood: None,
            stress: None,
            energy: None,
            steps: None,
            activities: Vec::new(),
            triggers: None,
            helped: None,
            medication: None,
            medicines: String::new(),
            note: String::new(),
        }
    }

    /// The pain that stands for the day: the average, else the pain when it was written.
    #[must_use]
    pub fn day_pain(&self) -> Option<u8> {
        self.pain.average.or(self.pain.now)
    }

    /// Checks that every field is in its range.
    ///
    /// # Errors
    /// Names the first field that is not.
    pub fn check(&self) -> Result<(), Invalid> {
        let scales = [
            ("pain.now", self.pain.now),
            ("pain.average", self.pain.average),
            ("pain.worst", self.pain.worst),
            ("interference", self.interference),
            ("sleep.quality", self.sleep.quality),
            ("mood", self.mood),
            ("stress", self.stress),
            ("energy", self.energy),
        ];
        for (field, value) in scales {
            zero_to_ten(field, value)?;
        }
        at_most("pain_hours", self.pain_hours, 24)?;
        at_most("sleep.minutes", self.sleep.minutes, 1_440)?;
        at_most("steps", self.steps, 200_000)?;
        for activity in &self.activities {
            at_most("activities", Some(activity.minutes), 1_440)?;
        }
        sites_fit(self.sites.as_deref().unwrap_or_default())?;
        short_enough("medicines", &self.medicines)?;
        short_enough("note", &self.note)
    }
}
