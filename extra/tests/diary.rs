//! Diaries from elsewhere: columns are guessed, lines that do not fit are named, and a file taken in twice adds nothing.

use extra::tell;
use serde_json::{Value, json};
use tend::exchange::diary_file::{Columns, DateOrder, Wrong, as_backup, entries, look};
use tend::storage::import;
use tend::storage::merge::plan;

use super::person::{moment, today};

const TABLE: &str = "Datum;Schmerz;schlimmster (max);Notiz\n\
    18.11.2026;5;7;\"ruhig; und still\"\n\
    19.11.2026;0;;=1+1\n\
    19.11.2026;0;;=1+1\n\
    31.11.2026;4;;\n\
    20.11.2027;4;;\n\
    17.11.2026;11;;\n\
    16.11.2026;6,0;6/10;\u{202e}turned\n\
    15.11.2026;;;only words\n";

fn columns() -> Columns {
    Columns {
        date: 0,
        order: DateOrder::DayFirst,
        pain: 1,
        worst: Some(2),
        note: Some(3),
    }
}

#[test]
fn the_columns_are_guessed_from_their_heads_and_the_dates() {
    let seen = look("Date,Pain level,Comment\n11/20/2026,4,x\n").unwrap();
    assert_eq!(seen.guess.order, Some(DateOrder::MonthFirst));
    assert_eq!(
        (seen.guess.date, seen.guess.pain, seen.guess.note),
        (Some(0), Some(1), Some(2))
    );
    let seen = look(TABLE).unwrap();
    assert_eq!(seen.heads.len(), 4);
    // Some of its dates are wrong, and the order is seen all the same.
    assert_eq!(
        (seen.guess.order, seen.guess.note),
        (Some(DateOrder::DayFirst), Some(3))
    );
    assert_eq!(
        (seen.guess.date, seen.guess.pain, seen.guess.worst),
        (Some(0), Some(1), Some(2))
    );
    assert_eq!(seen.rows, 8);
}

#[test]
fn each_line_is_taken_or_named() {
    let file = entries(TABLE, columns(), today()).unwrap();
    let taken: Vec<_> = file
        .entries
        .iter()
        .map(|one| {
            (
                one.day.to_string(),
                one.pain.average,
                one.pain.worst,
                one.note.as_str(),
                one.late,
            )
        })
        .collect();
    assert_eq!(
        taken,
        [
            (
                "2026-11-18".to_owned(),
                Some(5),
                Some(7),
                "ruhig; und still",
                true
            ),
            ("2026-11-19".to_owned(), Some(0), None, "=1+1", true),
            ("2026-11-16".to_owned(), Some(6), Some(6), "turned", true),
            ("2026-11-15".to_owned(), None, None, "only words", true),
        ]
    );
    let wrong = [
        (4, Wrong::Again),
        (5, Wrong::Date),
        (6, Wrong::Day),
        (7, Wrong::Pain),
    ];
    assert_eq!(file.wrong, wrong);
}

#[test]
fn the_same_file_twice_adds_nothing() {
    let file = entries(TABLE, columns(), today()).unwrap();
    let first = import::read(&as_backup(&file, moment(today(), 9), "0.1.0")).unwrap();
    assert_eq!(first.left_out, 0);
    let later = import::read(&as_backup(&file, moment(today(), 18), "0.1.0")).unwrap();
    let nothing = std::collections::BTreeMap::new();
    assert_eq!(plan(&nothing, &first).entries, 4);
    let again = plan(&first.texts, &later);
    assert_eq!((again.changes.len(), again.same), (0, 4));
}

#[test]
fn the_door_tells_the_same() {
    let request = json!({
        "what": "diary", "columns": {"date": 0, "order": "dmy", "pain": 1, "worst": 2, "note": 3},
        "today": "2026-11-20", "at": 0, "offset": 0, "app": "0.1.0",
    });
    let told: Value = serde_json::from_str(&tell(&request.to_string(), TABLE).unwrap()).unwrap();
    assert_eq!(told["entries"], 4);
    assert_eq!(told["wrong"][1], json!([5, "date"]));
    assert!(import::read(told["backup"].as_str().unwrap()).is_ok());
}
