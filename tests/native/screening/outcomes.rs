//! What each answer leads to: the question alone, "not sure", its follow-ups, together with others, and when missing.

use tend::domain::answers::Answers;
use tend::domain::answers::Reply::{No, Unsure, Yes};
use tend::domain::screen::{Outcome, open_questions, outcome_so_far};
use tend::domain::screening::Effect;
use tend::domain::site::Site;

use super::{SOON, asked, causes, conditions, judged};
use crate::people::{marked, person, rules, saying, today};

/// What clinical.md part 2 says of a plain yes.
const EMERGENCY: &[&str] = &[
    "GN9", "GN11", "GN12", "LB1", "LB2", "LB3", "LB4", "NK1", "NK3", "NK6", "HD1", "HD2", "HD8",
    "CH1", "CH3", "CH4", "HP1", "HP2", "HP5",
];
const SAME_DAY: &[&str] = &[
    "GN1", "GN3", "GN4", "GN5", "GN7", "GN8", "GN10", "GN14", "GN16", "LB5", "LB6", "LB7", "NK2",
    "NK4", "NK5", "HD3", "HD4", "HD7", "HD9", "CH2", "CH5", "SH1", "SH3", "WR1", "HP3", "HP4",
    "KN1", "KN2", "KN4", "AF1", "AF2", "AF3", "AF4",
];
const ROUTINE: &[&str] = &[
    "GN13", "GN15", "LB8", "HD10", "KN5", "RD3", "RD4", "RD5", "RD6", "RD7", "RD8", "RD10", "RD11",
    "RD12", "RD13", "RD14", "RD15", "RD16", "RD17", "RD18", "RD19", "RD20", "RD21", "RD22", "RD23",
    "RD24", "RD25", "RD26", "RD27", "RD29", "RD30",
];

#[test]
fn a_yes_to_any_question_has_its_outcome() {
    let rows = [
        (EMERGENCY, Outcome::StopEmergency),
        (SAME_DAY, Outcome::StopSameDay),
        (SOON, Outcome::StopSoon),
        (ROUTINE, Outcome::Routine),
    ];
    let mut seen = 2; // RD28 and RD31 are read from abilities and age.
    for (ids, expected) in rows {
        for id in ids {
            let screening = judged(&saying(asked(id), &[(id, Yes)]));
            assert_eq!(screening.outcome, expected, "{id}");
            if expected != Outcome::Routine {
                assert_eq!(causes(&screening), [*id], "{id}");
            }
            seen += 1;
        }
    }
    assert_eq!(seen, rules().questions.len());
}

#[test]
fn not_sure_counts_as_yes_for_urgent_questions_and_only_shows_a_card_for_soon_ones() {
    for id in EMERGENCY.iter().chain(SAME_DAY) {
        let yes = judged(&saying(asked(id), &[(id, Yes)]));
        let unsure = judged(&saying(asked(id), &[(id, Unsure)]));
        assert_eq!(yes.outcome, unsure.outcome, "{id}");
    }
    for id in SOON {
        let unsure = judged(&saying(asked(id), &[(id, Unsure)]));
        assert_eq!(unsure.outcome, Outcome::Routine, "{id}");
        assert!(
            unsure
                .notices
                .iter()
                .any(|card| card.as_str() == "SEE_CLINICIAN"),
            "{id}"
        );
    }
    for id in ROUTINE {
        let yes = judged(&saying(asked(id), &[(id, Yes)]));
        let unsure = judged(&saying(asked(id), &[(id, Unsure)]));
        assert_eq!(conditions(&yes), conditions(&unsure), "{id}");
        assert_eq!(yes.notices, unsure.notices, "{id}");
    }
}

#[test]
fn a_follow_up_makes_it_stronger_whatever_the_answer_above_it() {
    let rows = [
        ("GN3.severe", Outcome::StopEmergency),
        ("GN5.stand", Outcome::StopEmergency),
        ("GN7.breath", Outcome::StopEmergency),
        ("GN8.risk", Outcome::StopEmergency),
        ("GN10.both", Outcome::StopEmergency),
        ("GN15.now", Outcome::StopEmergency),
        ("LB5.both", Outcome::StopEmergency),
        ("NK4.fast", Outcome::StopEmergency),
        ("NK7.limb", Outcome::StopSameDay),
        ("HD3.worse", Outcome::StopEmergency),
        ("HD4.sight", Outcome::StopEmergency),
        ("CH2.rest", Outcome::StopEmergency),
        ("SH1.numb", Outcome::StopEmergency),
        ("SH3.now", Outcome::StopEmergency),
        ("SH4.eyelid", Outcome::StopSameDay),
        ("WR2.infected", Outcome::StopSameDay),
        ("HP4.bad", Outcome::StopEmergency),
        ("KN3.weight", Outcome::StopSameDay),
        ("RD2.effort", Outcome::StopSameDay),
        ("RD2.now", Outcome::StopEmergency),
        ("RD4.faint", Outcome::StopSoon),
        ("RD6.b", Outcome::StopSoon),
        ("RD6.c", Outcome::StopEmergency),
        ("RD7.unchecked", Outcome::StopSoon),
        ("RD10.recent", Outcome::StopSoon),
        ("RD12.recent", Outcome::StopSoon),
        ("RD13.bone", Outcome::StopSoon),
    ];
    for (id, expected) in rows {
        let parent = id.split('.').next().unwrap();
        let mut answers = asked(parent);
        if parent == "RD10" {
            answers.sites = vec![marked(Site::Knee, 5)];
        }
        for above in [No, Yes] {
            let screening = judged(&saying(answers.clone(), &[(parent, above), (id, Yes)]));
            assert_eq!(screening.outcome, expected, "{id} with {above}");
            assert_eq!(causes(&screening)[0], parent, "{id}");
        }
        let screening = judged(&saying(answers, &[(parent, Yes), (id, Unsure)]));
        assert_eq!(screening.outcome, expected, "{id} unsure");
    }
}

#[test]
fn some_answers_are_stronger_together() {
    let rows: &[(&[Site], &[&str], Outcome)] = &[
        (&[Site::Knee], &["GN3", "GN8"], Outcome::StopEmergency),
        (&[Site::Hip], &["GN3", "HP2"], Outcome::StopEmergency),
        (&[Site::LowBack], &["GN3", "GN4"], Outcome::StopEmergency),
        (&[Site::Knee], &["GN3", "GN4"], Outcome::StopSameDay),
        (&[Site::Knee], &["GN4", "GN8"], Outcome::StopEmergency),
        (&[Site::Knee], &["GN7", "RD2.now"], Outcome::StopEmergency),
        (&[Site::Chest], &["GN7", "CH3"], Outcome::StopEmergency),
        (&[Site::Knee], &["GN10", "GN1"], Outcome::StopEmergency),
        (&[Site::LowBack], &["GN10", "LB5"], Outcome::StopEmergency),
        (
            &[Site::LowBack],
            &["LB7", "GN3.severe"],
            Outcome::StopEmergency,
        ),
        (&[Site::Neck], &["NK2", "NK1"], Outcome::StopEmergency),
        (&[Site::Neck], &["NK7", "NK4"], Outcome::StopSameDay),
        (&[Site::Head], &["HD3", "RD11"], Outcome::StopEmergency),
        (
            &[Site::Neck],
            &["SH4.eyelid", "NK2"],
            Outcome::StopEmergency,
        ),
        (&[Site::Shoulder], &["SH5", "HD4"], Outcome::StopSameDay),
        (
            &[Site::Knee],
            &["RD18", "RD18.unchecked", "GN10"],
            Outcome::StopSameDay,
        ),
        (&[Site::Knee], &["RD18", "RD18.unchecked"], Outcome::Routine),
        (
            &[Site::LowBack],
            &["GN1", "LB1", "RD1"],
            Outcome::StopEmergency,
        ),
        (&[Site::LowBack], &["GN1", "RD1"], Outcome::StopSameDay),
    ];
    for (sites, ids, expected) in rows {
        let mut answers = person(sites[0]);
        answers.age = Some(60);
        let replies: Vec<_> = ids.iter().map(|id| (*id, Yes)).collect();
        assert_eq!(
            judged(&saying(answers, &replies)).outcome,
            *expected,
            "{ids:?}"
        );
    }
}

#[test]
fn a_blood_pressure_reading_counts_whatever_was_ticked() {
    let rows = [
        ((159, 99), No, Outcome::Routine, false),
        ((160, 80), No, Outcome::Routine, true),
        ((120, 100), No, Outcome::Routine, true),
        ((180, 90), No, Outcome::StopSoon, true),
        ((150, 110), Yes, Outcome::StopSoon, true),
        ((200, 90), Yes, Outcome::StopSameDay, true),
        ((150, 120), Yes, Outcome::StopSameDay, true),
        ((130, 80), Yes, Outcome::Routine, false),
    ];
    for ((systolic, diastolic), reply, expected, restricts) in rows {
        let mut answers = person(Site::Knee);
        answers.readings.systolic = Some(systolic);
        answers.readings.diastolic = Some(diastolic);
        let screening = judged(&saying(answers.clone(), &[("RD3", reply)]));
        assert_eq!(screening.outcome, expected, "{systolic}/{diastolic}");
        assert_eq!(
            conditions(&screening).contains(&"HTN_RESTRICT"),
            restricts,
            "{systolic}/{diastolic}"
        );
        let signs = judged(&saying(answers, &[("RD3", reply), ("RD3.symptoms", Yes)]));
        if systolic >= 180 || diastolic >= 120 {
            assert_eq!(
                signs.outcome,
                Outcome::StopEmergency,
                "{systolic}/{diastolic}"
            );
        }
    }
    let unread = judged(&saying(person(Site::Knee), &[("RD3", Yes)]));
    assert!(conditions(&unread).contains(&"HTN_RESTRICT"));
}

#[test]
fn a_missing_answer_means_no_routine_unless_another_stops_harder() {
    for question in &rules().questions {
        if matches!(question.if_yes, Effect::Abilities | Effect::Age) {
            continue;
        }
        let mut answers = asked(question.id.as_str());
        answers.screening.remove(question.id.as_str()).unwrap();
        assert_eq!(
            open_questions(rules(), &answers, today()),
            std::slice::from_ref(&question.id)
        );
        let screening = judged(&answers);
        assert_eq!(screening.outcome, Outcome::StopSoon, "{}", question.id);
        assert_eq!(causes(&screening), ["incomplete"]);
        assert_eq!(
            outcome_so_far(rules(), &answers, today()).outcome,
            Outcome::Routine
        );
        answers.screening.insert("GN9".into(), Yes);
        assert_eq!(judged(&answers).outcome, Outcome::StopEmergency);
        assert_eq!(
            outcome_so_far(rules(), &answers, today()).outcome,
            Outcome::StopEmergency
        );
    }
    let basics: [fn(&mut Answers); 5] = [
        |answers| answers.age = None,
        |answers| answers.sites.clear(),
        |answers| answers.duration_weeks = None,
        |answers| answers.pain.average = None,
        |answers| answers.minutes_per_day = None,
    ];
    for forget in basics {
        let mut answers = person(Site::Knee);
        forget(&mut answers);
        assert_eq!(judged(&answers).outcome, Outcome::StopSoon);
    }
}
