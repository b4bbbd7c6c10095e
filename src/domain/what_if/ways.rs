//! Ways to turn a rule: which answers, changed together, would make it hold or fail. Reads the rule itself, so that a number
//! in an answer to the person is always the number in the rule.

use super::edit::{Edit, Instead};
use crate::domain::answers::Answers;
use crate::domain::evidence::{AnswerRef, both};
use crate::domain::id::{ConditionId, QuestionId};
use crate::domain::rulebook::Rulebook;
use crate::domain::screening::{EscalateTo, Question};
use crate::domain::site::Site;
use crate::domain::when::{ClearanceScope, Facts, Measure, When};

/// Changes that only together do it.
pub(super) type Way = Vec<Edit>;

/// What the rules are turned for.
#[derive(Clone, Copy)]
pub(super) struct Turner<'a> {
    pub rules: &'a Rulebook,
    pub facts: Facts<'a>,
}

impl<'a> Turner<'a> {
    fn answers(self) -> &'a Answers {
        self.facts.answers
    }

    /// Ways to make the rule hold, or fail; one empty way where it does so already. Nobody is told to have a condition, a
    /// pain or a warning sign, so some rules have no way to make them hold.
    pub fn ways(self, when: &When, to_hold: bool) -> Vec<Way> {
        if when.holds(self.facts) == to_hold {
            return vec![Vec::new()];
        }
        match when {
            When::Not(part) => self.ways(part, !to_hold),
            When::All(parts) if to_hold => together(parts.iter().map(|part| self.ways(part, true))),
            When::All(parts) => parts
                .iter()
                .flat_map(|part| self.ways(part, false))
                .collect(),
            When::Any(parts) if to_hold => parts
                .iter()
                .flat_map(|part| self.ways(part, true))
                .collect(),
            When::Any(parts) => together(parts.iter().map(|part| self.ways(part, false))),
            When::Condition(id) if !to_hold => self.without_condition(id),
            _ if to_hold => self
                .to_hold(when)
                .map(|edit| vec![edit])
                .into_iter()
                .collect(),
            _ => self.to_fail(when),
        }
    }

    fn to_hold(self, when: &When) -> Option<Edit> {
        match when {
            When::Gte(measure, least) => Some(value(*measure, Instead::AtLeast(whole(*least)))),
            When::Lt(measure, bound) => Some(value(*measure, Instead::Below(whole(*bound)))),
            When::Missing(measure) => Some(value(*measure, Instead::NotGiven)),
            _ => None,
        }
    }

    fn to_fail(self, when: &When) -> Vec<Way> {
        let answers = self.answers();
        let untick = |answer: AnswerRef| edit(answer, Instead::No);
        let way: Way = match when {
            When::Yes(id) => vec![self.no(id)],
            When::CountYes(ids, least) => {
                let said: Way = ids
                    .iter()
                    .filter(|id| answers.said_yes(id.as_str()))
                    .map(|id| self.no(id))
                    .collect();
                let enough = said.len().saturating_sub(*least) + 1;
                return said.windows(enough).map(<[Edit]>::to_vec).collect();
            }
            When::SiteIn(sites) => answers
                .site_list()
                .filter(|site| sites.contains(site))
                .map(unmarked)
                .collect(),
            When::PrimaryIn(_) => answers.site_list().take(1).map(unmarked).collect(),
            When::SitePainGte(site, least) => {
                vec![edit(
                    AnswerRef::SitePain(*site),
                    Instead::Below(u16::from(*least)),
                )]
            }
            When::ZonesGte(least) | When::PointsGte(least) => {
                let bound = u16::try_from(*least).unwrap_or(u16::MAX);
                vec![edit(AnswerRef::Spread, Instead::Below(bound))]
            }
            When::Gte(measure, least) => {
                return self.out_of(*measure, Instead::Below(whole(*least)));
            }
            When::Lt(measure, bound) => {
                return self.out_of(*measure, Instead::AtLeast(whole(*bound)));
            }
            When::Has(measure) => vec![value(*measure, Instead::NotGiven)],
            When::AbilityFalse(ability) => vec![edit(AnswerRef::Ability(*ability), Instead::Yes)],
            When::ProvokesAny(listed) => both(answers.provokes.as_deref(), listed)
                .map(|one| untick(AnswerRef::Provokes(one)))
                .collect(),
            When::EasesAny(listed) => both(answers.eases.as_deref(), listed)
                .map(|one| untick(AnswerRef::Eases(one)))
                .collect(),
            When::QualityAny(listed) => listed
                .iter()
                .filter(|one| answers.sites.iter().any(|site| site.quality.contains(one)))
                .map(|one| untick(AnswerRef::Quality(*one)))
                .collect(),
            When::EquipmentAny(listed) => both(answers.equipment.as_deref(), listed)
                .map(|one| untick(AnswerRef::Equipment(one)))
                .collect(),
            When::JobIn(_) => {
                let job = answers.habits.job.into_iter();
                job.map(|job| untick(AnswerRef::Job(job))).collect()
            }
            When::Cleared(ClearanceScope::Whole | ClearanceScope::Primary) => {
                vec![untick(AnswerRef::Clearances)]
            }
            // What is missing has no single answer in its place; the others are never asked for here.
            When::Missing(_) | When::Condition(_) | When::All(_) | When::Any(_) | When::Not(_) => {
                return Vec::new();
            }
        };
        vec![way]
    }

    /// Past a bound; a number asked beside a question also goes with the question.
    fn out_of(self, measure: Measure, past: Instead) -> Vec<Way> {
        let past = vec![value(measure, past)];
        let asks = |question: &&Question| question.readings.iter().any(|one| one.key == measure);
        match self.rules.questions.iter().find(asks) {
            None => vec![past],
            Some(question) if self.answers().said_yes(question.id.as_str()) => {
                vec![vec![self.no(&question.id)], past]
            }
            Some(_) => vec![vec![value(measure, Instead::NotGiven)], past],
        }
    }

    /// Everything that switched the condition on, taken back.
    pub fn without_condition(self, id: &ConditionId) -> Vec<Way> {
        let stated = self.answers().conditions.iter().flatten();
        let is_stated = stated.into_iter().any(|one| one.id == *id);
        let mut parts: Vec<Vec<Way>> = Vec::new();
        if is_stated {
            parts.push(vec![vec![edit(AnswerRef::Stated(id.clone()), Instead::No)]]);
        }
        for question in &self.rules.questions {
            let gives = question.conditions.contains(id) || question.when_cleared.contains(id);
            if gives && self.answers().said_yes(question.id.as_str()) {
                parts.push(vec![vec![self.no(&question.id)]]);
            }
            for escalation in &question.escalate {
                if escalation.to == EscalateTo::Condition(id.clone()) {
                    parts.push(self.ways(&escalation.when, false));
                }
            }
        }
        if let Some(when) = self.rules.condition(id).and_then(|one| one.when.as_ref()) {
            parts.push(self.ways(when, false));
        }
        together(parts.into_iter())
    }

    pub fn no(self, id: &QuestionId) -> Edit {
        edit(AnswerRef::Reply(id.clone()), Instead::No)
    }
}

/// All of them at once: every way of a single part, the first way of each where there are several.
pub(super) fn together(parts: impl Iterator<Item = Vec<Way>>) -> Vec<Way> {
    let still = |ways: &Vec<Way>| !ways.iter().any(Vec::is_empty);
    let mut open: Vec<Vec<Way>> = parts.filter(still).collect();
    if open.len() == 1 {
        return open.pop().unwrap_or_default();
    }
    let firsts: Option<Vec<Way>> = open
        .into_iter()
        .map(|ways| ways.into_iter().next())
        .collect();
    let mut whole: Way = Vec::new();
    for edit in firsts.iter().flatten().flatten() {
        if !whole.contains(edit) {
            whole.push(edit.clone());
        }
    }
    firsts.map(|_| whole).into_iter().collect()
}

pub(super) fn edit(answer: AnswerRef, instead: Instead) -> Edit {
    Edit { answer, instead }
}

pub(super) fn unmarked(site: Site) -> Edit {
    edit(AnswerRef::Site(site), Instead::No)
}

fn value(measure: Measure, instead: Instead) -> Edit {
    edit(AnswerRef::Value(measure), instead)
}

/// The bounds in rules are whole numbers; one between two would mean the higher.
fn whole(bound: f64) -> u16 {
    (0..=u16::MAX)
        .find(|number| f64::from(*number) >= bound)
        .unwrap_or(u16::MAX)
}
