//! Things of the household in place of things from a shop. Source: clinical.md part 4.1.

use tend::domain::answers::{Answers, Equipment};
use tend::domain::recommend::Blocker;
use tend::domain::site::Site;
use tend::text::t;

use super::{ids, plan, week};
use crate::people::{catalog, person, rules};

const BAND_FREE: [&str; 4] = ["ISO19", "ISO20", "ISO21", "STG58"];

fn owning(site: Site, things: &[Equipment]) -> Answers {
    let mut answers = person(site);
    answers.minutes_per_day = Some(30);
    answers.equipment = Some(things.to_vec());
    answers
}

/// Who has the household thing says so at the same place as who has the bought one: the row names both.
#[test]
fn the_question_about_things_names_what_will_do_instead() {
    let page = catalog()
        .intake
        .iter()
        .find(|page| page.key == "equipment")
        .unwrap();
    let rows: [(Equipment, &str, &[&str]); 3] = [
        (Equipment::Weight, t("equipment.weight"), &["bottle", "tin"]),
        (Equipment::Ball, t("equipment.ball"), &["rolled socks"]),
        (
            Equipment::Step,
            t("equipment.step"),
            &["bottom stair", "rail"],
        ),
    ];
    for (thing, name, instead) in rows {
        let row = page
            .options
            .iter()
            .find(|one| one.value == thing.as_str())
            .unwrap();
        for words in instead {
            assert!(
                row.text.contains(words),
                "the question: {} {words}",
                row.text
            );
            assert!(name.contains(words), "the exercise: {name} {words}");
        }
    }
}

#[test]
fn the_rolling_pin_stands_for_the_roller_in_one_exercise_only_which_needs_no_roller() {
    for exercise in &rules().exercises {
        let said = exercise.cues.join(" ").to_lowercase();
        assert_eq!(
            said.contains("rolling pin"),
            exercise.id.as_str() == "REL17",
            "{}",
            exercise.id
        );
    }
    let glide = rules().exercise(&"REL17".into()).unwrap();
    assert!(glide.equipment.iter().all(|thing| thing.is_assumed()));
}

/// Where a pattern strengthens with a band, whoever has none gets the same purpose without one, and no band.
#[test]
fn a_missing_band_is_made_up_for() {
    let mut met = 0;
    for pattern in &rules().patterns {
        let listed = pattern.strengthen.iter();
        let instead: Vec<_> = listed
            .filter(|id| BAND_FREE.contains(&id.as_str()))
            .collect();
        if instead.is_empty() {
            continue;
        }
        for id in instead {
            let exercise = rules().exercise(id).unwrap();
            assert!(
                exercise.equipment.iter().all(|one| one.is_assumed()),
                "{id}"
            );
        }
        met += 1;
    }
    assert!(met >= 6, "{met} patterns name what needs no band");
    for site in [Site::Neck, Site::Shoulder, Site::UpperBack] {
        let without = plan(&owning(site, &[]));
        let with = plan(&owning(site, &[Equipment::Band]));
        let chosen = ids(week(&without));
        assert!(
            BAND_FREE.iter().any(|id| chosen.contains(id)),
            "{site}: {chosen:?}"
        );
        let needs_band = |id: &&str| {
            let exercise = rules().exercise(&(*id).into()).unwrap();
            exercise.equipment.contains(&Equipment::Band)
        };
        assert!(!chosen.iter().any(needs_band), "{site}: {chosen:?}");
        assert!(
            ids(week(&with)).iter().any(needs_band),
            "{site}: a band is used"
        );
        let says_so = without
            .left_out
            .iter()
            .any(|one| one.because.contains(&Blocker::Equipment(Equipment::Band)));
        assert!(says_so, "{site}: what the band would bring is named");
    }
}
