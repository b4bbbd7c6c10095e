//! Tables, FHIR and the calendar: each note once, gaps as gaps, nothing that a spreadsheet runs.

use extra::tell;
use serde_json::{Value, json};
use tend::exchange::csv::read::read;
use tend::exchange::kept;

use super::person::{AWKWARD, backup_text, today};

pub fn table(which: &str, semicolon: bool) -> String {
    let request = json!({"what": "table", "which": which, "semicolon": semicolon});
    tell(&request.to_string(), &backup_text()).unwrap()
}

pub fn bundle() -> String {
    let request = json!({"what": "fhir", "at": 1_795_163_415_250_i64, "offset": 60});
    tell(&request.to_string(), &backup_text()).unwrap()
}

pub fn calendar() -> String {
    let wanted = json!({
        "session_days": [0, 2, 4], "session_at": 1020, "morning_at": 480, "evening_at": 1200,
        "weekly_day": 6, "weekly_at": 1080, "quiet_days": [2, 5],
    });
    let request =
        json!({"what": "calendar", "at": 1_795_163_415_250_i64, "offset": 60, "wanted": wanted});
    tell(&request.to_string(), "").unwrap()
}

#[test]
fn every_note_stands_in_its_table_once() {
    let kept = kept::read(&backup_text()).unwrap();
    for semicolon in [false, true] {
        let rows = read(&table("diary", semicolon)).unwrap();
        let ids: Vec<&str> = rows[1..].iter().map(|row| row.cells[0].as_str()).collect();
        let entries = kept.entries.iter().map(|one| one.id.as_str());
        let expected: Vec<&str> = entries
            .chain(kept.check_ins.iter().map(|one| one.id.as_str()))
            .collect();
        assert_eq!(ids, expected);
        for (row, one) in rows[1..].iter().zip(&kept.entries) {
            let cell = |name: &str| {
                let at = rows[0].cells.iter().position(|head| head == name).unwrap();
                row.cells[at].as_str()
            };
            let number =
                |value: Option<u8>| value.map(|value| value.to_string()).unwrap_or_default();
            assert_eq!(cell("pain_average"), number(one.value.pain.average));
            assert_eq!(cell("late"), if one.value.late { "yes" } else { "no" });
            assert_eq!(cell("day"), one.value.day.to_string());
            assert_eq!(cell("note").trim_start_matches('\''), one.value.note);
        }
    }
    assert_eq!(
        read(&table("sessions", false)).unwrap().len(),
        kept.sessions.len() + 1
    );
}

#[test]
fn no_cell_begins_as_a_formula_does() {
    for which in ["diary", "sessions", "questionnaires"] {
        for row in read(&table(which, true)).unwrap() {
            for cell in row.cells {
                assert!(!cell.starts_with(['=', '+', '@', '\t', '\r']), "{cell}");
                assert!(
                    !cell.starts_with('-') || cell.parse::<i64>().is_ok(),
                    "{cell}"
                );
            }
        }
    }
    assert!(table("diary", false).contains(AWKWARD[3]));
}

#[test]
fn every_note_is_one_response_and_every_pain_one_observation() {
    let kept = kept::read(&backup_text()).unwrap();
    let bundle: Value = serde_json::from_str(&bundle()).unwrap();
    let entries = bundle["entry"].as_array().unwrap();
    let of_kind = |kind: &str| {
        entries
            .iter()
            .filter(|one| one["resource"]["resourceType"] == kind)
            .count()
    };
    let notes = kept.entries.len() + kept.check_ins.len() + kept.instruments.len();
    assert_eq!(of_kind("QuestionnaireResponse"), notes);
    assert_eq!(of_kind("Patient"), 1);
    let mut names: Vec<&str> = entries
        .iter()
        .map(|one| one["fullUrl"].as_str().unwrap())
        .collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), entries.len(), "a name stands twice");
    let averages = entries
        .iter()
        .filter(|one| one["resource"]["category"][1]["text"] == "average")
        .count();
    let noted = kept
        .entries
        .iter()
        .filter(|one| one.value.pain.average.is_some())
        .count();
    assert_eq!(averages, noted);
    let late = entries.iter().filter(|one| {
        let items = one["resource"]["item"].as_array();
        items.is_some_and(|items| {
            items
                .iter()
                .any(|item| item["linkId"] == "late" && item["answer"][0]["valueBoolean"] == true)
        })
    });
    assert_eq!(
        late.count(),
        kept.entries.iter().filter(|one| one.value.late).count()
    );
}

#[test]
fn only_verified_codes_are_written() {
    let text = bundle();
    let verified = [
        "72514-3", "75893-8", "91145-3", "91146-1", "91147-9", "70272-0", "69725-0", "68509-9",
        "44250-9", "44255-8", "89555-7", "68516-4", "82291-6", "72696002", "27635008",
    ];
    let bundle: Value = serde_json::from_str(&text).unwrap();
    let mut found = Vec::new();
    codes(&bundle, &mut found);
    assert!(found.len() > 100);
    for code in found {
        assert!(verified.contains(&code.as_str()), "{code} is not verified");
    }
    assert!(!text.contains("Condition"));
}

fn codes(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(all) => {
            let system = all
                .get("system")
                .and_then(Value::as_str)
                .unwrap_or_default();
            if system.contains("loinc") || system.contains("snomed") {
                found.push(all["code"].as_str().unwrap().to_owned());
            }
            all.values().for_each(|one| codes(one, found));
        }
        Value::Array(all) => all.iter().for_each(|one| codes(one, found)),
        _ => {}
    }
}

#[test]
fn quiet_days_stay_quiet_and_times_are_local() {
    let text = calendar();
    assert!(text.contains("RRULE:FREQ=WEEKLY;BYDAY=MO,FR\r\n"), "{text}");
    assert!(text.contains("DTSTART:20261120T170000\r\n"));
    assert!(text.contains("BYDAY=MO,TU,TH,FR,SU\r\n"));
    // It is 09:30 of that day: the morning is over.
    assert!(text.contains("DTSTART:20261122T080000\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
    assert_eq!(today().weekday(), 4);
}
