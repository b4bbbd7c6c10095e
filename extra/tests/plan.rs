//! Plan files: there and back, what an edited one would change, and what is refused.

use extra::tell;
use proptest::prelude::*;
use serde_json::{Value, json};
use tend::domain::time::Date;
use tend::exchange::plan_file::{BadPlan, PlanChange, Step, difference, read, write};

fn step(exercise: &str, sets: Option<u16>, reps: Option<u16>, seconds: Option<u16>) -> Step {
    Step {
        exercise: exercise.to_owned(),
        name: String::new(),
        sets,
        reps,
        hold_s: 0,
        seconds,
        each_side: false,
    }
}

pub fn steps() -> Vec<Step> {
    vec![
        step("ACT01", Some(2), Some(8), None),
        step("STR04", Some(2), Some(6), None),
        step("BRE01", None, None, Some(180)),
    ]
}

pub fn file() -> String {
    write(
        Date::new(2026, 11, 20).unwrap(),
        steps(),
        vec!["no deep pressure".to_owned()],
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(super::bad_input::cases()))]

    #[test]
    fn a_plan_that_is_written_reads_the_same(
        parts in proptest::collection::btree_map(
            "[A-Z]{3}[0-9]{2}",
            (proptest::option::of(1_u16..20), proptest::option::of(1_u16..200), 0_u16..600, any::<bool>()),
            0..30,
        )
    ) {
        let steps: Vec<Step> = parts
            .into_iter()
            .map(|(id, (sets, reps, hold_s, each_side))| Step { hold_s, each_side, ..step(&id, sets, reps, None) })
            .collect();
        let text = write(Date::new(2026, 11, 20).unwrap(), steps.clone(), Vec::new());
        let read = read(&text).unwrap();
        prop_assert_eq!(&read.steps, &steps);
        prop_assert!(difference(&steps, &read.steps).is_empty());
    }
}

#[test]
fn an_edited_plan_is_told_apart_step_by_step() {
    let mut edited = steps();
    edited[0].reps = Some(10);
    edited[1].sets = None; // Left out: it stays.
    edited.remove(2);
    edited.push(step("MOB10", Some(1), Some(8), None));
    let changes = difference(&steps(), &edited);
    assert!(
        matches!(&changes[0], PlanChange::Amount { from, to } if from.reps == Some(8) && to.reps == Some(10))
    );
    assert!(matches!(&changes[1], PlanChange::Came(step) if step.exercise == "MOB10"));
    assert!(matches!(&changes[2], PlanChange::Went(step) if step.exercise == "BRE01"));
    assert_eq!(changes.len(), 3);
    let request = json!({"what": "plan-changes", "steps": steps()}).to_string();
    let told: Value = serde_json::from_str(&tell(&request, &file()).unwrap()).unwrap();
    assert_eq!(told["changes"], json!([]));
}

#[test]
fn what_is_wrong_is_named() {
    let field = |name: &str| BadPlan::Field(name.to_owned());
    let good = file();
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    for (text, bad) in [
        (String::new(), BadPlan::NotOurs),
        ("{}".to_owned(), BadPlan::NotOurs),
        (good[..good.len() / 2].to_owned(), BadPlan::NotOurs),
        (deep, BadPlan::NotOurs),
        ("x".repeat(200_000), BadPlan::TooBig),
        (
            good.replace("\"version\": 1", "\"version\": 2"),
            BadPlan::Newer,
        ),
        (
            good.replace("\"sets\": 2", "\"sets\": \"two\""),
            field("steps[0].sets"),
        ),
        (
            good.replace("\"sets\": 2", "\"sets\": -2"),
            field("steps[0].sets"),
        ),
        (
            good.replace("\"reps\": 6", "\"reps\": 5000"),
            field("steps[1].reps"),
        ),
        (good.replace("ACT01", "<b>"), field("steps[0].exercise")),
        (
            good.replace("STR04", "ACT01"),
            BadPlan::Twice("ACT01".to_owned()),
        ),
        (good.replace("2026-11-20", "20.11.2026"), field("made")),
        (
            good.replace("\"reps\": 8", "\"reps\": 8, \"reps\": 9"),
            field("steps[0]"),
        ),
    ] {
        let shown: String = text.chars().take(60).collect();
        assert_eq!(read(&text), Err(bad), "{shown}");
    }
}

#[test]
fn nothing_hidden_survives_in_its_words() {
    let text = file().replace("no deep pressure", "safe\\u202e\\u2066 <script>");
    assert_eq!(read(&text).unwrap().limits, ["safe <script>"]);
}

#[test]
fn a_plan_becomes_a_code_when_it_is_short() {
    let told = tell("{\"what\":\"code\"}", &"x".repeat(900)).unwrap();
    let code: Value = serde_json::from_str(&told).unwrap();
    assert!(code["size"].as_i64().unwrap() > 60);
    assert_eq!(
        tell("{\"what\":\"code\"}", &"x".repeat(2_000))
            .unwrap_err()
            .why,
        "too-long"
    );
}
