//! One session as a state machine over timestamps. Holds no timer and draws nothing: whoever shows it asks `at(now)` as often
//! as it likes, and time passes by the difference of two moments alone.
//!
//! A place in the plan moves on by `now - seen`, where `seen` is the last moment that anybody looked. A clock that goes back
//! adds nothing. A gap of more than a minute means the person was away: the place stays where they were last seen.

pub mod amount;
pub mod calm;
mod change;
pub mod cue;
pub mod done;
mod event;
pub mod place;
pub mod plan;
pub mod saved;
pub mod view;

pub use self::event::{Event, Feeling, Stage, StopReason};

use self::done::Done;
use self::event::rating;
use self::place::Place;
use self::plan::SessionPlan;
use super::time::InstantMs;

/// A length of time in milliseconds.
pub type Ms = u64;

/// A running session that nobody looked at for longer than this is taken up again only when the person says so.
pub const AWAY_AFTER_MS: Ms = 60_000;

/// One session. No sequence of events and moments makes it panic, lose time or run backwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    plan: SessionPlan,
    stage: Stage,
    place: Place,
    done: Done,
    seen: InstantMs,
    started: Option<InstantMs>,
    ended: Option<InstantMs>,
    pain_before: Option<u8>,
    confidence_before: Option<u8>,
    feeling: Feeling,
}

impl Session {
    /// A session that has not begun.
    #[must_use]
    pub fn new(plan: SessionPlan) -> Self {
        Self {
            done: Done::nothing(&plan),
            plan,
            stage: Stage::Before,
            place: Place::START,
            seen: 0,
            started: None,
            ended: None,
            pain_before: None,
            confidence_before: None,
            feeling: Feeling::default(),
        }
    }

    /// The session after that event at that moment. An event that makes no sense where the session is changes nothing.
    #[must_use]
    pub fn step(self, event: Event, now: InstantMs) -> Self {
        let mut next = self.observed(now);
        next.take(event, now);
        next.settle(now);
        next
    }

    fn take(&mut self, event: Event, now: InstantMs) {
        let moving = matches!(self.stage, Stage::Running | Stage::Paused);
        match (event, self.stage) {
            (
                Event::Start {
                    pain_before,
                    confidence,
                },
                Stage::Before,
            ) => {
                self.pain_before = rating(pain_before);
                self.confidence_before = rating(confidence);
                self.started = Some(now);
                self.stage = Stage::Running;
            }
            (Event::Next, _) if moving => {
                self.done.ended_early(self.place, &self.plan);
                self.place = self.place.next_part(&self.plan);
            }
            (Event::Skip, _) if moving => {
                self.done.skip(self.place.step);
                self.place = Place::step_start(self.place.step + 1).within(&self.plan);
            }
            (Event::Hurt { pain }, _) if moving => {
                if !self.hurt(pain, now) {
                    self.place = Place::step_start(self.place.step + 1).within(&self.plan);
                }
            }
            (Event::Back, _) if moving => self.place = self.place.back(&self.plan),
            (Event::Back, Stage::After { stopped: None }) => {
                self.place = self.place.back(&self.plan);
                self.ended = None;
                self.stage = Stage::Paused;
            }
            (Event::Pause, Stage::Running) => self.stage = Stage::Paused,
            (Event::Resume, Stage::Paused | Stage::Away { .. }) => self.stage = Stage::Running,
            (Event::KeptGoing, Stage::Away { since }) => self.kept_going(elapsed_ms(since, now)),
            (Event::Stop { reason }, stage) => self.stop(reason, stage, now),
            (Event::Next, Stage::StopList { sign }) => {
                self.stage = Stage::After {
                    stopped: Some(sign),
                };
            }
            (Event::Finish(feeling), Stage::After { stopped }) => self.finish(feeling, stopped),
            (Event::Finish(feeling), Stage::StopList { sign }) => self.finish(feeling, Some(sign)),
            _ => {}
        }
    }

    /// The time away counts for the part it fell in, and for nothing after it.
    fn kept_going(&mut self, away_ms: Ms) {
        let part_left = self
            .place
            .part_in(&self.plan)
            .map_or(0, |part| part.length_ms.saturating_sub(self.place.spent_ms));
        let counted = away_ms.min(part_left);
        self.place = self.place.later(counted, &self.plan, &mut self.done);
        self.stage = Stage::Running;
    }

    /// A stop sign counts at any time until the session is over, after the last step as well.
    fn stop(&mut self, reason: StopReason, stage: Stage, now: InstantMs) {
        let over = matches!(
            stage,
            Stage::StopList { .. } | Stage::After { .. } | Stage::Finished { .. }
        );
        if reason.is_stop_sign() && !matches!(stage, Stage::Finished { .. }) {
            self.stage = Stage::StopList { sign: reason };
        } else if !over {
            self.stage = Stage::After {
                stopped: Some(reason),
            };
        }
        if !over {
            self.ended = Some(now);
        }
    }

    fn finish(&mut self, feeling: Feeling, stopped: Option<StopReason>) {
        self.feeling = feeling.valid();
        self.stage = Stage::Finished { stopped };
    }

    /// The session as it stands at that moment, before anything happens.
    fn observed(mut self, now: InstantMs) -> Self {
        if self.stage == Stage::Running {
            let gap = elapsed_ms(self.seen, now);
            if gap > AWAY_AFTER_MS {
                self.stage = Stage::Away { since: self.seen };
            } else {
                self.place = self.place.later(gap, &self.plan, &mut self.done);
            }
        }
        self.seen = now;
        self.settle(now);
        self
    }

    /// Past the last part, the exercises are over.
    fn settle(&mut self, now: InstantMs) {
        let moving = matches!(self.stage, Stage::Running | Stage::Paused);
        if moving && self.place.part_in(&self.plan).is_none() {
            self.stage = Stage::After { stopped: None };
            self.ended = Some(now);
        }
    }
}

/// The time from one moment to a later one; none when the clock went back.
fn elapsed_ms(from: InstantMs, to: InstantMs) -> Ms {
    u64::try_from(to.saturating_sub(from)).unwrap_or(0)
}
