//! Sessions: resumed after a kill, kept once, and counted as they were done.

use tend::commands::{KeepError, begin_session};
use tend::domain::moment::DayStart;
use tend::domain::running_session::RunningSession;
use tend::domain::session::amount::{Amount, BodySide, Sides, Tempo};
use tend::domain::session::plan::{SessionPlan, Step};
use tend::domain::session::{Event, Feeling, Session, StopReason};
use tend::domain::session_log::{SessionOrigin, Worked};

use super::Device;
use crate::storage::block_on;

/// Two sets of 4 on each side at 5 s a repetition, then 30 s.
fn plan() -> SessionPlan {
    let tempo = Tempo {
        lift_ms: 2_000,
        hold_ms: 1_000,
        lower_ms: 2_000,
    };
    SessionPlan::new([
        Step {
            exercise: "STG29".into(),
            sets: 2,
            amount: Amount::Reps {
                reps: 4,
                hold_s: 1,
                tempo,
            },
            sides: Sides::Alternate(BodySide::Left),
        },
        Step {
            exercise: "BRE01".into(),
            sets: 1,
            amount: Amount::Seconds(30),
            sides: Sides::Whole,
        },
    ])
    .unwrap()
}

struct Running {
    device: Device,
    session: Session,
    now: i64,
    kept: RunningSession,
}

impl Running {
    fn new() -> Self {
        let device = Device::new();
        let session = Session::new(plan());
        let kept = begin_session(
            &device.clock,
            &device.seed,
            DayStart::DEFAULT,
            SessionOrigin::Routine,
            &session,
        );
        let mut running = Self {
            device,
            session,
            now: 1_795_163_415_250,
            kept,
        };
        running.send(Event::Start {
            pain_before: Some(4),
            confidence: Some(7),
        });
        running
    }

    fn send(&mut self, event: Event) {
        self.session = self.session.clone().step(event, self.now);
        self.kept.session = self.session.save();
    }

    fn pass(&mut self, seconds: i64) {
        for _ in 0..seconds {
            self.now += 1_000;
            self.send(Event::Tick);
        }
    }
}

#[test]
fn a_killed_session_comes_back_as_it_was_at_every_moment() {
    let mut running = Running::new();
    running.kept.note = "slow".to_owned();
    let (mut book, _) = running.device.open();
    let events = [
        Event::Tick,
        Event::Pause,
        Event::Resume,
        Event::Next,
        Event::Skip,
        Event::Stop {
            reason: StopReason::Dizzy,
        },
        Event::Next,
        Event::Finish(Feeling {
            pain_after: Some(3),
            pain_worst: Some(6),
            effort: Some(4),
            confidence: None,
        }),
    ];
    for event in events {
        running.pass(3);
        running.send(event);
        block_on(book.save_session_progress(&running.kept)).unwrap();
        running.device.shelf.flush();
        (book, _) = running.device.open();
        let draft: RunningSession = block_on(book.load_draft()).unwrap().unwrap();
        assert_eq!(draft, running.kept, "{event:?}");
        let back = Session::restore(draft.session).unwrap();
        assert_eq!(back, running.session, "{event:?}");
    }
}

#[test]
fn the_log_counts_what_was_done_and_not_what_was_planned() {
    let mut running = Running::new();
    // Ready 15 s, the first bout of 4 x 5 s whole, the switch of 20 s, then 11 s of the second bout: 2 repetitions.
    running.pass(15 + 20 + 20 + 11);
    running.send(Event::Skip);
    running.pass(15 + 12);
    running.send(Event::Stop {
        reason: StopReason::NoTime,
    });
    running.send(Event::Finish(Feeling {
        pain_after: Some(3),
        pain_worst: Some(5),
        effort: Some(4),
        confidence: Some(7),
    }));
    let log = running.kept.log().unwrap();
    assert_eq!(
        log.steps[0].done,
        Worked {
            bouts: 1,
            reps: 6,
            seconds: 31
        }
    );
    assert!(log.steps[0].skipped && log.steps[0].planned.per_side);
    assert_eq!(
        log.steps[1].done,
        Worked {
            bouts: 0,
            reps: 0,
            seconds: 12
        }
    );
    assert_eq!(log.steps[1].stop, Some(StopReason::NoTime));
    assert_eq!(log.stop, Some(StopReason::NoTime));
    assert_eq!((log.pain_before, log.pain_worst), (Some(4), Some(5)));
    assert!(log.finished.is_some());
}

#[test]
fn a_session_finished_twice_after_a_kill_is_one_record() {
    let mut running = Running::new();
    running.send(Event::Stop {
        reason: StopReason::NoSpace,
    });
    running.send(Event::Finish(Feeling::default()));
    let (mut book, _) = running.device.open();
    block_on(book.save_session_progress(&running.kept)).unwrap();
    running.device.shelf.flush();
    block_on(book.finish_session(&running.kept)).unwrap();
    // The store's own record and the session reached the disk, the removal of the draft did not.
    running.device.shelf.kill(2);
    let (mut book, loaded) = running.device.open();
    assert_eq!(loaded.sessions.len(), 1);
    let draft: RunningSession = block_on(book.load_draft()).unwrap().unwrap();
    block_on(book.finish_session(&draft)).unwrap();
    assert_eq!(running.device.open().1.sessions.len(), 1);
    assert_eq!(block_on(book.load_draft::<RunningSession>()), Ok(None));
}

#[test]
fn a_session_that_was_left_is_kept_without_an_end_and_one_never_started_is_not_kept() {
    let mut running = Running::new();
    running.pass(20);
    let (mut book, _) = running.device.open();
    let left = block_on(book.finish_session(&running.kept)).unwrap();
    assert_eq!(left.value.finished, None);

    running.kept.session = Session::new(plan()).save();
    let never = block_on(book.finish_session(&running.kept));
    assert_eq!(never, Err(KeepError::Invalid("started".to_owned())));
}
