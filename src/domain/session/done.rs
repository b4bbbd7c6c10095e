//! What was done of each step, and what the person said of it. Only ever grows; knows no clock.

use super::Ms;
use super::StopReason;
use super::amount::Amount;
use super::event::rating;
use super::place::Place;
use super::plan::{Part, PartKind, PlannedStep, SessionPlan};
use crate::domain::id::ExerciseId;
use crate::domain::session_log::{Load, StepRating};

/// The least work that leaves a trace.
const TRACE_MS: Ms = 1_000;

/// What the person said of one step. All of it may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StepNote {
    pub rating: Option<StepRating>,
    pub load: Load,
    /// Worst pain during it, 0 to 10.
    pub pain: Option<u8>,
    /// Why it was left.
    pub stop: Option<StopReason>,
}

/// What was done of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepDone {
    /// How far each part got, in the order of the parts.
    pub reached_ms: Vec<Ms>,
    /// The person chose to leave it out, or to cut it short.
    pub skipped: bool,
    /// What they said of it.
    pub note: StepNote,
    /// The exercise it stands in for.
    pub swapped_from: Option<ExerciseId>,
}

/// How the steps of a session went, each counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tally {
    /// Every bout to its end.
    pub whole: usize,
    /// Some of it.
    pub partly: usize,
    /// Nothing of it.
    pub left_out: usize,
}

/// What was done of every step. Only ever grows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done(pub(super) Vec<StepDone>);

impl StepDone {
    /// Nothing yet of a step that long.
    pub(super) fn nothing(planned: &PlannedStep) -> Self {
        Self::default().within(planned)
    }

    fn within(self, planned: &PlannedStep) -> Self {
        let mut reached = self.reached_ms.into_iter();
        let fits = |part: &Part| reached.next().unwrap_or(0).min(part.length_ms);
        Self {
            reached_ms: planned.parts.iter().map(fits).collect(),
            note: StepNote {
                pain: rating(self.note.pain),
                ..self.note
            },
            ..self
        }
    }

    /// True when something was done of it: a second of work at least.
    #[must_use]
    pub fn has_work(&self, planned: &PlannedStep) -> bool {
        self.work_ms(planned) >= TRACE_MS
    }

    /// Time at work.
    fn work_ms(&self, planned: &PlannedStep) -> Ms {
        self.bouts(planned).map(|(reached, _)| reached).sum()
    }

    /// How far each bout got, and how long it is.
    fn bouts<'a>(&'a self, planned: &'a PlannedStep) -> impl Iterator<Item = (Ms, &'a Part)> {
        let parts = self.reached_ms.iter().copied().zip(&planned.parts);
        parts.filter(|(_, part)| part.kind == PartKind::Work)
    }

    /// Sets of which every bout was brought to its end.
    pub(super) fn whole_sets(&self, planned: &PlannedStep) -> u16 {
        let open = |set: u16| {
            let mut bouts = self.bouts(planned).filter(|(_, part)| part.set == set);
            bouts.any(|(reached, part)| reached < part.length_ms)
        };
        let sets = 1..=planned.step.sets.max(1);
        u16::try_from(sets.filter(|set| !open(*set)).count()).unwrap_or(u16::MAX)
    }

    /// True when nothing was done of it and nothing said.
    pub(super) fn is_blank(&self, planned: &PlannedStep) -> bool {
        !self.has_work(planned) && self.note == StepNote::default() && !self.skipped
    }
}

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
        let steps = plan.steps().iter();
        Self(
            steps
                .map(|planned| given.next().unwrap_or_default().within(planned))
                .collect(),
        )
    }

    /// Every step, in the order of the plan.
    #[must_use]
    pub fn steps(&self) -> &[StepDone] {
        &self.0
    }

    /// How the steps went.
    #[must_use]
    pub fn tally(&self, plan: &SessionPlan) -> Tally {
        let mut tally = Tally::default();
        for (done, planned) in self.0.iter().zip(plan.steps()) {
            let is_whole = done.bouts(planned).all(|(ms, part)| ms >= part.length_ms);
            match (is_whole, done.has_work(planned)) {
                (true, _) => tally.whole += 1,
                (false, true) => tally.partly += 1,
                (false, false) => tally.left_out += 1,
            }
        }
        tally
    }

    /// The steps, counted from 0, that Next led through before they were whole: not those that were left on purpose.
    #[must_use]
    pub fn cut_short(&self, plan: &SessionPlan, before: usize) -> Vec<usize> {
        let steps = self.0.iter().zip(plan.steps()).enumerate().take(before);
        steps
            .filter(|(_, (done, planned))| {
                let is_open = done.bouts(planned).any(|(ms, part)| ms < part.length_ms);
                is_open && !done.skipped && done.note.stop.is_none()
            })
            .map(|(at, _)| at)
            .collect()
    }

    pub(super) fn reach(&mut self, place: Place, to: Ms) {
        let step = self.0.get_mut(place.step);
        if let Some(reached) = step.and_then(|step| step.reached_ms.get_mut(place.part)) {
            *reached = to.max(*reached);
        }
    }

    /// The person says that they did the whole step.
    pub(super) fn claim(&mut self, step: usize, plan: &SessionPlan) {
        let parts = plan.steps().get(step).map_or(&[][..], |one| &one.parts);
        for (at, part) in parts.iter().enumerate() {
            if part.kind == PartKind::Work {
                self.reach(Place::part_start(step, at), part.length_ms);
            }
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

    /// What is known of a step, to be written to; none beyond the plan.
    pub(super) fn note_of(&mut self, step: usize) -> Option<&mut StepNote> {
        self.0.get_mut(step).map(|step| &mut step.note)
    }
}
