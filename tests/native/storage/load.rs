//! Start-up: everything that can be read is read, nothing that cannot is lost.

use tend::domain::diary::Entry;
use tend::storage::envelope::Object;
use tend::storage::faulty::FaultyShelf;
use tend::storage::key::{self, Place};
use tend::storage::load::load;
use tend::storage::shelf::ShelfError;
use tend::storage::unreadable::Unreadable;
use tend::storage::{meta, record_id};

use super::{block_on, samples};

fn shelf_with(entries: u64) -> FaultyShelf {
    let shelf = FaultyShelf::default();
    for at in 0..entries {
        let mut envelope = samples::envelope(&samples::entry());
        envelope.id = record_id::record_id(samples::MORNING.at, (at, at));
        shelf.plant(&key::record(&envelope.id), &envelope.write());
    }
    shelf
}

#[test]
fn one_bad_record_never_hides_the_rest_and_is_kept_whole() {
    let bad_texts = [
        "",
        "null",
        "not json",
        "{\"v\":1}",
        "{\"crc\":\"00000000\",\"v\":1}",
        "\u{0}\u{202e}🙂",
    ];
    for bad in bad_texts {
        let shelf = shelf_with(3);
        shelf.plant("tend1:r:zzz", bad);
        let loaded = block_on(load(&shelf, 7)).unwrap();
        assert_eq!(loaded.entries.len(), 3, "{bad:?}");
        assert_eq!(loaded.damaged.len(), 1, "{bad:?}");
        assert!(loaded.damaged[0].is_set_aside, "{bad:?}");
        let texts = shelf.texts();
        assert_eq!(texts.get("tend1:bad:7:tend1:r:zzz").unwrap(), bad);
        assert!(!texts.contains_key("tend1:r:zzz"));

        let again = block_on(load(&shelf, 8)).unwrap();
        assert_eq!(again.in_quarantine, 1);
        assert!(again.damaged.is_empty());
        assert_eq!(shelf.texts(), texts, "a second start changes nothing");
    }
}

#[test]
fn a_record_under_the_key_of_another_is_set_aside() {
    let shelf = shelf_with(1);
    let text = samples::envelope(&samples::entry()).write();
    shelf.plant("tend1:r:elsewhere", &text);
    let loaded = block_on(load(&shelf, 7)).unwrap();
    assert_eq!(loaded.entries.len(), 1);
    assert_eq!(loaded.damaged[0].problem, Unreadable::NotARecord("id"));
}

#[test]
fn a_kill_between_copy_and_removal_leaves_one_copy() {
    let shelf = shelf_with(1);
    shelf.plant("tend1:r:zzz", "broken");
    block_on(load(&shelf, 7)).unwrap();
    // Of the two changes, copy and removal, only the copy reached the disk.
    shelf.kill(1);
    assert!(shelf.texts().contains_key("tend1:r:zzz"));
    block_on(load(&shelf, 8)).unwrap();
    let copies = shelf
        .texts()
        .into_keys()
        .filter(|key| matches!(Place::of(key), Place::Quarantine(_)))
        .count();
    assert_eq!(copies, 1);
    assert!(!shelf.texts().contains_key("tend1:r:zzz"));
}

#[test]
fn without_room_for_a_copy_the_damaged_text_stays_where_it_is() {
    let shelf = shelf_with(1);
    shelf.plant("tend1:r:zzz", "broken");
    shelf.set_room(Some(10));
    let loaded = block_on(load(&shelf, 7)).unwrap();
    assert_eq!(loaded.entries.len(), 1);
    assert!(!loaded.damaged[0].is_set_aside);
    assert_eq!(shelf.texts().get("tend1:r:zzz").unwrap(), "broken");
}

#[test]
fn what_a_newer_app_wrote_is_left_alone_and_nothing_may_be_written() {
    let mut newer_version = samples::envelope(&samples::entry());
    newer_version.version = 2;
    let mut newer_kind = samples::envelope(&samples::entry());
    newer_kind.kind = "letter".to_owned();
    let mut newer_store = meta::envelope(samples::sample_id(), 5, samples::stamp(), "9.0.0");
    newer_store.body.insert("schema".to_owned(), 2.into());
    let rows = [
        (key::record(&newer_version.id), newer_version.write()),
        (key::record(&newer_kind.id), newer_kind.write()),
        (key::META.to_owned(), newer_store.write()),
    ];
    for (place, text) in rows {
        let shelf = shelf_with(2);
        shelf.plant(&place, &text);
        shelf.plant("tend1:r:broken", "broken");
        let before = shelf.texts();
        let loaded = block_on(load(&shelf, 7)).unwrap();
        assert!(loaded.is_read_only, "{place}");
        assert_eq!(loaded.entries.len(), 2, "{place}");
        assert_eq!(shelf.texts(), before, "{place}: not even quarantine writes");
    }
}

#[test]
fn a_record_with_an_unknown_word_stays_and_does_not_lock_the_store() {
    let mut strange = samples::envelope(&samples::entry());
    strange.body.insert("medication".to_owned(), "later".into());
    let shelf = FaultyShelf::default();
    shelf.plant(&key::record(&strange.id), &strange.write());
    let before = shelf.texts();
    let loaded = block_on(load(&shelf, 7)).unwrap();
    assert!(!loaded.is_read_only);
    assert!(!loaded.damaged[0].is_set_aside);
    assert_eq!(shelf.texts(), before);
}

#[test]
fn a_store_that_fails_as_a_whole_is_never_taken_for_empty() {
    for error in [ShelfError::Blocked, ShelfError::Gone] {
        let shelf = shelf_with(2);
        shelf.break_with(Some(error));
        assert_eq!(block_on(load(&shelf, 7)), Err(error));
        // The keys can be listed, then the store fails.
        shelf.break_with(None);
        shelf.fail_after(1, error);
        assert_eq!(block_on(load(&shelf, 7)), Err(error));
    }
    let shelf = shelf_with(2);
    shelf.fail_after(1, ShelfError::Damaged);
    let loaded = block_on(load(&shelf, 7)).unwrap();
    assert_eq!(loaded.entries.len(), 1);
    assert_eq!(loaded.damaged[0].problem, Unreadable::Shelf);
    assert_eq!(shelf.texts().len(), 2);
}

#[test]
fn a_tombstone_is_not_shown_but_its_clock_counts() {
    let shelf = FaultyShelf::default();
    let mut gone = samples::envelope(&samples::entry());
    gone.is_deleted = true;
    gone.hlc = 99;
    shelf.plant(&key::record(&gone.id), &gone.write());
    let loaded = block_on(load(&shelf, 7)).unwrap();
    assert!(loaded.entries.is_empty() && loaded.damaged.is_empty());
    assert_eq!(loaded.last_hlc, 99);
}

#[test]
fn plain_words_for_the_first_paint_are_read_and_strange_ones_passed_over() {
    let shelf = FaultyShelf::default();
    shelf.plant(key::THEME, "calm");
    shelf.plant(key::TEXT_SIZE, "999");
    shelf.plant("tend1:something-else", "{");
    let loaded = block_on(load(&shelf, 7)).unwrap();
    assert_eq!(loaded.theme.map(|theme| theme.as_str()), Some("calm"));
    assert_eq!(loaded.text_size, None);
    assert!(loaded.damaged.is_empty());
    assert_eq!(shelf.texts().len(), 3);
}

#[test]
fn an_entry_keeps_its_kind() {
    let mut session = samples::envelope(&samples::session());
    session.kind = "entry".to_owned();
    let problem = tend::storage::records::Kept::<Entry>::read(session).unwrap_err();
    assert!(matches!(problem, Unreadable::WrongType(_)));
    assert!(Object::new().is_empty());
}
