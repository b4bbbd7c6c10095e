//! The traffic light and the usual pain it is measured against. Source: clinical.md parts 6.1 and 6.2.

use tend::domain::check_in::{Aftermath, NewSign};
use tend::domain::progression::base::daily_pain;
use tend::domain::progression::light::{Light, Readings, judge};
use tend::domain::site::Site;

use super::course::{Course, GREEN, Went};
use crate::people::{person, rules, today};

#[test]
fn every_row_of_the_light_table() {
    let usual = Readings {
        base: 40,
        before: Some(3),
        during: Some(4),
        next: Some(4),
        settled: Some(true),
        ..Readings::default()
    };
    let pain = |before, during| Readings {
        before: Some(before),
        during: Some(during),
        base: i32::from(before) * 10,
        next: Some(before),
        ..usual
    };
    let next = |base, next| Readings {
        base,
        next: Some(next),
        ..usual
    };
    let rows = [
        ("nothing special", usual, Light::Green),
        ("5 is fine from 3", pain(3, 5), Light::Green),
        ("6 is fine from 5: relative", pain(5, 6), Light::Green),
        ("a 3 point rise is amber", pain(2, 5), Light::Amber),
        ("7 from 5 is amber", pain(5, 7), Light::Amber),
        ("6 from 4 is amber", pain(4, 6), Light::Amber),
        ("8 from 7: relative rule", pain(7, 8), Light::Green),
        ("9 from 8: relative rule", pain(8, 9), Light::Green),
        ("10 from 8: no, 2 above", pain(8, 10), Light::Amber),
        ("a 4 point rise is red", pain(1, 5), Light::Red),
        ("8 from 6 is red", pain(6, 8), Light::Red),
        ("next morning 1 above", next(40, 5), Light::Green),
        ("next morning 1.5 above", next(35, 5), Light::Amber),
        ("next morning 2 above", next(30, 5), Light::Amber),
        ("next morning 3 above", next(20, 5), Light::Red),
        (
            "not settled",
            Readings {
                settled: Some(false),
                ..usual
            },
            Light::Amber,
        ),
        (
            "no word, pain at its usual",
            Readings {
                settled: None,
                ..usual
            },
            Light::Green,
        ),
        (
            "no word, pain 1 above",
            Readings {
                settled: None,
                ..next(40, 5)
            },
            Light::Amber,
        ),
        (
            "no next morning",
            Readings {
                next: None,
                ..usual
            },
            Light::Amber,
        ),
        (
            "no pain before",
            Readings {
                before: None,
                ..usual
            },
            Light::Amber,
        ),
        (
            "no pain during",
            Readings {
                during: None,
                ..usual
            },
            Light::Amber,
        ),
        (
            "too painful",
            Readings {
                was_too_painful: true,
                ..usual
            },
            Light::Amber,
        ),
        (
            "raised more than a day",
            Readings {
                is_still_raised: true,
                ..usual
            },
            Light::Red,
        ),
        (
            "a new sign",
            Readings {
                has_new_sign: true,
                ..usual
            },
            Light::Red,
        ),
        (
            "red comes before a missing answer",
            Readings {
                next: None,
                ..pain(1, 5)
            },
            Light::Red,
        ),
    ];
    for (name, readings, light) in rows {
        let judged = judge(&rules().progression.light, &readings);
        assert_eq!(judged.light, light, "{name}: {judged:?}");
        assert_eq!(judged.counts(), light == Light::Green, "{name}: {judged:?}");
    }
}

#[test]
fn mild_soreness_after_new_work_is_green_and_holds() {
    let sore = |base, next| Readings {
        base,
        before: Some(0),
        during: Some(2),
        next: Some(next),
        settled: Some(false),
        is_still_raised: true,
        is_soreness: true,
        ..Readings::default()
    };
    let numbers = &rules().progression.light;
    let mild = judge(numbers, &sore(0, 3));
    assert_eq!(mild.light, Light::Green);
    assert!(!mild.counts());
    assert_eq!(
        judge(numbers, &sore(10, 4)).light,
        Light::Red,
        "4 is more than soreness"
    );
}

#[test]
fn soreness_counts_as_such_only_after_new_work() {
    let day = today();
    let mut course = Course::new(person(Site::LowBack), day);
    course.answers.pain.average = Some(0);
    let sore = Went {
        before: Some(0),
        during: Some(1),
        next: Some(3),
        ..GREEN
    };
    for (days, light) in [(0, Light::Green), (2, Light::Red)] {
        course.train(day.plus(days), sore);
        let (_, check_in) = course.check_ins.last_mut().unwrap();
        check_in.aftermath = Some(Aftermath::Soreness);
        // The second time it is the very same session.
        if days == 2 {
            let steps = course.sessions[0].1.steps.clone();
            course.sessions[1].1.steps = steps;
        }
        let results = course.with(day.plus(days + 1), |now| now.results());
        assert_eq!(
            results.last().unwrap().judged.light,
            light,
            "after {days} days"
        );
    }
}

#[test]
fn a_sign_or_a_stop_makes_the_session_red_and_a_waiting_morning_makes_no_light() {
    let day = today();
    let mut course = Course::new(person(Site::LowBack), day);
    course.train(
        day,
        Went {
            next: None,
            ..GREEN
        },
    );
    let results = |course: &Course, on| course.with(on, |now| now.results());
    assert!(results(&course, day).is_empty());
    assert!(
        results(&course, day.plus(1)).is_empty(),
        "the morning may still come"
    );
    assert_eq!(results(&course, day.plus(2))[0].judged.light, Light::Amber);
    let mut signed = Course::new(person(Site::LowBack), day);
    signed.train(day, GREEN);
    signed.check_ins[0].1.signs = Some(vec![NewSign::GivingWay]);
    assert_eq!(results(&signed, day.plus(1))[0].judged.light, Light::Red);
    let mut late = Course::new(person(Site::LowBack), day);
    late.train(day, GREEN);
    let mut second = late.check_ins[0].1.clone();
    second.day = day.plus(2);
    second.settled = Some(false);
    late.check_ins.push(("second".into(), second));
    assert_eq!(results(&late, day.plus(2))[0].judged.light, Light::Red);
}

#[test]
fn an_exercise_has_its_own_light() {
    let day = today();
    let mut course = Course::new(person(Site::LowBack), day);
    course.train(day, GREEN);
    course.sessions[0].1.steps[2].pain = Some(8);
    let result = &course.with(day.plus(1), |now| now.results())[0];
    assert_eq!(result.steps[2].judged.light, Light::Red);
    assert_eq!(
        result.steps[1].judged.light,
        Light::Amber,
        "nothing is known of it"
    );
    course.sessions[0].1.steps[2].pain = Some(5);
    let result = &course.with(day.plus(1), |now| now.results())[0];
    assert_eq!(result.steps[1].judged.light, Light::Green);
    course.sessions[0].1.steps[2].pain = Some(8);
    let result = &course.with(day.plus(1), |now| now.results())[0];
    assert_eq!(
        result.judged.light,
        Light::Red,
        "the session is as red as its worst"
    );
}

#[test]
fn the_usual_pain_is_the_median_of_the_last_7_days_before_a_rise() {
    let day = today();
    let usual = |notes: &[u8], flare: Option<(i32, i32)>| {
        let mut course = Course::new(person(Site::LowBack), day);
        for (at, average) in notes.iter().enumerate() {
            course.note(day.plus(at as i32), *average);
        }
        if let Some((from, to)) = flare {
            course.flare(day.plus(from), Some(day.plus(to)));
        }
        course.with(day.plus(notes.len() as i32), |now| {
            let daily = daily_pain(now.records);
            now.usual(&daily).on(now.today)
        })
    };
    let rows: [(&[u8], _, i32); 7] = [
        (&[], None, 50),
        (&[2, 2], None, 50),
        (&[2, 3, 4], None, 30),
        (&[2, 3, 4, 3], None, 30),
        (&[1, 2, 2, 3, 3, 3, 4, 4, 4], None, 30),
        (&[3, 3, 3, 6, 6, 6, 6, 6], None, 30),
        (&[3, 3, 3, 4, 4, 4, 4, 4, 4], Some((3, 8)), 30),
    ];
    for (notes, flare, expected) in rows {
        assert_eq!(usual(notes, flare), expected, "{notes:?} {flare:?}");
    }
}
