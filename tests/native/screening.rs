//! The outcome of the safety questions: every question, "not sure", follow-ups, locks, clearances and missing answers.

use tend::domain::answers::Reply::{No, Unsure, Yes};
use tend::domain::answers::{Answers, Clearance};
use tend::domain::id::ConditionId;
use tend::domain::screen::{
    Cause, Outcome, Screening, TodayLimit, open_questions, outcome_so_far, screen,
};
use tend::domain::screening::Effect;
use tend::domain::site::Site;

use crate::people::{marked, person, rules, saying, today};

fn judged(answers: &Answers) -> Screening {
    screen(rules(), answers, today())
}

fn causes(screening: &Screening) -> Vec<String> {
    screening
        .because
        .iter()
        .map(|cause| match cause {
            Cause::TooYoung => "age".to_owned(),
            Cause::Stop(stop) => stop.question.to_string(),
            Cause::Today(id) => format!("today {id}"),
            Cause::Incomplete => "incomplete".to_owned(),
        })
        .collect()
}

fn conditions(screening: &Screening) -> Vec<&str> {
    screening
        .conditions
        .iter()
        .map(|one| one.id.as_str())
        .collect()
}

/// Someone who is asked that question: the site it is about, and an age and duration that suit all.
fn asked(question: &str) -> Answers {
    let question = rules().question(&question.into()).unwrap();
    let site = question.applies_to.first().copied().unwrap_or(Site::Knee);
    let mut answers = person(site);
    answers.age = Some(60);
    saying(answers, &[])
}

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
const SOON: &[&str] = &[
    "GN2", "GN6", "NK7", "HD5", "HD6", "SH2", "SH4", "SH5", "WR2", "KN3", "AF5", "CR1", "RD1",
    "RD2", "RD9",
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

#[test]
fn no_other_answer_explains_a_yes_away() {
    // Marking another site would mean that the question is not asked; the yes stays.
    let mut moved = saying(person(Site::LowBack), &[("LB1", Yes)]);
    moved.sites = vec![marked(Site::Elbow, 5)];
    assert_eq!(judged(&saying(moved, &[])).outcome, Outcome::StopEmergency);
    let mut younger = person(Site::Head);
    younger.age = Some(60);
    let mut younger = saying(younger, &[("HD4", Yes)]);
    younger.age = Some(40);
    assert_eq!(judged(&saying(younger, &[])).outcome, Outcome::StopSameDay);
    // A clearance opens a stop-soon only.
    for (id, expected) in [
        ("GN9", Outcome::StopEmergency),
        ("GN1", Outcome::StopSameDay),
        ("GN2", Outcome::Routine),
    ] {
        let mut cleared = saying(person(Site::Knee), &[(id, Yes)]);
        cleared.clearances = Some(vec![Clearance {
            site: None,
            date: today(),
        }]);
        assert_eq!(judged(&cleared).outcome, expected, "{id}");
    }
    // Known and treated CRPS takes the place of the question about it.
    let known = judged(&saying(person(Site::Knee), &[("CR1", Yes), ("RD19", Yes)]));
    assert_eq!(known.outcome, Outcome::Routine);
    assert!(conditions(&known).contains(&"CRPS"));
}

#[test]
fn under_18_is_refused() {
    for (age, expected) in [
        (17, Outcome::NotForYou),
        (18, Outcome::Routine),
        (0, Outcome::NotForYou),
    ] {
        let mut answers = person(Site::Knee);
        answers.age = Some(age);
        assert_eq!(judged(&saying(answers, &[])).outcome, expected, "{age}");
    }
}

#[test]
fn a_lock_of_named_sites_leaves_the_others_open() {
    use Site::{AnkleFoot, Elbow, Head, Jaw, Knee, LowBack, LowerLeg, Neck, Shoulder, WristHand};
    let rows: &[(&[Site], &[&str], Outcome, &[Site])] = &[
        (&[Knee], &["KN3"], Outcome::StopSoon, &[]),
        (&[Knee, LowBack], &["KN3"], Outcome::Routine, &[Knee]),
        (&[LowBack, Knee], &["KN3"], Outcome::Routine, &[Knee]),
        (
            &[Neck, Elbow],
            &["NK7"],
            Outcome::Routine,
            &[Head, Jaw, Neck],
        ),
        (&[Neck, Head], &["NK7"], Outcome::StopSoon, &[]),
        (
            &[Shoulder, LowerLeg],
            &["SH2", "AF5"],
            Outcome::StopSoon,
            &[],
        ),
        (
            &[Shoulder, LowerLeg, Elbow],
            &["SH2", "AF5"],
            Outcome::Routine,
            &[Shoulder, LowerLeg, AnkleFoot],
        ),
        (&[WristHand, Knee], &["WR2", "RD9"], Outcome::StopSoon, &[]),
        (&[Knee, LowBack], &["KN3", "GN2"], Outcome::StopSoon, &[]),
        (&[Knee, LowBack], &["RD9"], Outcome::StopSoon, &[]),
    ];
    for (sites, ids, expected, locked) in rows {
        let mut answers = person(sites[0]);
        answers.sites = sites.iter().map(|site| marked(*site, 5)).collect();
        let replies: Vec<_> = ids.iter().map(|id| (*id, Yes)).collect();
        let screening = judged(&saying(answers, &replies));
        assert_eq!(screening.outcome, *expected, "{sites:?} {ids:?}");
        assert_eq!(screening.locked, *locked, "{sites:?} {ids:?}");
        let has_card = screening
            .notices
            .iter()
            .any(|card| card.as_str() == "REGION_LOCKED");
        assert_eq!(has_card, !locked.is_empty());
    }
}

#[test]
fn a_clearance_of_the_last_90_days_opens_what_it_covers() {
    let rows = [
        ("RD1", None, 0, Outcome::Routine, Some("CARDIAC_CLEARED")),
        ("RD1", None, 90, Outcome::Routine, Some("CARDIAC_CLEARED")),
        ("RD1", None, 91, Outcome::StopSoon, None),
        ("RD1", None, -1, Outcome::StopSoon, None),
        ("RD1", Some(Site::Neck), 5, Outcome::StopSoon, None),
        (
            "NK7",
            Some(Site::Neck),
            5,
            Outcome::Routine,
            Some("NECK_INSTAB"),
        ),
        ("NK7", None, 5, Outcome::Routine, Some("NECK_INSTAB")),
        ("NK7", Some(Site::Knee), 5, Outcome::StopSoon, None),
        (
            "RD9",
            Some(Site::Neck),
            5,
            Outcome::Routine,
            Some("RECENT_SURGERY_CLEARED"),
        ),
        ("RD9", Some(Site::Knee), 5, Outcome::StopSoon, None),
    ];
    for (id, site, days_ago, expected, condition) in rows {
        let mut answers = saying(person(Site::Neck), &[(id, Yes)]);
        answers.clearances = Some(vec![Clearance {
            site,
            date: today().plus(-days_ago),
        }]);
        let screening = judged(&answers);
        assert_eq!(screening.outcome, expected, "{id} {site:?} {days_ago}");
        if let Some(condition) = condition {
            assert!(conditions(&screening).contains(&condition), "{id}");
        }
    }
}

#[test]
fn what_a_stop_asks_to_record_opens_it() {
    for id in SOON {
        let mut answers = saying(asked(id), &[(id, Yes)]);
        let stop = judged(&answers).stops().next().unwrap().clone();
        answers.clearances = Some(stop.clearances(&answers, today()));
        assert_eq!(judged(&answers).outcome, Outcome::Routine, "{id}");
    }
}

#[test]
fn an_illness_of_today_limits_today_only() {
    let rows = [
        (&[][..], TodayLimit::Usual),
        (&[("RD30", Yes)], TodayLimit::Gentle),
        (&[("RD30", Unsure)], TodayLimit::Gentle),
        (&[("RD30", Yes), ("RD30.fever", Yes)], TodayLimit::Rest),
        (&[("RD30", No), ("RD30.fever", Unsure)], TodayLimit::Rest),
    ];
    for (replies, expected) in rows {
        let screening = judged(&saying(person(Site::Knee), replies));
        assert_eq!(
            (screening.outcome, screening.today),
            (Outcome::Routine, expected),
            "{replies:?}"
        );
    }
}

#[test]
fn a_card_shows_when_its_rule_holds() {
    let rows: &[(Site, &[&str], &[&str])] = &[
        (Site::Knee, &[], &[]),
        (Site::Knee, &["GN15"], &["CRISIS"]),
        (Site::Knee, &["GN13"], &["SEE_DOCTOR_2W", "RHEUM_LINE"]),
        (Site::Knee, &["KN5"], &["SEE_CLINICIAN"]),
        (Site::Head, &["HD10"], &["MEDICINE_OVERUSE"]),
        (Site::Knee, &["RD5"], &["DIABETES"]),
        (
            Site::Knee,
            &["RD5", "RD5.feet"],
            &["DIABETES", "FOOT_CHECK"],
        ),
        (Site::Knee, &["RD6"], &["PREG_STOP_SIGNS"]),
        (Site::Knee, &["RD17"], &["ENERGY_MODE"]),
        (Site::Knee, &["RD24"], &["FALLS_SAFE"]),
        (Site::LowBack, &["LB8"], &[]),
        (
            Site::LowBack,
            &["LB8", "LB8.start45", "LB8.night", "LB8.move"],
            &[],
        ),
        (
            Site::LowBack,
            &["LB8", "LB8.start45", "LB8.night", "LB8.move", "LB8.skin"],
            &["RHEUM_OPINION"],
        ),
        (
            Site::LowBack,
            &["LB8", "LB8.night", "LB8.move", "LB8.skin", "LB8.family"],
            &[],
        ),
    ];
    for (site, ids, expected) in rows {
        let replies: Vec<_> = ids.iter().map(|id| (*id, Yes)).collect();
        let screening = judged(&saying(person(*site), &replies));
        let mut found: Vec<_> = screening.notices.iter().map(|card| card.as_str()).collect();
        let mut expected = expected.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{ids:?}");
    }
}

#[test]
fn a_stated_condition_holds_and_an_unknown_one_changes_nothing() {
    let mut answers = person(Site::Knee);
    let stated = |id: &str| tend::domain::answers::StatedCondition {
        id: ConditionId::from(id),
        sites: None,
    };
    answers.conditions = Some(vec![
        stated("RAYNAUD"),
        stated("ANTICOAG"),
        stated("NO_SUCH"),
    ]);
    assert_eq!(conditions(&judged(&answers)), ["ANTICOAG", "RAYNAUD"]);
}
