//! The recommendation as JSON, key for key as answers.md says. Decides nothing; its sentences come from the content.

use serde::Serialize;

use super::words::Words;
use crate::catalog::Catalog;
use crate::domain::dose::Dose;
use crate::domain::exercise::Role;
use crate::domain::id::{ConditionId, ExerciseId, NoticeId, PatternId};
use crate::domain::recommend::{DayPlan, Phase, Prescription, Recommendation, Why};
use crate::domain::screen::Outcome;
use crate::domain::time::Date;

#[derive(Serialize)]
struct File<'a> {
    outcome: Outcome,
    because: Vec<Said>,
    cap: Option<&'static str>,
    patterns: Vec<&'a PatternId>,
    conditions: Vec<&'a ConditionId>,
    days: Vec<DayForm<'a>>,
    /// Beside the days, because it lies outside their minutes.
    extras: Vec<Item<'a>>,
    left_out: Vec<LeftOutForm<'a>>,
    notices: Vec<Card<'a>>,
    missing: &'a [String],
}

/// A rule or an answer by its id, in words.
#[derive(Serialize)]
pub struct Said {
    /// The rule or the answer.
    pub id: String,
    /// What it says to the person.
    pub text: String,
}

#[derive(Serialize)]
struct DayForm<'a> {
    date: Date,
    minutes: f64,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a ExerciseId,
    phase: Phase,
    dose: DoseForm,
    why: Vec<WhyForm>,
}

#[derive(Serialize)]
struct DoseForm {
    sets: Option<u16>,
    reps: Option<u16>,
    hold_s: u16,
    seconds: Option<u16>,
    per_side: bool,
}

#[derive(Serialize)]
struct WhyForm {
    rule: String,
    text: String,
    source: Option<String>,
}

#[derive(Serialize)]
struct LeftOutForm<'a> {
    id: &'a ExerciseId,
    because: Vec<Said>,
}

#[derive(Serialize)]
struct Card<'a> {
    id: &'a NoticeId,
    text: &'a str,
}

/// The recommendation as indented JSON. The same recommendation gives the same bytes.
///
/// # Errors
/// When the JSON cannot be written, which no recommendation leads to.
pub fn recommendation_json(
    catalog: &Catalog,
    found: &Recommendation,
) -> Result<String, serde_json::Error> {
    let words = Words { catalog };
    let has_routine = found.outcome == Outcome::Routine;
    let file = File {
        outcome: found.outcome,
        because: words.because(found),
        cap: found.cap.as_ref().map(|cap| cap.id.as_str()),
        patterns: found.patterns.iter().map(|one| &one.id).collect(),
        // A stop ends before conditions are weighed, and names none.
        conditions: found
            .conditions
            .iter()
            .filter(|_| has_routine)
            .map(|one| &one.id)
            .collect(),
        days: found.days.iter().map(|day| day_form(&words, day)).collect(),
        extras: found.extras.iter().map(|one| item(&words, one)).collect(),
        left_out: found
            .left_out
            .iter()
            .map(|one| LeftOutForm {
                id: &one.exercise,
                because: words.left_out(one),
            })
            .collect(),
        notices: found
            .notices
            .iter()
            .map(|id| Card {
                id,
                text: catalog.rules.notice(id).map_or("", |notice| &notice.text),
            })
            .collect(),
        missing: &found.missing,
    };
    serde_json::to_string_pretty(&file)
}

fn day_form<'a>(words: &Words<'_>, day: &'a DayPlan) -> DayForm<'a> {
    DayForm {
        date: day.date,
        // To a tenth of a minute.
        minutes: f64::from((day.length_s + 3) / 6) / 10.0,
        items: day
            .prescriptions
            .iter()
            .map(|one| item(words, one))
            .collect(),
    }
}

fn item<'a>(words: &Words<'_>, one: &'a Prescription) -> Item<'a> {
    let role = words
        .catalog
        .rules
        .exercise(&one.exercise)
        .map(|exercise| exercise.role);
    Item {
        id: &one.exercise,
        phase: one.phase,
        dose: DoseForm::from(one.dose),
        why: one
            .why
            .iter()
            .map(|why| why_form(words, why, role))
            .collect(),
    }
}

fn why_form(words: &Words<'_>, why: &Why, role: Option<Role>) -> WhyForm {
    let sources: Vec<&str> = why.sources.iter().map(|id| id.as_str()).collect();
    let said = words.why(why, role);
    WhyForm {
        rule: said.id,
        text: said.text,
        source: (!sources.is_empty()).then(|| sources.join(", ")),
    }
}

impl From<Dose> for DoseForm {
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
