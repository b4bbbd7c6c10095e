//! Stops: which answers raise one, how strong it is, what it locks and whether a clearance opens it.

use crate::domain::answers::{Answers, Clearance, Reply};
use crate::domain::id::QuestionId;
use crate::domain::order;
use crate::domain::rulebook::Rulebook;
use crate::domain::screening::{Effect, EscalateTo, LockArea, Question};
use crate::domain::site::Site;
use crate::domain::time::Date;
use crate::domain::when::{Facts, clearance_counts};

/// How strong a stop is: emergency beats same day beats soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Stop {
    Soon,
    SameDay,
    Emergency,
}

impl Effect {
    /// The stop this effect means, if it is one.
    #[must_use]
    pub fn stop(self) -> Option<Stop> {
        match self {
            Effect::StopEmergency => Some(Stop::Emergency),
            Effect::StopSameDay => Some(Stop::SameDay),
            Effect::StopSoon => Some(Stop::Soon),
            _ => None,
        }
    }
}

/// What a stop keeps closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The whole routine.
    Whole,
    /// Every marked site, and so the whole routine until they are cleared.
    Marked(Vec<Site>),
    /// These sites; others may go on.
    Sites(Vec<Site>),
}

impl Lock {
    fn of(question: &Question, answers: &Answers) -> Self {
        let areas = &question.region_lock;
        if areas.is_empty() || areas.contains(&LockArea::Whole) {
            Lock::Whole
        } else if areas.contains(&LockArea::Ticked) {
            Lock::Marked(answers.site_list().collect())
        } else {
            Lock::Sites(
                areas
                    .iter()
                    .filter_map(|area| match area {
                        LockArea::Site(site) => Some(*site),
                        LockArea::Whole | LockArea::Ticked => None,
                    })
                    .collect(),
            )
        }
    }

    /// The sites that a clearance must name to open this; none when it must be for the whole body. A lock of named sites
    /// waits for the marked ones among them, and for all of them when none is marked.
    fn waits_for(&self, answers: &Answers) -> Option<Vec<Site>> {
        match self {
            Lock::Whole => None,
            Lock::Marked(sites) => Some(sites.clone()),
            Lock::Sites(sites) => {
                let marked: Vec<Site> = sites
                    .iter()
                    .copied()
                    .filter(|site| answers.site_list().any(|marked| marked == *site))
                    .collect();
                Some(if marked.is_empty() {
                    sites.clone()
                } else {
                    marked
                })
            }
        }
    }

    fn is_cleared(&self, answers: &Answers, today: Date) -> bool {
        let valid =
            |site: Option<Site>| {
                answers.clearances.iter().flatten().any(|clearance| {
                    clearance.site == site && clearance_counts(clearance.date, today)
                })
            };
        let by_site =
            |sites: Vec<Site>| !sites.is_empty() && sites.into_iter().all(|site| valid(Some(site)));
        valid(None) || self.waits_for(answers).is_some_and(by_site)
    }
}

/// A question whose answers raise a stop.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StopAnswer {
    pub question: QuestionId,
    /// The question and its follow-ups that were answered yes or unsure, in the order they are asked; a stop raised by a
    /// reading alone has none.
    pub said: Vec<QuestionId>,
    pub stop: Stop,
    pub lock: Lock,
    /// A clearance counts, so that this stop does not hold today. Only a stop-soon can be open.
    pub is_cleared: bool,
}

impl StopAnswer {
    /// What to record when a clinician has cleared this on that date.
    #[must_use]
    pub fn clearances(&self, answers: &Answers, date: Date) -> Vec<Clearance> {
        match self.lock.waits_for(answers) {
            None => vec![Clearance { site: None, date }],
            Some(sites) => sites
                .into_iter()
                .map(|site| Clearance {
                    site: Some(site),
                    date,
                })
                .collect(),
        }
    }
}

/// What the answers to one question lead to, before anything else is weighed.
pub(super) struct Verdict {
    pub effects: Vec<Effect>,
}

impl Verdict {
    /// A yes counts even where the question would no longer be asked: no other answer explains it away. Only `not_if`
    /// switches a question off, because another question takes its place.
    pub fn of(question: &Question, facts: Facts<'_>) -> Self {
        let mut verdict = Self {
            effects: Vec::new(),
        };
        if is_off(question, facts) {
            return verdict;
        }
        match facts.answers.reply(question.id.as_str()) {
            // It locks nothing, and has a card of its own.
            Some(Reply::Unsure) if question.if_yes == Effect::StopSoon => {}
            Some(Reply::Yes | Reply::Unsure) => verdict.effects.push(question.if_yes),
            Some(Reply::No) | None => {}
        }
        for escalation in &question.escalate {
            if let EscalateTo::Effect(effect) = escalation.to
                && escalation.when.holds(facts)
            {
                verdict.effects.push(effect);
            }
        }
        verdict
    }

    pub fn stop(&self) -> Option<Stop> {
        self.effects.iter().filter_map(|effect| effect.stop()).max()
    }
}

/// Whether a question that would only lock was answered "not sure".
pub(super) fn is_unsure_lock(question: &Question, facts: Facts<'_>) -> bool {
    question.if_yes == Effect::StopSoon
        && facts.answers.reply(question.id.as_str()) == Some(Reply::Unsure)
        && !is_off(question, facts)
}

/// Whether another answer takes the place of this question.
pub(super) fn is_off(question: &Question, facts: Facts<'_>) -> bool {
    question
        .not_if
        .as_ref()
        .is_some_and(|when| when.holds(facts))
}

/// Every stop the answers raise, the strongest first, then in the order of the questions.
pub(super) fn stops(rules: &Rulebook, facts: Facts<'_>) -> Vec<StopAnswer> {
    let mut found: Vec<StopAnswer> = rules
        .questions
        .iter()
        .filter_map(|question| {
            let stop = Verdict::of(question, facts).stop()?;
            let lock = Lock::of(question, facts.answers);
            Some(StopAnswer {
                question: question.id.clone(),
                said: said(question, facts.answers),
                stop,
                is_cleared: stop == Stop::Soon && lock.is_cleared(facts.answers, facts.today),
                lock,
            })
        })
        .collect();
    order::sort_by_key(&mut found, |answer| std::cmp::Reverse(answer.stop));
    found
}

fn said(question: &Question, answers: &Answers) -> Vec<QuestionId> {
    std::iter::once(&question.id)
        .chain(question.follow_ups.iter().map(|closer| &closer.id))
        .filter(|id| answers.said_yes(id.as_str()))
        .cloned()
        .collect()
}
