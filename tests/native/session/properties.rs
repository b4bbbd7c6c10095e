//! No sequence of events and moments makes a session panic, lose time or run backwards.

use proptest::prelude::*;
use tend::domain::session::amount::{Amount, BodySide, Sides, Tempo};
use tend::domain::session::done::StepNote;
use tend::domain::session::plan::{PartKind, SessionPlan, Step};
use tend::domain::session::{AWAY_AFTER_MS, Event, Feeling, Session, Stage, StopReason};
use tend::domain::{exercise::Role, id::ExerciseId};

const START: Event = Event::Start {
    pain_before: None,
    confidence: None,
};

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
        (rating(), rating()).prop_map(|(pain_before, confidence)| Event::Start {
            pain_before,
            confidence
        }),
        Just(Event::Next),
        Just(Event::Back),
        Just(Event::Skip),
        Just(Event::Pause),
        Just(Event::Resume),
        Just(Event::KeptGoing),
        rating().prop_map(|pain| Event::Hurt { pain }),
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

/// What can be done to a session beside events.
#[derive(Clone, Debug)]
enum Act {
    Event(Event),
    Swap(Step),
    Note(usize, StepNote),
    Claim(usize),
}

impl Act {
    fn on(self, session: Session, now: i64) -> Session {
        match self {
            Act::Event(event) => session.step(event, now),
            Act::Swap(step) => session.swap(step, now),
            Act::Note(step, note) => session.note(step, note, now),
            Act::Claim(step) => session.claim(&[step]),
        }
    }
}

fn act() -> impl Strategy<Value = Act> {
    let note = (0..6usize, prop::option::of(0..12u8)).prop_map(|(step, pain)| {
        let note = StepNote {
            pain,
            ..StepNote::default()
        };
        Act::Note(step, note)
    });
    prop_oneof![
        6 => event().prop_map(Act::Event),
        1 => steps().prop_map(|plan| Act::Swap(plan.steps()[0].step.clone())),
        1 => note,
        1 => (0..6usize).prop_map(Act::Claim),
    ]
}

/// Mostly near moments, sometimes any at all, backwards as well.
fn moment() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 0..600_000i64, 1 => any::<i64>()]
}

/// The time at work of everything, in all. Rests and countdowns go with the step that they belong to.
fn worked_ms(session: &Session) -> u64 {
    let steps = session.done().steps().iter().zip(session.plan().steps());
    steps
        .flat_map(|(done, planned)| done.reached_ms.iter().zip(&planned.parts))
        .filter(|(_, part)| part.kind == PartKind::Work)
        .map(|(reached, _)| *reached)
        .sum()
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
        acts in prop::collection::vec((act(), moment()), 0..60),
    ) {
        let mut session = Session::new(plan);
        for (act, now) in acts {
            let before = session.clone();
            session = act.on(session, now);
            holds(&session, now)?;
            prop_assert_eq!(session.at(now), session.clone().step(Event::Tick, now).at(now));
            // A step of which less than a second was done may give way to another.
            prop_assert!(worked_ms(&before) < worked_ms(&session) + 1_000, "what was done is never lost");
            prop_assert!(session.plan().steps().len() >= before.plan().steps().len());
            for pair in session.cues(60_000).windows(2) {
                prop_assert!(pair[0].in_ms <= pair[1].in_ms);
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
                let (mut now, mut ran) = (1_000, 0);
        let mut session = Session::new(plan).step(START, now);
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
        let mut session = Session::new(plan).step(START, now);
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
