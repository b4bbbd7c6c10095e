//! The routine: a week of sessions out of the answers, with the reason of every choice and of everything left out.
//!
//! The way is screening, conditions, cap, patterns, exercises, amounts, minutes. Nothing here is random and nothing reads a
//! clock: the same answers, history and day give the same week. No sentence is made here. Source: clinical.md part 4.

mod aerobic;
mod amount;
mod blocker;
mod case;
mod day;
mod fill;
mod footing;
mod left_out;
mod missing;
mod near;
mod offers;
mod patterns;
mod session;
mod settled;
mod slot;
mod stand_in;
mod week;
mod why;

pub use blocker::Blocker;
pub use case::{History, Standing};
pub use footing::{Footing, footing};
pub use left_out::LeftOut;
pub use session::Phase;
pub use settled::{Course, Done};
pub use slot::Slot;
pub use why::{Rule, Why};

use std::collections::BTreeMap;

use self::case::Case;
use self::session::Part;
use super::answers::Answers;
use super::condition::CapId;
use super::dose::Dose;
use super::evidence::AnswerRef;
use super::exercise::Exercise;
use super::id::{ExerciseId, NoticeId, PatternId};
use super::pacing::PacingOffers;
use super::rulebook::Rulebook;
use super::screen::{ActiveCondition, Cause, Outcome, screen};
use super::time::Date;

/// A session below that part of its time has calm minutes beside it. Source: clinical.md part 10.4, 2.
const LEAST_OF_A_DAY_PERCENT: u32 = 85;

/// An exercise with its amount, its place in the session and its reasons; on screen a step.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Prescription {
    pub exercise: ExerciseId,
    pub phase: Phase,
    pub dose: Dose,
    /// At least one; the rule that chose it comes first.
    pub why: Vec<Why>,
}

impl From<Part<'_>> for Prescription {
    fn from(part: Part<'_>) -> Self {
        Self {
            exercise: part.shown.id.clone(),
            phase: part.phase(),
            dose: part.dose,
            why: part.why,
        }
    }
}

/// One day of the week; a day of rest holds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct DayPlan {
    pub date: Date,
    /// The whole session, getting ready and pauses included.
    pub length_s: u32,
    pub prescriptions: Vec<Prescription>,
}

/// A pattern that decided, and the answers that opened it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PatternReason {
    pub id: PatternId,
    pub because: Vec<AnswerRef>,
}

/// How hard the first weeks may be, and the answers that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CapReason {
    pub id: CapId,
    pub because: Vec<AnswerRef>,
}

/// What the answers lead to. Cap, patterns, days and extras are there only with a routine.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Recommendation {
    pub outcome: Outcome,
    /// The strongest first.
    pub because: Vec<Cause>,
    pub cap: Option<CapReason>,
    /// The first decides first.
    pub patterns: Vec<PatternReason>,
    pub conditions: Vec<ActiveCondition>,
    /// Today and the 6 days after it.
    pub days: Vec<DayPlan>,
    /// Offered beside the sessions, outside the day's minutes.
    pub extras: Vec<Prescription>,
    /// What the person wants to do again, by clock or count, and the way to what they fear.
    pub pacing: PacingOffers,
    pub left_out: Vec<LeftOut>,
    pub notices: Vec<NoticeId>,
    /// Optional answers that were not given, by their key.
    pub missing: Vec<String>,
}

/// The first day of the person's week that `today` lies in, counted from the day of their first routine.
///
/// A week is planned from here and not from `today`: each plan begins with a training day, so that planning anew each morning
/// would make every day one.
#[must_use]
pub fn week_start(first_routine: Date, today: Date) -> Date {
    first_routine.plus(today.since(first_routine).div_euclid(7) * 7)
}

/// The routine for these answers, or the stop they lead to. The same in gives the same out.
#[must_use]
pub fn recommend(
    rules: &Rulebook,
    answers: &Answers,
    history: &History,
    today: Date,
) -> Recommendation {
    let screening = screen(rules, answers, today);
    let mut found = Recommendation {
        outcome: screening.outcome,
        because: screening.because.clone(),
        cap: None,
        patterns: Vec::new(),
        conditions: screening.conditions.clone(),
        days: Vec::new(),
        extras: Vec::new(),
        pacing: PacingOffers::default(),
        left_out: Vec::new(),
        notices: screening.notices.clone(),
        missing: missing::of(answers),
    };
    let case = match screening.outcome {
        Outcome::Routine => Case::new(rules, answers, history, &screening, today),
        _ => None,
    };
    let Some(case) = case else {
        return found;
    };
    found.cap = Some(CapReason {
        id: case.cap.id,
        because: case.cap_because.clone(),
    });
    found.patterns = case
        .patterns
        .iter()
        .map(|chosen| PatternReason {
            id: chosen.pattern.id.clone(),
            because: chosen.because.clone(),
        })
        .collect();
    found.days = week::plan(&case, &screening, false);
    let has_aerobic = found
        .days
        .iter()
        .flat_map(|day| &day.prescriptions)
        .any(|one| one.phase == Phase::Aerobic);
    let wanted_min = answers.minutes_per_day.unwrap_or(0);
    let is_small = |day: &DayPlan| {
        let least_s = case.target_s() * LEAST_OF_A_DAY_PERCENT / 100;
        !day.prescriptions.is_empty() && day.length_s < least_s
    };
    let is_small = found.days.iter().any(is_small);
    found.extras = offers::extras(&case, wanted_min, has_aerobic, is_small);
    found.pacing = rules.pacing.offers(answers, case.on.iter());
    found.left_out = left_out::of(&case);
    if history.course.settles_within(today.plus(7)) {
        let free = week::plan(&case, &screening, true);
        left_out::add_waiting(&mut found, &free);
    }
    found
}

/// Everything that stands against each exercise of the library for this person, now; an empty list means they may do it.
/// None beside a stop: then nothing may be done.
#[must_use]
pub fn blockers(
    rules: &Rulebook,
    answers: &Answers,
    history: &History,
    today: Date,
) -> Option<BTreeMap<ExerciseId, Vec<Blocker>>> {
    let screening = screen(rules, answers, today);
    if screening.outcome != Outcome::Routine {
        return None;
    }
    let case = Case::new(rules, answers, history, &screening, today)?;
    let against = |exercise: &Exercise| (exercise.id.clone(), case.blockers(exercise));
    Some(rules.exercises.iter().map(against).collect())
}
