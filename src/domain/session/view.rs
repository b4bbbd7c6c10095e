//! What there is to see of a session at one moment. Pure reading: nothing here changes a session.

use super::amount::{Amount, BodySide, Tempo};
use super::done::{Done, Tally};
use super::place::Place;
use super::plan::{Part, PartKind, PlannedStep, SessionPlan};
use super::{Feeling, Ms, Session, Stage};
use crate::domain::time::InstantMs;

/// A timed bout shorter than this has no half-time cue: start and end are near enough.
pub(super) const HALF_TIME_FROM_MS: Ms = 20_000;

/// A moment of a session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Where in its life the session is.
    pub stage: Stage,
    /// The step and part on screen; none once the exercises are over.
    pub spot: Option<Spot>,
    /// The planned time that is left.
    pub left_ms: Ms,
}

/// What is on screen. `step` and `part` count from 0, sets and repetitions from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Spot {
    pub step: usize,
    pub steps: usize,
    pub part: usize,
    pub kind: PartKind,
    pub set: u16,
    pub sets: u16,
    pub side: Option<BodySide>,
    pub count: Count,
    pub remaining_ms: Ms,
    pub length_ms: Ms,
}

/// What is counted on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Seconds to go, never 0 before the part is over.
    Seconds(Ms),
    /// Repetitions at the tempo, as a guide: the person counts.
    Reps {
        /// The one being done, from 1.
        rep: u16,
        /// How many there are.
        of: u16,
        /// Seconds of the hold to go, while there is one to keep.
        hold: Option<Ms>,
    },
}

impl Spot {
    /// How much of the part is over, 0 to 1.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "a share of a ring, a few minutes at most"
    )]
    pub fn share_done(&self) -> f64 {
        let length = self.length_ms.max(1) as f64;
        1.0 - (self.remaining_ms as f64 / length).clamp(0.0, 1.0)
    }

    /// How much of the part is over.
    #[must_use]
    pub fn spent_ms(&self) -> Ms {
        self.length_ms.saturating_sub(self.remaining_ms)
    }

    /// True in the second half of a timed bout that is long enough to have a half-time.
    #[must_use]
    pub fn is_past_half(&self) -> bool {
        let is_timed = matches!(self.count, Count::Seconds(_));
        let is_long = self.kind == PartKind::Work && self.length_ms >= HALF_TIME_FROM_MS;
        is_timed && is_long && self.remaining_ms * 2 <= self.length_ms
    }
}

impl Moment {
    /// Whole minutes to go, rounded up.
    #[must_use]
    pub fn minutes_left(&self) -> Ms {
        self.left_ms.div_ceil(60_000)
    }
}

impl Session {
    /// The session as it is to be shown at that moment, the same as after a tick then.
    #[must_use]
    pub fn at(&self, now: InstantMs) -> Moment {
        let shown = self.clone().observed(now);
        Moment {
            stage: shown.stage,
            spot: spot(shown.place, &shown.plan),
            left_ms: shown.place.left_ms(&shown.plan),
        }
    }

    /// The session as it was at the last event.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.at(self.seen)
    }

    /// The last moment somebody looked.
    #[must_use]
    pub fn seen(&self) -> InstantMs {
        self.seen
    }

    /// How the steps went.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.done.tally(&self.plan)
    }

    /// The steps before the one on screen, counted from 0, that Next led through before they were whole.
    #[must_use]
    pub fn cut_short(&self) -> Vec<usize> {
        self.done.cut_short(&self.plan, self.place.step)
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &SessionPlan {
        &self.plan
    }

    /// What was done so far, up to the last event.
    #[must_use]
    pub fn done(&self) -> &Done {
        &self.done
    }

    /// Where in its life the session was at the last event.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// When it began and when the exercises ended; the end never lies before the beginning.
    #[must_use]
    pub fn span(&self) -> (Option<InstantMs>, Option<InstantMs>) {
        let ended = self
            .ended
            .map(|end| self.started.map_or(end, |start| end.max(start)));
        (self.started, ended)
    }

    /// Pain before, 0 to 10.
    #[must_use]
    pub fn pain_before(&self) -> Option<u8> {
        self.pain_before
    }

    /// How sure the person was before, 0 to 10.
    #[must_use]
    pub fn confidence_before(&self) -> Option<u8> {
        self.confidence_before
    }

    /// How it was, once it is finished.
    #[must_use]
    pub fn feeling(&self) -> Feeling {
        self.feeling
    }
}

fn spot(place: Place, plan: &SessionPlan) -> Option<Spot> {
    let planned = place.step_in(plan)?;
    let part = place.part_in(plan)?;
    Some(Spot {
        step: place.step,
        steps: plan.steps().len(),
        part: place.part,
        kind: part.kind,
        set: part.set,
        sets: planned.step.sets.max(1),
        side: part.side,
        count: count(place, planned, part),
        remaining_ms: part.length_ms.saturating_sub(place.spent_ms),
        length_ms: part.length_ms,
    })
}

fn count(place: Place, planned: &PlannedStep, part: &Part) -> Count {
    match (part.kind, planned.step.amount) {
        (
            PartKind::Work,
            Amount::Reps {
                reps,
                hold_s,
                tempo,
            },
        ) => rep(place.spent_ms, reps, hold_s > 0, tempo),
        _ => Count::Seconds(seconds_up(part.length_ms.saturating_sub(place.spent_ms))),
    }
}

fn rep(spent_ms: Ms, reps: u16, is_held: bool, tempo: Tempo) -> Count {
    let over = u16::try_from(spent_ms / tempo.rep_ms()).unwrap_or(u16::MAX);
    let into_rep = spent_ms % tempo.rep_ms();
    let hold_ends = tempo.lift_ms + tempo.hold_ms;
    let holds = (tempo.lift_ms..hold_ends).contains(&into_rep) && is_held;
    Count::Reps {
        rep: over.saturating_add(1).min(reps),
        of: reps,
        hold: holds.then(|| seconds_up(hold_ends - into_rep)),
    }
}

fn seconds_up(ms: Ms) -> Ms {
    ms.div_ceil(1_000)
}
