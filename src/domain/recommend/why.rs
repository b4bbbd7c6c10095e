//! Reasons of a prescription: the rule that chose it or changed its amount, and the answers that rule looked at.

use super::case::Case;
use super::slot::Slot;
use crate::domain::condition::CapId;
use crate::domain::evidence::AnswerRef;
use crate::domain::id::{ConditionId, ExerciseId, PatternId, SourceId};
use crate::domain::screen::ActiveCondition;

/// A rule that put an exercise into the week, or changed how much of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Rule {
    /// The pattern's list for that slot asks for it.
    Pattern(PatternId, Slot),
    /// A condition puts it first.
    Preferred(ConditionId),
    /// Stands in for one that is left out.
    InsteadOf(ExerciseId),
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
    /// Offered beside the session.
    Extra,
    /// Calm minutes after a session that ends before the person's day does.
    RestOfDay,
    /// The cap keeps the first amount low.
    LowerByCap(CapId),
    /// A condition makes the first amount smaller.
    LowerByCondition(ConditionId),
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
    pub(super) fn plain(rule: Rule) -> Self {
        Self {
            rule,
            answers: Vec::new(),
            sources: Vec::new(),
        }
    }

    pub(super) fn by_condition(rule: Rule, condition: &ActiveCondition) -> Self {
        Self {
            rule,
            answers: condition.because.clone(),
            sources: Vec::new(),
        }
    }

    pub(super) fn with_rule(self, rule: Rule) -> Self {
        Self { rule, ..self }
    }

    pub(super) fn by_cap(case: &Case<'_>) -> Self {
        Self {
            rule: Rule::LowerByCap(case.cap.id),
            answers: case.cap_because.clone(),
            sources: Vec::new(),
        }
    }
}
