//! Screening questions as content gives them. The outcome logic stands in `screen`.

use serde_json::Value;

use super::content::{FromContent, Reader};
use super::id::{ConditionId, NoticeId, QuestionId};
use super::site::Site;
use super::when::{Facts, Measure, When};
use crate::{fields, slugs};

/// What a stop says. `{number}`, `{urgent}` and `{crisis}` stand for the lines of the person's country; the `unknown`
/// twins are used where no line is known.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct StopWords {
    pub id: Effect,
    pub title: String,
    pub lead: String,
    pub steps: Vec<String>,
    pub steps_unknown: Option<Vec<String>>,
    pub say_intro: String,
    pub after: String,
    pub mistake_hint: String,
}

fields! {
    StopWords { id, title, lead, steps, steps_unknown, say_intro, after, mistake_hint }
}

/// The lines to call in one country, by its ISO 3166 code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct EmergencyLines {
    pub code: String,
    pub emergency: String,
    pub urgent: Option<String>,
    pub crisis: Option<String>,
}

fields! {
    EmergencyLines { code, emergency, urgent, crisis }
}

/// The words that all stops share.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StopPhrases {
    pub mistake: String,
    pub told: String,
    pub call: String,
    pub call_unknown: String,
    pub urgent: String,
    pub urgent_unknown: String,
    pub crisis: String,
    pub crisis_unknown: String,
}

fields! {
    StopPhrases {
        mistake, told, call, call_unknown, urgent, urgent_unknown, crisis, crisis_unknown,
    }
}

/// The signs that end a session at once, and what to do then. `{number}` as in the words of a stop.
/// Source: clinical.md part 2.5.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StopList {
    pub title: String,
    pub lead: String,
    pub steps: Vec<String>,
    pub steps_unknown: Vec<String>,
    pub after: String,
    pub signs_intro: String,
    pub signs: Vec<String>,
}

fields! {
    StopList { title, lead, steps, steps_unknown, after, signs_intro, signs }
}

slugs! {
    /// What a yes leads to. Source: clinical.md part 2.1 and answers.md.
    Effect {
        StopEmergency = "STOP-E", StopSameDay = "STOP-S", StopSoon = "STOP-C", Caution = "CAUTION",
        Crisis = "CRISIS", Reading = "READING", Abilities = "ABILITIES", Age = "AGE", TodayRest = "TODAY-REST",
        TodayNone = "TODAY-NONE", Condition = "CONDITION",
    }
}

/// A number asked beside a follow-up.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct ReadingField {
    pub key: Measure,
    pub text: String,
    pub min: u16,
    pub max: u16,
}

fields! {
    ReadingField { key, text, min, max }
}

/// A closer question, asked after its parent was ticked.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct FollowUp {
    pub id: QuestionId,
    pub question: String,
    pub hint: Option<String>,
    pub say: Option<String>,
    pub because: Option<String>,
    pub advice: Option<String>,
}

fields! {
    FollowUp { id, question, hint, say, because, advice }
}

/// A stronger effect, or one more condition, tested whatever the answer to the question itself.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Escalation {
    pub when: When,
    pub to: EscalateTo,
}

fields! {
    Escalation { when, to }
}

/// Where an escalation leads; written as the code of an effect or the id of a condition.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum EscalateTo {
    Effect(Effect),
    Condition(ConditionId),
}

impl FromContent for EscalateTo {
    fn read(value: &Value, at: &mut Reader) -> Self {
        let text = at.text(value);
        match text.parse() {
            Ok(effect) => EscalateTo::Effect(effect),
            Err(_) => EscalateTo::Condition(text.into()),
        }
    }
}

/// What a STOP-C locks; written as `whole`, `ticked` or the slug of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum LockArea {
    Whole,
    Ticked,
    Site(Site),
}

impl FromContent for LockArea {
    fn read(value: &Value, at: &mut Reader) -> Self {
        match at.text(value) {
            "whole" => LockArea::Whole,
            "ticked" => LockArea::Ticked,
            _ => LockArea::Site(Site::read(value, at)),
        }
    }
}

/// One screening question. Empty `applies_to` means everyone.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Question {
    pub id: QuestionId,
    /// The clinical wording.
    pub question: String,
    /// The same as a row of a check list.
    pub tick: String,
    pub hint: Option<String>,
    /// What to say to the service called.
    pub say: Option<String>,
    /// What the person told us, on the stop screen.
    pub because: Option<String>,
    /// One more thing to do or leave until it is checked.
    pub advice: Option<String>,
    pub applies_to: Vec<Site>,
    pub if_yes: Effect,
    pub conditions: Vec<ConditionId>,
    pub only_if: Option<When>,
    pub not_if: Option<When>,
    /// What a STOP-C locks; empty means everything.
    pub region_lock: Vec<LockArea>,
    pub when_cleared: Vec<ConditionId>,
    pub notice: Option<NoticeId>,
    pub notice_when: Option<When>,
    pub notice_soft_when: Option<When>,
    pub follow_ups: Vec<FollowUp>,
    pub readings: Vec<ReadingField>,
    pub escalate: Vec<Escalation>,
}

fields! {
    Question {
        id, question, hint, say, because, advice, if_yes, only_if, not_if, notice, notice_when,
        notice_soft_when,
    }
    or default {
        tick, applies_to, conditions, region_lock, when_cleared, follow_ups, readings, escalate,
    }
}

impl Question {
    /// Whether this person is asked: by a marked site, by age or duration, and not switched off by another answer.
    #[must_use]
    pub fn applies(&self, facts: Facts<'_>) -> bool {
        // Abilities and age are asked on pages of their own.
        if matches!(self.if_yes, Effect::Abilities | Effect::Age) {
            return false;
        }
        let by_site = self.applies_to.is_empty()
            || facts
                .answers
                .site_list()
                .any(|site| self.applies_to.contains(&site));
        by_site
            && self.only_if.as_ref().is_none_or(|when| when.holds(facts))
            && !self.not_if.as_ref().is_some_and(|when| when.holds(facts))
    }

    /// Whether a yes, or one of its closer questions, can lock the routine until a clinician has looked.
    #[must_use]
    pub fn may_wait_for_clearance(&self) -> bool {
        self.if_yes == Effect::StopSoon
            || self
                .escalate
                .iter()
                .any(|escalation| escalation.to == EscalateTo::Effect(Effect::StopSoon))
    }
}
