//! When safety questions are asked again, row by row.

use tend::domain::recheck::{Ask, Reason};
use tend::domain::screen::Outcome;
use tend::domain::session::StopReason;

use super::{begin, course, plan_on};
use crate::people::{rules, today};
use crate::progression::course::{Course, GREEN, RED_MORNING};

type Happens = fn(&mut Course);

/// What happened, the day that is asked about, what is due then, and whether the plan waits for it.
const ROWS: &[(&str, Happens, i32, Option<Reason>, bool)] = &[
    ("nothing yet", |_| {}, 0, None, false),
    ("6 days after the intake", |_| {}, 6, None, false),
    (
        "a week after the intake",
        |_| {},
        7,
        Some(Reason::Weekly),
        false,
    ),
    (
        "a week after the last list",
        |it| it.check_safety(today().plus(3), &[]),
        9,
        None,
        false,
    ),
    (
        "and then it is due",
        |it| it.check_safety(today().plus(3), &[]),
        10,
        Some(Reason::Weekly),
        false,
    ),
    (
        "a green session",
        |it| it.train(today(), GREEN),
        1,
        None,
        false,
    ),
    (
        "a red session",
        |it| it.train(today(), RED_MORNING),
        1,
        Some(Reason::Red),
        true,
    ),
    (
        "a red session, and the list since",
        |it| {
            it.train(today(), RED_MORNING);
            it.check_safety(today().plus(1), &[]);
        },
        1,
        None,
        false,
    ),
    (
        "a yes in the list",
        |it| it.check_safety(today(), &["2"]),
        0,
        Some(Reason::Yes),
        true,
    ),
    (
        "one day far above the usual",
        |it| {
            it.note(today().plus(1), 9);
        },
        1,
        Some(Reason::Rise),
        true,
    ),
    (
        "14 days without a session",
        |_| {},
        14,
        Some(Reason::Weekly),
        false,
    ),
    (
        "15 days without a session",
        |_| {},
        15,
        Some(Reason::Away),
        true,
    ),
    (
        "28 days without a session",
        |_| {},
        28,
        Some(Reason::Away),
        true,
    ),
    (
        "29 days without a session",
        |_| {},
        29,
        Some(Reason::LongAway),
        true,
    ),
    (
        "a list after 2 weeks away",
        |it| it.check_safety(today().plus(20), &[]),
        20,
        None,
        false,
    ),
    (
        "all questions again after 5 weeks away",
        |it| {
            it.train(today(), GREEN);
            it.answered = today().plus(35);
        },
        35,
        Some(Reason::Weekly),
        false,
    ),
];

#[test]
fn the_questions_come_when_they_are_due_and_hold_the_plan_when_they_must() {
    for (what, happens, days, reason, holds) in ROWS {
        let mut course = course();
        happens(&mut course);
        let plan = plan_on(&course, today().plus(*days));
        let due = plan.recheck.as_ref();
        assert_eq!(due.map(|due| due.reason), *reason, "{what}");
        assert_eq!(
            due.is_some_and(|due| due.holds_the_plan()),
            *holds,
            "{what}"
        );
        assert_eq!(plan.found.outcome != Outcome::Routine, *holds, "{what}");
        assert_eq!(plan.found.days.is_empty(), *holds, "{what}");
    }
}

#[test]
fn each_yes_opens_the_questions_that_belong_to_it_whatever_hurts() {
    for mini in &rules().mini_screen {
        let mut course = course();
        course.check_safety(today(), &[mini.key.as_str()]);
        let plan = plan_on(&course, today());
        let asked = plan.recheck.map(|due| due.ask);
        assert_eq!(
            asked,
            Some(Ask::These(mini.questions.clone())),
            "{}",
            mini.key
        );
        assert!(!mini.questions.is_empty() && mini.questions.len() <= 12);
    }
}

#[test]
fn answers_given_after_the_list_settle_its_yes() {
    let mut course = course();
    course.check_safety(today(), &["6"]);
    course.answered = today().plus(1);
    let plan = plan_on(&course, today().plus(1));
    assert_eq!(plan.recheck, None);
}

#[test]
fn a_stop_sign_in_a_session_is_followed_by_questions_on_that_day() {
    let mut course = course();
    begin(&mut course, today());
    course.sessions[0].1.stop = Some(StopReason::Chest);
    let plan = plan_on(&course, today());
    let due = plan.recheck.unwrap();
    assert_eq!(due.reason, Reason::StopSign);
    assert_eq!(due.ask, Ask::These(rules().mini_words.stop_signs.clone()));
}
