//! When the evening is asked about.

use tend::domain::check_in::{CheckIn, CheckInKind, is_evening_due};
use tend::domain::diary::Entry;
use tend::domain::moment::{DayStart, Moment};
use tend::domain::time::Date;

fn at(day: &str, hour: i64, minute: i64) -> Moment {
    let day: Date = day.parse().unwrap();
    Moment {
        at: i64::from(day.days()) * 86_400_000 + (hour * 60 + minute) * 60_000,
        offset_min: 0,
    }
}

fn check_in(day: &str, kind: CheckInKind) -> CheckIn {
    CheckIn::blank(at(day, 18, 0), day.parse().unwrap(), kind)
}

fn entry(day: &str, now: Option<u8>, average: Option<u8>) -> Entry {
    let mut entry = Entry::blank(at(day, 12, 0), day.parse().unwrap());
    entry.pain.now = now;
    entry.pain.average = average;
    entry
}

#[test]
fn the_evening_is_asked_about_from_five_until_the_new_day() {
    let rows = [
        (at("2026-11-20", 4, 0), false),
        (at("2026-11-20", 16, 59), false),
        (at("2026-11-20", 17, 0), true),
        (at("2026-11-20", 23, 59), true),
        (at("2026-11-21", 3, 59), true),
        (at("2026-11-21", 4, 0), false),
    ];
    for (now, expected) in rows {
        let due = is_evening_due(now, DayStart::DEFAULT, &[], &[]);
        assert_eq!(due, expected, "{}", now.local());
    }
}

#[test]
fn the_evening_is_asked_about_once_and_not_after_a_full_entry() {
    let day = "2026-11-20";
    let check = |check_ins: &[CheckIn], entries: &[Entry], expected: bool| {
        let now = at(day, 20, 0);
        let due = is_evening_due(now, DayStart::DEFAULT, check_ins, entries);
        assert_eq!(due, expected, "{check_ins:?} {entries:?}");
    };
    check(&[check_in(day, CheckInKind::Evening)], &[], false);
    check(&[check_in(day, CheckInKind::Morning)], &[], true);
    check(&[check_in("2026-11-19", CheckInKind::Evening)], &[], true);
    check(&[], &[entry(day, Some(4), None)], true);
    check(&[], &[entry(day, None, Some(0))], false);
    check(&[], &[entry("2026-11-19", None, Some(4))], true);
}
