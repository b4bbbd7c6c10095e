//! What opens and closes: answers that stay, age, locks of named sites, clearances, today only, cards and stated conditions.

use tend::domain::answers::Reply::{No, Unsure, Yes};
use tend::domain::answers::{Clearance, Reply, StatedCondition};
use tend::domain::id::ConditionId;
use tend::domain::screen::{Outcome, TodayLimit};
use tend::domain::site::Site;

use super::{SOON, asked, conditions, judged};
use crate::people::{marked, person, saying, today};

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
    type Row = (
        &'static [Site],
        &'static [&'static str],
        Outcome,
        &'static [Site],
    );
    let rows: &[Row] = &[
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
    let stated = |id: &str| StatedCondition {
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

#[test]
fn a_condition_of_one_region_reaches_the_sites_named_for_it() {
    use tend::domain::screen::Reach;
    let named = |sites: &[Site]| Some(sites.to_vec());
    let rows = [
        ("LYMPH", vec![None], Reach::Everywhere),
        (
            "LYMPH",
            vec![named(&[Site::Elbow])],
            Reach::Sites(vec![Site::Elbow]),
        ),
        (
            "LYMPH",
            vec![named(&[Site::Elbow]), None],
            Reach::Everywhere,
        ),
        ("LYMPH", vec![named(&[])], Reach::Everywhere),
        ("CRPS", vec![None], Reach::Sites(vec![Site::Knee])),
        (
            "CRPS",
            vec![named(&[Site::Hip])],
            Reach::Sites(vec![Site::Hip]),
        ),
        (
            "CRPS",
            vec![named(&[Site::Hip]), None],
            Reach::Sites(vec![Site::Hip, Site::Knee]),
        ),
        ("ANTICOAG", vec![named(&[Site::Hip])], Reach::Everywhere),
    ];
    for (id, statements, expected) in rows {
        let mut answers = person(Site::Knee);
        let stated = |sites| StatedCondition {
            id: id.into(),
            sites,
        };
        answers.conditions = Some(statements.into_iter().map(stated).collect());
        assert_eq!(judged(&answers).conditions[0].reach, expected, "{id}");
    }
}

#[test]
fn a_card_about_exercise_never_stands_beside_a_stop() {
    let rows = [
        (&["RD5"][..], "DIABETES"),
        (&["RD24"], "FALLS_SAFE"),
        (&["RD17"], "ENERGY_MODE"),
        (&["RD5", "RD5.feet"], "FOOT_CHECK"),
        (&["KN5"], "SEE_CLINICIAN"),
    ];
    for (ids, card) in rows {
        let mut replies: Vec<_> = ids.iter().map(|id| (*id, Yes)).collect();
        let shows = |replies: &[(&str, Reply)]| {
            let screening = judged(&saying(person(Site::Knee), replies));
            screening.notices.iter().any(|one| one.as_str() == card)
        };
        assert!(shows(&replies), "{card}");
        replies.push(("GN7", Yes));
        assert!(!shows(&replies), "{card}");
    }
    let crisis = judged(&saying(person(Site::Knee), &[("GN15", Yes), ("GN7", Yes)]));
    assert!(crisis.notices.contains(&"CRISIS".into()));
}
