//! The sentences of a recommendation: what the person told us, then what the rule says. Every word comes from the content
//! or by key; nothing is decided here.

use super::recommendation::Said;
use crate::catalog::Catalog;
use crate::domain::condition::CapId;
use crate::domain::evidence::AnswerRef;
use crate::domain::exercise::{Role, Tag};
use crate::domain::id::{ConditionId, ExerciseId, PatternId, QuestionId};
use crate::domain::recommend::{Blocker, LeftOut, Recommendation, Rule, Slot, Why};
use crate::domain::screen::{Cause, StopAnswer};
use crate::domain::when::Measure;
use crate::text::{t, t_with};

/// Where the words come from.
pub struct Words<'a> {
    /// All content.
    pub catalog: &'a Catalog,
}

impl Words<'_> {
    /// What led to the outcome: safety answers first, then the cap and the patterns of a routine.
    pub fn because(&self, found: &Recommendation) -> Vec<Said> {
        let mut said: Vec<Said> = found
            .because
            .iter()
            .map(|cause| self.cause(cause))
            .collect();
        if let Some(cap) = &found.cap {
            said.push(Said {
                id: cap.id.to_string(),
                text: self.cap_why(cap.id),
            });
        }
        said.extend(found.patterns.iter().map(|chosen| Said {
            id: chosen.id.to_string(),
            text: self.told(&chosen.because),
        }));
        said
    }

    fn cause(&self, cause: &Cause) -> Said {
        match cause {
            Cause::TooYoung => said("AGE", t("why.too-young").to_owned()),
            Cause::Incomplete => said("SCREENING_INCOMPLETE", self.notice("SCREENING_INCOMPLETE")),
            Cause::Stop(stop) => said(stop.question.as_str(), self.stop(stop)),
            Cause::Today(id) => said(id.as_str(), self.reply(id)),
        }
    }

    fn stop(&self, stop: &StopAnswer) -> String {
        let mut sentences: Vec<String> = stop.said.iter().map(|id| self.reply(id)).collect();
        if sentences.is_empty() {
            sentences.push(self.reply(&stop.question));
        }
        if stop.is_cleared {
            sentences.push(t("why.cleared").to_owned());
        }
        join(&sentences)
    }

    /// What a yes to a question or follow-up means, in the person's words.
    fn reply(&self, id: &QuestionId) -> String {
        let Some(question) = self.catalog.rules.question(id) else {
            return id.to_string();
        };
        let closer = question.follow_ups.iter().find(|closer| closer.id == *id);
        let because = match closer {
            Some(closer) => closer.because.as_ref(),
            None => question.because.as_ref(),
        };
        because.cloned().unwrap_or_default()
    }

    /// Why an exercise is in the plan, or why its amount is what it is.
    pub fn why(&self, why: &Why, role: Option<Role>) -> Said {
        let told = || self.told(&why.answers);
        let purpose = || self.purpose(role);
        match &why.rule {
            Rule::Pattern(id, slot) => said(id.as_str(), join(&[told(), self.pattern(id, *slot)])),
            Rule::Preferred(id) => said(id.as_str(), join(&[self.label(id), self.note(id)])),
            Rule::StandIn { pattern, of } => {
                let instead = t_with("why.instead", &[("exercise", &self.exercise(of))]);
                said(pattern.as_str(), join(&[told(), purpose(), instead]))
            }
            Rule::NearWhatHurts(slot) => said(slot.as_str(), join(&[told(), purpose()])),
            Rule::Liked => said("LIKED", t("why.liked").to_owned()),
            Rule::Opening => said("OPENING", purpose()),
            Rule::Closing if role == Some(Role::Breath) => said("CLOSE", t("why.close").to_owned()),
            Rule::Closing => said("CLOSE", join(&[told(), purpose()])),
            Rule::Relaxation => said("RELAXATION", purpose()),
            Rule::Aerobic => said("AEROBIC", purpose()),
            Rule::Balance(id) => said(id.as_str(), join(&[told(), purpose()])),
            Rule::GentleToday => said("RD30", t("why.ill-today").to_owned()),
            Rule::Kept => said("KEPT", join(&[t("why.kept").to_owned(), purpose()])),
            Rule::Extra => said("EXTRA", join(&[told(), purpose()])),
            Rule::RestOfDay => said("REST_OF_DAY", t("why.rest-of-day").to_owned()),
            Rule::LowerByCap(id) => said(id.as_str(), self.cap_why(*id)),
            Rule::LowerByCondition(id) => said(
                id.as_str(),
                join(&[self.label(id), t("why.smaller").to_owned()]),
            ),
            Rule::Agreed(rule) => said(rule, self.step_rule(rule)),
        }
    }

    /// What a rule of the progression says.
    fn step_rule(&self, rule: &str) -> String {
        let known = rule.parse().ok();
        let words = known.and_then(|id| self.catalog.rules.step_rule(id));
        words.map(|words| words.why.clone()).unwrap_or_default()
    }

    /// Why an exercise is left out; what two rules say in the same words is said once.
    pub fn left_out(&self, one: &LeftOut) -> Vec<Said> {
        let mut reasons: Vec<Said> = Vec::new();
        for said in one.because.iter().map(|blocker| self.blocker(blocker)) {
            if !reasons.iter().any(|known| known.text == said.text) {
                reasons.push(said);
            }
        }
        reasons
    }

    fn blocker(&self, blocker: &Blocker) -> Said {
        match blocker {
            Blocker::Condition { id, tags } => {
                said(id.as_str(), join(&[self.label(id), self.needs(tags)]))
            }
            Blocker::ConditionForbids(id) => said(
                id.as_str(),
                join(&[self.label(id), t("why.not-with-it").to_owned()]),
            ),
            Blocker::EarlyPain(tag) => said(
                "EARLY_PAIN",
                join(&[t("why.early").to_owned(), self.needs(&[*tag])]),
            ),
            Blocker::CapTag(id, tag) => {
                said(id.as_str(), join(&[self.cap_why(*id), self.needs(&[*tag])]))
            }
            Blocker::CapLevel(id, _) | Blocker::CapEffort(id) => {
                let cap = if *id == CapId::Mid {
                    String::new()
                } else {
                    self.cap_why(*id)
                };
                said(id.as_str(), join(&[cap, t("why.too-hard").to_owned()]))
            }
            Blocker::CapRole(id, _) | Blocker::CapPosition(id, _) => said(
                id.as_str(),
                join(&[self.cap_why(*id), t("why.other-kind").to_owned()]),
            ),
            Blocker::Equipment(thing) => {
                let thing = self.phrase("equipment", thing.as_str());
                said("EQUIPMENT", t_with("why.equipment", &[("thing", &thing)]))
            }
            Blocker::LockedSite(site) => {
                let site = self.phrase("sites", site.as_str());
                said("REGION_LOCKED", t_with("why.locked", &[("site", &site)]))
            }
            Blocker::AfterGreenWeek => said("AFTER_A_GREEN_WEEK", t("why.green-week").to_owned()),
            Blocker::AfterGreenSessions { of, .. } => said(
                "AFTER_GREEN_SESSIONS",
                t_with("why.green-sessions", &[("exercise", &self.exercise(of))]),
            ),
            Blocker::OwnChoiceOnly => said("OWN_CHOICE", t("why.own-choice").to_owned()),
            Blocker::OnlyWith(_) => said("ONLY_WITH", t("why.only-with").to_owned()),
            Blocker::Disliked => said("DISLIKED", t("why.disliked").to_owned()),
            Blocker::OneNewAtATime => said("ONE_NEW", t("why.one-new").to_owned()),
        }
    }

    /// "You told us about pain in your low back and hip, and pain with sitting.", and a sentence for each condition.
    fn told(&self, answers: &[AnswerRef]) -> String {
        let mut sentences: Vec<String> = Vec::new();
        let mut sites: Vec<String> = Vec::new();
        let mut provokes: Vec<String> = Vec::new();
        let mut eases: Vec<String> = Vec::new();
        let mut others: Vec<String> = Vec::new();
        for answer in answers {
            match answer {
                AnswerRef::Condition(id) | AnswerRef::Stated(id) => sentences.push(self.label(id)),
                AnswerRef::Reply(id) => sentences.push(self.reply(id)),
                AnswerRef::Site(site) => sites.push(self.phrase("sites", site.as_str())),
                AnswerRef::Provokes(one) => provokes.push(self.phrase("provokes", one.as_str())),
                AnswerRef::Eases(one) => eases.push(self.phrase("eases", one.as_str())),
                other => others.push(self.answer(other)),
            }
        }
        others.dedup();
        let listed = |key, list: &[String]| and(list).map(|list| t_with(key, &[("list", &list)]));
        let parts: Vec<String> = [
            listed("why.sites", &sites),
            listed("why.provokes", &provokes),
            listed("why.eases", &eases),
        ]
        .into_iter()
        .flatten()
        .chain(others)
        .collect();
        if let Some(list) = and(&parts) {
            sentences.insert(0, t_with("why.told", &[("list", &list)]));
        }
        join(&sentences)
    }

    /// An answer that stands alone in a list of what was told.
    fn answer(&self, answer: &AnswerRef) -> String {
        match answer {
            AnswerRef::SitePain(site) => {
                let site = self.phrase("sites", site.as_str());
                t_with("why.site-pain", &[("site", &site)])
            }
            AnswerRef::Spread => t("why.spread").to_owned(),
            AnswerRef::Quality(_) => t("why.quality").to_owned(),
            AnswerRef::Value(measure) => t(measure_key(*measure)).to_owned(),
            AnswerRef::Job(_) => t("why.job").to_owned(),
            AnswerRef::Ability(_) => t("why.ability").to_owned(),
            AnswerRef::Equipment(_) => t("why.things").to_owned(),
            AnswerRef::Clearances => t("why.clearance").to_owned(),
            _ => String::new(),
        }
    }

    /// The words for a choice of the intake inside a sentence.
    fn phrase(&self, key: &str, value: &str) -> String {
        self.catalog
            .intake
            .iter()
            .filter(|page| page.key == key)
            .flat_map(|page| &page.options)
            .find(|choice| choice.value == value)
            .map_or_else(
                || value.replace('-', " "),
                |choice| {
                    choice
                        .phrase
                        .clone()
                        .unwrap_or_else(|| choice.text.to_lowercase())
                },
            )
    }

    fn label(&self, id: &ConditionId) -> String {
        self.catalog.rules.condition(id).map_or_else(
            || id.to_string(),
            |condition| t_with("why.label", &[("label", &condition.label)]),
        )
    }

    fn note(&self, id: &ConditionId) -> String {
        let condition = self.catalog.rules.condition(id);
        condition
            .and_then(|condition| condition.note.clone())
            .unwrap_or_default()
    }

    fn needs(&self, tags: &[Tag]) -> String {
        let words = tags
            .iter()
            .filter_map(|tag| self.catalog.rules.tag_words.get(tag));
        let what = and(&words.cloned().collect::<Vec<_>>()).unwrap_or_default();
        t_with("why.needs", &[("what", &what)])
    }

    fn cap_why(&self, id: CapId) -> String {
        let cap = self.catalog.rules.caps.iter().find(|cap| cap.id == id);
        cap.map(|cap| cap.why.clone()).unwrap_or_default()
    }

    fn pattern(&self, id: &PatternId, slot: Slot) -> String {
        let Some(pattern) = self.catalog.rules.pattern(id) else {
            return String::new();
        };
        match slot {
            Slot::Release => &pattern.why_release,
            Slot::Lengthen => &pattern.why_lengthen,
            Slot::Activate => &pattern.why_activate,
            Slot::Strengthen => &pattern.why_strengthen,
            Slot::Integrate => &pattern.why_integrate,
        }
        .clone()
    }

    fn purpose(&self, role: Option<Role>) -> String {
        role.and_then(|role| self.catalog.rules.role(role))
            .map(|words| words.why.clone())
            .unwrap_or_default()
    }

    fn exercise(&self, id: &ExerciseId) -> String {
        self.catalog
            .rules
            .exercise(id)
            .map_or_else(|| id.to_string(), |exercise| exercise.name.clone())
    }

    fn notice(&self, id: &str) -> String {
        let notice = self.catalog.rules.notice(&id.into());
        notice.map(|notice| notice.text.clone()).unwrap_or_default()
    }
}

fn said(id: &str, text: String) -> Said {
    Said {
        id: id.to_owned(),
        text,
    }
}

/// The key of the words for what was measured: "your age".
#[must_use]
pub fn measure_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Age => "why.age",
        Measure::DurationWeeks => "why.duration",
        Measure::PainNow | Measure::PainAverage | Measure::PainWorst => "why.pain",
        Measure::StiffMorningMin => "why.stiffness",
        Measure::SitHours => "why.sitting",
        Measure::ScreenHours => "why.screens",
        Measure::Stress => "why.stress",
        Measure::Sleep => "why.sleep",
        Measure::Confidence => "why.confidence",
        Measure::Fear => "why.fear",
        Measure::ActivityDays | Measure::ActivityMinWeek => "why.activity",
        Measure::Phq4Total | Measure::Phq2 | Measure::Gad2 => "why.mood",
        Measure::PegMean => "why.interference",
        Measure::Systolic | Measure::Diastolic => "why.blood-pressure",
        Measure::WeeksPregnant => "why.pregnancy",
        Measure::WeeksSinceBirth => "why.birth",
        Measure::WeeksSinceSurgery => "why.surgery",
    }
}

/// "a", "a and b", "a, b and c"; none for nothing.
fn and(parts: &[String]) -> Option<String> {
    let (last, before) = parts.split_last()?;
    if before.is_empty() {
        return Some(last.clone());
    }
    Some(t_with(
        "why.and",
        &[("list", &before.join(", ")), ("last", last)],
    ))
}

/// Whole sentences one after the other.
fn join(sentences: &[String]) -> String {
    let said: Vec<&str> = sentences
        .iter()
        .map(String::as_str)
        .filter(|sentence| !sentence.is_empty())
        .collect();
    said.join(" ")
}
