//! The plan in force: today's first amounts, and on them every decision the person accepted. Asks nobody and proposes
//! nothing.
//!
//! Decisions are replayed on what the answers allow today. A step up counts only where what it was built on still stands: after
//! a new condition has made the first amount smaller, it begins there again. A step down always counts.

use crate::domain::order;
use crate::domain::sorted::Map;

use super::ladder::{easier, grows, lower};
use super::numbers::ProgressionNumbers;
use super::records::Records;
use super::rule::RuleId;
use crate::domain::decision::{Change, Decision, Verdict};
use crate::domain::dose::Dose;
use crate::domain::exercise::{Exercise, Role};
use crate::domain::id::ExerciseId;
use crate::domain::recommend::{Footing, Standing};
use crate::domain::rulebook::Rulebook;
use crate::domain::time::Date;

/// What the accepted decisions have made of each exercise of the library, where they changed anything. No exercise in it is
/// forbidden, and no amount is above the top of its exercise's range or below one repetition.
#[must_use]
pub fn in_force(
    rules: &Rulebook,
    footing: &Footing,
    records: &Records<'_>,
    today: Date,
) -> Map<ExerciseId, Standing> {
    let decisions = counting(rules, records, today);
    let lighter = lighter_week(&rules.progression, records, today);
    let mut found = Map::new();
    for exercise in rules.exercises.iter().filter(|one| footing.opens(&one.id)) {
        let Some(first) = footing.first.get(&exercise.id).copied() else {
            continue;
        };
        let mut replay = Replay {
            rules,
            footing,
            exercise,
            dose: first,
            agreed: Vec::new(),
        };
        for decision in &decisions {
            replay.take(decision);
        }
        if let Some((percent, rule)) = lighter
            && grows(replay.exercise)
        {
            replay.dose = lower(replay.dose, percent);
            replay.agreed.push(rule.to_string());
        }
        if !replay.agreed.is_empty() {
            let standing = Standing {
                exercise: replay.exercise.id.clone(),
                dose: replay.dose,
                agreed: replay.agreed,
            };
            found.insert(exercise.id.clone(), standing);
        }
    }
    found
}

/// The accepted decisions that still count, in their order, each once.
fn counting<'a>(rules: &Rulebook, records: &Records<'a>, today: Date) -> Vec<&'a Decision> {
    let anew = begun_anew(&rules.progression, records, today);
    let mut decisions: Vec<&Decision> = records
        .decisions
        .iter()
        .copied()
        .filter(|one| one.verdict == Verdict::Accepted && one.day <= today)
        .filter(|one| anew.is_none_or(|day| one.day >= day) && one.change != Change::Deload)
        .collect();
    order::sort_by_key(&mut decisions, |one| (one.day, one.written));
    let mut kept: Vec<&Decision> = Vec::new();
    for decision in decisions {
        let is_again = |other: &&Decision| {
            let same = (
                other.day,
                &other.rule,
                &other.from,
                &other.to,
                other.percent,
            );
            same == (
                decision.day,
                &decision.rule,
                &decision.from,
                &decision.to,
                decision.percent,
            )
        };
        if !kept.iter().any(is_again) {
            kept.push(decision);
        }
    }
    let days = records.session_days();
    kept.iter()
        .enumerate()
        .filter(|(at, one)| {
            // The longer the break, the lower the row of the table: of one break only the last answer counts.
            let replaced = kept.iter().skip(at + 1).any(|later| {
                is_missed(later) && !days.iter().any(|day| (one.day..later.day).contains(day))
            });
            !(is_missed(one) && replaced)
        })
        .map(|(_, one)| *one)
        .collect()
}

fn is_missed(decision: &Decision) -> bool {
    let rows = [
        RuleId::MissedDays,
        RuleId::MissedWeek,
        RuleId::MissedTwoWeeks,
    ];
    rows.iter().any(|rule| decision.rule == rule.as_str())
}

/// The first session day after a break so long that everything begins anew; today while it lasts.
pub(super) fn begun_anew(
    numbers: &ProgressionNumbers,
    records: &Records<'_>,
    today: Date,
) -> Option<Date> {
    let mut days = records.session_days();
    days.retain(|day| *day < today);
    days.push(today);
    days.windows(2)
        .filter_map(|pair| match pair {
            [before, after] => (after.since(*before) > numbers.missed.longest).then_some(*after),
            _ => None,
        })
        .next_back()
}

/// The percent of a lighter week that was accepted and is not over.
pub(super) fn lighter_week(
    numbers: &ProgressionNumbers,
    records: &Records<'_>,
    today: Date,
) -> Option<(u8, RuleId)> {
    let decision = records.decisions.iter().find(|one| {
        one.change == Change::Deload
            && one.verdict == Verdict::Accepted
            && (0..numbers.lighter_week.days).contains(&today.since(one.day))
    })?;
    Some((decision.percent?, decision.rule.parse().ok()?))
}

struct Replay<'a> {
    rules: &'a Rulebook,
    footing: &'a Footing,
    exercise: &'a Exercise,
    dose: Dose,
    agreed: Vec<String>,
}

impl Replay<'_> {
    fn take(&mut self, decision: &Decision) {
        let is_taken = match (&decision.from.exercise, decision.percent) {
            (Some(from), _) if *from == self.exercise.id => self.take_own(decision),
            (None, Some(percent)) if grows(self.exercise) => {
                self.dose = lower(self.dose, percent);
                self.step_back_after(&decision.rule);
                true
            }
            _ => false,
        };
        if is_taken {
            self.dose = within(self.rules, self.exercise, self.dose);
            self.agreed.push(decision.rule.clone());
        }
    }

    /// A decision on this very exercise; false when it does not count today.
    fn take_own(&mut self, decision: &Decision) -> bool {
        let goes_up = decision.change == Change::Progress;
        if goes_up && !self.dose.covers(decision.from.dose) {
            return false;
        }
        let to = decision.to.dose;
        match &decision.to.exercise {
            Some(id) if *id != self.exercise.id => {
                let open = self.footing.opens_to_ladder(id);
                let next = self.rules.exercise(id).filter(|_| open);
                let first = self.footing.first.get(id);
                let (Some(next), Some(first)) = (next, first) else {
                    return false;
                };
                self.exercise = next;
                self.dose = first.at_most(to);
            }
            _ if goes_up => self.dose = self.dose.at_least(to),
            _ => self.dose = self.dose.at_most(to),
        }
        true
    }

    /// One level down for strength work, where the row of the table says so.
    fn step_back_after(&mut self, rule: &str) {
        if rule != RuleId::MissedWeek.as_str() || self.exercise.role != Role::Strength {
            return;
        }
        let next = easier(self.rules, self.exercise)
            .filter(|next| next.role == Role::Strength && self.footing.opens(&next.id));
        if let Some(next) = next
            && let Some(first) = self.footing.first.get(&next.id)
        {
            self.exercise = next;
            self.dose = lower(*first, self.rules.progression.lower.amber_percent);
        }
    }
}

fn within(rules: &Rulebook, exercise: &Exercise, dose: Dose) -> Dose {
    let range = rules.range(&exercise.id);
    range.map_or(dose, |range| dose.at_most(range.top))
}
