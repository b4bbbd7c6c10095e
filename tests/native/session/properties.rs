//! No sequence of events and moments makes a session panic, lose time or run backwards.

use proptest::prelude::*;
use tend::domain::session::amount::{Amount, BodySide, Sides, Tempo};
use tend::domain::session::plan::{SessionPlan, Step};
use tend::domain::session::{AWAY_AFTER_MS, Event, Feeling, Session, Stage, StopReason};
use tend::domain::{exercise::Role, id::ExerciseId};

fn steps() -> impl Strategy<Value = SessionPlan> {
    let amount = prop_oneof![
        (1..20u16, prop::sample::select(Role::ALL), 0..12u16).prop_map(|(reps, role, hold_s)| {
            Amount::Reps {
                reps,
                hold_s,
                tempo: Tempo::of(role, hold_s),
            }
        }),
        (1..120u16).prop_map(Amount::Seconds),
    ];
    let sides = prop_oneof![
        Just(Sides::Whole),
        Just(Sides::Alternate(BodySide::Right)),
        Just(Sides::Together(BodySide::Left)),
    ];
    let step = (0..4u16, amount, sides).prop_map(|(sets, amount, sides)| Step {
        exercise: ExerciseId::from("X"),
        sets,
        amount,
        sides,
    });
    prop::collection::vec(step, 1..5).prop_map(|steps| SessionPlan::new(steps).unwrap())
}

fn event() -> impl Strategy<Value = Event> {
    let rating = || prop::option::of(0..12u8);
    prop_oneof![
        rating().prop_map(|pain_before| Event::Start { pain_before }),
        Just(Event::Next),
        Just(Event::Back),
        Just(Event::Skip),
        Just(Event::Pause),
        Just(Event::Resume),
        Just(Event::KeptGoing),
        prop::sample::select(StopReason::ALL).prop_map(|reason| Event::Stop { reason }),
        Just(Event::Tick),
        (rating(), rating(), rating()).prop_map(|(pain_after, pain_worst, effort)| {
            Event::Finish(Feeling {
                pain_after,
                pain_worst,
                effort,
                confidence: effort,
            })
        }),
    ]
}

/// Mostly near moments, sometimes any at all, backwards as well.
fn moment() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 0..600_000i64, 1 => any::<i64>()]
}

/// How far every part got.
fn reached(session: &Session) -> Vec<u64> {
    let steps = session.done().steps().iter();
    steps.flat_map(|step| step.reached_ms.clone()).collect()
}

fn holds(session: &Session, now: i64) -> Result<(), TestCaseError> {
    let shown = session.at(now);
    prop_assert!(shown.left_ms <= session.plan().total_ms());
    if let Some(spot) = shown.spot {
        prop_assert!(spot.remaining_ms <= spot.length_ms);
        prop_assert!((0.0..=1.0).contains(&spot.share_done()));
        prop_assert!(spot.step < spot.steps && (1..=spot.sets).contains(&spot.set));
    }
    let (started, ended) = session.span();
    if let (Some(started), Some(ended)) = (started, ended) {
        prop_assert!(started <= ended);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_events_at_any_moments_leave_a_session_that_makes_sense(
        plan in steps(),
        events in prop::collection::vec((event(), moment()), 0..60),
    ) {
        let mut session = Session::new(plan);
        for (event, now) in events {
            let before = session.clone();
            session = session.step(event, now);
            holds(&session, now)?;
            prop_assert_eq!(session.at(now), session.clone().step(Event::Tick, now).at(now));
            for (was, is) in reached(&before).iter().zip(reached(&session)) {
                prop_assert!(*was <= is, "what was done is never lost");
            }
            match before.stage() {
                Stage::StopList { .. } => {
                    let no_exercise = matches!(session.stage(), Stage::StopList { .. } | Stage::After { stopped: Some(_) } | Stage::Finished { .. });
                    prop_assert!(no_exercise, "{:?}", session.stage());
                }
                Stage::Finished { .. } => prop_assert_eq!(session.stage(), before.stage()),
                _ => {}
            }
            let restored = Session::restore(session.save());
            prop_assert_eq!(restored.as_ref(), Some(&session));
        }
    }

    #[test]
    fn running_time_is_never_lost_and_a_look_changes_nothing(
        plan in steps(),
        spans in prop::collection::vec((0..=AWAY_AFTER_MS.cast_signed(), any::<bool>(), any::<bool>()), 0..40),
    ) {
        let start = Event::Start { pain_before: None };
        let (mut now, mut ran) = (1_000, 0);
        let mut session = Session::new(plan).step(start, now);
        let mut unseen = session.clone();
        for (gap, runs, looks) in spans {
            let turn = if runs { Event::Resume } else { Event::Pause };
            (session, unseen) = (session.step(turn, now), unseen.step(turn, now));
            if looks {
                session = session.step(Event::Tick, now + gap / 2);
            }
            now += gap;
            ran += if runs { gap } else { 0 };
            (session, unseen) = (session.step(Event::Tick, now), unseen.step(Event::Tick, now));
            let left = session.plan().total_ms().cast_signed() - ran;
            prop_assert_eq!(session.at(now).left_ms.cast_signed(), left.max(0));
            prop_assert_eq!(&session.at(now), &unseen.at(now));
        }
    }

    #[test]
    fn the_time_shown_never_runs_backwards(plan in steps(), gaps in prop::collection::vec(-90_000..90_000i64, 1..80)) {
        let mut now = 0;
        let mut session = Session::new(plan).step(Event::Start { pain_before: None }, now);
        let mut left = session.at(now).left_ms;
        for gap in gaps {
            now += gap;
            session = session.step(Event::Tick, now).step(Event::Resume, now);
            let shown = session.at(now).left_ms;
            prop_assert!(shown <= left);
            left = shown;
        }
    }

    #[test]
    fn a_damaged_save_is_made_to_fit(plan in steps(), step: usize, part: usize, spent_ms: u64, events in prop::collection::vec((event(), moment()), 0..20)) {
        let mut saved = Session::new(plan).save();
        saved.place.step = step;
        saved.place.part = part;
        saved.place.spent_ms = spent_ms;
        saved.done.truncate(1);
        saved.stage = Stage::Running;
        let mut session = Session::restore(saved).unwrap();
        for (event, now) in events {
            session = session.step(event, now);
            holds(&session, now)?;
        }
    }
}
