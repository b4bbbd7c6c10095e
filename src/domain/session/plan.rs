//! The plan of one session: steps laid out in timed parts. Chooses no exercise and no dose; knows no clock.

use super::Ms;
use super::amount::{Amount, BodySide, Sides, Tempo};
use crate::domain::dose::Dose;
use crate::domain::exercise::Exercise;
use crate::domain::id::ExerciseId;
use crate::domain::recommend::DayPlan;
use crate::domain::rulebook::Rulebook;
use crate::domain::site::SitePain;
use crate::slugs;

/// Seconds to get ready for a step. Source: clinical.md part 4.5.
const READY_MS: Ms = 15_000;

/// One step as it is asked for: an exercise and how much of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Step {
    pub exercise: ExerciseId,
    pub sets: u16,
    pub amount: Amount,
    pub sides: Sides,
}

slugs! {
    /// What a part of a step is for.
    PartKind { Ready = "ready", Work = "work", Rest = "rest", Switch = "switch", }
}

/// One timed part of a step. Rest and switch name the set and side that come next; sets count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Part {
    pub kind: PartKind,
    pub set: u16,
    pub side: Option<BodySide>,
    pub length_ms: Ms,
}

impl Step {
    /// The step of that much of an exercise; where one side hurts, it comes first.
    #[must_use]
    pub fn of(exercise: &Exercise, dose: Dose, sites: &[SitePain]) -> Self {
        let first = BodySide::first_for(&exercise.regions, sites);
        Self {
            exercise: exercise.id.clone(),
            sets: dose.sets.unwrap_or(1),
            amount: match (dose.reps, dose.seconds) {
                (Some(reps), _) => Amount::Reps {
                    reps,
                    hold_s: dose.hold_s,
                    tempo: Tempo::of(exercise.role, dose.hold_s),
                },
                (None, seconds) => Amount::Seconds(seconds.unwrap_or(0)),
            },
            sides: Sides::of(dose.per_side, exercise.position, first),
        }
    }

    /// How much it asks for.
    #[must_use]
    pub fn dose(&self) -> Dose {
        let (reps, hold_s, seconds) = match self.amount {
            Amount::Reps { reps, hold_s, .. } => (Some(reps), hold_s, None),
            Amount::Seconds(seconds) => (None, 0, Some(seconds)),
        };
        Dose {
            sets: Some(self.sets),
            reps,
            hold_s,
            seconds,
            per_side: self.sides != Sides::Whole,
        }
    }

    /// The parts in order: get ready, then bouts of equal length with a rest or a switch of sides between them.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut last_side = None;
        for (set, side) in self.bouts() {
            let (kind, length_ms) = match (parts.is_empty(), side == last_side) {
                (true, _) => (PartKind::Ready, READY_MS),
                (false, true) => (PartKind::Rest, self.amount.between_ms()),
                (false, false) => (PartKind::Switch, self.amount.between_ms()),
            };
            let part = |kind, length_ms| Part {
                kind,
                set,
                side,
                length_ms,
            };
            parts.push(part(kind, length_ms));
            parts.push(part(PartKind::Work, self.amount.length_ms()));
            last_side = side;
        }
        parts
    }

    fn bouts(&self) -> Vec<(u16, Option<BodySide>)> {
        let sets = 1..=self.sets.max(1);
        match self.sides {
            Sides::Whole => sets.map(|set| (set, None)).collect(),
            Sides::Alternate(first) => sets
                .flat_map(|set| [(set, Some(first)), (set, Some(first.other()))])
                .collect(),
            Sides::Together(first) => [first, first.other()]
                .into_iter()
                .flat_map(|side| sets.clone().map(move |set| (set, Some(side))))
                .collect(),
        }
    }
}

/// A step with its parts, at least two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    /// The step as asked for.
    pub step: Step,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// The steps of one session: at least one, each with something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionPlan {
    steps: Vec<PlannedStep>,
}

impl SessionPlan {
    /// The plan of these steps; none when nothing is left to do. A step without an amount is worn or done elsewhere, and
    /// does not take part.
    #[must_use]
    pub fn new(steps: impl IntoIterator<Item = Step>) -> Option<Self> {
        let steps: Vec<PlannedStep> = steps
            .into_iter()
            .filter(|step| step.amount.length_ms() > 0)
            .map(|step| PlannedStep {
                parts: step.parts(),
                step,
            })
            .collect();
        (!steps.is_empty()).then_some(Self { steps })
    }

    /// The plan of a day of the routine; where one side hurts, it comes first.
    #[must_use]
    pub fn of_day(day: &DayPlan, rules: &Rulebook, sites: &[SitePain]) -> Option<Self> {
        Self::new(day.prescriptions.iter().filter_map(|one| {
            let exercise = rules.exercise(&one.exercise)?;
            Some(Step::of(exercise, one.dose, sites))
        }))
    }

    /// Puts a step at that place, over the one there or before it. It has something to do.
    pub(super) fn put(&mut self, at: usize, planned: PlannedStep, over: bool) {
        match self.steps.get_mut(at) {
            Some(slot) if over => *slot = planned,
            _ => self.steps.insert(at.min(self.steps.len()), planned),
        }
    }

    /// The steps in order.
    #[must_use]
    pub fn steps(&self) -> &[PlannedStep] {
        &self.steps
    }

    /// The time of the whole session.
    #[must_use]
    pub fn total_ms(&self) -> Ms {
        self.steps.iter().map(PlannedStep::total_ms).sum()
    }
}

impl PlannedStep {
    /// The time of the step, get ready included.
    #[must_use]
    pub fn total_ms(&self) -> Ms {
        self.parts.iter().map(|part| part.length_ms).sum()
    }
}
