//! Drafts: there after a kill, replaced by the next, never taken for something else.

use tend::commands::{Draft, SaveError};
use tend::domain::answers::Answers;
use tend::domain::diary::Entry;
use tend::storage::draft::Form;
use tend::storage::key;

use super::{Device, entry};
use crate::storage::{block_on, samples};

#[test]
fn a_draft_comes_back_with_the_page_it_was_on() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let mut draft = Draft {
        place: Some("provokes".to_owned()),
        value: samples::answers(),
    };
    block_on(book.save_intake(&draft)).unwrap();
    draft.place = None;
    draft.value.age = None;
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
    let draft = Draft {
        place: None,
        value: entry(book.today(), 3),
    };
    block_on(book.save_draft(&draft)).unwrap();
    let of_an_entry = device.shelf.texts()[&key::draft(Form::Entry)].clone();
    for text in ["broken", of_an_entry.as_str()] {
        device.shelf.plant(&key::draft(Form::Intake), text);
        let read = block_on(book.load_draft::<Answers>());
        assert!(matches!(read, Err(SaveError::Unreadable(_))), "{text}");
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
    let draft = Draft {
        place: None,
        value: entry(book.today(), 3),
    };
    block_on(book.save_draft(&draft)).unwrap();
    block_on(book.save_entry(draft.value, None)).unwrap();
    assert_eq!(block_on(book.load_draft::<Entry>()), Ok(None));
}
