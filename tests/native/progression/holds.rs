//! When nothing goes up. Source: clinical.md parts 6.3 and 7.6.

use tend::domain::answers::{Reply, StatedCondition};
use tend::domain::decision::Change;
use tend::domain::progression::RuleId;
use tend::domain::site::Site;

use super::course::{Course, GREEN, RED_MORNING};
use crate::people::{person, rules, saying, today};

/// Somebody for whom a step is due on the eighth day.
fn due() -> Course {
    let mut course = Course::new(person(Site::LowBack), today());
    course.train(today(), GREEN);
    course.train(today().plus(7), GREEN);
    course
}

fn rise(course: &Course) -> bool {
    let all = course.proposals(today().plus(8));
    all.iter().any(|one| one.change == Change::Progress)
}

fn rules_of(course: &Course) -> Vec<RuleId> {
    let review = course.review(today().plus(8)).unwrap();
    let locks = review.locks.iter().chain(&review.waits);
    locks.map(|lock| lock.rule).collect()
}

#[test]
fn every_reason_to_wait_keeps_the_step_away_and_says_so() {
    assert!(rise(&due()));
    let day = today().plus(8);
    let stated = |id: &str| {
        let mut course = due();
        course.answers.conditions = Some(vec![StatedCondition {
            id: id.into(),
            sites: None,
        }]);
        course
    };
    let mut tired = due();
    tired.note(day, 4).sleep.quality = Some(3);
    let mut stressed = due();
    stressed.note(day.plus(-2), 4).stress = Some(5);
    stressed.note(day, 4).stress = Some(8);
    let mut ill = due();
    ill.answers = saying(ill.answers, &[("RD30", Reply::Yes)]);
    let mut in_flare = due();
    in_flare.flare(day, None);
    let mut after_flare = due();
    after_flare.flare(today().plus(1), Some(today().plus(2)));
    let mut pregnant = due();
    pregnant.answers.readings.weeks_pregnant = Some(28);
    let rows = [
        ("PEM", stated("PEM"), RuleId::LockPem),
        ("RA_FLARE", stated("RA_FLARE"), RuleId::LockArthritis),
        ("pregnant", pregnant, RuleId::LockPregnancy),
        ("tired", tired, RuleId::HoldSleep),
        ("stressed", stressed, RuleId::HoldStress),
        ("ill", ill, RuleId::HoldIll),
        ("in a flare", in_flare, RuleId::LockInFlare),
        ("after a flare", after_flare, RuleId::LockAfterFlare),
    ];
    for (name, course, rule) in rows {
        assert!(!rise(&course), "{name}");
        assert!(
            rules_of(&course).contains(&rule),
            "{name}: {:?}",
            rules_of(&course)
        );
    }
}

#[test]
fn old_stress_enough_sleep_and_a_flare_of_long_ago_keep_nothing_away() {
    let day = today().plus(8);
    let mut always = due();
    always.note(day.plus(-1), 4).stress = Some(9);
    always.note(day, 4).stress = Some(9);
    assert!(rise(&always));
    let mut rested = due();
    rested.note(day, 4).sleep.quality = Some(4);
    assert!(rise(&rested));
    let mut long_ago = due();
    long_ago.flare(today().plus(-3), Some(today()));
    assert!(rise(&long_ago));
    let mut early = due();
    early.answers.readings.weeks_pregnant = Some(27);
    assert!(rise(&early));
}

#[test]
fn energy_mode_never_goes_up_whatever_goes_well() {
    let mut answers = person(Site::LowBack);
    answers.conditions = Some(vec![StatedCondition {
        id: "PEM".into(),
        sites: None,
    }]);
    let mut course = Course::new(answers, today());
    for day in 0..40 {
        let all = course.proposals(today().plus(day));
        assert!(all.iter().all(|one| one.change != Change::Progress));
        assert!(all.iter().all(|one| one.change != Change::Vary));
        course.train(today().plus(day), GREEN);
    }
}

#[test]
fn three_reds_in_two_weeks_lock_and_the_lock_opens_by_itself() {
    let mut course = Course::new(person(Site::LowBack), today());
    for day in [0, 4, 8] {
        course.train(today().plus(day), RED_MORNING);
    }
    let locks = |day: i32| {
        let review = course.review(today().plus(day)).unwrap();
        review
            .locks
            .iter()
            .any(|lock| lock.rule == RuleId::LockThreeReds)
    };
    assert!(!locks(8));
    assert!(locks(9));
    assert!(locks(13));
    assert!(!locks(14));
    assert_eq!(rules().progression.never.reds_days, 14);
}
