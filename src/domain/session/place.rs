//! A place in a plan, and what has been done so far. Moves along by lengths of time; knows no clock.

use super::Ms;
use super::amount::Amount;
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

    const fn part_start(step: usize, part: usize) -> Self {
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

/// What was done of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepDone {
    /// How far each part got, in the order of the parts.
    pub reached_ms: Vec<Ms>,
    /// The person chose to leave it out, or to cut it short.
    pub skipped: bool,
}

/// What was done of every step. Only ever grows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done(pub(super) Vec<StepDone>);

impl Done {
    /// Nothing yet.
    #[must_use]
    pub fn nothing(plan: &SessionPlan) -> Self {
        Self::within(Vec::new(), plan)
    }

    /// The same record made to fit the plan.
    #[must_use]
    pub fn within(steps: Vec<StepDone>, plan: &SessionPlan) -> Self {
        let mut given = steps.into_iter();
        Self(
            plan.steps()
                .iter()
                .map(|planned| {
                    let known = given.next().unwrap_or_default();
                    let mut reached = known.reached_ms.into_iter();
                    let fits = |part: &Part| reached.next().unwrap_or(0).min(part.length_ms);
                    StepDone {
                        reached_ms: planned.parts.iter().map(fits).collect(),
                        skipped: known.skipped,
                    }
                })
                .collect(),
        )
    }

    /// Every step, in the order of the plan.
    #[must_use]
    pub fn steps(&self) -> &[StepDone] {
        &self.0
    }

    fn reach(&mut self, place: Place, to: Ms) {
        let step = self.0.get_mut(place.step);
        if let Some(reached) = step.and_then(|step| step.reached_ms.get_mut(place.part)) {
            *reached = to.max(*reached);
        }
    }

    /// Next was pressed here. The person counts: a counted bout that ran at least half its time is taken as finished.
    pub(super) fn ended_early(&mut self, place: Place, plan: &SessionPlan) {
        let (Some(planned), Some(part)) = (place.step_in(plan), place.part_in(plan)) else {
            return;
        };
        let counted = matches!(planned.step.amount, Amount::Reps { .. });
        let counts = part.kind == PartKind::Work && counted && place.spent_ms * 2 >= part.length_ms;
        if counts {
            self.reach(place, part.length_ms);
        }
    }

    pub(super) fn skip(&mut self, step: usize) {
        if let Some(step) = self.0.get_mut(step) {
            step.skipped = true;
        }
    }
}
