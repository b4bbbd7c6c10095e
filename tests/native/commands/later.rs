//! A start reads the newest months; the older ones come in pieces when the app stands, and nothing about them is lost or late.

use tend::commands::Safety;
use tend::storage::envelope::Envelope;
use tend::storage::key;

use super::device::{Device, TestBook, join_packs};
use super::entry;
use crate::storage::block_on;

const HOURS: i64 = 3_600_000;

/// A device with two entries a day over seven months; none is old enough to be packed.
fn seven_months() -> (Device, usize) {
    let device = Device::new();
    let (mut book, ..) = device.open();
    let count = 420;
    for number in 0..count {
        let pain = u8::try_from(number % 11).unwrap();
        block_on(book.save_entry(entry(book.today(), pain), None)).unwrap();
        device.clock().pass(12 * HOURS);
    }
    assert_eq!(block_on(book.settle()), Ok(Safety::TwoCopies));
    device.shelf.flush();
    (device, count)
}

fn pass(book: &TestBook) -> Vec<String> {
    block_on(book.unread_months()).concat()
}

#[test]
fn a_start_reads_whole_months_from_the_newest_back_until_there_are_enough() {
    let (device, count) = seven_months();
    let (mut book, mut loaded) = device.open_only();
    let at_start = loaded.entries.len();
    assert!((200..=262).contains(&at_start), "{at_start}");
    let months = pass(&book);
    assert!(months.is_sorted() && months.len() >= 2, "{months:?}");
    let first_day = loaded.entries[0].value.day.to_string();
    assert!(months.iter().all(|month| !first_day.starts_with(month)));
    let mut sum = at_start;
    for month in &months {
        let piece = block_on(book.read_month(month));
        assert!(piece.entries.is_sorted_by(|one, other| one.id < other.id));
        sum += piece.entries.len();
        loaded.join(piece);
    }
    assert_eq!(sum, count);
    assert_eq!(pass(&book), Vec::<String>::new(), "each is read once");
    // A few hundred are nothing to wait with.
    let few = Device::new();
    let (mut book, ..) = few.open();
    for pain in 0..10 {
        block_on(book.save_entry(entry(book.today(), pain), None)).unwrap();
        few.clock().pass(30 * 24 * HOURS);
    }
    assert_eq!(pass(&few.open_only().0), Vec::<String>::new());
}

#[test]
fn what_was_not_read_yet_still_orders_the_clock_and_can_be_changed() {
    let (device, count) = seven_months();
    let all = device.open().1.entries;
    let newest = all.iter().map(|kept| kept.hlc).max().unwrap();
    device.clock().pass(-400 * 24 * HOURS);
    let (mut book, ..) = device.open_only();
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    assert!(kept.hlc > newest, "the clock went back with the wall's");
    block_on(book.delete_entry(&all[0])).unwrap();
    let mut changed = all[1].value.clone();
    changed.note = "looked at again".to_owned();
    let changed = block_on(book.save_entry(changed, Some(&all[1]))).unwrap();
    let month = pass(&book).remove(0);
    let piece = block_on(book.read_month(&month));
    assert_eq!(piece.gone, [all[0].id.clone()]);
    assert!(piece.entries.contains(&changed));
    block_on(book.settle()).unwrap();
    device.shelf.kill(0);
    assert_eq!(device.open().1.entries.len(), count);
}

#[test]
fn a_damaged_text_of_an_old_month_is_set_aside_and_a_newer_one_is_seen_at_once() {
    let (device, count) = seven_months();
    let all = device.open().1.entries;
    let place = key::record(&all[0].id);
    let text = device.shelf.texts()[&place].clone();
    // So that kind and clock can still be seen.
    let hurt = text.replacen("\"pain\":{\"now\":0}", "\"pain\":{\"now\":9}", 1);
    assert_ne!(hurt, text);
    device.shelf.plant(&place, &hurt);
    device
        .ledger
        .break_with(Some(tend::commands::ShelfError::Gone));
    let (mut book, mut loaded) = device.open_only();
    assert!(loaded.damaged.is_empty());
    join_packs(&mut book, &mut loaded);
    let found: Vec<&str> = loaded.damaged.iter().map(|it| it.key.as_str()).collect();
    assert_eq!((found, loaded.entries.len()), (vec![&*place], count - 1));
    let texts = device.shelf.texts();
    assert!(!texts.contains_key(&place) && texts.values().any(|text| *text == hurt));

    let mut newer = Envelope::read(&text).unwrap();
    newer.version = 9;
    device.shelf.plant(&place, &newer.write());
    let (_, loaded) = device.open_only();
    assert!(loaded.is_read_only, "nothing is written before it is seen");
}
