//! What a person changes in a session that is going on: another exercise in place of one, and what they say of a step. Which
//! exercise may stand there is not decided here.

use super::done::{StepDone, StepNote};
use super::event::rating;
use super::place::Place;
use super::plan::{PlannedStep, Step};
use super::{Session, Stage, StopReason};
use crate::domain::time::InstantMs;

/// Pain as strong as this, and well above the pain before, is a sign of the stop list. Source: clinical.md part 2.5.
const STRONG_PAIN: u8 = 8;
/// A rise of so much is more than the usual up and down. Source: clinical.md part 6.2, green row.
const USUAL_RISE: u8 = 1;

impl Session {
    /// The session with another step in place of the one on screen. What was done of that one stays in the log, and only the
    /// sets that were left are asked for. Changes nothing when no step is on screen, or when the new one has no amount.
    #[must_use]
    pub fn swap(self, with: Step, now: InstantMs) -> Self {
        let mut next = self.observed(now);
        if matches!(next.stage, Stage::Running | Stage::Paused) {
            next.replace(with);
        }
        next
    }

    /// The same after the step on screen hurt too much: that is kept with it. Pain of the stop list opens the list instead.
    #[must_use]
    pub fn swap_painful(self, pain: Option<u8>, with: Step, now: InstantMs) -> Self {
        let mut next = self.observed(now);
        if matches!(next.stage, Stage::Running | Stage::Paused) && !next.hurt(pain, now) {
            next.replace(with);
        }
        next
    }

    fn replace(&mut self, mut with: Step) {
        let at = self.place.step;
        let (Some(old), Some(done)) = (self.plan.steps().get(at), self.done.0.get(at)) else {
            return;
        };
        if with.amount.length_ms() == 0 {
            return;
        }
        let is_blank = done.is_blank(old);
        let from = match &done.swapped_from {
            Some(first) if is_blank => first.clone(),
            _ => old.step.exercise.clone(),
        };
        if !is_blank {
            let left = old.step.sets.max(1).saturating_sub(done.whole_sets(old));
            with.sets = with.sets.min(left).max(1);
        }
        let planned = PlannedStep {
            parts: with.parts(),
            step: with,
        };
        let mut done = StepDone::nothing(&planned);
        done.swapped_from = (from != planned.step.exercise).then_some(from);
        let at = if is_blank { at } else { at + 1 };
        self.plan.put(at, planned, is_blank);
        if is_blank {
            if let Some(slot) = self.done.0.get_mut(at) {
                *slot = done;
            }
        } else {
            self.done.0.insert(at, done);
        }
        self.place = Place::step_start(at);
    }

    /// The session with what the person says of a step, counted from 0. Nothing is said of a session that is over.
    #[must_use]
    pub fn note(self, step: usize, note: StepNote, now: InstantMs) -> Self {
        let mut next = self.observed(now);
        let is_over = matches!(next.stage, Stage::Before | Stage::Finished { .. });
        if let Some(slot) = next.done.note_of(step).filter(|_| !is_over) {
            *slot = StepNote {
                pain: rating(note.pain),
                ..note
            };
        }
        next
    }

    /// The session once the person has said that they did all of those steps.
    #[must_use]
    pub fn claim(mut self, steps: &[usize]) -> Self {
        if matches!(self.stage, Stage::After { .. }) {
            for step in steps {
                self.done.claim(*step, &self.plan);
            }
        }
        self
    }

    /// The step on screen hurt too much. True when that is a sign of the stop list, which is then on screen.
    pub(super) fn hurt(&mut self, pain: Option<u8>, now: InstantMs) -> bool {
        let (pain, sign) = (rating(pain), StopReason::Pain);
        if let Some(note) = self.done.note_of(self.place.step) {
            note.stop = Some(sign);
            note.pain = note.pain.max(pain);
        }
        let usual = self.pain_before.unwrap_or(0).saturating_add(USUAL_RISE);
        let is_sign = pain.is_some_and(|pain| pain >= STRONG_PAIN && pain > usual);
        if is_sign {
            self.stage = Stage::StopList { sign };
            self.ended = Some(now);
        }
        is_sign
    }
}
