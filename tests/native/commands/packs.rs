//! Old months are packed: small in the first copy, whole in the second, and nothing about a record changes by it.

use std::collections::BTreeMap;

use tend::commands::{Safety, ShelfError};
use tend::storage::ledger::Place;

use super::device::{Device, TestBook};
use super::entry;
use crate::storage::block_on;

const DAY: i64 = 86_400_000;

/// A device with one entry every tenth day over two years.
fn two_years() -> (Device, TestBook) {
    let device = Device::new();
    let (mut book, ..) = device.open();
    for count in 0..73 {
        block_on(book.save_entry(entry(book.today(), count % 11), None)).unwrap();
        device.clock().pass(10 * DAY);
    }
    assert_eq!(block_on(book.settle()), Ok(Safety::TwoCopies));
    device.shelf.flush();
    (device, book)
}

fn pack_all(book: &mut TestBook) -> usize {
    let mut packs = 0;
    while block_on(book.pack_one()) {
        packs += 1;
    }
    packs
}

fn loose(device: &Device) -> usize {
    let texts = device.shelf.texts();
    texts
        .keys()
        .filter(|key| key.starts_with("tend1:r:"))
        .count()
}

#[test]
fn months_older_than_13_are_packed_and_read_as_before() {
    let (device, mut book) = two_years();
    let before = device.open().1.entries;
    let backup = block_on(book.export_backup()).unwrap().text;
    let rows = device.ledger.rows();
    assert_eq!(pack_all(&mut book), 11);
    assert_eq!(loose(&device), 41, "the last 13 months and the current one");
    assert_eq!(
        device.ledger.rows(),
        rows,
        "the second copy keeps every record"
    );
    device.shelf.flush();
    let (book, loaded, mended) = device.open();
    assert_eq!(loaded.entries, before);
    assert_eq!((mended.lost, mended.restored), (None, 0));
    assert_eq!(
        block_on(book.export_backup()).unwrap().text,
        backup,
        "the backup is the same"
    );
    assert_eq!(device.ledger.rows(), rows, "nothing to mend");
}

#[test]
fn an_old_entry_can_be_changed_and_is_packed_anew() {
    let (device, mut book) = two_years();
    pack_all(&mut book);
    let (mut book, loaded, _) = device.open();
    let old = loaded.entries[0].clone();
    let mut changed = old.value.clone();
    changed.note = "looked at again".to_owned();
    let kept = block_on(book.save_entry(changed, Some(&old))).unwrap();
    assert_eq!(kept.rev, 2);
    assert_eq!(block_on(book.settle()), Ok(Safety::TwoCopies));
    device.shelf.kill(0);
    let (mut book, loaded, _) = device.open();
    assert_eq!(
        loaded.entries.iter().find(|found| found.id == kept.id),
        Some(&kept)
    );
    assert_eq!(loaded.entries.len(), 73);
    device.shelf.flush();
    pack_all(&mut book);
    let (_, loaded, mended) = device.open();
    assert_eq!(
        loaded.entries.iter().find(|found| found.id == kept.id),
        Some(&kept)
    );
    assert_eq!(mended.restored, 0);
}

#[test]
fn a_kill_at_any_moment_of_packing_loses_nothing() {
    for kept in 0..12 {
        let (device, mut book) = two_years();
        let before = device.open().1.entries;
        device.shelf.flush();
        block_on(book.pack_one());
        device.shelf.kill(kept);
        let (mut book, loaded, _) = device.open();
        assert_eq!(loaded.entries, before, "killed after {kept} writes");
        pack_all(&mut book);
        assert_eq!(device.open().1.entries, before);
    }
}

#[test]
fn a_damaged_pack_comes_back_from_the_second_copy() {
    let (device, mut book) = two_years();
    let before = device.open().1.entries;
    pack_all(&mut book);
    device.shelf.flush();
    let texts = device.shelf.texts();
    let (place, pack) = texts
        .iter()
        .find(|(key, _)| key.starts_with("tend1:seg:"))
        .unwrap();
    let hurt = pack.replace("packed", "pecked");
    device.shelf.plant(place, &hurt);
    // The digest stands in the pack, so the damage shows when the pack is opened.
    assert_eq!(device.open().1.entries, before);
    let after = device.shelf.texts();
    assert_eq!(after[place], texts[place], "made anew");
    assert!(
        after.values().any(|text| *text == hurt),
        "and set aside whole"
    );

    // Without the second copy it stays where it is, and hides nothing else.
    let (device, mut book) = two_years();
    pack_all(&mut book);
    device.shelf.flush();
    device.ledger.break_with(Some(ShelfError::Gone));
    assert_eq!(
        device.open().1.entries.len(),
        73,
        "packs are opened without the second copy"
    );
}

#[test]
fn a_lost_copy_is_made_anew_with_packs_too() {
    let (device, mut book) = two_years();
    let before = device.open().1.entries;
    pack_all(&mut book);
    device.shelf.flush();
    device.shelf.roll_back(BTreeMap::new());
    assert_eq!(device.open().1.entries, before);
    let (device, mut book) = two_years();
    pack_all(&mut book);
    device.shelf.flush();
    device.ledger.lose();
    assert_eq!(device.open().1.entries, before);
    let mirror = device
        .ledger
        .rows()
        .into_keys()
        .filter(|(place, _)| *place == Place::Mirror);
    assert_eq!(mirror.count(), 74);
}

#[test]
fn a_full_first_copy_is_packed_until_there_is_room_again() {
    let (device, _) = two_years();
    let before = device.open().1.entries;
    let texts = device.shelf.texts();
    let size: usize = texts.iter().map(|(key, text)| key.len() + text.len()).sum();
    device.shelf.roll_back(BTreeMap::new());
    device.shelf.set_room(Some(size * 3 / 4));
    let (mut book, loaded, _) = device.open();
    assert_eq!(loaded.entries, before);
    assert_eq!(block_on(book.settle()), Ok(Safety::SecondOnly));
    assert!(pack_all(&mut book) > 0);
    assert_eq!(
        block_on(book.settle()),
        Ok(Safety::TwoCopies),
        "there is room again"
    );
    device.shelf.flush();
    assert_eq!(device.open().1.entries, before);
}

/// What the recovery page saves when it can read the first copy alone.
fn rescue_file(device: &Device) -> String {
    let texts = device.shelf.texts();
    serde_json::json!({
        "format": "tend-rescue", "version": 1, "localStorage": texts, "indexedDb": {},
        "errors": ["indexedDB: no answer"],
    })
    .to_string()
}

#[test]
fn what_the_recovery_page_saved_of_packed_months_comes_in_again() {
    let (device, mut book) = two_years();
    let before = device.open().1.entries;
    pack_all(&mut book);
    let file = rescue_file(&device);
    block_on(book.delete_everything()).unwrap();
    let (mut book, loaded, _) = device.open();
    assert!(loaded.entries.is_empty());
    let plan = block_on(book.look_into(&file)).unwrap();
    assert_eq!((plan.entries, plan.left_out), (73, 0));
    block_on(book.take_in(&plan)).unwrap();
    assert_eq!(block_on(book.settle()), Ok(Safety::TwoCopies));
    device.shelf.kill(0);
    assert_eq!(device.open().1.entries, before);

    // A month that is damaged is counted and hides no other.
    let hurt = file.replacen("packed", "pecked", 1);
    block_on(book.delete_everything()).unwrap();
    let (book, ..) = device.open();
    let plan = block_on(book.look_into(&hurt)).unwrap();
    assert!(plan.entries > 65 && plan.entries < 73, "{}", plan.entries);
    assert_eq!(plan.left_out, 1);
}
