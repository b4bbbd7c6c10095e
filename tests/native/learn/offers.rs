//! When a lesson is offered, as a table. Source: clinical.md part 8, persona T23.

use tend::domain::lesson::{Occasions, offered};

use super::learn;

fn check(occasions: &Occasions, expected: Option<&str>) {
    let learn = learn();
    let found = offered(&learn.lessons, occasions).map(|(lesson, _)| lesson.id.as_str());
    assert_eq!(found, expected, "{occasions:?}");
}

fn done(ids: &[&str]) -> Occasions {
    Occasions {
        done: ids.iter().map(|id| (*id).into()).collect(),
        ..Occasions::default()
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
        check(&Occasions { fear, ..done(ids) }, expected);
    }
}

#[test]
fn a_flare_comes_before_a_burst_and_a_burst_before_fear() {
    let all = Occasions {
        fear: Some(9),
        in_flare: true,
        had_burst: true,
        ..Occasions::default()
    };
    check(&all, Some("flare"));
    check(
        &Occasions {
            done: vec!["flare".into()],
            ..all.clone()
        },
        Some("pacing"),
    );
    check(
        &Occasions {
            done: vec!["flare".into(), "pacing".into()],
            ..all
        },
        Some("alarm"),
    );
}

#[test]
fn one_lesson_a_day_is_enough() {
    check(
        &Occasions {
            had_one_today: true,
            in_flare: true,
            ..Occasions::default()
        },
        None,
    );
}

#[test]
fn the_lesson_on_help_waits_for_a_visit() {
    let others: Vec<_> = learn()
        .lessons
        .into_iter()
        .map(|lesson| lesson.id)
        .filter(|id| id.as_str() != "get-help")
        .collect();
    let all = Occasions {
        fear: Some(10),
        in_flare: true,
        had_burst: true,
        done: others,
        ..Occasions::default()
    };
    check(&all, None);
    let near_visit = Occasions {
        near_visit: true,
        ..all
    };
    check(&near_visit, Some("get-help"));
}
