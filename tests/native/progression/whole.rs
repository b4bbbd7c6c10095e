//! Changes of the whole plan: breaks, lighter weeks, bad mornings, and a plan on which nothing changes. Source: clinical.md
//! parts 6.2, 6.3 and 6.8.

use tend::domain::decision::{Change, Verdict};
use tend::domain::instrument::InstrumentKind;
use tend::domain::progression::RuleId;
use tend::domain::progression::proposal::{Proposal, Scope};
use tend::domain::site::Site;

use super::course::{AMBER, AMBER_MORNING, Course, GREEN, RED_MORNING, Went};
use crate::people::{person, rules, today};

fn course() -> Course {
    let mut answers = person(Site::LowBack);
    answers.days_per_week = Some(7);
    Course::new(answers, today())
}

fn whole(course: &Course, day: i32) -> Option<Proposal> {
    let all = course.proposals(today().plus(day));
    all.into_iter()
        .find(|one| matches!(one.scope, Scope::Plan { .. }))
}

fn volume(course: &Course, day: i32) -> u32 {
    let plan = course.plan(today().plus(day));
    let all = plan.days[0].prescriptions.iter();
    all.filter(|one| one.exercise.as_str().starts_with("STG"))
        .map(|one| one.dose.volume())
        .sum()
}

#[test]
fn every_row_of_the_table_of_missed_days() {
    let mut course = course();
    course.train(today(), GREEN);
    // Missed days, not counting the day after the last session.
    let rows = [
        (1, None),
        (3, None),
        (4, Some((RuleId::MissedDays, Some(80)))),
        (7, Some((RuleId::MissedDays, Some(80)))),
        (8, Some((RuleId::MissedWeek, Some(70)))),
        (14, Some((RuleId::MissedWeek, Some(70)))),
        (15, Some((RuleId::MissedTwoWeeks, Some(50)))),
        (27, Some((RuleId::MissedTwoWeeks, Some(50)))),
        (28, Some((RuleId::MissedMonth, None))),
        (90, Some((RuleId::MissedMonth, None))),
    ];
    for (missed, expected) in rows {
        let found = whole(&course, missed + 1).map(|one| match one.scope {
            Scope::Plan { percent } => (one.rule, percent),
            Scope::Exercise { .. } => panic!("{missed}"),
        });
        assert_eq!(found, expected, "{missed} days missed");
    }
}

#[test]
fn the_usual_rest_of_a_small_week_is_no_missed_day() {
    let mut course = course();
    course.answers.days_per_week = Some(1);
    course.train(today(), GREEN);
    assert_eq!(whole(&course, 10), None);
    assert_eq!(whole(&course, 11).unwrap().rule, RuleId::MissedDays);
}

#[test]
fn of_one_break_only_the_last_answer_counts_and_a_month_begins_anew() {
    let mut course = course();
    course.train(today(), GREEN);
    let full = volume(&course, 5);
    let first = whole(&course, 5).unwrap();
    course.say(&first, today().plus(5), Verdict::Accepted);
    let fifth_less = volume(&course, 5);
    assert!(fifth_less < full);
    assert_eq!(whole(&course, 6), None, "answered for this break");
    let second = whole(&course, 16).unwrap();
    course.say(&second, today().plus(16), Verdict::Accepted);
    let agreed = course.history(today().plus(16)).in_force;
    assert!(agreed.values().all(|one| one.agreed == ["missed-15-days"]));
    assert!(course.history(today().plus(40)).in_force.is_empty());
}

#[test]
fn after_more_than_a_week_strength_work_goes_one_level_down() {
    let mut course = course();
    course.train(today(), GREEN);
    let row = whole(&course, 10).unwrap();
    course.say(&row, today().plus(10), Verdict::Accepted);
    let history = course.history(today().plus(10));
    let stepped = history
        .in_force
        .iter()
        .filter(|(root, standing)| **root != standing.exercise)
        .map(|(root, standing)| {
            assert_eq!(
                rules().exercise(root).unwrap().easier,
                Some(standing.exercise.clone())
            );
        });
    assert!(stepped.count() > 0);
}

#[test]
fn a_red_morning_halves_everything_and_two_amber_ones_take_a_quarter() {
    let rows: [(&[Went], _); 5] = [
        (&[RED_MORNING], Some((RuleId::LowerPlanRed, 50))),
        (&[AMBER_MORNING], None),
        (
            &[AMBER_MORNING, AMBER_MORNING],
            Some((RuleId::LowerPlanTwoAmbers, 75)),
        ),
        (&[AMBER, AMBER], None),
        (&[AMBER_MORNING, GREEN], None),
    ];
    for (went, expected) in rows {
        let mut course = course();
        for (at, one) in went.iter().enumerate() {
            course.train(today().plus(at as i32 * 2), *one);
        }
        let day = went.len() as i32 * 2 - 1;
        let found = whole(&course, day).map(|one| match one.scope {
            Scope::Plan { percent } => (one.rule, percent.unwrap()),
            Scope::Exercise { .. } => panic!(),
        });
        assert_eq!(found, expected);
    }
}

#[test]
fn a_missing_morning_holds_and_takes_nothing_away() {
    let mut course = course();
    let silent = Went {
        next: None,
        ..GREEN
    };
    for day in [0, 2, 4, 6] {
        course.train(today().plus(day), silent);
    }
    let all = course.proposals(today().plus(8));
    assert!(
        !all.is_empty() && all.iter().all(|one| one.rule == RuleId::HoldAmber),
        "{all:?}"
    );
}

#[test]
fn the_fourth_week_is_lighter_with_the_same_exercises_for_seven_days() {
    let mut course = course();
    let monday = today().plus(3);
    assert_eq!(monday.weekday(), 0);
    for day in (0..21).step_by(2) {
        course.train(monday.plus(day), GREEN);
    }
    let at = |day: i32| monday.plus(day).since(today());
    assert_eq!(whole(&course, at(20)), None, "the third week is not over");
    let lighter = whole(&course, at(21)).unwrap();
    assert_eq!(
        (lighter.rule, lighter.change),
        (RuleId::LighterFourthWeek, Change::Deload)
    );
    let ids = |course: &Course| {
        let plan = course.plan(monday.plus(21));
        let all = plan.days.iter().flat_map(|day| &day.prescriptions);
        all.filter(|one| one.exercise.as_str().starts_with("STG"))
            .map(|one| one.exercise.clone())
            .collect::<Vec<_>>()
    };
    let (before, full) = (ids(&course), volume(&course, at(21)));
    course.say(&lighter, monday.plus(21), Verdict::Accepted);
    let less = volume(&course, at(21));
    assert!(
        less * 10 <= full * 7 && less * 10 >= full * 4,
        "{less} of {full}"
    );
    assert_eq!(ids(&course), before);
    assert_eq!(whole(&course, at(22)), None);
    course.train(monday.plus(22), GREEN);
    course.train(monday.plus(24), GREEN);
    let during = course.proposals(monday.plus(25));
    assert!(during.iter().all(|one| one.change != Change::Progress));
    course.train(monday.plus(26), GREEN);
    assert_eq!(volume(&course, at(28)), full, "over after 7 days");
    assert_eq!(whole(&course, at(28)), None, "counted anew");
}

#[test]
fn two_amber_weeks_ask_for_a_lighter_one() {
    let mut course = course();
    let monday = today().plus(3);
    for day in [0, 3, 7, 10] {
        course.train(monday.plus(day), if day % 7 == 0 { AMBER } else { GREEN });
    }
    let day = monday.plus(14).since(today());
    let found = course.proposals(today().plus(day));
    assert!(
        found
            .iter()
            .any(|one| one.rule == RuleId::LighterAmberWeeks),
        "{found:?}"
    );
}

#[test]
fn four_green_weeks_without_change_ask_for_something_new() {
    let monday = today().plus(3);
    let made = |pegs: [u16; 2]| {
        let mut course = course();
        for day in (0..28).step_by(2) {
            for one in course.proposals(monday.plus(day)) {
                if one.asks() {
                    course.say(&one, monday.plus(day), Verdict::Declined);
                }
            }
            course.train(monday.plus(day), GREEN);
        }
        for (at, peg) in pegs.into_iter().enumerate() {
            let keys = [("pain", peg), ("enjoyment", peg), ("activity", peg)];
            course.ask(monday.plus(at as i32 * 28), InstrumentKind::Peg, &keys);
        }
        let day = monday.plus(28);
        for one in course.proposals(day) {
            if one.change == Change::Deload {
                course.say(&one, day, Verdict::Declined);
            }
        }
        course.proposals(day)
    };
    let varied = |all: &[Proposal]| all.iter().any(|one| one.rule == RuleId::VaryPlateau);
    assert!(varied(&made([5, 5])));
    assert!(
        varied(&made([5, 4])),
        "1 point is less than the smallest important change"
    );
    assert!(!varied(&made([6, 4])));
}
