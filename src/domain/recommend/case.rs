//! One person's case: answers, conditions, cap and day length put together once, for all later decisions to look at.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::blocker::{self, Blocker};
use super::patterns::{self, ChosenPattern};
use super::settled::Course;
use super::slot::{self, Slot};
use crate::domain::answers::Answers;
use crate::domain::condition::{Cap, CapId, Condition};
use crate::domain::dose::Dose;
use crate::domain::evidence::AnswerRef;
use crate::domain::exercise::Exercise;
use crate::domain::id::{ConditionId, ExerciseId};
use crate::domain::order;
use crate::domain::rulebook::Rulebook;
use crate::domain::screen::{ActiveCondition, Screening};
use crate::domain::selection::Budget;
use crate::domain::site::Site;
use crate::domain::time::Date;
use crate::domain::when::Facts;

/// Day lengths a missing answer is read as. Source: answers.md, cautious reading.
const USUAL_DAYS_PER_WEEK: u8 = 3;

/// What the person has done so far, as far as rules look at it. The default is a person who begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct History {
    /// Weeks in which every session was green.
    pub green_weeks: u16,
    /// Green sessions of each exercise.
    pub green_sessions: BTreeMap<ExerciseId, u16>,
    /// What accepted decisions have made of an exercise.
    pub in_force: BTreeMap<ExerciseId, Standing>,
    /// What was done since they began.
    pub course: Course,
    /// A lighter week was accepted and is not over.
    pub is_lighter_week: bool,
}

/// Where an exercise stands after the decisions that the person accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Standing {
    /// Itself, or the easier or harder one that has taken its place.
    pub exercise: ExerciseId,
    pub dose: Dose,
    /// The rules they agreed to, the earliest first; at least one.
    pub agreed: Vec<String>,
}

/// Everything a choice may look at.
pub(super) struct Case<'a> {
    pub rules: &'a Rulebook,
    pub history: &'a History,
    pub today: Date,
    /// The answers, without the sites that wait for a clinician.
    pub answers: Answers,
    pub locked: &'a [Site],
    pub conditions: Vec<(&'a ActiveCondition, &'a Condition)>,
    pub on: BTreeSet<ConditionId>,
    pub cap: &'a Cap,
    pub cap_because: Vec<AnswerRef>,
    pub patterns: Vec<ChosenPattern<'a>>,
    /// The balance pattern, when it is open: its balance item is due on every training day.
    pub balance: Option<ChosenPattern<'a>>,
    pub budget: &'a Budget,
    pub days_per_week: u8,
    allowed: BTreeSet<&'a ExerciseId>,
    wanted: OnceCell<Vec<(Slot, Vec<&'a Exercise>)>>,
}

impl<'a> Case<'a> {
    /// The case of a person who may have a routine; none when the rules lack a cap or a day length.
    pub fn new(
        rules: &'a Rulebook,
        answers: &Answers,
        history: &'a History,
        screening: &'a Screening,
        today: Date,
    ) -> Option<Self> {
        let conditions: Vec<(&ActiveCondition, &Condition)> = screening
            .conditions
            .iter()
            .filter_map(|active| Some((active, rules.condition(&active.id)?)))
            .collect();
        let on: BTreeSet<ConditionId> =
            order::gather(conditions.iter().map(|(one, _)| one.id.clone()));
        let facts = Facts {
            answers,
            conditions: &on,
            today,
        };
        let cap = rules
            .caps
            .iter()
            .find(|cap| cap.when.as_ref().is_none_or(|when| when.holds(facts)))?;
        let cap_because = cap
            .when
            .as_ref()
            .map(|when| when.evidence(facts))
            .unwrap_or_default();

        let mut open = answers.clone();
        open.sites
            .retain(|marked| !screening.locked.contains(&marked.site));
        let mut case = Self {
            rules,
            history,
            today,
            answers: open,
            locked: &screening.locked,
            conditions,
            on,
            cap,
            cap_because,
            patterns: Vec::new(),
            balance: None,
            budget: budget(rules, answers, cap)?,
            days_per_week: answers
                .days_per_week
                .unwrap_or(USUAL_DAYS_PER_WEEK)
                .clamp(1, 7),
            allowed: BTreeSet::new(),
            wanted: OnceCell::new(),
        };
        (case.patterns, case.balance) = patterns::choose(&case);
        let allowed = rules
            .exercises
            .iter()
            .filter(|exercise| blocker::is_free(&case, exercise))
            .map(|exercise| &exercise.id);
        case.allowed = order::gather(allowed);
        Some(case)
    }

    /// What rules are evaluated against.
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            answers: &self.answers,
            conditions: &self.on,
            today: self.today,
        }
    }

    /// Whether nothing stands against that exercise.
    pub fn allows(&self, exercise: &Exercise) -> bool {
        self.allowed.contains(&exercise.id)
    }

    /// What is wanted in that slot on any day of the week, the best first; worked out once.
    pub fn wanted(&self, slot: Slot) -> &[&'a Exercise] {
        let all = self.wanted.get_or_init(|| {
            let slots = Slot::ALL.iter();
            slots
                .map(|slot| (*slot, slot::wanted(self, *slot)))
                .collect()
        });
        let here = all.iter().find(|(one, _)| *one == slot);
        here.map_or(&[], |(_, list)| list.as_slice())
    }

    /// Everything that stands against that exercise.
    pub fn blockers(&self, exercise: &Exercise) -> Vec<Blocker> {
        blocker::blockers(self, exercise)
    }

    pub fn has(&self, cap: CapId) -> bool {
        self.cap.id == cap
    }

    /// What the person's decisions have made of the exercise, as far as it may be done today.
    pub fn standing(&self, exercise: &Exercise) -> Option<(&'a Exercise, &'a Standing)> {
        let standing = self.history.in_force.get(&exercise.id)?;
        let shown = self.rules.exercise(&standing.exercise)?;
        let is_open = self.blockers(shown).iter().all(Blocker::yields_to_ladder);
        is_open.then_some((shown, standing))
    }

    /// Whether the exercise is offered beside the session only.
    pub fn is_extra(&self, exercise: &Exercise) -> bool {
        self.rules
            .extras
            .iter()
            .any(|extra| extra.id == exercise.id)
    }

    pub fn is_liked(&self, exercise: &Exercise) -> bool {
        let liked = self.answers.liked.as_ref();
        liked.is_some_and(|liked| liked.contains(&exercise.id))
    }

    /// Seconds the session should take.
    pub fn target_s(&self) -> u32 {
        u32::from(self.budget.minutes) * 60
    }
}

/// The row for the person's day, or for the session ceiling of the cap where that is shorter.
fn budget<'a>(rules: &'a Rulebook, answers: &Answers, cap: &Cap) -> Option<&'a Budget> {
    let wanted = u16::from(answers.minutes_per_day?).min(cap.session_ceiling_min);
    let fits = |row: &&Budget| u16::from(row.minutes) <= wanted;
    rules
        .budgets
        .iter()
        .filter(fits)
        .max_by_key(|row| row.minutes)
        .or_else(|| rules.budgets.iter().min_by_key(|row| row.minutes))
}
