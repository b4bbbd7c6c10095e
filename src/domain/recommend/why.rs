//! Reasons of a prescription: the rule that chose it or changed its amount, and the answers that rule looked at.

use super::case::Case;
use super::slot::Slot;
use crate::domain::condition::CapId;
use crate::domain::evidence::AnswerRef;
use crate::domain::exercise::Role;
use crate::domain::id::{ConditionId, ExerciseId, PatternId, SourceId};
use crate::domain::screen::ActiveCondition;

/// The source of numbers that are our own careful choice. Source: clinical.md, the mark (D).
const OWN_CHOICE: &str = "design";

/// A rule that put an exercise into the week, or changed how much of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Rule {
    /// The pattern's list for that slot asks for it.
    Pattern(PatternId, Slot),
    /// A condition puts it first.
    Preferred(ConditionId),
    /// Stands in for one that the pattern's list asks for and that is left out.
    StandIn {
        pattern: PatternId,
        of: ExerciseId,
    },
    /// One more of the slot's kind, near what hurts, on a day that has place for it.
    NearWhatHurts(Slot),
    /// Liked, so it came first.
    Liked,
    Opening,
    Closing,
    Relaxation,
    Aerobic,
    /// Due on every training day from 65 on, or after a fall.
    Balance(PatternId),
    /// Today only: someone is ill.
    GentleToday,
    /// Done lately, and kept while new ones come one at a time.
    Kept,
    /// Offered beside the session.
    Extra,
    /// Calm minutes after a session that ends before the person's day does.
    RestOfDay,
    /// The cap keeps the first amount low.
    LowerByCap(CapId),
    /// A condition makes the first amount smaller.
    LowerByCondition(ConditionId),
    /// The person accepted what that rule of the progression proposed.
    Agreed(String),
}

impl Rule {
    /// True for what says how much, and not what for.
    pub(super) fn is_about_amount(&self) -> bool {
        matches!(
            self,
            Rule::LowerByCap(_) | Rule::LowerByCondition(_) | Rule::Agreed(_)
        )
    }
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Why {
    pub rule: Rule,
    /// The answers the rule looked at; without them it would not have held.
    pub answers: Vec<AnswerRef>,
    pub sources: Vec<SourceId>,
}

impl Why {
    /// A reason that looks at no answer.
    pub(super) fn plain(rule: Rule) -> Self {
        Self {
            rule,
            answers: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// A reason that rests on what that kind of exercise is for.
    pub(super) fn by_role(
        case: &Case<'_>,
        rule: Rule,
        role: Role,
        answers: Vec<AnswerRef>,
    ) -> Self {
        let words = case.rules.role(role);
        Self {
            rule,
            answers,
            sources: words.map(|words| words.sources.clone()).unwrap_or_default(),
        }
    }

    pub(super) fn by_condition(rule: Rule, condition: &ActiveCondition) -> Self {
        Self {
            rule,
            answers: condition.because.clone(),
            sources: vec![OWN_CHOICE.into()],
        }
    }

    pub(super) fn with_rule(self, rule: Rule) -> Self {
        Self { rule, ..self }
    }

    pub(super) fn by_cap(case: &Case<'_>) -> Self {
        Self {
            rule: Rule::LowerByCap(case.cap.id),
            answers: case.cap_because.clone(),
            sources: vec![OWN_CHOICE.into()],
        }
    }
}
