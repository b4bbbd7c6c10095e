//! Proposals for the whole plan: after a red or two amber sessions, a break, and every fourth week; and one for a plan on which
//! nothing changes any more. Source: clinical.md parts 6.2, 6.3 and 6.8.

use super::in_force::lighter_week;
use super::light::Light;
use super::proposal::{Fact, Point, Proposal, Scope};
use super::results::SessionResult;
use super::rule::RuleId;
use super::situation::Situation;
use super::weeks::{Week, monday, weeks};
use crate::domain::decision::{Change, Decision, Verdict};
use crate::domain::id::ExerciseId;
use crate::domain::instrument::InstrumentKind;
use crate::domain::recommend::{Rule, Slot};
use crate::domain::time::Date;

const DAYS_A_WEEK: u8 = 7;
/// Training days of someone who did not say. Source: answers.md, cautious reading.
const USUAL_DAYS: u8 = 3;

/// The one change of the whole plan that is due, the most careful first.
pub(super) fn lowered(now: &Situation<'_>) -> Option<Proposal> {
    after_break(now)
        .or_else(|| after_red(now))
        .or_else(|| after_ambers(now))
        .or_else(|| lighter(now))
}

/// Days without a session beyond the person's usual rest. Source: clinical.md part 6.8.
fn after_break(now: &Situation<'_>) -> Option<Proposal> {
    let numbers = &now.numbers().missed;
    let last = now
        .records
        .session_days()
        .into_iter()
        .rfind(|day| *day <= now.today)?;
    let away = now.today.since(last);
    let a_week = now
        .answers
        .days_per_week
        .unwrap_or(USUAL_DAYS)
        .clamp(1, DAYS_A_WEEK);
    let missed = away - i32::from(DAYS_A_WEEK.div_ceil(a_week));
    let (rule, percent) = if away > numbers.longest {
        (RuleId::MissedMonth, None)
    } else {
        let row = numbers.rows.iter().rfind(|row| row.from <= missed)?;
        (row.rule, Some(row.percent))
    };
    let answered = now.last_decision(|one| one.rule == rule.as_str());
    answered.is_none_or(|day| day <= last).then(|| Proposal {
        rule,
        change: Change::Restart,
        scope: Scope::Plan { percent },
        facts: vec![Fact::MissedDays(missed)],
        because: Vec::new(),
    })
}

/// The results since the plan as a whole was last changed, the latest first.
fn since_change<'s>(now: &'s Situation<'_>) -> Vec<&'s SessionResult> {
    let is_whole = |one: &Decision| one.from.exercise.is_none();
    let since = now.last_decision(is_whole);
    let is_since = |result: &&SessionResult| since.is_none_or(|day| result.day >= day);
    now.results.iter().rev().filter(is_since).collect()
}

/// Red for the body as a whole: half of everything.
fn after_red(now: &Situation<'_>) -> Option<Proposal> {
    let results = since_change(now);
    let last = results.first()?;
    let is_whole = last
        .judged
        .causes
        .iter()
        .any(|one| !one.is_of_the_exercise());
    if last.judged.light != Light::Red || !is_whole {
        return None;
    }
    Some(Proposal {
        rule: RuleId::LowerPlanRed,
        change: Change::Regress,
        scope: Scope::Plan {
            percent: Some(now.numbers().lower.red_percent),
        },
        facts: reading(last),
        because: last.records.clone(),
    })
}

/// Amber for the next morning, so many times in a row: a quarter less of everything.
fn after_ambers(now: &Situation<'_>) -> Option<Proposal> {
    let numbers = &now.numbers().lower;
    let results = since_change(now);
    let is_whole = |result: &&&SessionResult| {
        let causes = &result.judged.causes;
        result.judged.is_answered_amber() && causes.iter().any(|one| !one.is_of_the_exercise())
    };
    let ambers = results.iter().take_while(is_whole).count();
    if ambers < numbers.ambers {
        return None;
    }
    let last = results.first()?;
    let records = results.iter().take(ambers).flat_map(|one| &one.records);
    Some(Proposal {
        rule: RuleId::LowerPlanTwoAmbers,
        change: Change::Regress,
        scope: Scope::Plan {
            percent: Some(numbers.amber_percent),
        },
        facts: [vec![Fact::Ambers(ambers)], reading(last)].concat(),
        because: records.cloned().collect(),
    })
}

fn reading(result: &SessionResult) -> Vec<Fact> {
    let mut facts = vec![Fact::Causes(result.judged.causes.clone())];
    if let Some(next) = result.readings.next {
        let base = result.readings.base;
        facts.push(Fact::NextMorning { base, next });
    }
    facts
}

/// A lighter week with the same movements: every fourth week of training, or after two weeks that were not green.
fn lighter(now: &Situation<'_>) -> Option<Proposal> {
    let numbers = &now.numbers().lighter_week;
    if lighter_week(now.numbers(), now.records, now.today).is_some() {
        return None;
    }
    let last = now.last_decision(|one| one.change == Change::Deload);
    let is_since = |week: &Week| last.is_none_or(|day| week.monday > monday(day));
    let mut trained = weeks(now.results, now.today);
    trained.retain(is_since);
    let ambers = trained
        .iter()
        .rev()
        .take_while(|week| matches!(week.light, Some(Light::Amber | Light::Red)))
        .count();
    let (rule, fact) = if ambers >= numbers.amber_weeks {
        (RuleId::LighterAmberWeeks, Fact::AmberWeeks(ambers))
    } else if trained.len() >= numbers.weeks_between {
        (
            RuleId::LighterFourthWeek,
            Fact::TrainingWeeks(trained.len()),
        )
    } else {
        return None;
    };
    Some(Proposal {
        rule,
        change: Change::Deload,
        scope: Scope::Plan {
            percent: Some(numbers.percent),
        },
        facts: vec![fact],
        because: Vec::new(),
    })
}

/// After green weeks on which neither the PEG nor the own activities changed: one exercise gives way to the next of its list.
pub(super) fn varied(now: &Situation<'_>) -> Option<Proposal> {
    let numbers = &now.numbers().plateau;
    let trained = weeks(now.results, now.today);
    let greens = trained
        .iter()
        .rev()
        .take_while(|week| week.light == Some(Light::Green))
        .count();
    let last = now.last_decision(|one| one.change == Change::Vary);
    let is_recent = last.is_some_and(|day| now.today.since(day) < numbers.days);
    if greens < numbers.weeks || is_recent {
        return None;
    }
    let peg = scores(now, InstrumentKind::Peg);
    let activities = scores(now, InstrumentKind::Activities);
    let moved = |scores: Option<(f64, f64)>, least: f64| {
        scores.is_some_and(|(then, score)| (score - then).abs() >= least)
    };
    let is_known = peg.is_some() || activities.is_some();
    if !is_known || moved(peg, numbers.peg) || moved(activities, numbers.activities) {
        return None;
    }
    let (from, to) = exchange(now)?;
    let mut facts = vec![Fact::GreenWeeks(greens)];
    facts.extend(peg.map(|(then, now)| Fact::Peg { then, now }));
    facts.extend(activities.map(|(then, now)| Fact::Activities { then, now }));
    Some(Proposal {
        rule: RuleId::VaryPlateau,
        change: Change::Vary,
        scope: Scope::Exercise { from, to },
        facts,
        because: Vec::new(),
    })
}

/// The score of about four weeks ago and the latest one.
fn scores(now: &Situation<'_>, kind: InstrumentKind) -> Option<(f64, f64)> {
    let all = now.records.instruments_of(kind);
    let latest = all.iter().rfind(|one| one.day <= now.today)?;
    let is_earlier = |day: Date| latest.day.since(day) >= now.numbers().plateau.days;
    let earlier = all.iter().rfind(|one| is_earlier(one.day))?;
    Some((earlier.mean()?, latest.mean()?))
}

/// The first strength exercise of the week that its pattern's list can exchange for another one.
fn exchange(now: &Situation<'_>) -> Option<(Point, Point)> {
    now.current().iter().find_map(|current| {
        let one = current.prescription;
        let pattern = one.why.iter().find_map(|why| match &why.rule {
            Rule::Pattern(id, Slot::Strengthen) => now.rules.pattern(id),
            _ => None,
        })?;
        let other = pattern.strengthen.iter().find(|id| is_free(now, id))?;
        let from = Point {
            exercise: one.exercise.clone(),
            dose: current.dose,
        };
        let to = Point {
            exercise: other.clone(),
            dose: *now.footing.first.get(other)?,
        };
        Some((from, to))
    })
}

fn is_free(now: &Situation<'_>, id: &ExerciseId) -> bool {
    let was_left = now
        .records
        .decisions
        .iter()
        .any(|one| one.verdict == Verdict::Accepted && one.from.exercise.as_ref() == Some(id));
    now.footing.opens(id) && !now.is_in_week(id) && !was_left
}
