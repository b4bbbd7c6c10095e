//! Proposals, reminders and decisions in the person's words: the rule first, then the numbers it looked at. The sentences of
//! the rules stand in content; nothing is decided here.

use super::{amount_of, site_name};
use crate::domain::decision::{Decision, PlanPoint, Verdict};
use crate::domain::id::ExerciseId;
use crate::domain::progression::base::Tenths;
use crate::domain::progression::light::Cause;
use crate::domain::progression::proposal::{Fact, Point, Proposal, Scope};
use crate::domain::progression::{Lock, RuleId};
use crate::state::catalog;
use crate::text::{t, t_with};
use crate::ui::dates::day_in_words;

/// What a rule says.
pub(in crate::ui) fn rule_in_words(rule: RuleId) -> String {
    let words = catalog().rules.step_rule(rule);
    words.map(|words| words.why.clone()).unwrap_or_default()
}

/// What a proposal would change: "Bridge: from 2 × 8 to 2 × 10".
pub(in crate::ui) fn proposal_in_words(proposal: &Proposal) -> String {
    match &proposal.scope {
        Scope::Exercise { from, to } if from == to => t_with(
            "change.keep",
            &[
                ("exercise", &name_of(&from.exercise)),
                ("amount", &amount_of(from.dose)),
            ],
        ),
        Scope::Exercise { from, to } => between(from, to),
        Scope::Plan { percent } => whole(*percent),
    }
}

fn between(from: &Point, to: &Point) -> String {
    let (before, after) = (amount_of(from.dose), amount_of(to.dose));
    let (first, second) = (name_of(&from.exercise), name_of(&to.exercise));
    if from.exercise == to.exercise {
        let values = [("exercise", &*first), ("from", &before), ("to", &after)];
        return t_with("change.step", &values);
    }
    let values = [
        ("from", &*first),
        ("before", &before),
        ("to", &second),
        ("after", &after),
    ];
    t_with("change.swap", &values)
}

fn whole(percent: Option<u8>) -> String {
    match percent {
        Some(percent) => t_with("change.plan", &[("n", &percent.to_string())]),
        None => t("change.restart").to_owned(),
    }
}

/// What a decision changed.
pub(in crate::ui) fn decision_in_words(decision: &Decision) -> String {
    let point = |point: &PlanPoint| {
        let exercise = point.exercise.clone()?;
        let dose = point.dose;
        Some(Point { exercise, dose })
    };
    let known: Option<RuleId> = decision.rule.parse().ok();
    match (point(&decision.from), point(&decision.to)) {
        (Some(from), Some(to)) => between(&from, &to),
        _ if decision.percent.is_none() && known != Some(RuleId::MissedMonth) => {
            t("change.stays").to_owned()
        }
        _ => whole(decision.percent),
    }
}

/// When the person said what: "Friday 20 November: you took it".
pub(in crate::ui) fn verdict_in_words(decision: &Decision) -> String {
    let day = day_in_words(decision.day);
    let values = [("day", day.as_str())];
    match decision.verdict {
        Verdict::Accepted => t_with("change.taken", &values),
        Verdict::Declined => t_with("change.declined", &values),
        Verdict::Proposed => t_with("change.noted", &values),
    }
}

/// What keeps the plan from going up, with its numbers.
pub(in crate::ui) fn lock_in_words(lock: &Lock) -> Vec<String> {
    let mut said = vec![rule_in_words(lock.rule)];
    said.extend(facts_in_words(&lock.facts));
    said
}

/// The numbers a rule looked at, a line each.
pub(in crate::ui) fn facts_in_words(facts: &[Fact]) -> Vec<String> {
    facts.iter().flat_map(fact_in_words).collect()
}

fn fact_in_words(fact: &Fact) -> Vec<String> {
    let one = |key: &'static str, n: &dyn ToString| t_with(key, &[("n", &n.to_string())]);
    let said = match fact {
        Fact::Causes(causes) => return causes.iter().map(|one| cause_in_words(*one)).collect(),
        Fact::Greens { seen, needed } => t_with(
            "fact.greens",
            &[("n", &seen.to_string()), ("needed", &needed.to_string())],
        ),
        Fact::Ambers(seen) => one("fact.ambers", seen),
        Fact::Reds { seen, days } => of_days("fact.reds", *seen, *days),
        Fact::Top(dose) => t_with("fact.top", &[("amount", &amount_of(*dose))]),
        Fact::During { before, during } => t_with(
            "fact.during",
            &[
                ("before", &before.to_string()),
                ("during", &during.to_string()),
            ],
        ),
        Fact::NextMorning { base, next } => t_with(
            "fact.next-morning",
            &[("base", &points(*base)), ("next", &next.to_string())],
        ),
        Fact::Base(base) => one("fact.base", &points(*base)),
        Fact::DayPain { day, pain } => t_with(
            "fact.day-pain",
            &[("day", &day_in_words(*day)), ("n", &points(*pain))],
        ),
        Fact::Effort(effort) => one("fact.effort", effort),
        Fact::Form(form) => one("fact.form", form),
        Fact::DaysOnLevel(days) => one("fact.days-on-level", days),
        Fact::Sleep(sleep) => one("fact.sleep", sleep),
        Fact::Stress(stress) => one("fact.stress", stress),
        Fact::MissedDays(days) => one("fact.missed-days", days),
        Fact::TrainingWeeks(weeks) => one("fact.training-weeks", weeks),
        Fact::GreenWeeks(weeks) => one("fact.green-weeks", weeks),
        Fact::AmberWeeks(weeks) => one("fact.amber-weeks", weeks),
        Fact::Peg { then, now } => then_and_now("fact.peg", *then, *now),
        Fact::Activities { then, now } => then_and_now("fact.activities", *then, *now),
        Fact::WeeksPregnant(weeks) => one("fact.weeks-pregnant", weeks),
        Fact::DaysAfterFlare(days) => one("fact.days-after-flare", days),
        Fact::DayOfFlare(day) => one("fact.day-of-flare", day),
        Fact::Flares(flares) => one("fact.flares", flares),
        Fact::WeekMeans { first, second } => t_with(
            "fact.week-means",
            &[("first", &points(*first)), ("second", &points(*second))],
        ),
        Fact::MiniScreen(numbers) => t_with("fact.mini-screen", &[("list", &ticked(numbers))]),
        Fact::NewSite(site) => t_with("fact.new-site", &[("site", &site_name(*site))]),
        Fact::NewQuality(_) => t("fact.new-quality").to_owned(),
        Fact::LowMoodDays { seen, days } => of_days("fact.low-mood-days", *seen, *days),
        Fact::Phq4(total) => one("fact.phq4", total),
        Fact::ExtraMedicineDays { seen, days } => of_days("fact.extra-medicine", *seen, *days),
        Fact::Stopped(_) => t("fact.stopped").to_owned(),
        Fact::Said(_) => t("fact.said").to_owned(),
    };
    vec![said]
}

fn of_days(key: &'static str, seen: usize, days: i32) -> String {
    t_with(
        key,
        &[("n", &seen.to_string()), ("days", &days.to_string())],
    )
}

fn then_and_now(key: &'static str, then: f64, now: f64) -> String {
    // Means of a few whole numbers: far inside what a whole number of tenths can hold.
    #[allow(clippy::cast_possible_truncation)]
    let said = |score: f64| points((score * 10.0).round() as Tenths);
    t_with(key, &[("then", &said(then)), ("now", &said(now))])
}

fn ticked(numbers: &[u8]) -> String {
    let asked = &catalog().rules.mini_screen;
    let texts = numbers.iter().filter_map(|number| {
        let key = number.to_string();
        asked.iter().find(|one| one.key == key)
    });
    let texts: Vec<String> = texts.map(|one| one.text.to_lowercase()).collect();
    super::listed(&texts)
}

/// Tenths of a point: "4", "4.5".
fn points(tenths: Tenths) -> String {
    let mut said = (tenths / 10).to_string();
    let rest = tenths % 10;
    if rest != 0 {
        said.push('.');
        said.push_str(&rest.to_string());
    }
    said
}

fn cause_in_words(cause: Cause) -> String {
    let words = match cause {
        Cause::PainRose => t("cause.pain-rose"),
        Cause::StrongPain => t("cause.strong-pain"),
        Cause::NextMorning => t("cause.next-morning"),
        Cause::StillRaised => t("cause.still-raised"),
        Cause::NewSign => t("cause.new-sign"),
        Cause::SomePain => t("cause.some-pain"),
        Cause::TooPainful => t("cause.too-painful"),
        Cause::BitMoreNextMorning => t("cause.bit-more-next-morning"),
        Cause::NotSettled => t("cause.not-settled"),
        Cause::NotAnswered => t("cause.not-answered"),
        Cause::Soreness => t("cause.soreness"),
    };
    words.to_owned()
}

fn name_of(id: &ExerciseId) -> String {
    let exercise = catalog().rules.exercise(id);
    exercise.map_or_else(|| id.to_string(), |exercise| exercise.name.clone())
}
