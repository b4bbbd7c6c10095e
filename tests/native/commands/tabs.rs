//! Two tabs, and files: one tab writes, the other follows and takes over; a file is taken in and taken back; everything is
//! deleted, also when the browser is killed in the middle.

use std::collections::BTreeMap;

use tend::commands::{KeepError, Safety};

use super::device::{Device, TestBook};
use super::entry;
use crate::storage::block_on;

fn saves(book: &mut TestBook, pain: u8) {
    block_on(book.save_entry(entry(book.today(), pain), None)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::TwoCopies));
}

/// What the second copy was given, as another tab hears of it.
fn rows(device: &Device) -> Vec<(String, String)> {
    let rows = device.ledger.rows().into_iter();
    rows.filter(|((place, _), _)| place.name() == "mirror")
        .map(|((_, key), row)| (key, row))
        .collect()
}

#[test]
fn a_tab_that_only_reads_keeps_nothing_and_follows_the_one_that_writes() {
    let device = Device::new();
    let (mut writer, ..) = device.open();
    saves(&mut writer, 3);
    let mut other = device.reader();
    let before = (device.shelf.texts(), device.ledger.rows());
    let refused = block_on(other.save_entry(entry(other.today(), 9), None));
    assert_eq!(refused, Err(KeepError::OtherTab));
    assert_eq!(
        block_on(other.save_draft(&entry(other.today(), 9))),
        Err(KeepError::OtherTab)
    );
    block_on(other.settle()).unwrap();
    assert_eq!((device.shelf.texts(), device.ledger.rows()), before);

    saves(&mut writer, 4);
    let news = other.follow(rows(&device));
    let pains: Vec<_> = news
        .entries
        .iter()
        .map(|kept| kept.value.pain.now)
        .collect();
    assert_eq!(pains, [Some(3), Some(4)]);
}

#[test]
fn two_tabs_in_turn_lose_nothing_and_the_second_sees_what_the_first_kept_last() {
    let device = Device::new();
    let (mut one, ..) = device.open();
    let mut two = device.reader();
    let mut count = 0;
    for round in 0..10 {
        let (writes, waits) = if round % 2 == 0 {
            (&mut one, &mut two)
        } else {
            (&mut two, &mut one)
        };
        waits.step_back();
        let loaded = block_on(writes.take_over()).unwrap();
        assert_eq!(loaded.entries.len(), count);
        for pain in 0..3 {
            saves(writes, pain);
            count += 1;
        }
    }
    device.shelf.kill(0);
    assert_eq!(device.open().1.entries.len(), count);
}

#[test]
fn two_tabs_that_both_write_still_lose_nothing() {
    // A browser without locks: both believe that they may.
    let device = Device::new();
    let (mut one, ..) = device.open();
    let (mut two, ..) = device.open();
    for pain in 0..10 {
        saves(&mut one, pain);
        saves(&mut two, pain);
    }
    device.shelf.kill(0);
    let (_, loaded, _) = device.open();
    assert_eq!(loaded.entries.len(), 20);
}

fn backup_of(device: &Device) -> String {
    let (book, ..) = device.open();
    block_on(book.export_backup()).unwrap().text
}

#[test]
fn a_file_is_looked_into_taken_in_and_taken_back() {
    let old = Device::new();
    let (mut book, ..) = old.open();
    saves(&mut book, 3);
    saves(&mut book, 4);
    let file = backup_of(&old);

    let new = Device::with_seed_from(&old);
    let (mut book, ..) = new.open();
    saves(&mut book, 9);
    let before = new.shelf.texts();
    let plan = block_on(book.look_into(&file)).unwrap();
    assert_eq!(plan.entries, 2);
    assert_eq!(new.shelf.texts(), before, "looking changes nothing");
    block_on(book.take_in(&plan)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::TwoCopies));
    new.shelf.kill(0);
    let (mut book, loaded, _) = new.open();
    assert_eq!(loaded.entries.len(), 3);
    assert!(block_on(book.look_into(&file)).unwrap().changes.is_empty());

    // What was changed since then stays; a kill right after does not bring the rest back.
    new.shelf.flush();
    let changed = loaded
        .entries
        .iter()
        .find(|kept| kept.value.pain.now == Some(4))
        .unwrap();
    block_on(book.delete_entry(changed)).unwrap();
    let undone = block_on(book.undo_import());
    assert_eq!(undone, Ok(()));
    new.shelf.kill(0);
    let (book, loaded, _) = new.open();
    let pains: Vec<_> = loaded
        .entries
        .iter()
        .map(|kept| kept.value.pain.now)
        .collect();
    assert_eq!(pains, [Some(9)]);
    assert_eq!(block_on(book.last_import()), None);
}

#[test]
fn everything_is_deleted_and_stays_so_when_the_browser_is_killed_at_once() {
    for kept in [0, 1, 100] {
        let device = Device::new();
        let (mut book, ..) = device.open();
        saves(&mut book, 3);
        block_on(book.save_draft(&entry(book.today(), 4))).unwrap();
        block_on(book.settle()).unwrap();
        device.shelf.flush();
        block_on(book.delete_everything()).unwrap();
        assert!(device.shelf.texts().is_empty());
        assert_eq!(device.ledger.rows().len(), 1, "the mark alone");
        device.shelf.kill(kept);
        let (mut book, loaded, mended) = device.open();
        assert!(loaded.entries.is_empty() && mended.lost.is_none());
        assert_eq!(device.shelf.texts(), BTreeMap::new());
        // And a new life begins.
        saves(&mut book, 5);
        device.shelf.kill(0);
        assert_eq!(device.open().1.entries.len(), 1);
    }
}
