//! The written form of answers, version 1: what a record keeps and what an answers file holds. Every field may be missing,
//! so that a half-done intake is kept as it is. Knows no rule: `file` is the strict reader for files from outside, and the only
//! user of serde's derive, for it says where in a file a fault lies.

mod file;
mod parts;
mod ranges;

use crate::domain::sorted::Map;

use serde::{Deserialize, Serialize};

pub use file::{AnswersFileError, SCHEMA, read_answers_file, write_answers_file};
pub use parts::{
    ActivityV1, ClearanceV1, HabitsV1, PainV1, ReadingsV1, SiteV1, StatedV1, WantedV1,
};
pub use ranges::OutOfRange;

use crate::domain::answers::{Ability, Answers, Course, Equipment, Movement, Reply};
use crate::domain::id::{ExerciseId, QuestionId};
use crate::domain::site::SitePain;
use crate::domain::time::Date;
use crate::form;
use parts::{each_key_once, narrow};

/// Answers, version 1. The keys are those of the answers file; `schema` and `today` stand in files only.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct AnswersV1 {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub today: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sites: Option<Vec<SiteV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_weeks: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub course: Option<Course>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pain: Option<PainV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provokes: Option<Vec<Movement>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eases: Option<Vec<Movement>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stiff_morning_min: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub habits: Option<HabitsV1>,
    #[serde(
        skip_serializing_if = "Option::is_none",
        deserialize_with = "each_key_once"
    )]
    pub screening: Option<Map<QuestionId, Reply>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readings: Option<ReadingsV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<StatedV1>>,
    #[serde(
        skip_serializing_if = "Option::is_none",
        deserialize_with = "each_key_once"
    )]
    pub abilities: Option<Map<Ability, bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clearances: Option<Vec<ClearanceV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub equipment: Option<Vec<Equipment>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes_per_day: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_per_week: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<ActivityV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peg: Option<[Option<u16>; 3]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phq4: Option<[Option<u16>; 4]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fear: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activities: Option<Vec<WantedV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub liked: Option<Vec<ExerciseId>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disliked: Option<Vec<ExerciseId>>,
}

form! {
    AnswersV1 {} or blank {
        schema, today, age, sites, duration_weeks, course, pain, provokes, eases, stiff_morning_min, habits, screening, readings, conditions, abilities, clearances, equipment, minutes_per_day, days_per_week, activity, peg, phq4, confidence, fear, activities, liked, disliked,
    }
}

impl From<&Answers> for AnswersV1 {
    fn from(answers: &Answers) -> Self {
        let scores = |given: &[Option<u8>]| given.iter().any(Option::is_some);
        Self {
            schema: None,
            today: None,
            age: answers.age,
            sites: (!answers.sites.is_empty())
                .then(|| answers.sites.iter().map(SiteV1::from).collect()),
            duration_weeks: answers.duration_weeks,
            course: answers.course,
            pain: PainV1::of(&answers.pain),
            provokes: answers.provokes.clone(),
            eases: answers.eases.clone(),
            stiff_morning_min: answers.stiff_morning_min,
            habits: HabitsV1::of(&answers.habits),
            screening: (!answers.screening.is_empty()).then(|| answers.screening.clone()),
            readings: ReadingsV1::of(&answers.readings),
            conditions: answers
                .conditions
                .as_ref()
                .map(|stated| stated.iter().map(StatedV1::from).collect()),
            abilities: answers.abilities.clone(),
            clearances: answers
                .clearances
                .as_ref()
                .map(|given| given.iter().map(ClearanceV1::from).collect()),
            equipment: answers.equipment.clone(),
            minutes_per_day: answers.minutes_per_day.map(u16::from),
            days_per_week: answers.days_per_week.map(u16::from),
            activity: ActivityV1::of(&answers.activity),
            peg: scores(&answers.peg).then(|| answers.peg.map(|score| score.map(u16::from))),
            phq4: scores(&answers.phq4).then(|| answers.phq4.map(|score| score.map(u16::from))),
            confidence: answers.confidence.map(u16::from),
            fear: answers.fear.map(u16::from),
            activities: answers
                .activities
                .as_ref()
                .map(|wanted| wanted.iter().map(WantedV1::from).collect()),
            liked: answers.liked.clone(),
            disliked: answers.disliked.clone(),
        }
    }
}

impl TryFrom<AnswersV1> for Answers {
    type Error = OutOfRange;

    fn try_from(form: AnswersV1) -> Result<Self, OutOfRange> {
        form.check_ranges()?;
        Ok(Self {
            age: form.age,
            sites: form
                .sites
                .into_iter()
                .flatten()
                .map(SitePain::from)
                .collect(),
            duration_weeks: form.duration_weeks,
            course: form.course,
            pain: form.pain.unwrap_or_default().domain(),
            provokes: form.provokes,
            eases: form.eases,
            stiff_morning_min: form.stiff_morning_min,
            habits: form.habits.unwrap_or_default().domain(),
            screening: form.screening.unwrap_or_default(),
            readings: form.readings.unwrap_or_default().domain(),
            conditions: all(form.conditions),
            abilities: form.abilities,
            clearances: all(form.clearances),
            equipment: form.equipment,
            minutes_per_day: narrow(form.minutes_per_day),
            days_per_week: narrow(form.days_per_week),
            activity: form.activity.unwrap_or_default().domain(),
            peg: form.peg.unwrap_or_default().map(narrow),
            phq4: form.phq4.unwrap_or_default().map(narrow),
            confidence: narrow(form.confidence),
            fear: narrow(form.fear),
            activities: all(form.activities),
            liked: form.liked,
            disliked: form.disliked,
        })
    }
}

fn all<F, T: From<F>>(forms: Option<Vec<F>>) -> Option<Vec<T>> {
    forms.map(|forms| forms.into_iter().map(T::from).collect())
}
