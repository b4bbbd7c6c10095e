//! Which conditions hold, where they reach, and which answers switched them on.

use crate::domain::sorted::Set;

use super::stop::{StopAnswer, is_off};
use crate::domain::answers::Answers;
use crate::domain::condition::{Condition, DefaultSites};
use crate::domain::evidence::AnswerRef;
use crate::domain::exercise::Exercise;
use crate::domain::id::{ConditionId, QuestionId};
use crate::domain::order;
use crate::domain::rulebook::Rulebook;
use crate::domain::screening::EscalateTo;
use crate::domain::site::{Region, Site};
use crate::domain::when::Facts;

/// Where a condition acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// On every exercise.
    Everywhere,
    /// On exercises that work one of these sites.
    Sites(Vec<Site>),
}

impl Reach {
    /// Whether that exercise is within it.
    #[must_use]
    pub fn covers(&self, exercise: &Exercise) -> bool {
        match self {
            Reach::Everywhere => true,
            Reach::Sites(sites) => sites
                .iter()
                .any(|site| exercise.touches(Region::from(*site))),
        }
    }
}

/// A condition that holds, and the answers that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ActiveCondition {
    pub id: ConditionId,
    pub reach: Reach,
    pub because: Vec<AnswerRef>,
}

/// Every condition that holds, in the order of the content files. `when` is tested once, in that order, so that a rule may
/// look at conditions found before it.
pub(super) fn active(
    rules: &Rulebook,
    stops: &[StopAnswer],
    facts: Facts<'_>,
) -> Vec<ActiveCondition> {
    let given = given(rules, stops, facts);
    let mut on: Set<ConditionId> = order::gather(given.iter().map(|(id, _)| id.clone()));
    let mut found = Vec::new();
    for condition in &rules.conditions {
        let mut because: Vec<AnswerRef> = given
            .iter()
            .filter(|(id, _)| *id == condition.id)
            .map(|(_, answer)| answer.clone())
            .collect();
        let mut is_implied = because
            .iter()
            .any(|one| !matches!(one, AnswerRef::Stated(_)));
        if let Some(when) = &condition.when {
            let known = Facts {
                conditions: &on,
                ..facts
            };
            for answer in when.evidence(known) {
                if !because.contains(&answer) {
                    because.push(answer);
                }
            }
            if when.holds(known) {
                is_implied = true;
                on.insert(condition.id.clone());
            }
        }
        if on.contains(&condition.id) {
            found.push(ActiveCondition {
                id: condition.id.clone(),
                reach: reach(condition, facts.answers, is_implied),
                because,
            });
        }
    }
    found
}

/// What the person stated, and what yes answers, escalations and clearances bring.
fn given(
    rules: &Rulebook,
    stops: &[StopAnswer],
    facts: Facts<'_>,
) -> Vec<(ConditionId, AnswerRef)> {
    let mut found = Vec::new();
    for stated in facts.answers.conditions.iter().flatten() {
        found.push((stated.id.clone(), AnswerRef::Stated(stated.id.clone())));
    }
    for question in &rules.questions {
        if is_off(question, facts) {
            continue;
        }
        let reply = || AnswerRef::Reply(question.id.clone());
        if facts.answers.said_yes(question.id.as_str()) {
            found.extend(question.conditions.iter().map(|id| (id.clone(), reply())));
        }
        if was_opened(stops, &question.id) {
            found.extend(question.when_cleared.iter().map(|id| (id.clone(), reply())));
        }
        for escalation in &question.escalate {
            if let EscalateTo::Condition(id) = &escalation.to {
                let evidence = escalation.when.evidence(facts);
                found.extend(evidence.into_iter().map(|answer| (id.clone(), answer)));
            }
        }
    }
    found
}

fn was_opened(stops: &[StopAnswer], id: &QuestionId) -> bool {
    stops
        .iter()
        .any(|stop| stop.question == *id && stop.is_cleared)
}

/// The sites the person named for it, else the default of the condition. Where another answer brings it as well, or it is stated
/// once with sites and once without, it reaches both: naming a place never takes a limit from elsewhere.
fn reach(condition: &Condition, answers: &Answers, is_implied: bool) -> Reach {
    if !condition.region {
        return Reach::Everywhere;
    }
    let stated: Vec<Option<&Vec<Site>>> = answers
        .conditions
        .iter()
        .flatten()
        .filter(|stated| stated.id == condition.id)
        .map(|stated| stated.sites.as_ref().filter(|sites| !sites.is_empty()))
        .collect();
    let mut sites: Vec<Site> = stated
        .iter()
        .flatten()
        .copied()
        .flatten()
        .copied()
        .collect();
    if is_implied || stated.is_empty() || stated.contains(&None) {
        match condition.default_sites {
            Some(DefaultSites::Ticked) => sites.extend(answers.site_list()),
            Some(DefaultSites::Everywhere) | None => return Reach::Everywhere,
        }
    }
    Reach::Sites(sites)
}
