//! The flare plan. Source: clinical.md part 6.6.

use tend::domain::answers::{Answers, StatedCondition};
use tend::domain::exercise::Role;
use tend::domain::flare::FlareStage;
use tend::domain::flare_plan::{FlareToday, flare_call, flare_day_plan, flare_extra, flare_today};
use tend::domain::progression::RuleId;
use tend::domain::recommend::{Phase, footing};
use tend::domain::site::Site;

use super::course::{Course, GREEN, RED, Went};
use crate::people::{person, rules, today};

fn stage(course: &Course, day: i32) -> Option<FlareToday> {
    let day = today().plus(day);
    let history = course.history(day);
    let footing = footing(rules(), &course.answers, &history, day)?;
    course.with(day, |now| flare_today(now, &footing))
}

fn in_flare(answers: Answers) -> Course {
    let mut course = Course::new(answers, today());
    course.flare(today(), None);
    course.check_safety(today(), &[]);
    course
}

#[test]
fn every_row_of_the_flare_table() {
    let course = in_flare(person(Site::LowBack));
    use FlareStage::{Calm, Rebuild, Return};
    let rows = [
        (0, Calm, 50, RuleId::FlareCalm),
        (1, Calm, 50, RuleId::FlareCalm),
        (2, Rebuild, 75, RuleId::FlareRebuild),
        (4, Rebuild, 75, RuleId::FlareRebuild),
        (5, Return, 100, RuleId::FlareReturn),
        (6, Return, 100, RuleId::FlareReturn),
        (7, Rebuild, 50, RuleId::FlareSetback),
        (13, Rebuild, 50, RuleId::FlareSetback),
        (14, Rebuild, 75, RuleId::FlareSetback),
        (20, Rebuild, 75, RuleId::FlareSetback),
        (21, Return, 100, RuleId::FlareReturn),
    ];
    for (day, stage_then, percent, rule) in rows {
        let found = stage(&course, day).unwrap();
        assert_eq!(
            (found.stage, found.percent, found.rule),
            (stage_then, percent, rule),
            "{day}"
        );
        assert_eq!(found.suggests_clinician, day >= 14, "{day}");
    }
}

#[test]
fn the_safety_questions_come_first_and_an_ended_flare_is_over() {
    let mut course = Course::new(person(Site::LowBack), today());
    assert_eq!(stage(&course, 0), None);
    course.flare(today(), Some(today().plus(3)));
    assert_eq!(stage(&course, 0).unwrap().stage, FlareStage::Check);
    course.check_safety(today(), &[]);
    assert_eq!(stage(&course, 0).unwrap().stage, FlareStage::Calm);
    assert_eq!(stage(&course, 3).unwrap().stage, FlareStage::Rebuild);
    assert_eq!(stage(&course, 4), None);
}

#[test]
fn a_third_flare_in_four_weeks_is_a_setback() {
    let mut course = Course::new(person(Site::LowBack), today());
    for start in [0, 10, 20] {
        course.flare(today().plus(start), Some(today().plus(start + 2)));
        course.check_safety(today().plus(start), &[]);
    }
    let at = |day| stage(&course, day).map(|found| (found.stage, found.percent));
    assert_eq!(at(13), None, "the second is an ordinary one");
    assert_eq!(at(20), Some((FlareStage::Calm, 50)));
    assert_eq!(at(22), Some((FlareStage::Rebuild, 50)));
    assert_eq!(
        at(27),
        Some((FlareStage::Rebuild, 75)),
        "the rebuild goes on after its end"
    );
    assert_eq!(at(34), None);
}

#[test]
fn an_arthritis_flare_and_energy_mode_stay_calm_and_pregnancy_stays_below_the_whole() {
    let with = |id: &str| {
        let mut answers = person(Site::LowBack);
        answers.conditions = Some(vec![StatedCondition {
            id: id.into(),
            sites: None,
        }]);
        in_flare(answers)
    };
    for id in ["RA_FLARE", "PEM"] {
        for day in [2, 5, 6, 10] {
            let found = stage(&with(id), day).unwrap();
            assert_eq!(
                (found.stage, found.percent),
                (FlareStage::Calm, 50),
                "{id} {day}"
            );
            assert_eq!(found.waits_for, Some(id.into()));
        }
    }
    for id in ["PREG_EARLY", "PREG_16"] {
        let found = stage(&with(id), 6).unwrap();
        assert_eq!(
            (found.stage, found.percent),
            (FlareStage::Rebuild, 75),
            "{id}"
        );
    }
}

#[test]
fn a_rise_of_two_days_or_two_reds_in_a_week_ask_whether_it_is_a_flare() {
    let call = |course: &Course, day| {
        course
            .with(today().plus(day), flare_call)
            .map(|call| call.rule)
    };
    let noted = |notes: &[u8]| {
        let mut course = Course::new(person(Site::LowBack), today());
        for (at, average) in notes.iter().enumerate() {
            course.note(today().plus(at as i32), *average);
        }
        course
    };
    let rows: [(&[u8], Option<RuleId>); 6] = [
        (&[4, 4, 4, 6], None),
        (&[4, 4, 4, 6, 6], Some(RuleId::FlareRise)),
        (&[4, 4, 4, 5, 5, 5], None),
        (&[4, 4, 4, 7, 4, 7], None),
        (&[4, 4, 4, 7, 7, 4], None),
        (&[7, 7], Some(RuleId::FlareRise)),
    ];
    for (notes, expected) in rows {
        let found = call(&noted(notes), notes.len() as i32 - 1);
        assert_eq!(found, expected, "{notes:?}");
    }
    let mut reds = Course::new(person(Site::LowBack), today());
    reds.train(today(), RED);
    assert_eq!(call(&reds, 1), None);
    reds.train(today().plus(5), RED);
    assert_eq!(call(&reds, 6), Some(RuleId::FlareTwoReds));
    assert_eq!(call(&reds, 12), None, "a week is over");
    reds.flare(today().plus(6), None);
    assert_eq!(call(&reds, 6), None, "it lasts already");
}

#[test]
fn a_flare_day_is_shorter_gentler_and_made_of_the_ordinary_one() {
    let mut answers = person(Site::LowBack);
    answers.minutes_per_day = Some(30);
    for went in [
        GREEN,
        Went {
            next: None,
            ..GREEN
        },
    ] {
        let mut course = in_flare(answers.clone());
        course.train(today(), went);
        let footing = footing(rules(), &course.answers, &course.history(today()), today()).unwrap();
        for day in 0..22 {
            let found = stage(&course, day).unwrap();
            let plan = course.plan(today().plus(day));
            for ordinary in &plan.days {
                let results = course.with(today().plus(day), |now| now.results());
                let made = flare_day_plan(rules(), &footing, ordinary, &results, &found);
                let most_s = ordinary.length_s * u32::from(found.percent) / 100;
                assert!(made.day.length_s <= most_s, "{day}");
                let heavy = made.day.prescriptions.iter().filter(|one| {
                    let role = rules().exercise(&one.exercise).unwrap().role;
                    matches!(role, Role::Strength | Role::Functional | Role::Balance)
                });
                let most = match found.stage {
                    FlareStage::Calm => 0,
                    FlareStage::Rebuild => 1,
                    _ => usize::MAX,
                };
                assert!(heavy.count() <= most, "{day}");
                for one in &made.day.prescriptions {
                    assert!(footing.opens(&one.exercise));
                    assert!(!one.why.is_empty());
                }
                if !ordinary.prescriptions.is_empty() {
                    assert!(
                        made.day.prescriptions.len() >= 2,
                        "one exercise and breathing stay"
                    );
                    let first = &made.day.prescriptions[0];
                    assert_eq!(first.phase, Phase::Breath);
                }
            }
        }
    }
}

#[test]
fn the_walk_beside_the_session_is_halved_on_the_calm_days_only() {
    let course = in_flare(person(Site::LowBack));
    let mut answers = person(Site::LowBack);
    answers.minutes_per_day = Some(5);
    answers.days_per_week = Some(1);
    let plan = Course::new(answers, today()).plan(today());
    let walk = plan
        .extras
        .iter()
        .find(|one| rules().exercise(&one.exercise).unwrap().role == Role::Aerobic);
    let walk = walk.expect("a short walk stands beside");
    let at = |day| {
        let found = stage(&course, day).unwrap();
        flare_extra(rules(), walk, &found).dose.volume()
    };
    let half = walk.dose.volume() / 2;
    assert!(at(0) <= half && at(0) + 5 > half);
    assert_eq!(at(3), walk.dose.volume());
}
