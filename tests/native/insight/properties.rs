//! What must hold for any diary: a gap is no zero, the order of notes does not matter, the same diary gives the same result,
//! and ten years take no longer than they may.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use tend::domain::diary::Entry;
use tend::insight::chance::Chance;
use tend::insight::change::{PAIN, change};
use tend::insight::days::{Days, Measure};
use tend::insight::describe::weeks;
use tend::insight::links::links;

use super::chance::{scale, walk};
use super::{FIRST, at_hour};

fn any_entry() -> impl Strategy<Value = Entry> {
    let rating = || proptest::option::of(0_u8..=10);
    (
        0_i32..60,
        0_i64..24,
        [rating(), rating(), rating(), rating()],
    )
        .prop_map(|(at, hour, [pain, sleep, stress, mood])| {
            let day = FIRST.plus(at);
            let mut entry = Entry::blank(at_hour(day, hour), day);
            entry.pain.now = pain;
            entry.sleep.quality = sleep;
            entry.stress = stress;
            entry.mood = mood;
            entry
        })
}

fn days(entries: &[Entry]) -> Option<Days> {
    Days::of(entries.iter(), [].iter(), FIRST.plus(59))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_notes_does_not_matter(
        entries in proptest::collection::vec(any_entry(), 0..120),
        turn in 0_usize..120,
    ) {
        let mut turned = entries.clone();
        turned.reverse();
        if !turned.is_empty() {
            let at = turn % turned.len();
            turned.rotate_left(at);
        }
        prop_assert_eq!(days(&entries), days(&turned));
    }

    #[test]
    fn an_entry_that_says_nothing_changes_nothing(
        entries in proptest::collection::vec(any_entry(), 1..80),
        at in 0_i32..60,
    ) {
        let before = days(&entries).unwrap();
        let mut with_blank = entries.clone();
        // Not before the first note: the diary would begin earlier.
        with_blank.push(Entry::blank(at_hour(before.first(), 9), before.first().max(FIRST.plus(at))));
        prop_assert_eq!(days(&with_blank).unwrap(), before);
    }

    #[test]
    fn no_value_lies_outside_what_was_noted(entries in proptest::collection::vec(any_entry(), 1..80)) {
        let days = days(&entries).unwrap();
        let row = days.row(Measure::Pain);
        for week in weeks(row, days.first(), days.last(), |_| Some(5.0)) {
            let noted: Vec<u8> = entries
                .iter()
                .filter(|entry| (0..7).contains(&entry.day.since(week.monday)))
                .filter_map(Entry::day_pain)
                .collect();
            prop_assert_eq!(week.median.is_none(), noted.is_empty());
            prop_assert!(week.recorded.days <= week.recorded.possible);
            if let Some((low, high)) = week.range {
                prop_assert!(low >= f64::from(*noted.iter().min().unwrap()));
                prop_assert!(high <= f64::from(*noted.iter().max().unwrap()));
            }
        }
    }

    #[test]
    fn the_same_diary_gives_the_same_result(entries in proptest::collection::vec(any_entry(), 40..120)) {
        let days = days(&entries).unwrap();
        let found = links(&days, 1);
        prop_assert_eq!(&found, &links(&days, 1));
        prop_assert!(found.stood_out <= found.looked_at);
        for link in &found.list {
            if let Some(estimate) = link.estimate() {
                prop_assert!((-1.0..=1.0).contains(&estimate.rho));
                prop_assert!((0.0..=1.0).contains(&estimate.p) && estimate.p > 0.0);
                prop_assert!(estimate.interval.0 <= estimate.rho && estimate.rho <= estimate.interval.1);
                prop_assert!(estimate.worth <= estimate.recorded.days as f64);
            }
        }
    }
}

#[test]
fn a_row_that_never_varies_goes_with_nothing() {
    let entries: Vec<Entry> = (0..60)
        .map(|at| {
            let day = FIRST.plus(at);
            let mut entry = Entry::blank(at_hour(day, 20), day);
            entry.pain.now = Some(6);
            entry.sleep.quality = Some(scale(5.0, 2.0, f64::from(at % 5) - 2.0));
            entry
        })
        .collect();
    assert_eq!(links(&days(&entries).unwrap(), 1).looked_at, 0);
}

/// 10 years, 5 entries a day.
#[test]
fn ten_years_take_no_longer_than_they_may() {
    let mut chance = Chance::of(1);
    let pain = walk(&mut chance, 3_652, 0.5);
    let mut entries = Vec::new();
    for (at, pain) in (0..).zip(&pain) {
        let day = FIRST.plus(at);
        for hour in [7, 11, 15, 19, 22] {
            let mut entry = Entry::blank(at_hour(day, hour), day);
            entry.pain.now = Some(scale(5.0, 2.0, *pain));
            entry.sleep.quality = Some(scale(5.0, 2.0, -*pain));
            entry.stress = entry.pain.now;
            entries.push(entry);
        }
    }
    let today = FIRST.plus(3_651);
    let start = Instant::now();
    let days = Days::of(entries.iter(), [].iter(), today).unwrap();
    let laid_out = start.elapsed();
    let row = days.row(Measure::Pain);
    assert_eq!(weeks(row, days.first(), today, |_| None).len(), 523);
    assert!(change(row, today, &PAIN).is_some());
    let described = start.elapsed();
    let found = links(&days, 1);
    let all = start.elapsed();
    println!(
        "{} entries: days {laid_out:?}, weeks and change {described:?}, links {all:?}",
        entries.len()
    );
    assert!(found.stood_out > 0);
    // A debug build on a busy machine; a release build takes a twentieth of it.
    assert!(all < Duration::from_secs(5), "{all:?}");
}
