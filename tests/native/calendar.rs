//! Months as grids, what the diary holds on each day, and the keys that move in them.

use proptest::prelude::*;
use tend::domain::calendar::{Month, middle, moved, noted};
use tend::domain::time::Date;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn a_month_is_read_and_written_as_year_and_month() {
    let rows = [
        ("2026-11", 30, 6, "2026-10-26"),
        ("2024-02", 29, 5, "2024-01-29"),
        // Begins on a Monday and fills four weeks.
        ("2021-02", 28, 4, "2021-02-01"),
        ("2026-12", 31, 5, "2026-11-30"),
    ];
    for (text, days, weeks, first) in rows {
        let month: Month = text.parse().unwrap();
        assert_eq!(month.to_string(), text);
        assert_eq!(month.days(), days, "{text}");
        assert_eq!(month.weeks().len(), weeks, "{text}");
        assert_eq!(month.weeks()[0], date(first), "{text}");
        assert_eq!(month.after().before(), month, "{text}");
    }
    for text in ["2026-13", "2026", "", "2026-1", "now"] {
        assert!(text.parse::<Month>().is_err(), "{text}");
    }
    assert_eq!(Month::of_year(2026).unwrap().len(), 12);
    assert_eq!(Month::of_year(0), None);
}

#[test]
fn no_pain_is_noted_and_no_note_is_not_there() {
    let entries = [
        (date("2026-11-02"), Some(0)),
        (date("2026-11-03"), None),
        (date("2026-11-04"), Some(3)),
        (date("2026-11-04"), Some(6)),
        (date("2026-11-04"), None),
        (date("2026-12-01"), Some(9)),
    ];
    let month: Month = "2026-11".parse().unwrap();
    let days = noted(entries.into_iter(), month.first(), month.days());
    let said: Vec<_> = days
        .iter()
        .map(|(day, notes)| (day.to_string(), notes.entries, notes.pain()))
        .collect();
    let expected = [
        ("2026-11-02".to_owned(), 1, Some(0)),
        ("2026-11-03".to_owned(), 1, None),
        ("2026-11-04".to_owned(), 3, Some(5)),
    ];
    assert_eq!(said, expected);
}

#[test]
fn the_middle_of_an_even_number_is_half_a_point_upward() {
    let rows: [(&[u8], Option<u8>); 5] = [
        (&[], None),
        (&[4], Some(4)),
        (&[9, 1], Some(5)),
        (&[3, 4], Some(4)),
        (&[10, 0, 2], Some(2)),
    ];
    for (numbers, expected) in rows {
        assert_eq!(middle(numbers.to_vec()), expected, "{numbers:?}");
    }
}

#[test]
fn keys_move_by_day_and_week_and_stay_in_the_month() {
    let today = date("2026-11-20");
    let rows = [
        ("2026-11-10", "ArrowLeft", Some("2026-11-09")),
        ("2026-11-10", "ArrowRight", Some("2026-11-11")),
        ("2026-11-10", "ArrowUp", Some("2026-11-03")),
        ("2026-11-10", "ArrowDown", Some("2026-11-17")),
        ("2026-11-10", "Home", Some("2026-11-09")),
        ("2026-11-10", "End", Some("2026-11-15")),
        ("2026-11-01", "ArrowLeft", Some("2026-11-01")),
        ("2026-11-01", "Home", Some("2026-11-01")),
        ("2026-11-03", "ArrowUp", Some("2026-11-03")),
        // Nothing is noted of days to come.
        ("2026-11-20", "ArrowRight", Some("2026-11-20")),
        ("2026-11-18", "End", Some("2026-11-20")),
        ("2026-11-14", "ArrowDown", Some("2026-11-14")),
        ("2026-11-10", "Tab", None),
    ];
    for (from, key, to) in rows {
        assert_eq!(moved(date(from), key, today), to.map(date), "{from} {key}");
    }
}

proptest! {
    #[test]
    fn every_day_of_a_month_stands_in_one_of_its_weeks(days in -100_000_i32..100_000) {
        let day = Date::from_days(days);
        let month = Month::of(day);
        prop_assert!(month.holds(day));
        let weeks = month.weeks();
        prop_assert_eq!(weeks.iter().filter(|monday| (0..7).contains(&day.since(**monday))).count(), 1);
        prop_assert!(weeks.iter().all(|monday| monday.weekday() == 0));
    }
}
