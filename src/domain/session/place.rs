//! A place in a plan. Moves along by lengths of time; knows no clock.

use super::Ms;
use super::done::Done;
use super::plan::{Part, PartKind, PlannedStep, SessionPlan};

/// A place in the plan: `step` and `part` count from 0. A step that the plan does not have is the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub struct Place {
    pub step: usize,
    pub part: usize,
    pub spent_ms: Ms,
}

/// Redoing a part is what Back means once it has run this long; before, it means the part before.
const BACK_RESTARTS_AFTER_MS: Ms = 3_000;

impl Place {
    /// Before the first step.
    pub const START: Place = Place::step_start(0);

    /// The get-ready of that step.
    #[must_use]
    pub const fn step_start(step: usize) -> Self {
        Self::part_start(step, 0)
    }

    pub(super) const fn part_start(step: usize, part: usize) -> Self {
        Self {
            step,
            part,
            spent_ms: 0,
        }
    }

    /// The step it lies in; none at the end.
    #[must_use]
    pub fn step_in(self, plan: &SessionPlan) -> Option<&PlannedStep> {
        plan.steps().get(self.step)
    }

    /// The part it lies in; none at the end.
    #[must_use]
    pub fn part_in(self, plan: &SessionPlan) -> Option<&Part> {
        self.step_in(plan)?.parts.get(self.part)
    }

    /// The same place made to fit the plan: a part or a time beyond it becomes its end.
    #[must_use]
    pub fn within(self, plan: &SessionPlan) -> Self {
        match (self.step_in(plan), self.part_in(plan)) {
            (None, _) => Self::step_start(plan.steps().len()),
            (Some(_), None) => Self::step_start(self.step + 1),
            (Some(_), Some(part)) => Self {
                spent_ms: self.spent_ms.min(part.length_ms),
                ..self
            },
        }
    }

    /// The start of the part after this one.
    #[must_use]
    pub fn next_part(self, plan: &SessionPlan) -> Self {
        Self::part_start(self.step, self.part.saturating_add(1)).within(plan)
    }

    /// Where Back leads: the start of the bout or the get-ready before this moment, never a rest.
    #[must_use]
    pub fn back(self, plan: &SessionPlan) -> Self {
        let stops = plan.steps().iter().enumerate().flat_map(|(step, planned)| {
            let parts = planned.parts.iter().enumerate();
            parts
                .filter(|(_, part)| matches!(part.kind, PartKind::Ready | PartKind::Work))
                .map(move |(part, _)| Self::part_start(step, part))
        });
        let settled = self.spent_ms > BACK_RESTARTS_AFTER_MS;
        let here = Self::part_start(self.step, self.part);
        stops
            .take_while(|stop| *stop < here || (settled && *stop == here))
            .last()
            .unwrap_or(Place::START)
    }

    /// The place that much time later, and what was done on the way, kept in `done`.
    #[must_use]
    pub fn later(self, by: Ms, plan: &SessionPlan, done: &mut Done) -> Self {
        let (mut place, mut left) = (self.within(plan), by);
        while let Some(part) = place.part_in(plan) {
            let runs = left.min(part.length_ms - place.spent_ms.min(part.length_ms));
            place.spent_ms += runs;
            left -= runs;
            done.reach(place, place.spent_ms);
            if place.spent_ms < part.length_ms {
                return place;
            }
            place = place.next_part(plan);
        }
        place
    }

    /// The planned time from here to the end.
    #[must_use]
    pub fn left_ms(self, plan: &SessionPlan) -> Ms {
        let here = self.step_in(plan).map_or(0, |planned| {
            let parts = planned.parts.iter().skip(self.part);
            parts.map(|part| part.length_ms).sum()
        });
        let after = plan.steps().iter().skip(self.step.saturating_add(1));
        let after: Ms = after.map(PlannedStep::total_ms).sum();
        (here + after).saturating_sub(self.spent_ms)
    }
}
