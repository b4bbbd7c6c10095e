//! How much of each exercise, how long it takes, and how a week is laid out, as tables.

use tend::domain::answers::Reply::Yes;
use tend::domain::answers::{Answers, Equipment, StatedCondition};
use tend::domain::dose::Dose;
use tend::domain::exercise::Role;
use tend::domain::recommend::{Phase, Prescription, Recommendation, Rule};
use tend::domain::session::plan::Step;
use tend::domain::site::Site;

use super::rules::Change;
use super::{exercise, ids, plan, sessions, week};
use crate::people::{marked, person, rules, saying};

fn dose(sets: u16, reps: Option<u16>, hold_s: u16, seconds: Option<u16>, per_side: bool) -> Dose {
    Dose {
        sets: Some(sets),
        reps,
        hold_s,
        seconds,
        per_side,
    }
}

#[test]
fn an_exercise_takes_the_time_of_its_formula() {
    let rows = [
        // Tempo 2-1-3, or the hold and 3 seconds where that is longer.
        (
            Role::Strength,
            dose(2, Some(8), 0, None, false),
            2 * 8 * 6 + 20 + 15,
        ),
        (
            Role::Functional,
            dose(1, Some(4), 10, None, false),
            4 * 13 + 15,
        ),
        (
            Role::Activate,
            dose(2, Some(10), 5, None, true),
            4 * 10 * 8 + 60 + 15,
        ),
        (Role::Activate, dose(1, Some(6), 2, None, false), 6 * 6 + 15),
        (
            Role::Mobility,
            dose(1, Some(8), 0, None, true),
            2 * 8 * 4 + 20 + 15,
        ),
        (
            Role::Isometric,
            dose(1, Some(5), 10, None, true),
            2 * 5 * 13 + 20 + 15,
        ),
        (
            Role::Balance,
            dose(2, Some(10), 0, None, true),
            4 * 10 * 3 + 60 + 15,
        ),
        (
            Role::Stretch,
            dose(2, None, 0, Some(20), true),
            4 * 20 + 15 + 15,
        ),
        (Role::Breath, dose(1, None, 0, Some(45), false), 45 + 15),
        (Role::Recovery, Dose::default(), 0),
    ];
    for (role, dose, expected) in rows {
        assert_eq!(dose.length_s(role), expected, "{role} {dose:?}");
    }
}

#[test]
fn the_player_takes_exactly_the_time_that_the_plan_promises() {
    for exercise in &rules().exercises {
        let dose = Dose::from(exercise.start);
        let played: u64 = Step::of(exercise, dose, &[])
            .parts()
            .iter()
            .map(|part| part.length_ms)
            .sum();
        if dose.sets.is_some() {
            assert_eq!(
                played,
                u64::from(dose.length_s(exercise.role)) * 1_000,
                "{}",
                exercise.id
            );
        }
    }
}

fn with(condition: &str, change: impl Fn(&mut Answers)) -> Recommendation {
    let mut answers = person(Site::LowBack);
    answers.minutes_per_day = Some(45);
    answers.conditions = Some(vec![StatedCondition {
        id: condition.into(),
        sites: None,
    }]);
    change(&mut answers);
    plan(&saying(answers, &[]))
}

#[test]
fn a_condition_makes_the_first_amount_smaller() {
    let rows = [
        ("LUNG", 1.0),
        ("HTN_RESTRICT", 0.8),
        ("HYPERMOBILE", 0.7),
        ("FIBRO", 0.5),
        ("RA_FLARE", 0.5),
        ("PEM", 0.4),
    ];
    for (condition, multiplier) in rows {
        for one in week(&with(condition, |_| {})) {
            let exercise = exercise(one);
            let is_calm = matches!(
                exercise.role,
                Role::Breath | Role::MindBody | Role::Recovery | Role::Aerobic
            );
            if is_calm || exercise.id.as_str() == "FUN11" {
                continue;
            }
            let most = (f64::from(Dose::from(exercise.start).volume()) * multiplier - 0.01).ceil();
            assert!(
                f64::from(one.dose.volume()) <= most.max(5.0),
                "{condition} {} {:?}",
                exercise.id,
                one.dose
            );
        }
    }
    // The smallest counts, not the product.
    let both = with("HTN_RESTRICT", |a| {
        a.conditions.as_mut().unwrap().push(StatedCondition {
            id: "HYPERMOBILE".into(),
            sites: None,
        });
    });
    let lowered: std::collections::BTreeSet<_> = week(&both)
        .flat_map(|one| &one.why)
        .filter_map(|why| match &why.rule {
            Rule::LowerByCondition(id) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(lowered.into_iter().collect::<Vec<_>>(), ["HYPERMOBILE"]);
}

/// The days with strength work, as a row of letters: `S` strength, `e` easy, `.` rest.
fn row(found: &Recommendation) -> String {
    let letter = |day: &tend::domain::recommend::DayPlan| match &day.prescriptions[..] {
        [] => '.',
        all if all.iter().any(|one| one.phase == Phase::Strengthen) => 'S',
        _ => 'e',
    };
    found.days.iter().map(letter).collect()
}

#[test]
fn the_week_spreads_its_days_and_keeps_strength_days_apart() {
    let rows = [
        (1, "S......"),
        (2, "S..S..."),
        (3, "S.S.e.."),
        (4, "Se.S.e."),
        (5, "SeS.Se."),
        (6, "SeSeSe."),
        (7, "SeSeSee"),
    ];
    for (days, expected) in rows {
        let mut answers = person(Site::LowBack);
        answers.days_per_week = Some(days);
        assert_eq!(row(&plan(&answers)), expected, "{days}");
    }
    let mut unsaid = person(Site::LowBack);
    unsaid.days_per_week = None;
    assert_eq!(row(&plan(&unsaid)), "S.S.e..", "3 days when not said");
    let mut daily = person(Site::LowBack);
    daily.pain.average = Some(8);
    assert_eq!(
        row(&plan(&daily)),
        "SSS.SS.",
        "a very small dose comes every training day"
    );
}

#[test]
fn an_illness_of_today_leaves_breath_and_mobility_or_rest() {
    let ill = plan(&saying(person(Site::LowBack), &[("RD30", Yes)]));
    let today = &ill.days[0].prescriptions;
    assert!(!today.is_empty());
    assert!(
        today
            .iter()
            .all(|one| matches!(exercise(one).role, Role::Breath | Role::Mobility))
    );
    assert!(ill.days[0].length_s <= 660);
    assert_eq!(row(&ill), "eSe.Se.", "strength starts tomorrow");
    let fever = plan(&saying(
        person(Site::LowBack),
        &[("RD30", Yes), ("RD30.fever", Yes)],
    ));
    assert!(fever.days[0].prescriptions.is_empty());
    assert!(!fever.days[1].prescriptions.is_empty());
}

fn in_phase(found: &Recommendation, phase: Phase) -> Vec<&Prescription> {
    week(found).filter(|one| one.phase == phase).collect()
}

#[test]
fn short_days_take_turns() {
    let mut five = person(Site::LowBack);
    five.minutes_per_day = Some(5);
    let found = plan(&five);
    let strength = in_phase(&found, Phase::Strengthen);
    assert_eq!(
        (strength.len(), ids(strength.iter().copied()).len()),
        (3, 3),
        "one a day, another each time"
    );
    let mut ten = person(Site::LowBack);
    ten.minutes_per_day = Some(10);
    let kinds: Vec<bool> = plan(&ten)
        .days
        .iter()
        .filter(|day| {
            day.prescriptions
                .iter()
                .any(|one| matches!(one.phase, Phase::Strengthen | Phase::Integrate))
        })
        .map(|day| {
            day.prescriptions
                .iter()
                .any(|one| one.phase == Phase::Integrate)
        })
        .collect();
    assert_eq!(
        kinds,
        [false, true, false],
        "every second time an everyday move"
    );
}

#[test]
fn from_65_on_there_is_balance_work_on_every_training_day() {
    for (minutes, least) in [(5, 3), (10, 5), (15, 5), (20, 5), (30, 5), (45, 5)] {
        let mut answers = person(Site::Knee);
        answers.age = Some(70);
        answers.minutes_per_day = Some(minutes);
        let found = plan(&saying(answers, &[]));
        let days = sessions(&found)
            .filter(|day| {
                day.prescriptions
                    .iter()
                    .any(|one| exercise(one).role == Role::Balance)
            })
            .count();
        assert!(days >= least, "{minutes} minutes: {days} days");
        assert!(
            in_phase(&found, Phase::Strengthen).len() >= 2,
            "{minutes} minutes"
        );
    }
}

#[test]
fn a_heart_that_was_cleared_warms_up_and_cools_down() {
    let found = with("CARDIAC_CLEARED", |a| a.minutes_per_day = Some(20));
    for day in sessions(&found) {
        let length = |one: &&Prescription| one.dose.length_s(exercise(one).role);
        let gentle: u32 = day
            .prescriptions
            .iter()
            .take_while(|one| one.phase < Phase::Activate)
            .map(|one| length(&one))
            .sum();
        let calm: u32 = day
            .prescriptions
            .iter()
            .filter(|one| one.phase >= Phase::MindBody)
            .map(|one| length(&one))
            .sum();
        assert!(gentle >= 285 && calm >= 270, "{gentle} {calm}");
    }
}

#[test]
fn a_locked_part_is_left_alone_and_the_others_go_on() {
    let mut answers = person(Site::Knee);
    answers.sites.push(marked(Site::Neck, 3));
    let found = plan(&saying(answers, &[("KN3", Yes)]));
    let patterns: Vec<_> = found.patterns.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(
        patterns,
        ["P01"],
        "the neck comes first while the knee waits"
    );
    for one in week(&found).chain(&found.extras) {
        let regions = &exercise(one).regions;
        assert!(!regions.contains(&Site::Knee.into()), "{}", one.exercise);
    }
}

#[test]
fn water_comes_on_long_days_and_at_most_twice_a_week() {
    for (minutes, most) in [(15, 0), (20, 2), (45, 2)] {
        let mut answers = person(Site::LowBack);
        answers.minutes_per_day = Some(minutes);
        answers.days_per_week = Some(7);
        answers.equipment = Some(vec![Equipment::Pool]);
        let found = plan(&answers);
        let wet = week(&found)
            .filter(|one| exercise(one).equipment.contains(&Equipment::Pool))
            .count();
        assert_eq!(wet, most, "{minutes}");
    }
}

#[test]
fn what_lies_beside_the_session_fits_the_person() {
    let rows: &[(Change, &str, bool)] = &[
        (
            |a| a.equipment = Some(vec![Equipment::Heatpack]),
            "REC01",
            true,
        ),
        (|_| {}, "REC01", false),
        (|a| a.habits.sleep = Some(4), "REC08", true),
        (|a| a.habits.sleep = Some(5), "REC08", false),
        (|a| a.stiff_morning_min = Some(10), "REC06", true),
        (|a| a.habits.sit_hours = Some(6), "REC09", true),
        // A session that ends early leaves calm minutes; a week without walking leaves a walk.
        (
            |a| {
                a.pain.average = Some(8);
                a.minutes_per_day = Some(30);
            },
            "MND01",
            true,
        ),
        (|a| a.pain.average = Some(8), "AER01", true),
        (|_| {}, "AER01", false),
    ];
    for (at, (change, id, expected)) in rows.iter().enumerate() {
        let mut answers = person(Site::LowBack);
        change(&mut answers);
        let found = plan(&saying(answers, &[]));
        assert_eq!(ids(&found.extras).contains(id), *expected, "row {at} {id}");
        let in_week =
            week(&found).filter(|one| rules().extras.iter().any(|extra| extra.id == one.exercise));
        assert_eq!(in_week.count(), 0, "extras lie outside the session");
    }
}
