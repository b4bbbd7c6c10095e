//! What a person does in a session, event by event. Moments are seconds after the start.

use tend::domain::session::plan::PartKind;
use tend::domain::session::view::Count;
use tend::domain::session::{Event, Feeling, Session, Stage, StopReason};

use super::{counted, plan, timed};

const START: Event = Event::Start {
    pain_before: Some(4),
    confidence: Some(6),
};

fn at(seconds: f64) -> i64 {
    1_700_000_000_000 + (seconds * 1_000.0) as i64
}

fn after(events: &[(f64, Event)]) -> Session {
    let fresh = Session::new(plan([counted(), timed()]));
    events.iter().fold(fresh, |session, (seconds, event)| {
        session.step(*event, at(*seconds))
    })
}

fn stop(reason: StopReason) -> Event {
    Event::Stop { reason }
}

/// Step and part, counted from 0, and seconds to go in the part.
fn spot(session: &Session, seconds: f64) -> Option<(usize, usize, u64)> {
    let spot = session.at(at(seconds)).spot?;
    Some((spot.step, spot.part, spot.remaining_ms / 1_000))
}

#[test]
fn time_alone_leads_through_the_whole_plan() {
    // Looked at every 50 s at most, so that nobody is away.
    let rows = [
        (0.0, Some((0, 0, 15))),
        (14.0, Some((0, 0, 1))),
        (15.0, Some((0, 1, 48))),
        (63.0, Some((0, 2, 20))),
        (83.0, Some((0, 3, 48))),
        (131.0, Some((1, 0, 15))),
        (146.0, Some((1, 1, 20))),
        (166.0, Some((1, 2, 5))),
        (171.0, Some((1, 3, 20))),
        (210.0, Some((1, 5, 6))),
        (240.0, Some((1, 7, 1))),
        (241.0, None),
    ];
    let mut session = after(&[(0.0, START)]);
    for (seconds, expected) in rows {
        assert_eq!(spot(&session, seconds), expected, "at {seconds} s");
        session = session.step(Event::Tick, at(seconds));
    }
    assert_eq!(session.stage(), Stage::After { stopped: None });
    assert_eq!(session.span(), (Some(at(0.0)), Some(at(241.0))));
}

/// A name, events, a moment, and the step, part and seconds to go that are shown then.
type Row = (
    &'static str,
    Vec<(f64, Event)>,
    f64,
    Option<(usize, usize, u64)>,
);

#[test]
fn each_event_leads_where_people_expect() {
    use Event::{Back, Next, Pause, Resume, Skip, Tick};
    let rows: [Row; 14] = [
        (
            "nothing begins by itself",
            vec![(1.0, Next)],
            5.0,
            Some((0, 0, 15)),
        ),
        (
            "next ends getting ready",
            vec![(4.0, Next)],
            4.0,
            Some((0, 1, 48)),
        ),
        (
            "next ends a bout",
            vec![(4.0, Next), (30.0, Next)],
            31.0,
            Some((0, 2, 19)),
        ),
        (
            "next ends a rest",
            vec![(4.0, Next), (30.0, Next), (32.0, Next)],
            32.0,
            Some((0, 3, 48)),
        ),
        (
            "skip leads to the next step",
            vec![(20.0, Skip)],
            20.0,
            Some((1, 0, 15)),
        ),
        (
            "the last skip ends it",
            vec![(20.0, Skip), (21.0, Skip)],
            21.0,
            None,
        ),
        (
            "back redoes a bout that has run",
            vec![(40.0, Back)],
            40.0,
            Some((0, 1, 48)),
        ),
        (
            "back leads from the first seconds of a bout to what came before",
            vec![(16.0, Back)],
            16.0,
            Some((0, 0, 15)),
        ),
        (
            "back leads over a rest to the bout",
            vec![(40.0, Tick), (70.0, Back)],
            70.0,
            Some((0, 1, 48)),
        ),
        (
            "back leads from a step to the last bout of the one before",
            vec![(20.0, Skip), (21.0, Back)],
            21.0,
            Some((0, 3, 48)),
        ),
        (
            "back at the start stays there",
            vec![(1.0, Back), (1.0, Back)],
            1.0,
            Some((0, 0, 15)),
        ),
        (
            "a pause holds the time",
            vec![(20.0, Pause)],
            500.0,
            Some((0, 1, 43)),
        ),
        (
            "resume lets it run on",
            vec![(20.0, Pause), (500.0, Resume)],
            510.0,
            Some((0, 1, 33)),
        ),
        (
            "next while paused stays paused",
            vec![(20.0, Pause), (21.0, Next)],
            99.0,
            Some((0, 2, 20)),
        ),
    ];
    for (name, mut events, seconds, expected) in rows {
        if name != "nothing begins by itself" {
            events.insert(0, (0.0, START));
        }
        assert_eq!(spot(&after(&events), seconds), expected, "{name}");
    }
}

#[test]
fn back_after_the_last_step_opens_it_again_paused() {
    use Event::{Back, Skip};
    let session = after(&[(0.0, START), (1.0, Skip), (2.0, Skip), (3.0, Back)]);
    assert_eq!(session.stage(), Stage::Paused);
    assert_eq!(spot(&session, 9.0), Some((1, 7, 20)));
    assert_eq!(session.span().1, None);
}

#[test]
fn a_minute_unseen_counts_and_longer_asks_to_resume_where_the_person_was_last_seen() {
    let session = after(&[(0.0, START), (20.0, Event::Tick)]);
    let rows = [
        (80.0, Stage::Running, Some((0, 2, 3))),
        (80.5, Stage::Away { since: at(20.0) }, Some((0, 1, 43))),
        (320.0, Stage::Away { since: at(20.0) }, Some((0, 1, 43))),
        (1e9, Stage::Away { since: at(20.0) }, Some((0, 1, 43))),
    ];
    for (seconds, stage, place) in rows {
        assert_eq!(session.at(at(seconds)).stage, stage, "at {seconds} s");
        assert_eq!(spot(&session, seconds), place, "at {seconds} s");
    }
    let here = session
        .clone()
        .step(Event::Tick, at(320.0))
        .step(Event::Resume, at(330.0));
    assert_eq!(spot(&here, 331.0), Some((0, 1, 42)));
    // Whoever walked on with the phone in a pocket has done that part, and nothing after it.
    let on = session.step(Event::KeptGoing, at(320.0));
    assert_eq!(spot(&on, 320.0), Some((0, 2, 20)));
}

#[test]
fn a_clock_that_goes_back_holds_the_time_and_then_lets_it_run_on() {
    let session = after(&[(0.0, START), (10.0, Event::Tick), (-3_600.0, Event::Tick)]);
    assert_eq!(spot(&session, -3_600.0), Some((0, 0, 5)));
    assert_eq!(spot(&session, -3_598.0), Some((0, 0, 3)));
    assert_eq!(spot(&session, -9_999.0), Some((0, 0, 5)));
    let ended = session.step(stop(StopReason::NoTime), at(-3_598.0));
    assert_eq!(ended.span(), (Some(at(0.0)), Some(at(0.0))));
}

#[test]
fn a_stop_sign_opens_the_stop_list_from_anywhere_and_no_exercise_follows() {
    use Event::{Back, KeptGoing, Next, Pause, Resume, Skip};
    let anywhere: [&[(f64, Event)]; 6] = [
        &[],
        &[(0.0, START)],
        &[(0.0, START), (1.0, Pause)],
        &[(0.0, START), (90.0, Event::Tick)],
        &[(0.0, START), (1.0, Skip), (1.0, Skip)],
        &[(0.0, START), (1.0, stop(StopReason::NoTime))],
    ];
    for before in anywhere {
        for sign in [
            StopReason::Dizzy,
            StopReason::Chest,
            StopReason::Breathless,
            StopReason::Numb,
        ] {
            let session = after(before).step(stop(sign), at(91.0));
            assert_eq!(session.stage(), Stage::StopList { sign });
            for event in [START, Resume, Back, Skip, Pause, KeptGoing] {
                let stage = session.clone().step(event, at(92.0)).stage();
                assert_eq!(stage, Stage::StopList { sign }, "{event:?}");
            }
            let settled = session.step(Next, at(92.0)).step(Back, at(93.0));
            assert_eq!(
                settled.stage(),
                Stage::After {
                    stopped: Some(sign)
                }
            );
        }
    }
}

#[test]
fn other_reasons_end_the_exercises_and_ask_how_it_was() {
    for reason in [StopReason::Pain, StopReason::NoTime, StopReason::NoSpace] {
        let session = after(&[(0.0, START), (20.0, stop(reason))]);
        let stopped = Some(reason);
        assert_eq!(session.stage(), Stage::After { stopped });
        let feeling = Feeling {
            pain_after: Some(3),
            effort: Some(11),
            ..Feeling::default()
        };
        let session = session.step(Event::Finish(feeling), at(40.0));
        assert_eq!(session.stage(), Stage::Finished { stopped });
        assert_eq!(session.pain_before(), Some(4));
        assert_eq!(session.feeling().pain_after, Some(3));
        assert_eq!(session.feeling().effort, None, "an 11 is no rating");
        assert_eq!(session.span(), (Some(at(0.0)), Some(at(20.0))));
        let again = session.clone().step(stop(StopReason::Chest), at(50.0));
        assert_eq!(again.stage(), session.stage(), "over is over");
    }
}

#[test]
fn the_count_on_screen_follows_the_tempo() {
    let hold = |rep, hold| Count::Reps { rep, of: 10, hold };
    let held = super::step(
        "ACT14",
        1,
        super::reps(10, tend::domain::exercise::Role::Activate, 5),
        tend::domain::session::amount::Sides::Whole,
    );
    let session = Session::new(plan([held])).step(START, at(0.0));
    // Repetitions of 8 s: 1.2 s in, 5 s still, 1.8 s back.
    let rows = [
        (0.0, Count::Seconds(15)),
        (14.5, Count::Seconds(1)),
        (15.0, hold(1, None)),
        (16.2, hold(1, Some(5))),
        (20.0, hold(1, Some(2))),
        (21.2, hold(1, None)),
        (22.9, hold(1, None)),
        (23.0, hold(2, None)),
        (58.0, hold(6, Some(4))),
    ];
    for (seconds, expected) in rows {
        let spot = session.at(at(seconds)).spot.unwrap();
        assert_eq!(spot.count, expected, "at {seconds} s");
    }
}

#[test]
fn what_was_done_is_kept_and_a_counted_bout_ended_after_half_its_time_counts_whole() {
    use Event::{Back, Next, Skip};
    // Seconds reached in the bouts of the first step, and whether it was skipped.
    let rows = [
        (vec![(25.0, Next)], (vec![10, 0], false)),
        (vec![(39.0, Next)], (vec![48, 0], false)),
        (vec![(30.0, Skip)], (vec![15, 0], true)),
        (
            vec![(40.0, Next), (41.0, Next), (45.0, Back), (46.0, Skip)],
            (vec![48, 4], true),
        ),
    ];
    for (mut events, expected) in rows {
        events.insert(0, (0.0, START));
        let session = after(&events);
        let parts = &session.plan().steps()[0].parts;
        let done = &session.done().steps()[0];
        let worked = done.reached_ms.iter().zip(parts);
        let worked: Vec<u64> = worked
            .filter(|(_, part)| part.kind == PartKind::Work)
            .map(|(reached, _)| reached / 1_000)
            .collect();
        assert_eq!((worked, done.skipped), expected, "{events:?}");
    }
}

#[test]
fn minutes_left_count_down_and_round_up() {
    let session = after(&[(0.0, START)]);
    let rows = [(0.0, 5), (1.0, 4), (2.0, 4), (59.0, 4)];
    for (seconds, expected) in rows {
        let left = session.at(at(seconds));
        assert_eq!(left.minutes_left(), expected, "at {seconds} s");
    }
    assert_eq!(
        after(&[(0.0, START), (1.0, Event::Skip), (2.0, Event::Skip)])
            .at(at(3.0))
            .minutes_left(),
        0
    );
}
