//! The session player's state machine: tables for what people do, properties for what may never happen.

mod calm;
mod changes;
mod cues;
mod plan;
mod properties;
mod walk;

use tend::domain::exercise::Role;
use tend::domain::id::ExerciseId;
use tend::domain::session::amount::{Amount, BodySide, Sides, Tempo};
use tend::domain::session::plan::{SessionPlan, Step};

/// 2 × 8 counted repetitions: 15 s ready, 48 s, 20 s rest, 48 s.
fn counted() -> Step {
    step("STG01", 2, reps(8, Role::Strength, 0), Sides::Whole)
}

/// 2 × 20 s on each side: 15 s ready, then 20 s four times with 5 s between.
fn timed() -> Step {
    step(
        "STC11",
        2,
        Amount::Seconds(20),
        Sides::Alternate(BodySide::Right),
    )
}

fn step(id: &str, sets: u16, amount: Amount, sides: Sides) -> Step {
    Step {
        exercise: ExerciseId::from(id),
        sets,
        amount,
        sides,
    }
}

fn reps(reps: u16, role: Role, hold_s: u16) -> Amount {
    Amount::Reps {
        reps,
        hold_s,
        tempo: Tempo::of(role, hold_s),
    }
}

fn plan(steps: impl IntoIterator<Item = Step>) -> SessionPlan {
    SessionPlan::new(steps).unwrap()
}
