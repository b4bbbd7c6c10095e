//! Civil dates: valid or refused, and back again.

use proptest::prelude::*;
use tend::domain::time::Date;

#[test]
fn a_date_reads_and_writes_the_same_or_is_refused() {
    let rows = [
        ("1970-01-01", Some((0, 3))),
        ("2026-11-20", Some((20_777, 4))),
        ("2024-02-29", Some((19_782, 3))),
        ("2023-02-29", None),
        ("2026-13-01", None),
        ("2026-00-10", None),
        ("2026-1-1", None),
        ("20261120", None),
        ("", None),
        ("2026-11-20T00:00", None),
    ];
    for (text, expected) in rows {
        let read = text.parse::<Date>().ok();
        assert_eq!(
            read.map(|date| (date.days(), date.weekday())),
            expected,
            "{text}"
        );
        if let Some(date) = read {
            assert_eq!(date.to_string(), text);
        }
    }
}

proptest! {
    #[test]
    fn a_day_number_survives_the_calendar(days in -700_000..2_900_000i32) {
        let date = Date::from_days(days);
        let (year, month, day) = date.ymd();
        prop_assert_eq!(Date::new(year, month, day), Some(date));
    }
}
