//! Strange times: summer time, other zones, the date line, wild clocks, a page that stays open. Whatever the clock says, an
//! entry keeps its day, its wall clock and its zone, and the order in which things were done.

use std::collections::BTreeMap;

use tend::domain::diary::Entry;
use tend::domain::moment::Moment;
use tend::storage::envelope::Envelope;
use tend::storage::key;

use super::{Device, HOUR, day};
use crate::storage::block_on;

/// That second in UTC, in milliseconds, as `2026-10-25T00:30:00`.
fn utc(text: &str) -> i64 {
    let (date, time) = text.split_once('T').unwrap();
    let parts: Vec<i64> = time.split(':').map(|part| part.parse().unwrap()).collect();
    i64::from(day(date).days()) * 24 * HOUR + (parts[0] * 60 + parts[1]) * 60_000 + parts[2] * 1_000
}

#[test]
fn an_entry_keeps_its_day_its_wall_clock_and_its_zone_at_every_strange_time() {
    // What happens; the instant; minutes ahead of UTC; the zone; the wall clock; the day it counts for.
    let rows = [
        (
            "summer time ends",
            "2026-10-25T00:30:00",
            120,
            "Europe/Berlin",
            "2026-10-25T02:30:00",
            "2026-10-24",
        ),
        (
            "the same hour again",
            "2026-10-25T01:30:00",
            60,
            "Europe/Berlin",
            "2026-10-25T02:30:00",
            "2026-10-24",
        ),
        (
            "the day begins after 25 hours",
            "2026-10-25T03:00:00",
            60,
            "Europe/Berlin",
            "2026-10-25T04:00:00",
            "2026-10-25",
        ),
        (
            "a minute before summer time",
            "2027-03-28T00:59:00",
            60,
            "Europe/Berlin",
            "2027-03-28T01:59:00",
            "2027-03-27",
        ),
        (
            "the hour that is not there",
            "2027-03-28T01:00:00",
            120,
            "Europe/Berlin",
            "2027-03-28T03:00:00",
            "2027-03-27",
        ),
        (
            "half an hour of summer time",
            "2027-04-03T15:30:00",
            630,
            "Australia/Lord_Howe",
            "2027-04-04T02:00:00",
            "2027-04-03",
        ),
        (
            "a zone of three quarters",
            "2027-05-01T12:00:00",
            345,
            "Asia/Kathmandu",
            "2027-05-01T17:45:00",
            "2027-05-01",
        ),
        (
            "west of the date line",
            "2027-05-02T09:00:00",
            780,
            "Pacific/Tongatapu",
            "2027-05-02T22:00:00",
            "2027-05-02",
        ),
        (
            "east of it, an hour later",
            "2027-05-02T10:00:00",
            -660,
            "Pacific/Pago_Pago",
            "2027-05-01T23:00:00",
            "2027-05-01",
        ),
        (
            "the last zone",
            "2027-05-03T10:00:00",
            840,
            "Pacific/Kiritimati",
            "2027-05-04T00:00:00",
            "2027-05-03",
        ),
        (
            "a leap day",
            "2028-02-29T12:00:00",
            60,
            "Europe/Berlin",
            "2028-02-29T13:00:00",
            "2028-02-29",
        ),
        (
            "the night after it",
            "2028-03-01T02:59:59",
            60,
            "Europe/Berlin",
            "2028-03-01T03:59:59",
            "2028-02-29",
        ),
        (
            "ten years ahead",
            "2038-03-01T12:00:00",
            60,
            "Europe/Berlin",
            "2038-03-01T13:00:00",
            "2038-03-01",
        ),
        (
            "a day back from there",
            "2038-02-28T12:00:00",
            60,
            "Europe/Berlin",
            "2038-02-28T13:00:00",
            "2038-02-28",
        ),
        (
            "back to the right year",
            "2028-03-02T12:00:00",
            60,
            "Europe/Berlin",
            "2028-03-02T13:00:00",
            "2028-03-02",
        ),
        (
            "a year before anything",
            "2025-11-20T12:00:00",
            60,
            "Europe/Berlin",
            "2025-11-20T13:00:00",
            "2025-11-20",
        ),
        (
            "before computers",
            "1969-12-31T12:00:00",
            0,
            "UTC",
            "1969-12-31T12:00:00",
            "1969-12-31",
        ),
        (
            "a zone nobody knows",
            "2028-03-03T12:00:00",
            -30,
            "Moon/Tranquility",
            "2028-03-03T11:30:00",
            "2028-03-03",
        ),
    ];
    let device = Device::new();
    let mut order = Vec::new();
    for (number, (what, at, offset_min, zone, local, counts_for)) in rows.into_iter().enumerate() {
        let moment = Moment {
            at: utc(at),
            offset_min,
        };
        device.clock.travel(moment, zone);
        // A new start each time: the order is found again from what was kept.
        let (mut book, _) = device.open();
        assert_eq!(book.today(), day(counts_for), "{what}");
        let mut entry = Entry::blank(moment, book.today());
        entry.pain.now = Some(u8::try_from(number % 11).unwrap());
        let kept = block_on(book.save_entry(entry, None)).unwrap();
        let text = &device.shelf.texts()[&key::record(&kept.id)];
        let envelope = Envelope::read(text).unwrap();
        assert_eq!(envelope.stamp.moment, moment, "{what}");
        assert_eq!(envelope.stamp.zone, zone, "{what}");
        assert!(
            text.contains(&format!("\"local\":\"{local}\"")),
            "{what}: {text}"
        );
        order.push((kept.hlc, kept.id, day(counts_for)));
    }
    let rises = order.is_sorted_by(|one, other| one.0 < other.0);
    assert!(
        rises,
        "the order is that of the writes, whatever the clock said"
    );
    let entries = device.open().1.entries;
    let days: BTreeMap<_, _> = entries
        .iter()
        .map(|kept| (&kept.id, kept.value.day))
        .collect();
    assert_eq!(days.len(), rows.len());
    for (_, id, counts_for) in &order {
        assert_eq!(days.get(id), Some(counts_for));
    }
}

#[test]
fn an_entry_that_was_begun_before_the_day_changed_is_kept_on_its_day() {
    let berlin = |at: &str| {
        (
            Moment {
                at: utc(at),
                offset_min: 60,
            },
            "Europe/Berlin",
        )
    };
    // What happens; when the entry was begun; when Save is pressed; the day it speaks of, and whether it is late.
    let rows = [
        (
            "the night goes by",
            berlin("2026-11-20T20:00:00"),
            berlin("2026-11-21T08:00:00"),
            true,
        ),
        (
            "the page stays open for days",
            berlin("2026-11-20T20:00:00"),
            berlin("2026-11-24T08:00:00"),
            true,
        ),
        (
            "over the date line, to the day before",
            (
                Moment {
                    at: utc("2026-11-20T09:00:00"),
                    offset_min: 780,
                },
                "Pacific/Tongatapu",
            ),
            (
                Moment {
                    at: utc("2026-11-20T10:00:00"),
                    offset_min: -660,
                },
                "Pacific/Pago_Pago",
            ),
            false,
        ),
        (
            "the clock is set back by a year",
            berlin("2026-11-20T20:00:00"),
            berlin("2025-11-20T20:00:00"),
            false,
        ),
    ];
    for (what, (begun, zone), (saved, then), late) in rows {
        let device = Device::new();
        device.clock.travel(begun, zone);
        let (mut book, _) = device.open();
        let entry = Entry::blank(begun, book.today());
        device.clock.travel(saved, then);
        let kept = block_on(book.save_entry(entry, None));
        let kept = kept.unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(kept.value.day, day("2026-11-20"), "{what}");
        assert_eq!(
            (kept.value.late, kept.value.written),
            (late, saved),
            "{what}"
        );
    }
}

#[test]
fn a_page_that_stays_open_over_night_comes_to_the_new_day_at_four() {
    let device = Device::new();
    let (book, _) = device.open();
    // Half past nine in the morning.
    let rows = [
        (0, "2026-11-20"),
        (14 * HOUR, "2026-11-20"),
        (4 * HOUR, "2026-11-20"),
        (HOUR, "2026-11-21"),
    ];
    for (passed, today) in rows {
        device.clock.pass(passed);
        assert_eq!(book.today(), day(today), "{passed}");
    }
}
