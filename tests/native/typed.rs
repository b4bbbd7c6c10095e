//! Numbers as people type them.

use proptest::prelude::*;
use tend::ui::typed::{
    NotANumber, grams_from_kilograms, hours_from_minutes, kilograms_from_grams, minutes_from_hours,
    whole_number,
};

#[test]
fn hours_are_read_in_every_way_people_write_them() {
    let rows: [(&str, Result<Option<u16>, NotANumber>); 22] = [
        ("", Ok(None)),
        ("  ", Ok(None)),
        ("0", Ok(Some(0))),
        ("7", Ok(Some(420))),
        (" 7 ", Ok(Some(420))),
        ("7.5", Ok(Some(450))),
        ("7,5", Ok(Some(450))),
        ("7.25", Ok(Some(435))),
        ("7:30", Ok(Some(450))),
        ("07:05", Ok(Some(425))),
        (".5", Ok(Some(30))),
        ("24", Ok(Some(1440))),
        ("24:01", Err(NotANumber)),
        ("25", Err(NotANumber)),
        ("7:60", Err(NotANumber)),
        ("7:", Err(NotANumber)),
        ("-1", Err(NotANumber)),
        ("1e1", Err(NotANumber)),
        ("inf", Err(NotANumber)),
        (".", Err(NotANumber)),
        ("7 hours", Err(NotANumber)),
        ("9999999999999999", Err(NotANumber)),
    ];
    for (typed, expected) in rows {
        assert_eq!(minutes_from_hours(typed), expected, "{typed}");
    }
}

#[test]
fn whole_numbers_are_read_and_a_gap_is_not_zero() {
    let rows = [
        ("", Ok(None)),
        ("0", Ok(Some(0))),
        ("30", Ok(Some(30))),
        ("6,500", Ok(Some(6_500))),
        ("6 500", Ok(Some(6_500))),
        ("10001", Err(NotANumber)),
        ("1.5", Err(NotANumber)),
        ("1,5", Err(NotANumber)),
        ("-3", Err(NotANumber)),
        ("a few", Err(NotANumber)),
    ];
    for (typed, expected) in rows {
        assert_eq!(whole_number(typed, 10_000), expected, "{typed}");
    }
}

#[test]
fn a_weight_is_read_in_kilograms_and_kept_in_grams() {
    let rows = [
        ("", Ok(None)),
        ("2", Ok(Some(2_000))),
        ("1.5", Ok(Some(1_500))),
        (" 0,75 ", Ok(Some(750))),
        ("100", Ok(Some(100_000))),
        ("101", Err(NotANumber)),
        ("-1", Err(NotANumber)),
        ("two", Err(NotANumber)),
        ("1.5 kg", Err(NotANumber)),
    ];
    for (typed, expected) in rows {
        assert_eq!(grams_from_kilograms(typed), expected, "{typed}");
    }
    for grams in [0, 50, 750, 1_500, 2_000, 12_345] {
        let typed = kilograms_from_grams(grams);
        assert_eq!(grams_from_kilograms(&typed), Ok(Some(grams)), "{typed}");
    }
}

proptest! {
    #[test]
    fn hours_read_back_as_they_were_written(minutes in 0u16..=1440) {
        prop_assert_eq!(minutes_from_hours(&hours_from_minutes(minutes)), Ok(Some(minutes)));
    }

    #[test]
    fn nothing_typed_panics(typed in ".{0,12}") {
        let _ = minutes_from_hours(&typed);
        let _ = whole_number(&typed, 1_440);
    }
}
