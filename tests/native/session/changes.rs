//! What a person changes on the way: another exercise, what they say of a step, and what they did beside the count.

use tend::domain::id::ExerciseId;
use tend::domain::session::done::{StepNote, Tally};
use tend::domain::session::plan::Step;
use tend::domain::session::{Event, Session, Stage, StopReason};
use tend::domain::session_log::{Load, StepRating};

use super::{counted, plan, timed};

const START: Event = Event::Start {
    pain_before: Some(4),
    confidence: None,
};

fn at(seconds: i64) -> i64 {
    1_700_000_000_000 + seconds * 1_000
}

/// A session that was looked at every second up to that moment.
fn running(seconds: i64) -> Session {
    let fresh = Session::new(plan([counted(), timed()])).step(START, at(0));
    (1..=seconds).fold(fresh, |session, now| session.step(Event::Tick, at(now)))
}

fn other() -> Step {
    Step {
        exercise: ExerciseId::from("STG02"),
        ..counted()
    }
}

/// The exercises in order with their sets, and what each stands in for.
fn steps(session: &Session) -> Vec<(String, u16, Option<String>)> {
    let done = session.done().steps().iter();
    let steps = session.plan().steps().iter().zip(done);
    steps
        .map(|(planned, done)| {
            let from = done.swapped_from.as_ref().map(ToString::to_string);
            (planned.step.exercise.to_string(), planned.step.sets, from)
        })
        .collect()
}

fn row(id: &str, sets: u16, from: Option<&str>) -> (String, u16, Option<String>) {
    (id.to_owned(), sets, from.map(str::to_owned))
}

#[test]
fn a_swap_takes_the_place_of_a_step_not_begun_and_follows_one_that_was() {
    // Ready 15 s, 48 s of work, 20 s rest, 48 s of work.
    let rows = [
        (
            5,
            vec![row("STG02", 2, Some("STG01")), row("STC11", 2, None)],
            0,
        ),
        (
            30,
            vec![
                row("STG01", 2, None),
                row("STG02", 2, Some("STG01")),
                row("STC11", 2, None),
            ],
            1,
        ),
        (
            70,
            vec![
                row("STG01", 2, None),
                row("STG02", 1, Some("STG01")),
                row("STC11", 2, None),
            ],
            1,
        ),
    ];
    for (seconds, expected, on) in rows {
        let session = running(seconds).swap(other(), at(seconds));
        assert_eq!(steps(&session), expected, "after {seconds} s");
        let spot = session.now().spot.unwrap();
        assert_eq!((spot.step, spot.part), (on, 0), "after {seconds} s");
    }
}

#[test]
fn a_swap_back_leaves_no_trace_and_a_swap_of_a_swap_remembers_the_first() {
    let once = running(5).swap(other(), at(5));
    let back = once.clone().swap(counted(), at(6));
    assert_eq!(steps(&back)[0], row("STG01", 2, None));
    let third = Step {
        exercise: ExerciseId::from("STG03"),
        ..counted()
    };
    let twice = once.swap(third, at(6));
    assert_eq!(steps(&twice)[0], row("STG03", 2, Some("STG01")));
}

#[test]
fn a_swap_keeps_the_dose_it_is_given_and_nothing_is_swapped_while_nothing_is_on_screen() {
    let session = running(5).swap(other(), at(5));
    assert_eq!(session.plan().steps()[0].step, other());
    let before = Session::new(plan([counted()]));
    assert_eq!(before.clone().swap(other(), at(0)).plan(), before.plan());
    let away = running(5).swap(other(), at(500));
    assert_eq!(away.plan(), running(5).plan());
}

#[test]
fn too_painful_leads_on_and_is_kept_and_strong_new_pain_opens_the_stop_list() {
    let list = Stage::StopList {
        sign: StopReason::Pain,
    };
    let rows = [
        (None, Stage::Running),
        (Some(6), Stage::Running),
        (Some(7), Stage::Running),
        (Some(8), list),
        (Some(10), list),
    ];
    for (pain, stage) in rows {
        let session = running(30).step(Event::Hurt { pain }, at(30));
        assert_eq!(session.stage(), stage, "{pain:?}");
        let note = &session.done().steps()[0].note;
        assert_eq!((note.stop, note.pain), (Some(StopReason::Pain), pain));
        if stage == Stage::Running {
            assert_eq!(session.now().spot.unwrap().step, 1);
        }
    }
    // Who began with an 8 and says 8 has their usual pain.
    let begun = Event::Start {
        pain_before: Some(8),
        confidence: None,
    };
    let usual = Session::new(plan([counted(), timed()]))
        .step(begun, at(0))
        .step(Event::Hurt { pain: Some(9) }, at(5));
    assert_eq!(usual.stage(), Stage::Running);
}

#[test]
fn what_is_said_of_a_step_is_kept_and_a_rating_beyond_10_is_none() {
    let note = StepNote {
        rating: Some(StepRating::TooEasy),
        load: Load {
            band: "red".to_owned(),
            grams: None,
        },
        pain: Some(11),
        stop: None,
    };
    let session = running(30).note(0, note.clone(), at(30));
    let kept = &session.done().steps()[0].note;
    assert_eq!((kept.rating, kept.pain), (note.rating, None));
    assert_eq!(kept.load, note.load);
    let beyond = session.clone().note(9, note.clone(), at(30));
    assert_eq!(beyond.done(), session.done());
    let fresh = Session::new(plan([counted()]));
    assert_eq!(
        fresh.clone().note(0, note, at(0)),
        fresh.step(Event::Tick, at(0))
    );
}

#[test]
fn next_through_a_step_is_counted_as_it_was_and_the_person_may_claim_it() {
    use Event::{Next, Skip};
    let presses = [(1, Next), (2, Next), (3, Next), (4, Next), (5, Skip)];
    let fresh = Session::new(plan([counted(), timed()])).step(START, at(0));
    let session = presses.iter().fold(fresh, |session, (now, event)| {
        session.step(*event, at(*now))
    });
    assert_eq!(session.stage(), Stage::After { stopped: None });
    let tally = |whole, partly, left_out| Tally {
        whole,
        partly,
        left_out,
    };
    assert_eq!(session.tally(), tally(0, 1, 1));
    assert_eq!(
        session.cut_short(),
        [0],
        "the other one was left on purpose"
    );
    let claimed = session.claim(&[0]);
    assert_eq!(claimed.tally(), tally(1, 0, 1));
    assert_eq!(claimed.cut_short(), Vec::<usize>::new());
    assert_eq!(
        running(30).claim(&[0]).tally(),
        running(30).tally(),
        "not on the way"
    );
}
