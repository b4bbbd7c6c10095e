//! The diary: new, changed, late, deleted and brought back, on good and bad days.

use serde_json::json;
use tend::commands::{KeepError, Kept, ShelfError};
use tend::domain::diary::Entry;
use tend::storage::envelope::Envelope;
use tend::storage::key;

use super::{Device, HOUR, day, entry};
use crate::storage::block_on;

#[test]
fn an_entry_is_there_after_a_new_start() {
    let device = Device::new();
    let (mut book, loaded) = device.open();
    assert!(loaded.entries.is_empty());
    let kept = block_on(book.save_entry(entry(book.today(), 0), None)).unwrap();
    assert_eq!((kept.rev, kept.value.late), (1, false));
    assert_eq!(device.open().1.entries, [kept]);
}

#[test]
fn a_new_entry_speaks_of_today_or_yesterday_and_a_late_one_is_marked() {
    // Friday, 20 November, half past nine; a day begins at four.
    let rows = [
        (0, "2026-11-20", Some(false)),
        (0, "2026-11-19", Some(true)),
        (0, "2026-11-18", None),
        (0, "2026-11-21", None),
        // At half past three in the night it is still Friday.
        (18 * HOUR, "2026-11-20", Some(false)),
        (18 * HOUR, "2026-11-21", None),
        (19 * HOUR, "2026-11-21", Some(false)),
        (19 * HOUR, "2026-11-20", Some(true)),
    ];
    for (passed, about, late) in rows {
        let device = Device::new();
        device.clock.pass(passed);
        let (mut book, _) = device.open();
        let saved = block_on(book.save_entry(entry(day(about), 3), None));
        match late {
            Some(late) => assert_eq!(saved.unwrap().value.late, late, "{about} after {passed}"),
            None => assert_eq!(saved, Err(KeepError::Invalid("day".to_owned())), "{about}"),
        }
    }
}

#[test]
fn a_changed_entry_is_a_new_revision_of_the_same_record_and_keeps_its_day() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let first = block_on(book.save_entry(entry(day("2026-11-19"), 3), None)).unwrap();
    device.clock.pass(72 * HOUR);
    let mut changed = first.value.clone();
    changed.note = "it was worse".to_owned();
    let second = block_on(book.save_entry(changed.clone(), Some(&first))).unwrap();
    assert_eq!((&second.id, second.rev), (&first.id, 2));
    assert_eq!(second.value.written, first.value.written);
    assert!(second.value.late);
    assert_eq!(device.open().1.entries, std::slice::from_ref(&second));

    changed.day = day("2026-11-20");
    let moved = block_on(book.save_entry(changed, Some(&second)));
    assert_eq!(moved, Err(KeepError::Invalid("day".to_owned())));
}

#[test]
fn a_value_out_of_range_is_refused_by_name_and_nothing_is_written() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let mut wrong = entry(book.today(), 3);
    wrong.mood = Some(11);
    let Err(KeepError::Invalid(reason)) = block_on(book.save_entry(wrong, None)) else {
        panic!("kept a mood of 11");
    };
    assert!(reason.contains("mood"), "{reason}");
    assert!(device.shelf.texts().is_empty());
}

#[test]
fn a_deleted_entry_comes_back_as_it_was() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    let tombstone = block_on(book.delete_entry(&kept)).unwrap();
    assert!(device.open().1.entries.is_empty());
    let back = block_on(book.undo_delete(&tombstone)).unwrap();
    assert_eq!((back.rev, &back.value), (3, &kept.value));
    assert_eq!(device.open().1.entries, [back]);
}

#[test]
fn a_store_that_refuses_is_named_and_loses_nothing() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    let before = device.shelf.texts();
    let mut changed = kept.value.clone();
    changed.pain.now = Some(9);

    device.shelf.set_room(Some(10));
    let full = block_on(book.save_entry(changed.clone(), Some(&kept)));
    assert_eq!(full, Err(KeepError::Shelf(ShelfError::Full)));
    device.shelf.set_room(None);

    for error in [ShelfError::Blocked, ShelfError::Gone, ShelfError::Damaged] {
        device.shelf.break_with(Some(error));
        let refused = block_on(book.save_entry(changed.clone(), Some(&kept)));
        assert_eq!(refused, Err(KeepError::Shelf(error)));
        device.shelf.break_with(None);
    }

    device.shelf.swallow_writes(true);
    let swallowed = block_on(book.save_entry(changed.clone(), Some(&kept)));
    assert_eq!(swallowed, Err(KeepError::NotKept));
    device.shelf.swallow_writes(false);

    assert_eq!(device.shelf.texts(), before);
    let later = block_on(book.save_entry(changed.clone(), Some(&kept))).unwrap();
    assert_eq!(later.value, changed);
}

#[test]
fn a_clock_set_back_a_year_leaves_the_order_of_writes() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let first = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    device.clock.pass(-365 * 24 * HOUR);
    let second = block_on(book.save_entry(first.value.clone(), Some(&first))).unwrap();
    assert!(second.hlc > first.hlc);
    let (mut book, _) = device.open();
    let third = block_on(book.save_entry(entry(book.today(), 4), None)).unwrap();
    assert!(third.hlc > second.hlc, "after a new start too");
}

#[test]
fn what_another_tab_wrote_meanwhile_is_one_revision_earlier_never_later() {
    let device = Device::new();
    let (mut here, _) = device.open();
    let kept = block_on(here.save_entry(entry(here.today(), 3), None)).unwrap();
    let (mut there, _) = device.open();
    device.clock.pass(HOUR);
    let theirs = block_on(there.save_entry(kept.value.clone(), Some(&kept))).unwrap();
    device.clock.pass(-2 * HOUR);
    let ours = block_on(here.save_entry(kept.value.clone(), Some(&kept))).unwrap();
    assert_eq!((theirs.rev, ours.rev), (2, 3));
    assert!(ours.hlc > theirs.hlc);
}

#[test]
fn fields_of_a_later_app_survive_a_change_here() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    let place = key::record(&kept.id);
    let mut newer = Envelope::read(&device.shelf.texts()[&place]).unwrap();
    newer.body.insert("weather".to_owned(), json!("rain"));
    newer.rest.insert("device".to_owned(), json!("phone"));
    device.shelf.plant(&place, &newer.write());
    block_on(book.save_entry(kept.value.clone(), Some(&kept))).unwrap();
    let now = Envelope::read(&device.shelf.texts()[&place]).unwrap();
    assert_eq!(now.body["weather"], json!("rain"));
    assert_eq!(now.rest["device"], json!("phone"));
}

#[test]
fn a_record_damaged_since_the_start_is_set_aside_before_it_is_written_anew() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    device.shelf.plant(&key::record(&kept.id), "broken");
    let again = block_on(book.save_entry(kept.value.clone(), Some(&kept))).unwrap();
    assert_eq!(again.rev, 2);
    assert!(device.shelf.texts().values().any(|text| text == "broken"));
}

#[test]
fn a_store_that_a_newer_app_wrote_to_is_not_written_to() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let kept: Kept<Entry> = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    let place = key::record(&kept.id);
    let mut newer = Envelope::read(&device.shelf.texts()[&place]).unwrap();
    newer.version = 2;
    device.shelf.plant(&place, &newer.write());
    let before = device.shelf.texts();

    // This tab was open before: it must not write over that record.
    let over = block_on(book.save_entry(kept.value.clone(), Some(&kept)));
    assert!(matches!(over, Err(KeepError::Unreadable(_))));

    let (mut book, loaded) = device.open();
    assert!(loaded.is_read_only);
    let refused = block_on(book.save_entry(entry(book.today(), 3), None));
    assert_eq!(refused, Err(KeepError::ReadOnly));
    let refused = block_on(book.save_theme(tend::domain::setting::Theme::Calm));
    assert_eq!(refused, Err(KeepError::ReadOnly));
    assert_eq!(device.shelf.texts(), before);
    assert!(block_on(book.export_backup()).is_ok());
}
