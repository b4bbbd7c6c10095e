//! A session that is going on, as its draft keeps it: the player's own state, so that a killed tab goes on where it was.

use super::Written;
use super::running_step::RunningStepV1;
use crate::domain::id::RecordId;
use crate::domain::invalid::Invalid;
use crate::domain::running_session::RunningSession;
use crate::domain::session::done::StepDone;
use crate::domain::session::place::Place;
use crate::domain::session::saved::SavedSession;
use crate::domain::session::{Feeling, Ms, Stage, StopReason};
use crate::domain::session_log::SessionOrigin;
use crate::domain::time::{Date, InstantMs};
use crate::form;
use crate::slugs;

impl Written for RunningSession {
    const VERSION: u32 = 1;
    type Form = RunningV1;
}

slugs! {
    /// Where in its life a session is.
    StageV1 {
        Before = "before", Running = "running", Paused = "paused", Away = "away", StopList = "stop-list",
        After = "after", Finished = "finished",
    }
}

/// A session that is going on, version 1.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct RunningV1 {
    pub id: RecordId,
    pub day: Date,
    pub off: i16,
    pub origin: SessionOrigin,
    pub steps: Vec<RunningStepV1>,
    pub stage: StageV1,
    /// The last moment somebody looked, while the person is away.
    pub away_since: Option<InstantMs>,
    pub stop: Option<StopReason>,
    /// Step and part, counted from 0, and the time spent in the part.
    pub at_step: usize,
    pub at_part: usize,
    pub spent_ms: Ms,
    pub seen: InstantMs,
    pub started: Option<InstantMs>,
    pub ended: Option<InstantMs>,
    pub pain_before: Option<u8>,
    pub confidence_before: Option<u8>,
    pub pain_worst: Option<u8>,
    pub pain_after: Option<u8>,
    pub effort: Option<u8>,
    pub confidence: Option<u8>,
    pub note: String,
}

form! {
    RunningV1 { id, day, off, origin, steps, stage, at_step, at_part, spent_ms, seen } or blank {
        away_since, stop, started, ended, pain_before, confidence_before, pain_worst, pain_after, effort, confidence, note,
    }
}

impl From<&RunningSession> for RunningV1 {
    fn from(running: &RunningSession) -> Self {
        let saved = &running.session;
        let nothing = StepDone::default();
        let done = saved.done.iter().chain(std::iter::repeat(&nothing));
        let (stage, away_since, stop) = match saved.stage {
            Stage::Before => (StageV1::Before, None, None),
            Stage::Running => (StageV1::Running, None, None),
            Stage::Paused => (StageV1::Paused, None, None),
            Stage::Away { since } => (StageV1::Away, Some(since), None),
            Stage::StopList { sign } => (StageV1::StopList, None, Some(sign)),
            Stage::After { stopped } => (StageV1::After, None, stopped),
            Stage::Finished { stopped } => (StageV1::Finished, None, stopped),
        };
        Self {
            id: running.id.clone(),
            day: running.day,
            off: running.offset_min,
            origin: running.origin,
            steps: saved.steps.iter().zip(done).map(Into::into).collect(),
            stage,
            away_since,
            stop,
            at_step: saved.place.step,
            at_part: saved.place.part,
            spent_ms: saved.place.spent_ms,
            seen: saved.seen,
            started: saved.started,
            ended: saved.ended,
            pain_before: saved.pain_before,
            confidence_before: saved.confidence_before,
            pain_worst: saved.feeling.pain_worst,
            pain_after: saved.feeling.pain_after,
            effort: saved.feeling.effort,
            confidence: saved.feeling.confidence,
            note: running.note.clone(),
        }
    }
}

impl TryFrom<RunningV1> for RunningSession {
    type Error = Invalid;

    fn try_from(form: RunningV1) -> Result<Self, Invalid> {
        let stage = match (form.stage, form.stop) {
            (StageV1::Before, _) => Stage::Before,
            (StageV1::Running, _) => Stage::Running,
            (StageV1::Paused, _) => Stage::Paused,
            (StageV1::Away, _) => Stage::Away {
                since: form.away_since.unwrap_or(form.seen),
            },
            (StageV1::StopList, Some(sign)) => Stage::StopList { sign },
            (StageV1::StopList, None) => return Err(Invalid { field: "stop" }),
            (StageV1::After, stopped) => Stage::After { stopped },
            (StageV1::Finished, stopped) => Stage::Finished { stopped },
        };
        let steps: Result<Vec<_>, _> = form.steps.into_iter().map(RunningStepV1::read).collect();
        let (steps, done) = steps?.into_iter().unzip();
        Ok(Self {
            id: form.id,
            day: form.day,
            offset_min: form.off,
            origin: form.origin,
            session: SavedSession {
                steps,
                stage,
                place: Place {
                    step: form.at_step,
                    part: form.at_part,
                    spent_ms: form.spent_ms,
                },
                done,
                seen: form.seen,
                started: form.started,
                ended: form.ended,
                pain_before: form.pain_before,
                confidence_before: form.confidence_before,
                feeling: Feeling {
                    pain_worst: form.pain_worst,
                    pain_after: form.pain_after,
                    effort: form.effort,
                    confidence: form.confidence,
                },
            },
            note: form.note,
        })
    }
}
