//! Drafts: there after a kill, replaced by the next, never taken for something else.

use tend::commands::KeepError;
use tend::domain::answers::Answers;
use tend::domain::diary::Entry;
use tend::storage::draft::Form;
use tend::storage::key;

use super::{Device, entry};
use crate::storage::{block_on, samples};

#[test]
fn a_draft_comes_back_as_it_was_last_left() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let mut draft = samples::answers();
    block_on(book.save_intake(&draft)).unwrap();
    draft.age = None;
    block_on(book.save_intake(&draft)).unwrap();
    device.shelf.flush();
    let (mut book, loaded) = device.open();
    assert!(loaded.answers.is_empty() && loaded.damaged.is_empty());
    assert_eq!(block_on(book.load_draft()), Ok(Some(draft)));
}

#[test]
fn a_draft_that_cannot_be_read_is_set_aside_whole_and_reported_once() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let draft = entry(book.today(), 3);
    block_on(book.save_draft(&draft)).unwrap();
    let of_an_entry = device.shelf.texts()[&key::draft(Form::Entry)].clone();
    for text in ["broken", of_an_entry.as_str()] {
        device.shelf.plant(&key::draft(Form::Intake), text);
        let read = block_on(book.load_draft::<Answers>());
        assert!(matches!(read, Err(KeepError::Unreadable(_))), "{text}");
        assert_eq!(block_on(book.load_draft::<Answers>()), Ok(None));
        let kept = device.shelf.texts();
        let aside = kept.iter().filter(|(key, _)| key.starts_with("tend1:bad:"));
        assert!(aside.map(|(_, kept)| kept).any(|kept| kept == text));
    }
    assert_eq!(block_on(book.load_draft::<Entry>()), Ok(Some(draft)));
}

#[test]
fn a_saved_entry_takes_its_draft_away() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let draft = entry(book.today(), 3);
    block_on(book.save_draft(&draft)).unwrap();
    block_on(book.save_entry(draft, None)).unwrap();
    assert_eq!(block_on(book.load_draft::<Entry>()), Ok(None));
}
