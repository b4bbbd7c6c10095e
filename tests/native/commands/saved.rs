//! What *Saved* promises, one case after the other: a kill, a second copy that fails, no room.

use std::collections::BTreeMap;

use tend::commands::{Kept, Safety, ShelfError};
use tend::domain::diary::Entry;
use tend::storage::key;

use super::device::{Device, TestBook};
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

/// A device without room in the first copy, with one entry of pain 3 that the second alone holds and that was called saved.
fn held_by_the_second() -> (Device, TestBook, Kept<Entry>) {
    let device = Device::new();
    let (mut book, ..) = device.open();
    device.shelf.set_room(Some(0));
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::SecondOnly));
    (device, book, kept)
}

/// The pains of all entries that are there after a start.
fn pains(device: &Device) -> Vec<Option<u8>> {
    let (_, loaded, _) = device.open();
    let pains = loaded.entries.iter().map(|kept| kept.value.pain.now);
    pains.collect()
}

#[test]
fn a_change_that_no_copy_takes_leaves_what_was_saved_before_it() {
    // What is tried, and whether the second copy got it although it said no.
    let tries: [fn(&mut TestBook, &Kept<Entry>); 2] = [
        |book, kept| {
            let changed = entry(kept.value.day, 9);
            block_on(book.save_entry(changed, Some(kept))).unwrap();
        },
        |book, kept| drop(block_on(book.delete_entry(kept)).unwrap()),
    ];
    for (number, (change, arrives)) in tries
        .into_iter()
        .flat_map(|change| [(change, false), (change, true)])
        .enumerate()
    {
        let (device, mut book, kept) = held_by_the_second();
        let before = block_on(book.export_backup()).unwrap().text;
        device.ledger.fail_next(arrives);
        change(&mut book, &kept);
        assert!(block_on(book.settle()).is_err(), "row {number}");
        let after = block_on(book.export_backup()).unwrap().text;
        assert_eq!(after, before, "row {number}: a copy that is taken out now");
        // The person was told that it was not kept: it does not come with the next save.
        assert_eq!(block_on(book.settle()), Ok(Safety::SecondOnly));
        device.shelf.kill(0);
        assert_eq!(pains(&device), [Some(3)], "row {number}");
    }
}

#[test]
fn an_entry_that_no_copy_took_is_there_once_when_it_is_saved_again() {
    for arrives in [false, true] {
        let (device, mut book, _) = held_by_the_second();
        device.ledger.fail_next(arrives);
        block_on(book.save_entry(entry(book.today(), 7), None)).unwrap();
        assert!(block_on(book.settle()).is_err());
        block_on(book.save_entry(entry(book.today(), 7), None)).unwrap();
        assert_eq!(block_on(book.settle()), Ok(Safety::SecondOnly));
        device.shelf.kill(0);
        assert_eq!(pains(&device), [Some(3), Some(7)], "arrives: {arrives}");
    }
}

#[test]
fn an_older_file_taken_in_after_a_failed_change_does_not_stand_over_what_was_saved() {
    let (device, mut book, kept) = held_by_the_second();
    let file = block_on(book.export_backup()).unwrap().text;
    let kept = block_on(book.save_entry(entry(kept.value.day, 5), Some(&kept))).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::SecondOnly));
    device.ledger.fail_next(false);
    block_on(book.save_entry(entry(kept.value.day, 6), Some(&kept))).unwrap();
    assert!(block_on(book.settle()).is_err());
    let plan = block_on(book.look_into(&file)).unwrap();
    block_on(book.take_in(&plan)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::SecondOnly));
    device.shelf.kill(0);
    assert_eq!(pains(&device), [Some(5)]);
}

#[test]
fn a_start_whose_own_batch_fails_still_shows_what_the_second_copy_holds() {
    // Room for the store's own record alone; the start brings it back from the second copy, and that batch fails.
    let device = Device::new();
    let (mut book, ..) = device.open();
    device.shelf.set_room(Some(300));
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::SecondOnly));
    for round in 0..3 {
        device.shelf.kill(0);
        device.ledger.fail_next(false);
        let (_, loaded, _) = device.open();
        assert_eq!(
            loaded.entries.as_slice(),
            std::slice::from_ref(&kept),
            "start {round}"
        );
    }
    device.shelf.flush();
    let (_, loaded, mended) = device.open();
    assert_eq!(loaded.entries, [kept]);
    assert_eq!(
        (mended.lost, mended.restored),
        (None, 0),
        "nothing was lost"
    );
}
