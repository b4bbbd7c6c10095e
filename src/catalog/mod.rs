//! Reads the packed content into domain types and cross-checks every reference. Decides nothing about a person.

mod check;
mod selection;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use check::Fault;
pub use selection::{AddOn, Budget, Pool, Selection, Unlock};

use crate::domain::condition::{Cap, Condition, Notice};
use crate::domain::exercise::Exercise;
use crate::domain::id::{ConditionId, ExerciseId, NoticeId, PatternId, QuestionId};
use crate::domain::intake::IntakePage;
use crate::domain::pattern::Pattern;
use crate::domain::screening::{EmergencyLines, Question, StopPhrases, StopWords};

/// The content as `build.rs` packed it.
const PACKED: &str = include_str!(concat!(env!("OUT_DIR"), "/content.json"));

#[derive(Deserialize)]
struct Packed {
    exercises: Vec<Exercise>,
    rules: Rules,
    screening: Screening,
    #[serde(default)]
    intake: Intake,
}

#[derive(Deserialize)]
struct Rules {
    condition: Vec<Condition>,
    pattern: Vec<Pattern>,
    cap: Vec<Cap>,
    notice: Vec<Notice>,
    budget: Vec<Budget>,
    selection: Selection,
}

#[derive(Deserialize)]
struct Screening {
    question: Vec<Question>,
    outcome: Vec<StopWords>,
    outcomes: StopPhrases,
    region: Vec<EmergencyLines>,
}

#[derive(Default, Deserialize)]
struct Intake {
    #[serde(default)]
    page: Vec<IntakePage>,
}

/// All content, read and cross-checked. Lists keep the order of the content files.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Catalog {
    pub exercises: Vec<Exercise>,
    pub conditions: Vec<Condition>,
    pub patterns: Vec<Pattern>,
    pub caps: Vec<Cap>,
    pub notices: Vec<Notice>,
    pub questions: Vec<Question>,
    pub budgets: Vec<Budget>,
    pub selection: Selection,
    pub intake: Vec<IntakePage>,
    pub stops: Vec<StopWords>,
    pub stop_phrases: StopPhrases,
    pub lines: Vec<EmergencyLines>,
    exercise_at: BTreeMap<ExerciseId, usize>,
}

/// The embedded content cannot be read. Tests walk the whole catalog, so a released build never meets this.
#[derive(Debug)]
pub struct BadContent(pub String);

impl std::fmt::Display for BadContent {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "the embedded content cannot be read: {}", self.0)
    }
}

impl std::error::Error for BadContent {}

impl Catalog {
    /// The embedded catalog.
    ///
    /// # Errors
    /// When the content does not fit the domain types.
    pub fn load() -> Result<Self, BadContent> {
        let packed: Packed =
            serde_json::from_str(PACKED).map_err(|error| BadContent(error.to_string()))?;
        let exercise_at = packed
            .exercises
            .iter()
            .enumerate()
            .map(|(at, exercise)| (exercise.id.clone(), at))
            .collect();
        Ok(Self {
            exercises: packed.exercises,
            conditions: packed.rules.condition,
            patterns: packed.rules.pattern,
            caps: packed.rules.cap,
            notices: packed.rules.notice,
            questions: packed.screening.question,
            budgets: packed.rules.budget,
            selection: packed.rules.selection,
            intake: packed.intake.page,
            stops: packed.screening.outcome,
            stop_phrases: packed.screening.outcomes,
            lines: packed.screening.region,
            exercise_at,
        })
    }

    /// The exercise of that id.
    #[must_use]
    pub fn exercise(&self, id: &ExerciseId) -> Option<&Exercise> {
        self.exercise_at
            .get(id)
            .and_then(|at| self.exercises.get(*at))
    }

    /// The condition of that id.
    #[must_use]
    pub fn condition(&self, id: &ConditionId) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.id == *id)
    }

    /// The pattern of that id.
    #[must_use]
    pub fn pattern(&self, id: &PatternId) -> Option<&Pattern> {
        self.patterns.iter().find(|pattern| pattern.id == *id)
    }

    /// The notice of that id.
    #[must_use]
    pub fn notice(&self, id: &NoticeId) -> Option<&Notice> {
        self.notices.iter().find(|notice| notice.id == *id)
    }

    /// The screening question of that id; a follow-up id gives its parent.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        let parent = id.as_str().split('.').next().unwrap_or_default();
        self.questions
            .iter()
            .find(|question| question.id.as_str() == parent)
    }

    /// Every reference that leads nowhere and every broken rule of the content; empty when all is well.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        check::faults(self)
    }
}
