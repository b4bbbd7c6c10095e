//! The answers: which change makes a record of its own, and what happens to the draft.

use tend::commands::{KeepError, ShelfError};
use tend::domain::answers::Reply;

use super::{Device, HOUR};
use crate::storage::{block_on, samples};

#[test]
fn a_changed_safety_answer_and_a_new_day_make_a_new_record_and_other_changes_do_not() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let mut answers = samples::answers();
    let first = block_on(book.save_answers(&answers, None)).unwrap();

    answers.minutes_per_day = Some(30);
    let same_day = block_on(book.save_answers(&answers, Some(&first))).unwrap();
    assert_eq!((&same_day.id, same_day.rev), (&first.id, 2));

    answers.screening.insert("GN1".into(), Reply::Yes);
    let safety = block_on(book.save_answers(&answers, Some(&same_day))).unwrap();
    assert_ne!(safety.id, first.id);

    device.clock.pass(24 * HOUR);
    answers.minutes_per_day = Some(10);
    let next_day = block_on(book.save_answers(&answers, Some(&safety))).unwrap();
    assert_ne!(next_day.id, safety.id);

    let all = device.open().1.answers;
    assert_eq!(all, [same_day, safety, next_day]);
    assert_eq!(
        all[0].value.reply("GN1"),
        Some(Reply::No),
        "what was said before stays"
    );
}

#[test]
fn under_18_nothing_is_kept() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let mut answers = samples::answers();
    let mut draft = answers.clone();
    answers.age = Some(17);
    assert_eq!(
        block_on(book.save_answers(&answers, None)),
        Err(KeepError::UnderAge)
    );
    assert!(device.shelf.texts().is_empty());

    block_on(book.save_intake(&draft)).unwrap();
    assert_eq!(device.shelf.texts().len(), 1);
    draft.age = Some(17);
    block_on(book.save_intake(&draft)).unwrap();
    assert!(device.shelf.texts().is_empty());
}

#[test]
fn the_draft_goes_only_when_the_answers_are_kept() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let draft = samples::answers();
    block_on(book.save_intake(&draft)).unwrap();
    device.shelf.set_room(Some(100));
    let full = block_on(book.save_answers(&draft, None));
    assert_eq!(full, Err(KeepError::Shelf(ShelfError::Full)));
    assert_eq!(block_on(book.load_draft()), Ok(Some(draft.clone())));

    device.shelf.set_room(None);
    block_on(book.save_answers(&draft, None)).unwrap();
    assert_eq!(
        block_on(book.load_draft::<tend::domain::answers::Answers>()),
        Ok(None)
    );
}
