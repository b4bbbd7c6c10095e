//! The plan keeps the item rule of clinical.md part 4.5, and gives both sides the same.

use proptest::prelude::*;
use tend::domain::dose::Dose;
use tend::domain::exercise::{Position, Role};
use tend::domain::session::amount::{Amount, BodySide, Sides, Tempo};
use tend::domain::session::plan::{PartKind, SessionPlan, Step};
use tend::domain::site::{Region, Side, Site, SitePain};

use crate::people::{person, rules};
use crate::recommend;

use super::{counted, plan, reps, step, timed};

#[test]
fn the_time_of_a_repetition_follows_its_role() {
    let rows = [
        (Role::Strength, 0, (2_000, 1_000, 3_000)),
        (Role::Functional, 0, (2_000, 1_000, 3_000)),
        (Role::Activate, 2, (1_600, 2_000, 2_400)),
        (Role::Activate, 5, (1_200, 5_000, 1_800)),
        (Role::Mobility, 0, (2_000, 0, 2_000)),
        (Role::Mobility, 3, (2_000, 3_000, 2_000)),
        (Role::Isometric, 10, (1_500, 10_000, 1_500)),
        (Role::Release, 0, (1_500, 0, 1_500)),
    ];
    for (role, hold_s, (lift_ms, hold_ms, lower_ms)) in rows {
        let expected = Tempo {
            lift_ms,
            hold_ms,
            lower_ms,
        };
        assert_eq!(Tempo::of(role, hold_s), expected, "{role} {hold_s}");
    }
}

#[test]
fn the_parts_of_a_step_stand_in_the_order_they_are_done() {
    use BodySide::{Left, Right};
    use PartKind::{Ready, Rest, Switch, Work};
    let right = Sides::Together(Right);
    let rows = [
        (
            counted(),
            vec![
                (Ready, 1, None, 15),
                (Work, 1, None, 48),
                (Rest, 2, None, 20),
                (Work, 2, None, 48),
            ],
        ),
        (
            timed(),
            vec![
                (Ready, 1, Some(Right), 15),
                (Work, 1, Some(Right), 20),
                (Switch, 1, Some(Left), 5),
                (Work, 1, Some(Left), 20),
                (Switch, 2, Some(Right), 5),
                (Work, 2, Some(Right), 20),
                (Switch, 2, Some(Left), 5),
                (Work, 2, Some(Left), 20),
            ],
        ),
        (
            step("ACT14", 2, reps(10, Role::Activate, 2), right),
            vec![
                (Ready, 1, Some(Right), 15),
                (Work, 1, Some(Right), 60),
                (Rest, 2, Some(Right), 20),
                (Work, 2, Some(Right), 60),
                (Switch, 1, Some(Left), 20),
                (Work, 1, Some(Left), 60),
                (Rest, 2, Some(Left), 20),
                (Work, 2, Some(Left), 60),
            ],
        ),
        (
            step("BRE01", 0, Amount::Seconds(60), Sides::Whole),
            vec![(Ready, 1, None, 15), (Work, 1, None, 60)],
        ),
    ];
    for (asked, expected) in rows {
        let parts = asked.parts().into_iter();
        let found: Vec<_> = parts
            .map(|part| (part.kind, part.set, part.side, part.length_ms / 1_000))
            .collect();
        assert_eq!(found, expected, "{}", asked.exercise);
    }
}

#[test]
fn a_step_without_an_amount_takes_no_part_and_nothing_to_do_is_no_session() {
    let worn = step("REC03", 1, Amount::Seconds(0), Sides::Whole);
    assert_eq!(SessionPlan::new([worn.clone()]), None);
    assert_eq!(SessionPlan::new([]), None);
    assert_eq!(plan([worn, timed()]).steps().len(), 1);
}

#[test]
fn the_side_that_hurts_comes_first() {
    let pain = |site, side| SitePain {
        site,
        side,
        pain: Some(5),
        quality: Vec::new(),
    };
    let regions = [Region::Hip, Region::Knee];
    let rows = [
        (vec![], BodySide::Left),
        (vec![pain(Site::Hip, Some(Side::Right))], BodySide::Right),
        (vec![pain(Site::Hip, Some(Side::Both))], BodySide::Left),
        (vec![pain(Site::Neck, Some(Side::Right))], BodySide::Left),
        (
            vec![pain(Site::Hip, None), pain(Site::Knee, Some(Side::Right))],
            BodySide::Right,
        ),
    ];
    for (sites, expected) in rows {
        assert_eq!(BodySide::first_for(&regions, &sites), expected, "{sites:?}");
    }
}

#[test]
fn every_exercise_of_the_library_with_an_amount_becomes_a_step_of_that_amount() {
    for exercise in &rules().exercises {
        let start = &exercise.start;
        let dose = Dose {
            sets: start.sets,
            reps: start.reps,
            hold_s: start.hold_s,
            seconds: start.seconds,
            per_side: start.per_side,
        };
        let Some(whole) = SessionPlan::new([Step::of(exercise, dose, &[])]) else {
            assert_eq!((start.reps, start.seconds), (None, None), "{}", exercise.id);
            continue;
        };
        let expected = rule_s(
            exercise.role,
            if start.per_side { 2 } else { 1 },
            start.sets.unwrap_or(1).into(),
            start.hold_s.into(),
            start.reps.map(u64::from),
            start.seconds.unwrap_or(0).into(),
        );
        assert_eq!(whole.total_ms(), expected * 1_000, "{}", exercise.id);
    }
}

#[test]
fn a_session_takes_the_time_its_day_promised() {
    for site in Site::ALL.iter().copied() {
        for minutes in [5, 10, 15, 20, 30, 45] {
            let mut answers = person(site);
            answers.minutes_per_day = Some(minutes);
            for day in recommend::sessions(&recommend::plan(&answers)) {
                let whole = SessionPlan::of_day(day, rules(), &answers.sites).unwrap();
                assert_eq!(whole.steps().len(), day.prescriptions.len());
                assert_eq!(
                    whole.total_ms(),
                    u64::from(day.length_s) * 1_000,
                    "{site}, {minutes} minutes, {}",
                    day.date
                );
            }
        }
    }
}

/// The rule in whole seconds, written out once more.
fn rule_s(role: Role, sides: u64, sets: u64, hold: u64, reps: Option<u64>, seconds: u64) -> u64 {
    let rep = match role {
        Role::Activate | Role::Strength | Role::Functional => (hold + 3).max(6),
        Role::Mobility => hold + 4,
        _ => hold + 3,
    };
    let bouts = sides * sets;
    match reps {
        Some(reps) => bouts * reps * rep + 20 * (bouts - 1) + 15,
        None => bouts * seconds + 5 * (bouts - 1) + 15,
    }
}

proptest! {
    #[test]
    fn a_step_takes_the_time_the_item_rule_says_and_both_sides_get_the_same(
        role in prop::sample::select(Role::ALL),
        position in prop::sample::select(Position::ALL),
        sets in 1..8u16,
        amount in 1..90u16,
        hold_s in 0..30u16,
        counted: bool,
        per_side: bool,
    ) {
        let asked = step(
            "X",
            sets,
            if counted { reps(amount, role, hold_s) } else { Amount::Seconds(amount) },
            Sides::of(per_side, position, BodySide::Left),
        );
        let whole = plan([asked.clone()]);
        let sides = if per_side { 2 } else { 1 };
        let expected = rule_s(
            role,
            sides,
            sets.into(),
            hold_s.into(),
            counted.then_some(amount.into()),
            amount.into(),
        );
        prop_assert_eq!(whole.total_ms(), expected * 1_000);
        let work_on = |side| -> u64 {
            let parts = asked.parts().into_iter();
            parts
                .filter(|part| part.kind == PartKind::Work && part.side == Some(side))
                .map(|part| part.length_ms)
                .sum()
        };
        prop_assert_eq!(work_on(BodySide::Left), work_on(BodySide::Right));
    }
}
