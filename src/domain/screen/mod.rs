//! The outcome of the safety questions: may this person have a routine, for which parts of the body, and with which
//! conditions. Chooses no exercise. Source: clinical.md part 2.1 and answers.md.

mod conditions;
mod stop;

use std::collections::BTreeSet;

pub use conditions::{ActiveCondition, Reach};
pub use stop::{Lock, Stop, StopAnswer};

use self::stop::Verdict;
use super::answers::Answers;
use super::id::{ConditionId, NoticeId, QuestionId};
use super::rulebook::Rulebook;
use super::screening::{Effect, EscalateTo, Question};
use super::site::Site;
use super::time::Date;
use super::when::Facts;
use crate::domain::order;
use crate::slugs;

/// The youngest age Tend is offered to. Source: clinical.md part 2.1.
pub const YOUNGEST: u16 = 18;

slugs! {
    /// What the answers lead to.
    Outcome {
        Routine = "routine", StopEmergency = "stop-emergency", StopSameDay = "stop-same-day", StopSoon = "stop-soon",
        NotForYou = "not-for-you",
    }
}

impl From<Stop> for Outcome {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Soon => Outcome::StopSoon,
            Stop::SameDay => Outcome::StopSameDay,
            Stop::Emergency => Outcome::StopEmergency,
        }
    }
}

slugs! {
    /// How much of today's session an illness of today leaves.
    TodayLimit { Usual = "usual", Gentle = "gentle", Rest = "rest", }
}

/// One reason of the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Under 18.
    TooYoung,
    /// Answers to this question raise a stop, cleared or not.
    Stop(StopAnswer),
    /// An answer that limits today only.
    Today(QuestionId),
    /// Some safety question or basic answer is still missing.
    Incomplete,
}

/// The outcome with its reasons, and everything later decisions need from the safety questions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Screening {
    pub outcome: Outcome,
    /// The strongest first.
    pub because: Vec<Cause>,
    /// Sites that wait for a clinician while the others go on.
    pub locked: Vec<Site>,
    pub today: TodayLimit,
    pub conditions: Vec<ActiveCondition>,
    /// Cards to show, in the order of the content.
    pub notices: Vec<NoticeId>,
}

impl Screening {
    /// The stops among the reasons, the strongest first.
    pub fn stops(&self) -> impl Iterator<Item = &StopAnswer> {
        self.because.iter().filter_map(|cause| match cause {
            Cause::Stop(stop) => Some(stop),
            _ => None,
        })
    }
}

/// What the answers lead to. A question that applies and has no answer means no routine yet.
#[must_use]
pub fn screen(rules: &Rulebook, answers: &Answers, today: Date) -> Screening {
    let is_complete = lacks_nothing(answers) && open_questions(rules, answers, today).is_empty();
    judge(rules, answers, today, is_complete)
}

/// What the answers given so far lead to, as if every open question were answered no: an emergency ends the intake at once.
#[must_use]
pub fn outcome_so_far(rules: &Rulebook, answers: &Answers, today: Date) -> Screening {
    judge(rules, answers, today, true)
}

/// The screening questions that apply to this person and have no answer yet, in order.
#[must_use]
pub fn open_questions(rules: &Rulebook, answers: &Answers, today: Date) -> Vec<QuestionId> {
    let conditions = BTreeSet::new();
    let facts = Facts {
        answers,
        conditions: &conditions,
        today,
    };
    rules
        .questions
        .iter()
        .filter(|question| question.applies(facts) && answers.reply(question.id.as_str()).is_none())
        .map(|question| question.id.clone())
        .collect()
}

fn judge(rules: &Rulebook, answers: &Answers, today: Date, is_complete: bool) -> Screening {
    let no_conditions = BTreeSet::new();
    let facts = Facts {
        answers,
        conditions: &no_conditions,
        today,
    };
    let stops = stop::stops(rules, facts);
    let conditions = conditions::active(rules, &stops, facts);
    let on: BTreeSet<ConditionId> = order::gather(conditions.iter().map(|one| one.id.clone()));
    let locked = locked_sites(&stops, answers);
    let is_too_young = answers.age.is_some_and(|age| age < YOUNGEST);
    let outcome = outcome(is_too_young, is_complete, &stops, &locked);
    let (today_limit, limited_by) = today_limit(rules, facts);

    let mut because = Vec::new();
    if is_too_young {
        because.push(Cause::TooYoung);
    }
    because.extend(stops.into_iter().map(Cause::Stop));
    if !is_complete {
        because.push(Cause::Incomplete);
    }
    because.extend(limited_by.into_iter().map(Cause::Today));

    let facts = Facts {
        conditions: &on,
        ..facts
    };
    let mut notices = notices(rules, facts);
    if outcome == Outcome::Routine && !locked.is_empty() {
        notices.insert("REGION_LOCKED".into());
    }
    if outcome == Outcome::StopSoon && !is_complete {
        notices.insert("SCREENING_INCOMPLETE".into());
    }
    Screening {
        outcome,
        because,
        locked,
        today: today_limit,
        conditions,
        notices: rules
            .notices
            .iter()
            .filter(|notice| outcome == Outcome::Routine || !notice.only_with_plan)
            .map(|notice| notice.id.clone())
            .filter(|id| notices.contains(id))
            .collect(),
    }
}

/// Everything a routine cannot be made without. Source: answers.md, required keys.
fn lacks_nothing(answers: &Answers) -> bool {
    answers.age.is_some()
        && !answers.sites.is_empty()
        && answers.duration_weeks.is_some()
        && answers.pain.average.is_some()
        && answers.minutes_per_day.is_some()
}

fn outcome(
    is_too_young: bool,
    is_complete: bool,
    stops: &[StopAnswer],
    locked: &[Site],
) -> Outcome {
    if is_too_young {
        return Outcome::NotForYou;
    }
    let strongest = stops
        .iter()
        .filter(|stop| !stop.is_cleared)
        .map(|stop| stop.stop)
        .max();
    match strongest {
        Some(stop @ (Stop::Emergency | Stop::SameDay)) => stop.into(),
        _ if !is_complete => Outcome::StopSoon,
        Some(Stop::Soon) if locked.is_empty() => Outcome::StopSoon,
        _ => Outcome::Routine,
    }
}

/// The sites that stay closed while others go on; empty when nothing is locked, and when the locks close everything.
fn locked_sites(stops: &[StopAnswer], answers: &Answers) -> Vec<Site> {
    let mut locked = Vec::new();
    for stop in stops.iter().filter(|stop| !stop.is_cleared) {
        match &stop.lock {
            Lock::Sites(sites) => locked.extend(sites),
            Lock::Whole | Lock::Marked(_) => return Vec::new(),
        }
    }
    order::sort_by_key(&mut locked, |site| *site);
    locked.dedup();
    let leaves_one = answers.site_list().any(|site| !locked.contains(&site));
    if leaves_one { locked } else { Vec::new() }
}

fn today_limit(rules: &Rulebook, facts: Facts<'_>) -> (TodayLimit, Vec<QuestionId>) {
    let mut limit = TodayLimit::Usual;
    let mut by = Vec::new();
    let is_about_today = |effect: Effect| matches!(effect, Effect::TodayNone | Effect::TodayRest);
    let may_limit = |question: &&Question| {
        let mut further = question.escalate.iter();
        is_about_today(question.if_yes)
            || further.any(|one| matches!(one.to, EscalateTo::Effect(to) if is_about_today(to)))
    };
    for question in rules.questions.iter().filter(may_limit) {
        let effects = Verdict::of(question, facts).effects;
        let found = effects.iter().filter_map(|effect| match effect {
            Effect::TodayNone => Some(TodayLimit::Rest),
            Effect::TodayRest => Some(TodayLimit::Gentle),
            _ => None,
        });
        if let Some(strongest) = found.max() {
            limit = limit.max(strongest);
            by.push(question.id.clone());
        }
    }
    (limit, by)
}

/// The cards that questions and rules call for. A card with conditions of its own shows when they hold, else on a yes.
fn notices(rules: &Rulebook, facts: Facts<'_>) -> BTreeSet<NoticeId> {
    let mut found = BTreeSet::new();
    for question in &rules.questions {
        if stop::is_unsure_lock(question, facts) {
            found.insert("SEE_CLINICIAN".into());
        }
        let conditions = [&question.notice_when, &question.notice_soft_when];
        let shows = if conditions.iter().any(|when| when.is_some()) {
            conditions
                .into_iter()
                .flatten()
                .any(|when| when.holds(facts))
        } else {
            facts.answers.said_yes(question.id.as_str()) && !stop::is_off(question, facts)
        };
        if let Some(card) = &question.notice
            && shows
        {
            found.insert(card.clone());
        }
    }
    for notice in &rules.notices {
        if notice.when.as_ref().is_some_and(|when| when.holds(facts)) {
            found.insert(notice.id.clone());
        }
    }
    found
}
