//! When a lesson is offered, as a table. Source: clinical.md part 8, persona T23.

use tend::domain::lesson::{Standing, offered};

use super::learn;

fn check(standing: &Standing, expected: Option<&str>) {
    let learn = learn();
    let found = offered(&learn.lessons, standing).map(|(lesson, _)| lesson.id.as_str());
    assert_eq!(found, expected, "{standing:?}");
}

fn done(ids: &[&str]) -> Standing {
    Standing {
        done: ids.iter().map(|id| (*id).into()).collect(),
        ..Standing::default()
    }
}

#[test]
fn the_first_days_offer_the_first_two_lessons_and_then_nothing() {
    check(&done(&[]), Some("what-it-can-do"));
    check(&done(&["what-it-can-do"]), Some("alarm"));
    check(&done(&["what-it-can-do", "alarm"]), None);
}

#[test]
fn fear_of_7_or_more_offers_the_alarm_and_then_fear() {
    let rows = [
        (Some(6), &[][..], Some("what-it-can-do")),
        (Some(7), &[], Some("alarm")),
        (Some(10), &["alarm"], Some("fear")),
        (Some(7), &["alarm", "fear"], Some("what-it-can-do")),
        (Some(6), &["what-it-can-do", "alarm"], None),
        (Some(7), &["what-it-can-do", "alarm"], Some("fear")),
        (None, &["what-it-can-do", "alarm"], None),
    ];
    for (fear, ids, expected) in rows {
        check(&Standing { fear, ..done(ids) }, expected);
    }
}

#[test]
fn a_flare_comes_before_a_burst_and_a_burst_before_fear() {
    let all = Standing {
        fear: Some(9),
        in_flare: true,
        had_burst: true,
        ..Standing::default()
    };
    check(&all, Some("flare"));
    check(
        &Standing {
            done: vec!["flare".into()],
            ..all.clone()
        },
        Some("pacing"),
    );
    check(
        &Standing {
            done: vec!["flare".into(), "pacing".into()],
            ..all
        },
        Some("alarm"),
    );
}

#[test]
fn one_lesson_a_day_is_enough() {
    check(
        &Standing {
            had_one_today: true,
            in_flare: true,
            ..Standing::default()
        },
        None,
    );
}

#[test]
fn the_lesson_on_help_waits_for_the_report() {
    let others: Vec<_> = learn()
        .lessons
        .into_iter()
        .map(|lesson| lesson.id)
        .filter(|id| id.as_str() != "get-help")
        .collect();
    let all = Standing {
        fear: Some(10),
        in_flare: true,
        had_burst: true,
        done: others,
        had_one_today: false,
    };
    check(&all, None);
}
