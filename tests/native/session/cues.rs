//! What is to be heard, and when.

use tend::domain::exercise::Role;
use tend::domain::session::amount::Sides;
use tend::domain::session::cue::{Cue, CueKind};
use tend::domain::session::plan::Step;
use tend::domain::session::{Event, Session};

use super::{counted, plan, reps, step, timed};

const START: Event = Event::Start {
    pain_before: None,
    confidence: None,
};

fn heard(asked: Step, after_s: i64, within_s: u64) -> Vec<(u64, CueKind)> {
    let fresh = Session::new(plan([asked])).step(START, 0);
    let session = (1..=after_s).fold(fresh, |session, second| {
        session.step(Event::Tick, second * 1_000)
    });
    let cues = session.cues(within_s * 1_000).into_iter();
    cues.map(|Cue { in_ms, kind }| (in_ms / 1_000, kind))
        .collect()
}

#[test]
fn each_kind_of_step_sounds_as_it_is_done() {
    use CueKind::{End, Half, Hold, Over, Release, Soon, Start, Switch};
    let held = step("ISO01", 1, reps(2, Role::Isometric, 10), Sides::Whole);
    let rows = [
        (
            counted(),
            0,
            70,
            vec![(12, Soon), (13, Soon), (14, Soon), (15, Start), (63, End)],
        ),
        (counted(), 14, 10, vec![(1, Start)]),
        (
            timed(),
            0,
            40,
            vec![
                (12, Soon),
                (13, Soon),
                (14, Soon),
                (15, Start),
                (25, Half),
                (35, Switch),
                (37, Soon),
                (38, Soon),
                (39, Soon),
                (40, Start),
            ],
        ),
        (
            held,
            15,
            60,
            vec![
                (1, Hold),
                (11, Release),
                (14, Hold),
                (24, Release),
                (26, Over),
            ],
        ),
    ];
    for (asked, after_s, within_s, expected) in rows {
        let id = asked.exercise.clone();
        assert_eq!(
            heard(asked, after_s, within_s),
            expected,
            "{id} after {after_s} s"
        );
    }
}

#[test]
fn nothing_is_heard_while_time_stands_still() {
    let session = Session::new(plan([timed()]));
    assert_eq!(session.cues(60_000), []);
    let paused = session.step(START, 0).step(Event::Pause, 1_000);
    assert_eq!(paused.cues(60_000), []);
}
