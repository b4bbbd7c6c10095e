//! The progression: what the sessions and the mornings after them say about the plan. Every change is a proposal with its rule
//! and its numbers; nothing changes before the person accepts it. Source: clinical.md part 6.
//!
//! The way is records, results with their lights, locks, proposals; and back again from accepted decisions to the plan in force.
//! No sentence is made here and no clock is read. Flares have a plan of their own in `flare_plan`.

pub mod alerts;
pub mod base;
mod in_force;
mod items;
pub mod ladder;
pub mod light;
mod locks;
pub mod numbers;
pub mod proposal;
pub mod records;
pub mod results;
pub mod rule;
mod situation;
mod step;
pub mod weeks;
mod whole;

pub use locks::Lock;
pub use records::Records;
pub use rule::RuleId;

use self::base::{Tenths, Usual};
use self::light::Light;
use self::proposal::Proposal;
use self::results::SessionResult;
use self::situation::Situation;
use super::answers::Answers;
use super::instrument::InstrumentKind;
use super::recommend::{DayPlan, Footing, History, footing};
use super::rulebook::Rulebook;
use super::time::Date;

/// One person on one day: what they answered and when, and what they noted since.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Now<'a> {
    pub rules: &'a Rulebook,
    pub answers: &'a Answers,
    pub answered: Date,
    pub records: &'a Records<'a>,
    pub today: Date,
}

/// What the course so far says about the plan today.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Review {
    /// What keeps the plan from going up; empty when nothing does.
    pub locks: Vec<Lock>,
    /// What makes a step that is due wait a day.
    pub waits: Vec<Lock>,
    /// What the rules ask for, in the order to show it.
    pub proposals: Vec<Proposal>,
    /// A red session has not been followed by the safety questions yet.
    pub is_mini_screen_due: bool,
}

impl Now<'_> {
    /// Each session whose next morning is over, with its lights, the earliest first.
    #[must_use]
    pub fn results(&self) -> Vec<SessionResult> {
        let intake_pain = self.answers.pain.average.unwrap_or(0);
        results::results(self.rules, self.records, intake_pain, self.today)
    }

    /// The person's usual pain through time.
    #[must_use]
    pub fn usual(&self, daily: &[(Date, Tenths)]) -> Usual {
        let intake_pain = self.answers.pain.average.unwrap_or(0);
        Usual::of(
            &self.rules.progression.base,
            self.records,
            daily,
            intake_pain,
        )
    }

    /// What the recommendation needs to know: green weeks and sessions, and what accepted decisions have made of the
    /// exercises. Where the answers lead to no routine nothing is in force.
    #[must_use]
    pub fn history(&self) -> History {
        let greens = weeks::greens(&self.results(), self.today);
        let lighter = in_force::lighter_week(&self.rules.progression, self.records, self.today);
        let in_force = footing(self.rules, self.answers, &greens, self.today)
            .map(|footing| in_force::in_force(self.rules, &footing, self.records, self.today))
            .unwrap_or_default();
        History {
            in_force,
            is_lighter_week: lighter.is_some(),
            course: self.records.course(self.today),
            ..greens
        }
    }

    /// Whether no rule keeps the person from a harder exercise today, by their own choice as well.
    #[must_use]
    pub fn may_go_up(&self, history: &History, footing: &Footing) -> bool {
        let results = self.results();
        let now = Situation {
            rules: self.rules,
            answers: self.answers,
            answered: self.answered,
            records: self.records,
            history,
            footing,
            results: &results,
            week: &[],
            today: self.today,
        };
        locks::locks(&now).is_empty() && locks::waits(&now).is_empty()
    }

    /// The review of a week that was recommended with this history; none where the answers lead to no routine.
    #[must_use]
    pub fn review(&self, history: &History, week: &[DayPlan]) -> Option<Review> {
        let footing = footing(self.rules, self.answers, history, self.today)?;
        let results = self.results();
        Some(review(&Situation {
            rules: self.rules,
            answers: self.answers,
            answered: self.answered,
            records: self.records,
            history,
            footing: &footing,
            results: &results,
            week,
            today: self.today,
        }))
    }
}

fn review(now: &Situation<'_>) -> Review {
    let locks = locks::locks(now);
    let waits = locks::waits(now);
    let is_in_flare = now.records.is_in_flare(now.today);
    let is_lighter = in_force::lighter_week(now.numbers(), now.records, now.today).is_some();
    let mut proposals = items::lowered(now);
    // A flare has its own smaller plan, so nothing else changes the whole plan meanwhile.
    let whole = if is_in_flare {
        None
    } else {
        whole::lowered(now)
    };
    let goes_down = !proposals.is_empty() || whole.is_some();
    proposals.extend(whole);
    if !goes_down && locks.is_empty() && !is_lighter {
        match whole::varied(now) {
            Some(varied) if waits.is_empty() => proposals.push(varied),
            _ => proposals.extend(items::raised(now, &waits)),
        }
    }
    Review {
        is_mini_screen_due: is_mini_screen_due(now),
        locks,
        waits,
        proposals,
    }
}

fn is_mini_screen_due(now: &Situation<'_>) -> bool {
    let asked = now.records.instruments_of(InstrumentKind::MiniScreen);
    let last_red = now
        .results
        .iter()
        .rfind(|result| result.judged.light == Light::Red);
    last_red.is_some_and(|red| !asked.iter().any(|one| one.day > red.day))
}
