//! Answers files: good ones read and come back the same, bad ones are refused by the key that is wrong.

use serde_json::{Value, json};
use tend::catalog::Catalog;
use tend::domain::answers::Answers;
use tend::storage::answers::{AnswersV1, read_answers_file, write_answers_file};
use tend::storage::records::Written;

use crate::personas;

/// T14's answers with one place changed; a JSON null takes the key away.
fn edited(pointer: &str, value: Value) -> String {
    let mut file = personas::answers_json("T14");
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(table), Value::Null) => {
            table.remove(key).unwrap();
        }
        (Value::Object(table), value) => {
            table.insert(key.to_owned(), value);
        }
        (Value::Array(list), value) => list[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer} leads nowhere"),
    }
    file.to_string()
}

#[test]
fn a_malformed_file_is_refused_by_the_name_of_its_key() {
    let rules = Catalog::load().unwrap().rules;
    let rows = [
        ("/colour", json!("red"), "`colour` is no key"),
        ("/habits/coffee", json!(3), "`habits.coffee` is no key"),
        ("/sites/0/depth", json!(3), "`sites[0].depth` is no key"),
        ("/pain/usual", json!(3), "`pain.usual` is no key"),
        ("/schema", json!(2), "`schema` is 2"),
        ("/schema", Value::Null, "`schema` is missing"),
        ("/today", Value::Null, "`today` is missing"),
        ("/today", json!("2026-13-01"), "`today`: not a date"),
        ("/today", json!(20_261_120), "`today`: invalid type"),
        ("/age", Value::Null, "`age` is missing"),
        ("/age", json!("42"), "`age`: invalid type"),
        ("/age", json!(42.5), "`age`: invalid type"),
        ("/age", json!(-1), "`age`: invalid value"),
        ("/age", json!(131), "`age` is 131; it must be 0 to 130"),
        ("/sites", Value::Null, "`sites` is missing"),
        ("/sites", json!([]), "`sites` is missing"),
        ("/sites", json!({}), "`sites`: invalid type"),
        (
            "/sites/0/site",
            json!("toe"),
            "`sites[0].site`: unknown word `toe`",
        ),
        ("/sites/0/side", Value::Null, "`sites[0].side` is missing"),
        (
            "/sites/0/side",
            json!("back"),
            "`sites[0].side`: unknown word `back`",
        ),
        (
            "/sites/0/pain",
            json!(11),
            "`sites[0].pain` is 11; it must be 0 to 10",
        ),
        (
            "/sites/0/quality",
            json!(["odd"]),
            "`sites[0].quality[0]`: unknown word `odd`",
        ),
        (
            "/duration_weeks",
            Value::Null,
            "`duration_weeks` is missing",
        ),
        ("/course", json!("daily"), "`course`: unknown word `daily`"),
        ("/pain", Value::Null, "`pain` is missing"),
        ("/pain/average", Value::Null, "`pain.average` is missing"),
        (
            "/pain/worst",
            json!(12),
            "`pain.worst` is 12; it must be 0 to 10",
        ),
        (
            "/provokes",
            json!(["sit", "fly"]),
            "`provokes[1]`: unknown word `fly`",
        ),
        ("/eases", json!("sit"), "`eases`: invalid type"),
        (
            "/habits/job",
            json!("pilot"),
            "`habits.job`: unknown word `pilot`",
        ),
        ("/habits/sit_hours", json!(25), "`habits.sit_hours` is 25"),
        (
            "/screening/GN1",
            json!("maybe"),
            "`screening.GN1`: unknown word `maybe`",
        ),
        (
            "/screening/GN99",
            json!("no"),
            "`screening`: there is no `GN99`",
        ),
        (
            "/screening/GN7.smoke",
            json!("no"),
            "`screening`: there is no `GN7.smoke`",
        ),
        (
            "/readings",
            json!({"systolic": 900}),
            "`readings.systolic` is 900",
        ),
        (
            "/conditions",
            json!(["GOUT"]),
            "`conditions[0]`: there is no `GOUT`",
        ),
        (
            "/conditions",
            json!([{"id": "LYMPH", "sites": ["toe"]}]),
            "`conditions[0].sites[0]`: unknown word `toe`",
        ),
        (
            "/conditions",
            json!([{"id": "LYMPH", "side": "left"}]),
            "`conditions[0].side` is no key",
        ),
        (
            "/conditions",
            json!([{"sites": []}]),
            "`conditions[0]`: missing field `id`",
        ),
        ("/conditions", json!([7]), "`conditions[0]`: invalid type"),
        ("/abilities/fly", json!(true), "unknown word `fly`"),
        (
            "/abilities/kneel",
            json!("yes"),
            "`abilities.kneel`: invalid type",
        ),
        (
            "/clearances",
            json!([{"site": "whole"}]),
            "`clearances[0]`: missing field `date`",
        ),
        (
            "/clearances",
            json!([{"site": "body", "date": "2026-11-01"}]),
            "`clearances[0].site`: unknown word `body`",
        ),
        (
            "/equipment",
            json!(["sauna"]),
            "`equipment[0]`: unknown word `sauna`",
        ),
        (
            "/minutes_per_day",
            Value::Null,
            "`minutes_per_day` is missing",
        ),
        (
            "/minutes_per_day",
            json!(12),
            "`minutes_per_day` is 12; it must be one of [5, 10, 15, 20, 30, 45]",
        ),
        (
            "/days_per_week",
            json!(0),
            "`days_per_week` is 0; it must be 1 to 7",
        ),
        ("/activity/minutes", json!(601), "`activity.minutes` is 601"),
        ("/peg", json!([1, 2]), "`peg`: invalid length 2"),
        ("/peg", json!([1, null, 2]), "`peg[1]` is missing"),
        ("/peg/2", json!(11), "`peg[2]` is 11"),
        ("/phq4/3", json!(4), "`phq4[3]` is 4; it must be 0 to 3"),
        ("/confidence", json!(true), "`confidence`: invalid type"),
        (
            "/activities",
            json!([{"name": "swim", "ability": 11}]),
            "`activities[0].ability` is 11",
        ),
        (
            "/activities",
            json!([{"name": "a"}, {"name": "b"}, {"name": "c"}, {"name": "d"}]),
            "`activities` may hold at most 3",
        ),
        (
            "/liked",
            json!(["XYZ01"]),
            "`liked[0]`: there is no `XYZ01`",
        ),
        (
            "/disliked",
            json!(["REL01", 3]),
            "`disliked[1]`: invalid type",
        ),
    ];
    for (pointer, value, expected) in rows {
        let text = edited(pointer, value.clone());
        let error = read_answers_file(&text, &rules).expect_err(pointer);
        assert!(
            error.to_string().contains(expected),
            "{pointer} = {value} gave: {error}"
        );
    }
}

#[test]
fn text_that_is_no_answers_file_is_refused_by_its_place() {
    let rules = Catalog::load().unwrap().rules;
    let rows = [
        (String::new(), "line 1, column 0"),
        ("{\n \"schema\": 1,\n}".to_owned(), "line 3, column 1"),
        ("[]".to_owned(), "the file"),
        ("null".to_owned(), "the file"),
        (edited("/age", json!(42)) + "{}", "trailing characters"),
        ("[".repeat(500), "invalid type: sequence"),
        (
            format!("{{\"colour\":{}", "[".repeat(500)),
            "EOF while parsing",
        ),
        (" ".repeat(2 << 20), "at most 1048576"),
        (
            edited("/age", json!(42)).replace("\"GN1\":\"no\"", "\"GN1\":\"yes\",\"GN1\":\"no\""),
            "`GN1` stands twice",
        ),
    ];
    for (text, expected) in rows {
        let error = read_answers_file(&text, &rules).expect_err(expected);
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[test]
fn every_optional_key_may_be_missing() {
    let rules = Catalog::load().unwrap().rules;
    for key in [
        "course",
        "provokes",
        "eases",
        "stiff_morning_min",
        "habits",
        "screening",
        "readings",
        "conditions",
        "abilities",
        "clearances",
        "equipment",
        "days_per_week",
        "activity",
        "peg",
        "phq4",
        "confidence",
        "fear",
        "activities",
        "liked",
        "disliked",
    ] {
        let mut file = personas::answers_json("T28");
        file.as_object_mut().unwrap().remove(key);
        assert!(
            read_answers_file(&file.to_string(), &rules).is_ok(),
            "{key}"
        );
    }
}

#[test]
fn answers_come_back_the_same_from_a_file_and_from_a_record() {
    let rules = Catalog::load().unwrap().rules;
    for id in personas::ids() {
        let text = personas::answers_json(&id).to_string();
        let (answers, today) = read_answers_file(&text, &rules).unwrap();
        let written = write_answers_file(&answers, today).unwrap();
        assert_eq!(
            read_answers_file(&written, &rules),
            Ok((answers.clone(), today)),
            "{id}"
        );
        let record = answers.write_body().unwrap();
        // Both writers write the same.
        assert_eq!(
            serde_json::to_value(AnswersV1::from(&answers)).unwrap(),
            Value::Object(record.clone()),
            "{id}"
        );
        assert_eq!(
            Answers::read_body(Answers::VERSION, record),
            Ok(answers),
            "{id}"
        );
    }
}

#[test]
fn a_half_done_intake_is_kept_as_it_is() {
    let rows = [
        json!({}),
        json!({"age": 50}),
        json!({"sites": [{"site": "knee"}], "pain": {"now": 0}}),
        json!({"peg": [null, 4, null], "liked": [], "screening": {"GN1": "unsure"}}),
        json!({"conditions": ["ANTICOAG", {"id": "LYMPH", "sites": ["elbow"]}], "abilities": {"floor": false}}),
        json!({"clearances": [{"site": "whole", "date": "2026-01-02"}, {"site": "knee", "date": "2026-01-02"}]}),
    ];
    for row in rows {
        let body = row.as_object().unwrap();
        let answers = Answers::read_body(Answers::VERSION, body.clone()).unwrap();
        assert_eq!(answers.write_body().unwrap(), *body);
    }
}
