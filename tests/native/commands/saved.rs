//! What *Saved* promises, one case after the other: a kill, a second copy that fails, no room.

use std::collections::BTreeMap;

use tend::commands::{Safety, ShelfError};
use tend::storage::key;

use super::copies::Device;
use super::entry;
use crate::storage::block_on;

/// Saves one entry, waits for *Saved*, kills the browser at once, and counts what is there after the restart.
fn entries_after_a_kill(device: &Device) -> usize {
    let (mut book, ..) = device.open();
    block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    block_on(book.settle()).unwrap();
    device.shelf.kill(0);
    device.ledger.kill(0);
    device.open().1.entries.len()
}

#[test]
fn a_kill_right_after_saved_loses_nothing_and_a_second_copy_that_is_not_strict_loses() {
    assert_eq!(entries_after_a_kill(&Device::new()), 1);
    let control = Device::new();
    control.ledger.become_lax();
    assert_eq!(entries_after_a_kill(&control), 0, "the test cannot bite");
}

#[test]
fn without_a_second_copy_it_is_never_called_saved() {
    let device = Device::new();
    device.ledger.break_with(Some(ShelfError::Blocked));
    let (mut book, loaded, mended) = device.open();
    assert!(!mended.has_second && loaded.entries.is_empty());
    block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::OneCopy));
    // It is there again at the next start: the copy catches up.
    device.ledger.break_with(None);
    let (_, _, mended) = device.open();
    assert!(mended.has_second);
    device.shelf.roll_back(BTreeMap::new());
    assert_eq!(device.open().1.entries.len(), 1);
}

#[test]
fn a_second_copy_that_failed_once_gets_everything_with_the_next_save() {
    let device = Device::new();
    let (mut book, ..) = device.open();
    device.ledger.break_with(Some(ShelfError::Gone));
    block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::OneCopy));
    device.ledger.break_with(None);
    block_on(book.save_entry(entry(book.today(), 4), None)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::TwoCopies));
    device.shelf.kill(0);
    assert_eq!(device.open().1.entries.len(), 2);
}

#[test]
fn an_entry_without_room_in_the_first_copy_is_held_by_the_second() {
    let device = Device::new();
    let (mut book, ..) = device.open();
    device.shelf.set_room(Some(0));
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::SecondOnly));
    assert!(device.shelf.texts().is_empty());
    let (mut book, loaded, _) = device.open();
    assert_eq!(loaded.entries, [kept]);
    assert_eq!(block_on(book.settle()), Ok(Safety::SecondOnly));
    // Room again: the next start brings it home.
    device.shelf.set_room(None);
    let (mut book, loaded, _) = device.open();
    assert_eq!(block_on(book.settle()), Ok(Safety::TwoCopies));
    let place = key::record(&loaded.entries[0].id);
    assert!(device.shelf.texts().contains_key(&place));

    // Neither copy takes it: it must not be called kept.
    device.shelf.set_room(Some(0));
    device.ledger.break_with(Some(ShelfError::Full));
    block_on(book.save_entry(entry(book.today(), 5), None)).unwrap();
    assert!(block_on(book.settle()).is_err());
    device.ledger.break_with(None);
    assert_eq!(device.open().1.entries.len(), 1);
}

#[test]
fn a_save_is_one_batch_however_many_texts_it_touches_and_costs_the_same_with_many_records() {
    let device = Device::new();
    let (mut book, ..) = device.open();
    for pain in 0..=10 {
        let draft = entry(book.today(), pain);
        block_on(book.save_draft(&draft)).unwrap();
        block_on(book.settle()).unwrap();
        let before = device.ledger.commits();
        block_on(book.save_entry(draft, None)).unwrap();
        block_on(book.settle()).unwrap();
        assert_eq!(device.ledger.commits(), before + 1);
    }
}
