//! Other versions of a day, and the balance of a week, for people of every site.

use tend::domain::answers::{Ability, Job, StatedCondition};
use tend::domain::exercise::{Floor, Position};
use tend::domain::recommend::{Footing, History, footing, recommend};
use tend::domain::screen::Outcome;
use tend::domain::site::Site;
use tend::domain::version::{Version, desk_break, easy_day, in_version, offers_easy};
use tend::domain::week_balance::{WeekPart, week_balance};

use crate::people::{person, rules, saying, today};
use crate::personas;
use tend::domain::answers::{Answers, Reply};

fn ground(answers: &Answers) -> Footing {
    footing(rules(), answers, &History::default(), today()).unwrap()
}

/// Both versions of every session of that person's week: what they hold is open, done once and needs neither standing nor floor.
fn has_both_versions(who: &str, answers: &Answers) {
    let footing = ground(answers);
    let week = recommend(rules(), answers, &History::default(), today()).days;
    for ordinary in week.iter().filter(|day| !day.prescriptions.is_empty()) {
        for version in [Version::Chair, Version::Bed] {
            let made = in_version(rules(), &footing, ordinary, version);
            let what = format!("{who} {version}");
            assert!(made.prescriptions.len() >= 2, "{what}: {made:?}");
            assert!(made.length_s <= ordinary.length_s, "{what}");
            assert_eq!(made.date, ordinary.date);
            let mut seen = Vec::new();
            for one in &made.prescriptions {
                let exercise = rules().exercise(&one.exercise).unwrap();
                assert!(footing.opens(&exercise.id), "{what} {}", exercise.id);
                assert!(!seen.contains(&exercise.id), "{what} twice {}", exercise.id);
                assert!(!one.why.is_empty());
                seen.push(exercise.id.clone());
                let stands = matches!(exercise.position, Position::Standing | Position::Kneeling);
                assert!(
                    !stands && exercise.floor != Floor::Floor,
                    "{what} {}",
                    exercise.id
                );
                let sits = exercise.position == Position::Seated;
                assert!(version != Version::Chair || sits, "{what} {}", exercise.id);
            }
        }
    }
}

#[test]
fn every_site_and_day_length_has_a_chair_and_a_bed_version() {
    for site in Site::ALL {
        for minutes in [5, 10, 15, 20, 30, 45] {
            let mut answers = person(*site);
            answers.minutes_per_day = Some(minutes);
            has_both_versions(&format!("{site} {minutes}"), &answers);
        }
    }
}

#[test]
fn every_routine_of_a_persona_has_a_chair_and_a_bed_version() {
    let mut met = 0;
    for id in personas::ids() {
        let (answers, day) = personas::answers(&id);
        assert_eq!(day, today(), "{id}");
        if recommend(rules(), &answers, &History::default(), day).outcome == Outcome::Routine {
            has_both_versions(&id, &answers);
            met += 1;
        }
    }
    assert!(met >= 15, "{met}");
}

#[test]
fn every_condition_leaves_a_chair_and_a_bed_version() {
    for condition in &rules().conditions {
        let mut answers = person(Site::LowBack);
        answers.conditions = Some(vec![StatedCondition {
            id: condition.id.clone(),
            sites: None,
        }]);
        has_both_versions(condition.id.as_str(), &answers);
    }
}

#[test]
fn who_cannot_lie_flat_is_given_nothing_flat_on_a_bed() {
    let mut answers = person(Site::LowBack);
    answers
        .abilities
        .as_mut()
        .unwrap()
        .insert(Ability::LieFlat, false);
    let footing = ground(&answers);
    let week = recommend(rules(), &answers, &History::default(), today()).days;
    let made = in_version(rules(), &footing, &week[0], Version::Bed);
    for one in &made.prescriptions {
        let exercise = rules().exercise(&one.exercise).unwrap();
        assert_ne!(exercise.position, Position::Lying, "{}", exercise.id);
    }
}

#[test]
fn easy_moves_are_short_open_and_about_what_hurts() {
    for site in Site::ALL {
        let mut answers = person(*site);
        answers.stiff_morning_min = Some(30);
        let footing = ground(&answers);
        let made = easy_day(rules(), &footing, &answers, today(), false);
        assert!(made.length_s <= 300, "{site}: {}", made.length_s);
        assert!(
            made.prescriptions
                .iter()
                .all(|one| footing.opens(&one.exercise))
        );
        let rest = easy_day(rules(), &footing, &answers, today(), true);
        let walk = |one: &&tend::domain::recommend::Prescription| one.exercise.as_str() == "REC07";
        assert_eq!(rest.prescriptions.iter().filter(walk).count(), 1, "{site}");
    }
}

#[test]
fn easy_moves_are_offered_on_a_day_of_rest_and_after_a_stiff_night_only() {
    let rows = [
        (None, false, false),
        (None, true, true),
        (Some(0), false, false),
        (Some(10), false, true),
    ];
    for (stiff, is_rest_day, expected) in rows {
        let mut answers = person(Site::Neck);
        answers.stiff_morning_min = stiff;
        let offered = offers_easy(&ground(&answers), &answers, is_rest_day);
        assert_eq!(offered, expected, "{stiff:?} {is_rest_day}");
    }
    let crash = saying(person(Site::Neck), &[("RD17", Reply::Yes)]);
    assert!(!offers_easy(&ground(&crash), &crash, true));
    let ill = saying(person(Site::Neck), &[("RD30", Reply::Yes)]);
    assert!(!offers_easy(&ground(&ill), &ill, true));
}

#[test]
fn a_break_is_for_those_who_sit_and_can_stand() {
    let mut answers = person(Site::Neck);
    assert_eq!(desk_break(&ground(&answers), &answers), None);
    answers.habits.sit_hours = Some(5);
    assert!(desk_break(&ground(&answers), &answers).is_some());
    answers.habits.sit_hours = None;
    answers.habits.job = Some(Job::Desk);
    assert!(desk_break(&ground(&answers), &answers).is_some());
    answers
        .abilities
        .as_mut()
        .unwrap()
        .insert(Ability::Stand, false);
    assert_eq!(desk_break(&ground(&answers), &answers), None);
}

#[test]
fn the_balance_of_a_week_counts_days_and_the_next_step_is_a_tenth_more() {
    let mut answers = person(Site::LowBack);
    answers.minutes_per_day = Some(20);
    let week = recommend(rules(), &answers, &History::default(), today()).days;
    let balance = week_balance(rules(), &answers, &week);
    let parts: Vec<WeekPart> = balance.parts.iter().map(|one| one.part).collect();
    assert_eq!(
        parts,
        [WeekPart::Strength, WeekPart::Mobility, WeekPart::MindBody]
    );
    assert!(
        balance.parts.iter().all(|one| one.days >= one.aim),
        "{balance:?}"
    );
    assert_eq!(balance.own_min, None);
    answers.age = Some(70);
    answers.activity.days = Some(3);
    answers.activity.minutes = Some(25);
    let week = recommend(rules(), &answers, &History::default(), today()).days;
    let balance = week_balance(rules(), &answers, &week);
    assert_eq!(balance.own_min, Some((75, 83)));
    let of = |part| balance.parts.iter().find(|one| one.part == part).unwrap();
    assert!(of(WeekPart::Balance).days >= 3, "{balance:?}");
}
