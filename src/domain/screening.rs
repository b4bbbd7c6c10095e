//! Screening questions as content gives them. The outcome logic stands in `screen`.

use serde::Deserialize;

use super::id::{ConditionId, NoticeId, QuestionId, UnknownSlug};
use super::site::Site;
use super::when::{Facts, Measure, When};
use crate::slugs;

/// What a stop says. `{number}`, `{urgent}` and `{crisis}` stand for the lines of the person's country; the `unknown`
/// twins are used where no line is known.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// The lines to call in one country, by its ISO 3166 code.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct EmergencyLines {
    pub code: String,
    pub emergency: String,
    pub urgent: Option<String>,
    pub crisis: Option<String>,
}

/// The words that all stops share.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// The signs that end a session at once, and what to do then. `{number}` as in the words of a stop.
/// Source: clinical.md part 2.5.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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

slugs! {
    /// What a yes leads to. Source: clinical.md part 2.1 and answers.md.
    Effect {
        StopEmergency = "STOP-E", StopSameDay = "STOP-S", StopSoon = "STOP-C", Caution = "CAUTION",
        Crisis = "CRISIS", Reading = "READING", Abilities = "ABILITIES", Age = "AGE", TodayRest = "TODAY-REST",
        TodayNone = "TODAY-NONE", Condition = "CONDITION",
    }
}

/// A number asked beside a follow-up.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ReadingField {
    pub key: Measure,
    pub text: String,
    pub min: u16,
    pub max: u16,
}

/// A closer question, asked after its parent was ticked.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct FollowUp {
    pub id: QuestionId,
    pub question: String,
    pub hint: Option<String>,
    pub say: Option<String>,
    pub because: Option<String>,
    pub advice: Option<String>,
}

/// A stronger effect, or one more condition, tested whatever the answer to the question itself.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Escalation {
    pub when: When,
    pub to: EscalateTo,
}

/// Where an escalation leads; written as the code of an effect or the id of a condition.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "String")]
#[allow(missing_docs)]
pub enum EscalateTo {
    Effect(Effect),
    Condition(ConditionId),
}

impl From<String> for EscalateTo {
    fn from(text: String) -> Self {
        match text.parse() {
            Ok(effect) => EscalateTo::Effect(effect),
            Err(_) => EscalateTo::Condition(text.as_str().into()),
        }
    }
}

/// What a STOP-C locks; written as `whole`, `ticked` or the slug of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
#[allow(missing_docs)]
pub enum LockArea {
    Whole,
    Ticked,
    Site(Site),
}

impl TryFrom<String> for LockArea {
    type Error = UnknownSlug;

    fn try_from(text: String) -> Result<Self, UnknownSlug> {
        match text.as_str() {
            "whole" => Ok(LockArea::Whole),
            "ticked" => Ok(LockArea::Ticked),
            site => site.parse().map(LockArea::Site),
        }
    }
}

/// One screening question. Empty `applies_to` means everyone.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Question {
    pub id: QuestionId,
    /// The clinical wording.
    pub question: String,
    /// The same as a row of a check list.
    #[serde(default)]
    pub tick: String,
    pub hint: Option<String>,
    /// What to say to the service called.
    pub say: Option<String>,
    /// What the person told us, on the stop screen.
    pub because: Option<String>,
    /// One more thing to do or leave until it is checked.
    pub advice: Option<String>,
    #[serde(default)]
    pub applies_to: Vec<Site>,
    pub if_yes: Effect,
    #[serde(default)]
    pub conditions: Vec<ConditionId>,
    pub only_if: Option<When>,
    pub not_if: Option<When>,
    /// What a STOP-C locks; empty means everything.
    #[serde(default)]
    pub region_lock: Vec<LockArea>,
    #[serde(default)]
    pub when_cleared: Vec<ConditionId>,
    pub notice: Option<NoticeId>,
    pub notice_when: Option<When>,
    pub notice_soft_when: Option<When>,
    #[serde(default)]
    pub follow_ups: Vec<FollowUp>,
    #[serde(default)]
    pub readings: Vec<ReadingField>,
    #[serde(default)]
    pub escalate: Vec<Escalation>,
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
