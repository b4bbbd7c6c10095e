//! A line of the diary, as kept.

use super::parts::{MomentV1, SiteV1, SleepV1};
use super::{Record, Written};
use crate::domain::answers::Course;
use crate::domain::diary::{ActivityMinutes, DayPain, Entry, Medication, Stiffness};
use crate::domain::id::{ActivityId, ReliefId, TriggerId};
use crate::domain::invalid::Invalid;
use crate::domain::site::SitePain;
use crate::domain::time::Date;
use crate::form;
use crate::storage::kind::Kind;

impl Record for Entry {
    const KIND: Kind = Kind::Entry;
}

impl Written for Entry {
    const VERSION: u32 = 1;
    type Form = EntryV1;
}

/// Pain of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct DayPainV1 {
    pub now: Option<u8>,
    pub average: Option<u8>,
    pub worst: Option<u8>,
}

form! {
    DayPainV1 {} or blank {
        now, average, worst,
    }
}

/// Minutes with one kind of activity.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct ActivityV1 {
    pub kind: ActivityId,
    pub minutes: u16,
}

form! {
    ActivityV1 { kind, minutes }
}

/// A line of the diary, version 1.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct EntryV1 {
    pub written: MomentV1,
    pub day: Date,
    pub late: bool,
    pub pain: DayPainV1,
    pub sites: Option<Vec<SiteV1>>,
    pub course: Option<Course>,
    pub pain_hours: Option<u8>,
    pub interference: Option<u8>,
    pub sleep: SleepV1,
    pub stiffness: Option<Stiffness>,
    pub mood: Option<u8>,
    pub stress: Option<u8>,
    pub energy: Option<u8>,
    pub steps: Option<u32>,
    pub activities: Vec<ActivityV1>,
    pub triggers: Option<Vec<TriggerId>>,
    pub helped: Option<Vec<ReliefId>>,
    pub medication: Option<Medication>,
    pub medicines: String,
    pub note: String,
}

form! {
    EntryV1 { written, day } or blank {
        late, pain, sites, course, pain_hours, interference, sleep, stiffness, mood, stress, energy, steps, activities, triggers, helped, medication, medicines, note,
    }
}

impl From<&Entry> for EntryV1 {
    fn from(entry: &Entry) -> Self {
        Self {
            written: entry.written.into(),
            day: entry.day,
            late: entry.late,
            pain: DayPainV1 {
                now: entry.pain.now,
                average: entry.pain.average,
                worst: entry.pain.worst,
            },
            sites: entry
                .sites
                .as_ref()
                .map(|sites| sites.iter().map(SiteV1::from).collect()),
            course: entry.course,
            pain_hours: entry.pain_hours,
            interference: entry.interference,
            sleep: entry.sleep.into(),
            stiffness: entry.stiffness,
            mood: entry.mood,
            stress: entry.stress,
            energy: entry.energy,
            steps: entry.steps,
            activities: entry
                .activities
                .iter()
                .map(|activity| ActivityV1 {
                    kind: activity.kind.clone(),
                    minutes: activity.minutes,
                })
                .collect(),
            triggers: entry.triggers.clone(),
            helped: entry.helped.clone(),
            medication: entry.medication,
            medicines: entry.medicines.clone(),
            note: entry.note.clone(),
        }
    }
}

impl TryFrom<EntryV1> for Entry {
    type Error = Invalid;

    fn try_from(form: EntryV1) -> Result<Self, Invalid> {
        let entry = Self {
            written: form.written.into(),
            day: form.day,
            late: form.late,
            pain: DayPain {
                now: form.pain.now,
                average: form.pain.average,
                worst: form.pain.worst,
            },
            sites: form
                .sites
                .map(|sites| sites.into_iter().map(SitePain::from).collect()),
            course: form.course,
            pain_hours: form.pain_hours,
            interference: form.interference,
            sleep: form.sleep.into(),
            stiffness: form.stiffness,
            mood: form.mood,
            stress: form.stress,
            energy: form.energy,
            steps: form.steps,
            activities: form
                .activities
                .into_iter()
                .map(|activity| ActivityMinutes {
                    kind: activity.kind,
                    minutes: activity.minutes,
                })
                .collect(),
            triggers: form.triggers,
            helped: form.helped,
            medication: form.medication,
            medicines: form.medicines,
            note: form.note,
        };
        entry.check()?;
        Ok(entry)
    }
}
