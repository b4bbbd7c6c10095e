//! The rules of the routine as tables: what switches on each condition, cap and pattern.

use tend::domain::answers::{Ability, Activity, Answers, Movement};
use tend::domain::condition::CapId;
use tend::domain::site::{Quality, Side, Site};

use super::plan;
use crate::people::{marked, person, rules, saying};
use tend::domain::answers::Reply::Yes;

pub type Change = fn(&mut Answers);

pub fn changed(site: Site, change: Change) -> Answers {
    let mut answers = person(site);
    change(&mut answers);
    saying(answers, &[])
}

pub fn say(answers: &mut Answers, id: &str) {
    answers.screening.insert(id.into(), Yes);
}

pub fn cannot(answers: &mut Answers, ability: Ability) {
    answers.abilities.as_mut().unwrap().insert(ability, false);
}

#[test]
fn each_condition_is_switched_on_by_its_answers() {
    let rows: &[(&str, Site, Change)] = &[
        ("NO_FLOOR", Site::Knee, |a| cannot(a, Ability::Floor)),
        ("NO_STAND", Site::Knee, |a| cannot(a, Ability::Stand)),
        ("NO_BED_LIE", Site::Knee, |a| cannot(a, Ability::LieFlat)),
        ("NO_PRONE", Site::Knee, |a| cannot(a, Ability::LieProne)),
        ("NO_KNEEL", Site::Knee, |a| cannot(a, Ability::Kneel)),
        ("NO_OVERHEAD", Site::Knee, |a| cannot(a, Ability::Overhead)),
        ("WRIST_PAIN", Site::Knee, |a| cannot(a, Ability::WristLoad)),
        ("KNEE_IRRITABLE", Site::Knee, |a| {
            a.sites = vec![marked(Site::Knee, 6)];
            a.provokes = Some(vec![Movement::Stairs]);
        }),
        ("SHOULDER_IRRITABLE", Site::Shoulder, |a| {
            a.sites = vec![marked(Site::Shoulder, 6)];
            a.provokes = Some(vec![Movement::Reach]);
        }),
        ("EXT_SENS", Site::LowBack, |a| {
            a.provokes = Some(vec![Movement::LeanBack, Movement::Stand]);
            a.eases = Some(vec![Movement::Sit]);
        }),
        ("FLEX_SENS", Site::LowBack, |a| {
            a.provokes = Some(vec![Movement::Bend, Movement::Sit]);
            a.eases = Some(vec![Movement::Walk]);
        }),
        ("ANTICOAG", Site::Knee, |a| say(a, "RD11")),
        ("CANCER_ACTIVE", Site::Knee, |a| say(a, "RD13.active")),
        ("LYMPH", Site::Knee, |a| say(a, "RD13.lymph")),
        ("OSTEOPOROSIS", Site::Knee, |a| say(a, "RD8")),
        ("VERT_FX", Site::Knee, |a| say(a, "RD8.spine")),
        ("PREG_EARLY", Site::Knee, |a| {
            a.readings.weeks_pregnant = Some(16)
        }),
        ("PREG_16", Site::Knee, |a| {
            a.readings.weeks_pregnant = Some(17)
        }),
        ("PREG_16", Site::Knee, |a| say(a, "RD6")),
        ("POSTPARTUM", Site::Knee, |a| {
            a.readings.weeks_since_birth = Some(12)
        }),
        ("POSTPARTUM", Site::Knee, |a| say(a, "RD7")),
        ("HTN_RESTRICT", Site::Knee, |a| {
            a.readings.systolic = Some(160)
        }),
        ("DIZZY", Site::Knee, |a| say(a, "RD4")),
        ("HYPERMOBILE", Site::Knee, |a| say(a, "RD14")),
        ("NECK_INSTAB", Site::Knee, |a| say(a, "RD14.neck")),
        ("RA_FLARE", Site::Knee, |a| say(a, "RD15.flare")),
        ("RA_FLARE", Site::Knee, |a| say(a, "GN13")),
        ("FIBRO", Site::Knee, |a| say(a, "RD16")),
        ("FIBRO", Site::Knee, |a| {
            a.sites = [Site::Knee, Site::Hip, Site::Shoulder, Site::WristHand]
                .map(|site| {
                    let mut both = marked(site, 5);
                    both.side = Some(Side::Both);
                    both
                })
                .to_vec();
        }),
        ("PEM", Site::Knee, |a| say(a, "RD17")),
        ("CRPS", Site::Knee, |a| say(a, "RD19")),
        ("NEUROPATHIC", Site::Knee, |a| say(a, "RD18")),
        ("NEUROPATHIC", Site::Knee, |a| {
            a.sites[0].quality = vec![Quality::Tingling]
        }),
        ("FEET_NEURO", Site::Knee, |a| say(a, "RD5.feet")),
        ("SENSATION_LOSS", Site::Knee, |a| say(a, "RD21.feel")),
        ("PAD", Site::Knee, |a| say(a, "RD21.circ")),
        ("RAYNAUD", Site::Knee, |a| say(a, "RD21.cold")),
        ("HERNIA_PROLAPSE", Site::Knee, |a| say(a, "RD22")),
        ("HERNIA_PROLAPSE", Site::Knee, |a| {
            a.sites.push(marked(Site::Abdomen, 3))
        }),
        ("GLAUCOMA_RETINA", Site::Knee, |a| say(a, "RD23")),
        ("GLAUCOMA_RETINA", Site::Knee, |a| say(a, "RD5.eye")),
        ("FALLS", Site::Knee, |a| say(a, "RD24")),
        ("SEDATED", Site::Knee, |a| say(a, "RD25")),
        ("HIP_REPL", Site::Knee, |a| say(a, "RD10.hip")),
        ("KNEE_REPL", Site::Knee, |a| say(a, "RD10.knee")),
        ("SKIN_BROKEN", Site::Knee, |a| say(a, "RD20")),
        ("EPILEPSY", Site::Knee, |a| say(a, "RD26")),
        ("AGE80", Site::Knee, |a| a.age = Some(80)),
        ("KNEE_UNSTABLE", Site::Knee, |a| say(a, "KN5")),
        ("IMPLANT", Site::Knee, |a| say(a, "RD27")),
        ("LUNG", Site::Knee, |a| say(a, "RD29")),
    ];
    // The clearance table of the safety questions switches on the rest: CARDIAC_CLEARED, DVT_RECENT, RECENT_SURGERY_CLEARED.
    let named: std::collections::BTreeSet<_> = rows.iter().map(|(id, ..)| *id).collect();
    assert_eq!(named.len() + 3, rules().conditions.len());
    for (id, site, change) in rows {
        let has = |answers: &Answers| {
            plan(answers)
                .conditions
                .iter()
                .any(|one| one.id.as_str() == *id)
        };
        assert!(!has(&person(*site)), "{id} without its answer");
        let found = changed(*site, *change);
        assert!(has(&found), "{id}");
        let active = plan(&found)
            .conditions
            .into_iter()
            .find(|one| one.id.as_str() == *id)
            .unwrap();
        assert!(
            *id == "PREG_16" || !active.because.is_empty(),
            "{id} has a reason"
        );
    }
}

#[test]
fn the_first_cap_that_fits_wins() {
    let active = |days, minutes| Activity {
        days: Some(days),
        minutes: Some(minutes),
        strength_days: None,
    };
    let with = |average: u8, activity: Activity, change: Change| {
        let mut answers = person(Site::Knee);
        answers.pain.average = Some(average);
        answers.activity = activity;
        change(&mut answers);
        saying(answers, &[])
    };
    let none = active(0, 0);
    let rows: &[(Answers, CapId)] = &[
        (with(2, active(7, 60), |a| say(a, "RD17")), CapId::Pem),
        (with(8, none, |_| {}), CapId::VeryLow),
        (
            with(7, none, |a| a.phq4 = [Some(3), Some(3), Some(3), Some(0)]),
            CapId::VeryLow,
        ),
        (
            with(7, none, |a| a.phq4 = [Some(3), Some(3), Some(2), Some(0)]),
            CapId::Low,
        ),
        (with(2, active(7, 60), |a| say(a, "RD16")), CapId::Low),
        (with(2, active(7, 60), |a| say(a, "RD15.flare")), CapId::Low),
        (with(5, active(1, 29), |a| a.age = Some(75)), CapId::Low),
        (with(5, active(1, 30), |a| a.age = Some(75)), CapId::Mid),
        (with(5, none, |a| a.confidence = Some(3)), CapId::Low),
        (with(5, none, |a| a.confidence = Some(4)), CapId::Mid),
        (
            with(2, active(7, 60), |a| a.duration_weeks = Some(11)),
            CapId::Early,
        ),
        (with(3, active(1, 30), |_| {}), CapId::Mild),
        (with(3, active(1, 29), |_| {}), CapId::Mid),
        (with(3, active(7, 60), |a| a.age = Some(75)), CapId::Mid),
        (with(4, active(5, 30), |_| {}), CapId::MidActive),
        (with(6, active(5, 30), |_| {}), CapId::MidActive),
        (with(6, active(5, 29), |_| {}), CapId::Mid),
        (with(5, Activity::default(), |_| {}), CapId::Mid),
    ];
    for (answers, expected) in rows {
        assert_eq!(
            plan(answers).cap.unwrap().id,
            *expected,
            "{:?} {:?}",
            answers.pain,
            answers.activity
        );
    }
}

#[test]
fn the_patterns_that_fit_best_decide() {
    let rows: &[(Site, Change, &[&str])] = &[
        (Site::Neck, |_| {}, &["P01"]),
        (Site::UpperBack, |_| {}, &["P14"]),
        (
            Site::UpperBack,
            |a| a.habits.screen_hours = Some(5),
            &["P01", "P14"],
        ),
        (Site::LowBack, |_| {}, &["P05"]),
        (
            Site::LowBack,
            |a| a.habits.sit_hours = Some(6),
            &["P02", "P05"],
        ),
        (
            Site::LowBack,
            |a| {
                a.habits.sit_hours = Some(6);
                a.provokes = Some(vec![Movement::Bend]);
            },
            &["P05", "P02"],
        ),
        (Site::Shoulder, |_| {}, &["P03"]),
        (Site::Knee, |a| a.age = Some(44), &["P04"]),
        (
            Site::Knee,
            |a| {
                a.age = Some(44);
                a.provokes = Some(vec![Movement::Run]);
            },
            &["P04"],
        ),
        (Site::Knee, |_| {}, &["P12"]),
        (
            Site::Knee,
            |a| a.provokes = Some(vec![Movement::Stairs]),
            &["P12", "P04"],
        ),
        (Site::Thigh, |_| {}, &["P06"]),
        (
            Site::Knee,
            |a| a.provokes = Some(vec![Movement::Stairs, Movement::Bend]),
            &["P12", "P04"],
        ),
        (Site::Hip, |a| a.age = Some(40), &["P07"]),
        (Site::AnkleFoot, |_| {}, &["P08"]),
        (Site::LowerLeg, |_| {}, &["P08"]),
        (Site::Head, |_| {}, &["P09"]),
        (Site::Jaw, |_| {}, &["P17"]),
        (Site::Elbow, |_| {}, &["P10"]),
        (Site::WristHand, |_| {}, &["P10"]),
        (Site::Chest, |_| {}, &["P14"]),
        (Site::Abdomen, |_| {}, &["P05"]),
        (Site::Knee, |a| say(a, "RD16"), &["P11"]),
        (Site::Knee, |a| a.age = Some(65), &["P12", "P13"]),
        (Site::Knee, |a| say(a, "RD24"), &["P12", "P13"]),
        (Site::Knee, |a| a.duration_weeks = Some(11), &["P15"]),
        (
            Site::Knee,
            |a| {
                a.duration_weeks = Some(11);
                say(a, "RD16");
            },
            &["P11"],
        ),
        (
            Site::Knee,
            |a| {
                cannot(a, Ability::Stand);
                say(a, "RD16");
            },
            &["P16"],
        ),
        // Equal points: the stronger pain, then the id.
        (
            Site::Elbow,
            |a| {
                a.age = Some(40);
                a.sites.push(marked(Site::Shoulder, 7));
                a.sites.push(marked(Site::Hip, 6));
            },
            &["P10", "P03"],
        ),
        (
            Site::Elbow,
            |a| {
                a.sites.push(marked(Site::Shoulder, 6));
                a.sites.push(marked(Site::AnkleFoot, 6));
            },
            &["P10", "P03"],
        ),
    ];
    for (at, (site, change, expected)) in rows.iter().enumerate() {
        let found = plan(&changed(*site, *change));
        let patterns: Vec<&str> = found.patterns.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(patterns, *expected, "row {at}");
    }
}

#[test]
fn places_beside_what_hurts_weigh_less_than_it() {
    // Source: clinical.md part 4.6, region add-on.
    let rows: [(Site, &[(Site, f64)]); 4] = [
        (Site::LowBack, &[(Site::Hip, 0.5), (Site::Knee, 0.3)]),
        (Site::Neck, &[(Site::Shoulder, 0.5), (Site::UpperBack, 0.5)]),
        (Site::Knee, &[(Site::Hip, 0.5), (Site::AnkleFoot, 0.3)]),
        (Site::Shoulder, &[(Site::Neck, 0.5), (Site::UpperBack, 0.5)]),
    ];
    let known = &rules().selection.add_on_sites;
    assert_eq!(known.len(), rows.len());
    for (site, beside) in rows {
        let found = known.get(&site).unwrap();
        assert_eq!(found.len(), beside.len(), "{site}");
        for (other, weight) in beside {
            assert_eq!(found.get(other), Some(weight), "{site} {other}");
        }
    }
}
