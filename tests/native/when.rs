//! Every operator of the rule language, on both sides of its border.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tend::domain::answers::{Answers, Clearance, Equipment, Job, Movement, Reply};
use tend::domain::content::{FromContent, Reader};
use tend::domain::evidence::AnswerRef;
use tend::domain::id::ConditionId;
use tend::domain::site::{Quality, Side, Site, SitePain};
use tend::domain::sorted::Set;
use tend::domain::when::{Facts, Measure, When, measure};

use crate::people::today;

fn site(site: Site, side: Side, pain: u8, quality: &[Quality]) -> SitePain {
    SitePain {
        site,
        side: Some(side),
        pain: Some(pain),
        quality: quality.to_vec(),
    }
}

fn somebody() -> Answers {
    let mut answers = Answers {
        age: Some(50),
        sites: vec![
            site(Site::LowBack, Side::Middle, 4, &[Quality::Burning]),
            site(Site::Knee, Side::Both, 6, &[]),
        ],
        duration_weeks: Some(12),
        provokes: Some(vec![Movement::Sit]),
        eases: Some(vec![Movement::Walk]),
        equipment: Some(vec![Equipment::Band]),
        clearances: Some(vec![Clearance {
            site: Some(Site::LowBack),
            date: today(),
        }]),
        phq4: [Some(1), Some(2), Some(3), Some(0)],
        peg: [Some(4), Some(5), Some(6)],
        ..Answers::default()
    };
    answers.pain.average = Some(4);
    answers.habits.job = Some(Job::Desk);
    answers.activity.days = Some(3);
    answers.activity.minutes = Some(20);
    answers.abilities = Some(
        [
            (tend::domain::answers::Ability::Kneel, true),
            (tend::domain::answers::Ability::Floor, false),
        ]
        .into(),
    );
    answers.screening.insert("GN1".into(), Reply::Yes);
    answers.screening.insert("GN2".into(), Reply::Unsure);
    answers.screening.insert("GN3".into(), Reply::No);
    answers
}

/// A rule as content writes it.
fn rule(written: &Value) -> When {
    let mut reader = Reader::default();
    let rule = When::read(written, &mut reader);
    reader.finish(rule).unwrap()
}

fn holds(when: &Value, answers: &Answers) -> bool {
    let when = rule(when);
    let conditions = Set::from([ConditionId::from("FIBRO")]);
    when.holds(Facts {
        answers,
        conditions: &conditions,
        today: today(),
    })
}

#[test]
fn each_operator_holds_on_its_side_of_the_border() {
    let yes = json!({"yes": "GN1"});
    let no = json!({"yes": "GN3"});
    let rows = [
        (json!({"all": []}), true),
        (json!({"all": [yes, yes]}), true),
        (json!({"all": [yes, no]}), false),
        (json!({"any": []}), false),
        (json!({"any": [no, yes]}), true),
        (json!({"any": [no, no]}), false),
        (json!({"not": no}), true),
        (json!({"not": yes}), false),
        (json!({"yes": "GN2"}), true),
        (json!({"yes": "GN3"}), false),
        (json!({"yes": "GN4"}), false),
        (json!({"count_yes": [["GN1", "GN2", "GN3"], 2]}), true),
        (json!({"count_yes": [["GN1", "GN2", "GN3"], 3]}), false),
        (json!({"site_in": ["knee", "hip"]}), true),
        (json!({"site_in": ["hip"]}), false),
        (json!({"primary_in": ["low-back"]}), true),
        (json!({"primary_in": ["knee"]}), false),
        (json!({"site_pain_gte": ["knee", 6]}), true),
        (json!({"site_pain_gte": ["knee", 7]}), false),
        (json!({"site_pain_gte": ["hip", 0]}), false),
        // The trunk, and both legs.
        (json!({"zones_gte": 3}), true),
        (json!({"zones_gte": 4}), false),
        (json!({"points_gte": 3}), true),
        (json!({"points_gte": 4}), false),
        (json!({"gte": ["age", 50]}), true),
        (json!({"gte": ["age", 51]}), false),
        (json!({"gte": ["habits.stress", 0]}), false),
        (json!({"lt": ["duration_weeks", 13]}), true),
        (json!({"lt": ["duration_weeks", 12]}), false),
        (json!({"lt": ["habits.sleep", 11]}), false),
        (json!({"has": "pain.average"}), true),
        (json!({"has": "confidence"}), false),
        (json!({"missing": "confidence"}), true),
        (json!({"missing": "pain.average"}), false),
        (json!({"condition": "FIBRO"}), true),
        (json!({"condition": "PEM"}), false),
        (json!({"ability_false": "floor"}), true),
        (json!({"ability_false": "stand"}), true),
        (json!({"ability_false": "kneel"}), false),
        (json!({"provokes_any": ["sit", "run"]}), true),
        (json!({"provokes_any": ["walk"]}), false),
        (json!({"eases_any": ["walk"]}), true),
        (json!({"eases_any": ["sit"]}), false),
        (json!({"quality_any": ["burning"]}), true),
        (json!({"quality_any": ["dull"]}), false),
        (json!({"equipment_any": ["band"]}), true),
        (json!({"equipment_any": ["ball"]}), false),
        (json!({"job_in": ["desk"]}), true),
        (json!({"job_in": ["manual"]}), false),
        (json!({"cleared": "primary"}), true),
        (json!({"cleared": "whole"}), false),
    ];
    let answers = somebody();
    let operators: BTreeSet<String> = rows
        .iter()
        .map(|(when, _)| when.as_object().unwrap().keys().next().unwrap().clone())
        .collect();
    assert_eq!(operators.len(), 22, "every operator stands in the table");
    for (when, expected) in rows {
        assert_eq!(holds(&when, &answers), expected, "{when}");
    }
}

#[test]
fn nothing_told_means_that_no_rule_about_answers_holds() {
    let nobody = Answers::default();
    for when in [
        json!({"yes": "GN1"}),
        json!({"site_in": ["knee"]}),
        json!({"primary_in": ["knee"]}),
        json!({"zones_gte": 1}),
        json!({"points_gte": 1}),
        json!({"gte": ["age", 0]}),
        json!({"lt": ["age", 200]}),
        json!({"has": "age"}),
        json!({"provokes_any": ["sit"]}),
        json!({"eases_any": ["sit"]}),
        json!({"quality_any": ["dull"]}),
        json!({"equipment_any": ["band"]}),
        json!({"job_in": ["desk"]}),
        json!({"cleared": "primary"}),
    ] {
        assert!(!holds(&when, &nobody), "{when}");
    }
    // The careful readings: nothing is possible, nobody is active.
    assert!(holds(&json!({"ability_false": "stand"}), &nobody));
    assert!(holds(&json!({"lt": ["activity_min_week", 30]}), &nobody));
}

#[test]
fn the_five_zones_are_the_trunk_and_each_limb() {
    use Side::{Both, Left, Middle, Right};
    type Row = (&'static [(Site, Side)], usize, usize);
    let rows: &[Row] = &[
        (&[(Site::Head, Both)], 0, 2),
        (&[(Site::Neck, Middle), (Site::Chest, Left)], 1, 2),
        (&[(Site::Shoulder, Left), (Site::Elbow, Left)], 1, 2),
        (&[(Site::Jaw, Both)], 2, 2),
        (&[(Site::Knee, Middle), (Site::Hip, Left)], 1, 2),
        (
            &[
                (Site::Knee, Both),
                (Site::WristHand, Both),
                (Site::LowBack, Middle),
            ],
            5,
            5,
        ),
        (
            &[
                (Site::Thigh, Right),
                (Site::AnkleFoot, Left),
                (Site::Shoulder, Right),
            ],
            3,
            3,
        ),
    ];
    for (sites, zones, points) in rows {
        let answers = Answers {
            sites: sites
                .iter()
                .map(|(one, side)| site(*one, *side, 5, &[]))
                .collect(),
            ..Answers::default()
        };
        for (key, count) in [("zones_gte", zones), ("points_gte", points)] {
            assert!(holds(&json!({key: count}), &answers), "{sites:?}");
            assert!(!holds(&json!({key: count + 1}), &answers), "{sites:?}");
        }
    }
}

#[test]
fn sums_need_all_their_parts() {
    let answers = somebody();
    let rows = [
        (Measure::ActivityMinWeek, Some(60.0)),
        (Measure::Phq4Total, Some(6.0)),
        (Measure::Phq2, Some(3.0)),
        (Measure::Gad2, Some(3.0)),
        (Measure::PegMean, Some(5.0)),
    ];
    for (path, expected) in rows {
        assert_eq!(measure(&answers, path), expected, "{path}");
    }
    let mut half = answers;
    half.phq4[3] = None;
    half.peg[0] = None;
    assert_eq!(measure(&half, Measure::Phq4Total), None);
    assert_eq!(measure(&half, Measure::Phq2), Some(3.0));
    assert_eq!(measure(&half, Measure::Gad2), None);
    assert_eq!(measure(&half, Measure::PegMean), None);
}

#[test]
fn the_evidence_of_a_rule_is_the_answers_that_made_it_hold() {
    let answers = somebody();
    let conditions = Set::from([ConditionId::from("FIBRO")]);
    let facts = Facts {
        answers: &answers,
        conditions: &conditions,
        today: today(),
    };
    let rows = [
        (
            json!({"all": [{"site_in": ["knee", "hip"]}, {"gte": ["age", 45]}]}),
            vec![AnswerRef::Site(Site::Knee), AnswerRef::Value(Measure::Age)],
        ),
        (
            json!({"any": [{"yes": "GN3"}, {"yes": "GN2"}]}),
            vec![AnswerRef::Reply("GN2".into())],
        ),
        (json!({"all": [{"yes": "GN3"}, {"yes": "GN2"}]}), vec![]),
        (
            json!({"any": [{"condition": "FIBRO"}, {"zones_gte": 1}]}),
            vec![AnswerRef::Condition("FIBRO".into()), AnswerRef::Spread],
        ),
        (
            json!({"provokes_any": ["sit", "run"]}),
            vec![AnswerRef::Provokes(Movement::Sit)],
        ),
        (json!({"not": {"yes": "GN3"}}), vec![]),
    ];
    for (when, expected) in rows {
        assert_eq!(rule(&when).evidence(facts), expected, "{when}");
    }
}
