//! Where it hurt over a period: days, sides, gaps, and the same result in whatever order the entries come.

use tend::domain::diary::Entry;
use tend::domain::site::{Side, Site, SitePain};
use tend::insight::Recorded;
use tend::insight::places::{Place, places};

use super::{FIRST, blank};

fn mark(site: Site, side: Option<Side>, pain: Option<u8>) -> SitePain {
    SitePain {
        site,
        side,
        pain,
        quality: Vec::new(),
    }
}

fn entry(day: i32, marks: Option<Vec<SitePain>>) -> Entry {
    let mut entry = blank(FIRST.plus(day));
    entry.sites = marks;
    entry
}

fn place(site: Site, side: Side, days: usize, values: Option<(f64, f64, f64)>) -> Place {
    Place {
        site,
        side,
        days,
        middle: values.map(|(_, middle, _)| middle),
        range: values.map(|(low, _, high)| (low, high)),
    }
}

fn diary() -> Vec<Entry> {
    use Site::{Knee, LowBack, Neck};
    vec![
        // Two notes of one day are one day, and their mean.
        entry(0, Some(vec![mark(LowBack, Some(Side::Middle), Some(4))])),
        entry(0, Some(vec![mark(LowBack, None, Some(6))])),
        // Nothing said of places: a gap.
        entry(1, None),
        // Nothing hurts: a day, and no place.
        entry(2, Some(Vec::new())),
        entry(
            3,
            Some(vec![
                mark(LowBack, Some(Side::Middle), Some(0)),
                mark(Knee, Some(Side::Both), Some(3)),
            ]),
        ),
        entry(
            4,
            Some(vec![
                mark(Knee, Some(Side::Left), Some(7)),
                mark(Neck, None, None),
            ]),
        ),
        // A knee without a side is either.
        entry(5, Some(vec![mark(Knee, None, None)])),
        // After the period.
        entry(6, Some(vec![mark(Neck, None, Some(9))])),
    ]
}

#[test]
fn days_are_counted_and_no_note_is_no_day() {
    let diary = diary();
    let found = places(diary.iter(), FIRST, FIRST.plus(5));
    assert_eq!(
        found.recorded,
        Recorded {
            days: 5,
            possible: 6
        }
    );
    let expected = [
        place(Site::Knee, Side::Left, 3, Some((3.0, 5.0, 7.0))),
        place(Site::LowBack, Side::Middle, 2, Some((0.0, 2.5, 5.0))),
        place(Site::Knee, Side::Right, 2, Some((3.0, 3.0, 3.0))),
        place(Site::Neck, Side::Middle, 1, None),
    ];
    assert_eq!(found.list, expected);
}

#[test]
fn the_order_of_the_entries_does_not_matter() {
    let mut diary = diary();
    let found = places(diary.iter(), FIRST, FIRST.plus(5));
    diary.reverse();
    assert_eq!(places(diary.iter(), FIRST, FIRST.plus(5)), found);
    diary.rotate_left(3);
    assert_eq!(places(diary.iter(), FIRST, FIRST.plus(5)), found);
}

#[test]
fn before_anything_was_marked_there_is_nothing() {
    let found = places([].into_iter(), FIRST, FIRST.plus(5));
    assert!(found.list.is_empty());
    assert_eq!(found.recorded.days, 0);
    let found = places(diary().iter(), FIRST.plus(9), FIRST.plus(5));
    assert!(found.list.is_empty(), "a period that ends before it begins");
}
