//! The filters: each names itself, and what is locked opens by what was done.

use tend::domain::answers::{Activity, Equipment, Movement};
use tend::domain::recommend::{History, blockers, recommend};
use tend::domain::site::Site;

use super::rules::{Change, changed, say};
use super::{ids, week};
use crate::people::{marked, person, rules, today};

#[test]
fn each_filter_names_itself() {
    let rows: &[(&str, Change, &str)] = &[
        ("REL12", |_| {}, "Equipment(Ball)"),
        (
            "REL12",
            |a| {
                a.equipment = Some(vec![Equipment::Ball]);
                say(a, "RD11");
            },
            "Condition { id: ConditionId(\"ANTICOAG\"), tags: [PressDeep] }",
        ),
        (
            "ACT01",
            |a| say(a, "RD14.neck"),
            "ConditionForbids(ConditionId(\"NECK_INSTAB\"))",
        ),
        ("STG48", |_| {}, "CapEffort(Mid)"),
        ("STG06", |_| {}, "CapLevel(Mid, L4)"),
        ("STG04", |a| say(a, "RD17"), "CapRole(Pem, Strength)"),
        ("MOB04", |a| say(a, "RD17"), "CapPosition(Pem, Standing)"),
        (
            "REL15",
            |a| a.duration_weeks = Some(5),
            "CapTag(Early, AbdPress)",
        ),
        (
            "REL15",
            |a| {
                a.duration_weeks = Some(5);
                a.confidence = Some(0);
            },
            "EarlyPain(AbdPress)",
        ),
        ("REL01", |_| {}, "AfterGreenWeek"),
        (
            "STG42",
            |_| {},
            "AfterGreenSessions { of: ExerciseId(\"ISO04\"), sessions: 2 }",
        ),
        ("STG51", |_| {}, "OwnChoiceOnly"),
        ("AER12", |_| {}, "OnlyWith([ConditionId(\"NO_STAND\")])"),
        (
            "STG04",
            |a| a.disliked = Some(vec!["STG04".into()]),
            "Disliked",
        ),
        (
            "STG10",
            |a| {
                a.sites.push(marked(Site::Neck, 3));
                say(a, "KN3");
            },
            "LockedSite(Knee)",
        ),
        (
            "AER03",
            |a| {
                a.sites.push(marked(Site::Neck, 3));
                say(a, "KN3");
            },
            "LockedSite(Knee)",
        ),
    ];
    for (id, change, expected) in rows {
        let answers = changed(Site::Knee, *change);
        let against = blockers(rules(), &answers, &History::default(), today()).unwrap();
        let named: Vec<String> = against
            .get(*id)
            .unwrap()
            .iter()
            .map(|blocker| format!("{blocker:?}"))
            .collect();
        assert!(named.contains(&(*expected).to_owned()), "{id}: {named:?}");
    }
}

#[test]
fn what_is_locked_opens_with_green_sessions() {
    let mut done = History::default();
    let mut answers = person(Site::Elbow);
    answers.equipment = Some(vec![Equipment::Weight]);
    answers.pain.average = Some(3);
    answers.activity = Activity {
        days: Some(5),
        minutes: Some(30),
        strength_days: None,
    };
    let open = |history: &History, id: &str| {
        blockers(rules(), &answers, history, today())
            .unwrap()
            .get(id)
            .unwrap()
            .is_empty()
    };
    assert!(!open(&done, "STG42") && !open(&done, "REL01"));
    done.green_sessions.insert("ISO04".into(), 1);
    assert!(!open(&done, "STG42"));
    done.green_sessions.insert("ISO04".into(), 2);
    done.green_weeks = 1;
    assert!(open(&done, "STG42") && open(&done, "REL01"));
}

#[test]
fn a_preference_for_a_direction_ends_after_two_green_weeks() {
    let answers = changed(Site::LowBack, |a| {
        a.provokes = Some(vec![Movement::Bend, Movement::Sit]);
        a.eases = Some(vec![Movement::Walk]);
    });
    for (green_weeks, expected) in [(0, true), (1, true), (2, false)] {
        let history = History {
            green_weeks,
            ..History::default()
        };
        let found = recommend(rules(), &answers, &history, today());
        assert_eq!(
            ids(week(&found)).contains("MOB14"),
            expected,
            "{green_weeks}"
        );
    }
}
