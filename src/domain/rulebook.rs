//! The rules and the library the domain decides with, and how to find a thing in them by its id. Decides nothing itself;
//! `catalog` reads it from the content.

use crate::domain::sorted::Map;

use serde_json::Value;

use super::condition::{Cap, Condition, Notice, RoleWords};
use super::content::{FromContent, Reader};
use super::dose_range::DoseRange;
use super::exercise::{Exercise, Role, Tag};
use super::id::{ConditionId, ExerciseId, NoticeId, PatternId, QuestionId};
use super::mini_screen::{MiniQuestion, MiniWords};
use super::order;
use super::pacing::PacingNumbers;
use super::pattern::Pattern;
use super::progression::RuleId;
use super::progression::numbers::{ProgressionNumbers, RuleWords};
use super::screening::Question;
use super::selection::{Budget, Offer, Selection};
use super::session::calm::Calm;

/// The tables of `content/rules`. Lists keep the order of the files.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct RuleTables {
    pub conditions: Vec<Condition>,
    pub patterns: Vec<Pattern>,
    pub caps: Vec<Cap>,
    pub notices: Vec<Notice>,
    pub roles: Vec<RoleWords>,
    /// What each tag asks of the body, in words that fit after "it needs".
    pub tag_words: Map<Tag, String>,
    pub budgets: Vec<Budget>,
    pub openings: Vec<Offer>,
    pub closings: Vec<Offer>,
    pub extras: Vec<Offer>,
    pub selection: Selection,
    pub progression: ProgressionNumbers,
    pub pacing: PacingNumbers,
    pub step_rules: Vec<RuleWords>,
    /// Exercises with a calm screen of their own.
    pub calm: Vec<Calm>,
    pub mini_screen: Vec<MiniQuestion>,
    pub mini_words: MiniWords,
}

impl FromContent for RuleTables {
    fn read(value: &Value, at: &mut Reader) -> Self {
        let tags = value.get("tags").unwrap_or(&Value::Null);
        Self {
            conditions: at.field(value, "condition"),
            patterns: at.field(value, "pattern"),
            caps: at.field(value, "cap"),
            notices: at.field(value, "notice"),
            roles: at.field(value, "role"),
            tag_words: at.field(tags, "tags"),
            budgets: at.field(value, "budget"),
            openings: at.field(value, "opening"),
            closings: at.field(value, "closing"),
            extras: at.field(value, "extra"),
            selection: at.field(value, "selection"),
            progression: at.field(value, "progression"),
            pacing: at.field(value, "pacing"),
            step_rules: at.field(value, "step_rule"),
            calm: at.field(value, "calm"),
            mini_screen: at.field(value, "mini"),
            mini_words: at.field(value, "mini-screen"),
        }
    }
}

/// Everything a decision may look at besides the answers. Lists keep the order of the content files.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Rulebook {
    pub exercises: Vec<Exercise>,
    pub questions: Vec<Question>,
    pub conditions: Vec<Condition>,
    pub patterns: Vec<Pattern>,
    pub caps: Vec<Cap>,
    pub notices: Vec<Notice>,
    pub roles: Vec<RoleWords>,
    /// What each tag asks of the body, in words that fit after "it needs".
    pub tag_words: Map<Tag, String>,
    pub budgets: Vec<Budget>,
    pub openings: Vec<Offer>,
    pub closings: Vec<Offer>,
    pub extras: Vec<Offer>,
    pub selection: Selection,
    pub progression: ProgressionNumbers,
    pub pacing: PacingNumbers,
    pub step_rules: Vec<RuleWords>,
    /// Exercises with a calm screen of their own.
    pub calm: Vec<Calm>,
    pub mini_screen: Vec<MiniQuestion>,
    pub mini_words: MiniWords,
    ranges: Map<ExerciseId, DoseRange>,
    exercise_at: Map<ExerciseId, usize>,
}

impl Rulebook {
    /// Puts library, questions and tables together.
    #[must_use]
    pub fn new(exercises: Vec<Exercise>, questions: Vec<Question>, tables: RuleTables) -> Self {
        let places = exercises.iter().enumerate();
        let exercise_at = order::gather(places.map(|(at, exercise)| (exercise.id.clone(), at)));
        let ranges = exercises
            .iter()
            .filter_map(|exercise| Some((exercise.id.clone(), DoseRange::of(exercise)?)))
            .collect();
        Self {
            ranges,
            exercises,
            questions,
            conditions: tables.conditions,
            patterns: tables.patterns,
            caps: tables.caps,
            notices: tables.notices,
            roles: tables.roles,
            tag_words: tables.tag_words,
            budgets: tables.budgets,
            openings: tables.openings,
            closings: tables.closings,
            extras: tables.extras,
            selection: tables.selection,
            progression: tables.progression,
            pacing: tables.pacing,
            step_rules: tables.step_rules,
            calm: tables.calm,
            mini_screen: tables.mini_screen,
            mini_words: tables.mini_words,
            exercise_at,
        }
    }

    /// The exercise of that id.
    #[must_use]
    pub fn exercise(&self, id: &ExerciseId) -> Option<&Exercise> {
        self.exercise_at
            .get(id)
            .and_then(|at| self.exercises.get(*at))
    }

    /// The range of that exercise; none when the words of its dose cannot be read.
    #[must_use]
    pub fn range(&self, id: &ExerciseId) -> Option<&DoseRange> {
        self.ranges.get(id)
    }

    /// The words of a rule of the progression.
    #[must_use]
    pub fn step_rule(&self, id: RuleId) -> Option<&RuleWords> {
        self.step_rules.iter().find(|words| words.id == id)
    }

    /// The calm screen of that exercise; none for most.
    #[must_use]
    pub fn calm(&self, id: &ExerciseId) -> Option<&Calm> {
        self.calm.iter().find(|calm| calm.id == *id)
    }

    /// The words for a role.
    #[must_use]
    pub fn role(&self, role: Role) -> Option<&RoleWords> {
        self.roles.iter().find(|words| words.id == role)
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

    /// Whether there is such a screening question or follow-up.
    #[must_use]
    pub fn asks(&self, id: &QuestionId) -> bool {
        self.question(id).is_some_and(|question| {
            question.id == *id || question.follow_ups.iter().any(|closer| closer.id == *id)
        })
    }

    /// The screening question of that id; a follow-up id gives its parent.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        let parent = id.as_str().split('.').next().unwrap_or_default();
        self.questions
            .iter()
            .find(|question| question.id.as_str() == parent)
    }
}
