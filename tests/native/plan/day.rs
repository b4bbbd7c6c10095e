//! The parts of a day: the flare's part of today, the morning after, an illness of today.

use tend::domain::answers::Reply;
use tend::domain::flare::FlareStage;
use tend::domain::recommend::week_start;
use tend::domain::screen::Outcome;

use super::{begin, course, plan_on};
use crate::people::today;
use crate::progression::course::GREEN;

#[test]
fn a_flare_makes_today_smaller_and_leaves_the_other_days() {
    let mut course = course();
    let usual = plan_on(&course, today());
    course.flare(today(), None);
    course.check_safety(today(), &[]);
    let flare = plan_on(&course, today());
    let stage = flare.flare.as_ref().map(|flare| flare.today.stage);
    assert_eq!(stage, Some(FlareStage::Calm));
    let (before, after) = (&usual.found.days, &flare.found.days);
    assert!(after[0].length_s * 2 <= before[0].length_s + 1);
    assert!(!after[0].prescriptions.is_empty());
    assert_eq!(after[1..], before[1..]);
}

#[test]
fn a_calm_day_has_calm_minutes_even_where_no_session_was_planned() {
    let mut course = course();
    course.answers.days_per_week = Some(1);
    let rest_day = today().plus(1);
    course.flare(rest_day, None);
    course.check_safety(rest_day, &[]);
    let plan = plan_on(&course, rest_day);
    let own = plan
        .found
        .days
        .iter()
        .find(|day| day.date == rest_day)
        .unwrap();
    assert!(!own.prescriptions.is_empty());
}

#[test]
fn nothing_is_planned_before_the_first_step_of_a_flare() {
    let mut course = course();
    course.flare(today(), None);
    let plan = plan_on(&course, today());
    assert_eq!(plan.flare.unwrap().today.stage, FlareStage::Check);
    assert!(plan.found.days[0].prescriptions.is_empty());
}

#[test]
fn the_morning_after_a_session_is_asked_about_until_it_is_answered_or_over() {
    let mut course = course();
    assert_eq!(plan_on(&course, today()).morning, None);
    let id = begin(&mut course, today());
    assert_eq!(plan_on(&course, today()).morning, None);
    let tomorrow = today().plus(1);
    let due = plan_on(&course, tomorrow).morning.unwrap();
    assert_eq!(due.session, id);
    assert!(due.asks_about_soreness);
    assert_eq!(plan_on(&course, tomorrow.plus(1)).morning, None);
    let mut later = self::course();
    later.train(today(), GREEN);
    assert_eq!(plan_on(&later, tomorrow).morning, None);
    begin(&mut course, tomorrow);
    assert_eq!(plan_on(&course, tomorrow).morning, None);
}

#[test]
fn an_illness_of_today_makes_today_gentle_and_is_over_tomorrow() {
    for (at, closer) in [(0, None), (2, None), (2, Some("RD30.fever"))] {
        let mut course = course();
        let day = today().plus(at);
        let usual = plan_on(&course, day);
        course.answered = day;
        course.answers.screening.insert("RD30".into(), Reply::Yes);
        if let Some(closer) = closer {
            course.answers.screening.insert(closer.into(), Reply::Yes);
        }
        let ill = plan_on(&course, day);
        let on = |plan: &tend::domain::plan::Plan| {
            let found = plan.found.days.iter().find(|one| one.date == day);
            found.unwrap().clone()
        };
        assert_eq!(ill.found.outcome, Outcome::Routine);
        assert_ne!(on(&ill), on(&usual), "day {at}");
        assert_eq!(
            on(&ill).prescriptions.is_empty(),
            closer.is_some(),
            "day {at}"
        );
        let next = day.plus(1);
        let mut well = course;
        well.answers.screening.insert("RD30".into(), Reply::Yes);
        let after = plan_on(&well, next);
        let first = week_start(today(), next);
        assert_eq!(after.found.days[0].date, first);
        assert!(
            after
                .found
                .days
                .iter()
                .all(|one| !one.prescriptions.is_empty())
        );
    }
}
