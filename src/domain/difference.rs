//! What is different between two recommendations, for the person to see before they take a changed answer. Weighs nothing.

use super::condition::CapId;
use super::dose::Dose;
use super::id::{ExerciseId, NoticeId};
use super::recommend::{DayPlan, Prescription, Recommendation};
use super::screen::Outcome;

/// Something that was one way and is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Turn<T> {
    pub before: T,
    pub after: T,
}

impl<T: PartialEq> Turn<T> {
    fn of(before: T, after: T) -> Option<Self> {
        (before != after).then_some(Self { before, after })
    }
}

/// An exercise of both plans with another amount.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct AmountTurn {
    pub exercise: ExerciseId,
    pub amount: Turn<Dose>,
}

/// Everything that differs; each list keeps the order of its plan and names an exercise once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Difference {
    pub outcome: Option<Turn<Outcome>>,
    pub cap: Option<Turn<Option<CapId>>>,
    /// Days of the week with a session.
    pub training_days: Option<Turn<usize>>,
    /// Whole minutes of the longest session, rounded.
    pub minutes: Option<Turn<u32>>,
    /// In the week or the offers now, and not before.
    pub came: Vec<ExerciseId>,
    pub went: Vec<ExerciseId>,
    pub amounts: Vec<AmountTurn>,
    pub notices_came: Vec<NoticeId>,
    pub notices_went: Vec<NoticeId>,
}

impl Difference {
    /// What leads from one to the other.
    #[must_use]
    pub fn between(before: &Recommendation, after: &Recommendation) -> Self {
        let (old, new) = (all(before), all(after));
        let cap = |plan: &Recommendation| plan.cap.as_ref().map(|cap| cap.id);
        let amounts = new.iter().filter_map(|one| {
            let known = old.iter().find(|other| other.exercise == one.exercise)?;
            Some(AmountTurn {
                exercise: one.exercise.clone(),
                amount: Turn::of(known.dose, one.dose)?,
            })
        });
        Self {
            outcome: Turn::of(before.outcome, after.outcome),
            cap: Turn::of(cap(before), cap(after)),
            training_days: Turn::of(training_days(before), training_days(after)),
            minutes: Turn::of(minutes(before), minutes(after)),
            came: missing_in(&old, &new),
            went: missing_in(&new, &old),
            amounts: amounts.collect(),
            notices_came: others(&before.notices, &after.notices),
            notices_went: others(&after.notices, &before.notices),
        }
    }

    /// True when the person would notice nothing but other reasons.
    #[must_use]
    pub fn is_none(&self) -> bool {
        let turns = self.outcome.is_none()
            && self.cap.is_none()
            && self.training_days.is_none()
            && self.minutes.is_none();
        let exercises = self.came.is_empty() && self.went.is_empty() && self.amounts.is_empty();
        turns && exercises && self.notices_came.is_empty() && self.notices_went.is_empty()
    }
}

/// Every exercise of the plan once, with the most of it that any day holds.
fn all(plan: &Recommendation) -> Vec<&Prescription> {
    let mut found: Vec<&Prescription> = Vec::new();
    let days = plan.days.iter().flat_map(|day| &day.prescriptions);
    for one in days.chain(&plan.extras) {
        match found
            .iter_mut()
            .find(|known| known.exercise == one.exercise)
        {
            Some(known) if known.dose.volume() >= one.dose.volume() => {}
            Some(known) => *known = one,
            None => found.push(one),
        }
    }
    found
}

/// What of the second is not in the first.
fn missing_in(first: &[&Prescription], second: &[&Prescription]) -> Vec<ExerciseId> {
    let is_new = |one: &&&Prescription| !first.iter().any(|other| other.exercise == one.exercise);
    let new = second.iter().filter(is_new);
    new.map(|one| one.exercise.clone()).collect()
}

fn others(first: &[NoticeId], second: &[NoticeId]) -> Vec<NoticeId> {
    let new = second.iter().filter(|id| !first.contains(id));
    new.cloned().collect()
}

fn training_days(plan: &Recommendation) -> usize {
    let is_training = |day: &&DayPlan| !day.prescriptions.is_empty();
    plan.days.iter().filter(is_training).count()
}

fn minutes(plan: &Recommendation) -> u32 {
    let longest_s = plan.days.iter().map(|day| day.length_s).max();
    (longest_s.unwrap_or(0) + 30) / 60
}
