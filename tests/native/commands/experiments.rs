//! Own experiments: the order is drawn once, today is noted once, and stopping is kept.

use tend::commands::{ExperimentPlan, KeepError};
use tend::domain::experiment::{Arm, ExperimentDay, Outcome, names_one_of};

use super::{Device, HOUR};
use crate::storage::block_on;

fn plan(a: &str, b: &str) -> ExperimentPlan {
    ExperimentPlan {
        option_a: a.to_owned(),
        option_b: b.to_owned(),
        outcome: Outcome::Sleep,
        block_days: 2,
        pairs: 6,
    }
}

#[test]
fn an_experiment_begins_today_with_an_order_that_stays() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let kept = block_on(book.start_experiment(plan(" heat ", "cold"))).unwrap();
    let experiment = &kept.value;
    assert_eq!(
        (experiment.option_a.as_str(), experiment.started),
        ("heat", book.today())
    );
    for pair in experiment.blocks.chunks(2) {
        assert!(pair.contains(&Arm::A) && pair.contains(&Arm::B), "{pair:?}");
    }
    assert_eq!(experiment.blocks.len(), 12);
    let (_, loaded) = device.open();
    assert_eq!(loaded.experiments, [kept]);
    // Another one is drawn anew.
    let other = block_on(book.start_experiment(plan("heat", "cold"))).unwrap();
    assert_ne!(other.value.blocks, loaded.experiments[0].value.blocks);
}

#[test]
fn two_options_have_to_differ() {
    let (mut book, _) = Device::new().open();
    for (a, b) in [("", "cold"), ("heat", " "), ("heat", "heat ")] {
        let refused = block_on(book.start_experiment(plan(a, b)));
        assert!(matches!(refused, Err(KeepError::Invalid(_))), "{a:?} {b:?}");
    }
}

#[test]
fn a_day_is_noted_once_and_the_last_word_counts() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let kept = block_on(book.start_experiment(plan("heat", "cold"))).unwrap();
    let kept = block_on(book.note_experiment_day(&kept, Arm::A)).unwrap();
    let kept = block_on(book.note_experiment_day(&kept, Arm::B)).unwrap();
    let first = kept.value.started;
    assert_eq!(
        kept.value.done,
        [ExperimentDay {
            day: first,
            did: Arm::B
        }]
    );
    device.clock.pass(24 * HOUR);
    let kept = block_on(book.note_experiment_day(&kept, Arm::A)).unwrap();
    assert_eq!(kept.value.done.len(), 2);
    let (_, loaded) = device.open();
    assert_eq!(loaded.experiments[0].value, kept.value);
}

#[test]
fn stopping_is_kept_with_its_day_and_one_that_is_over_was_not_stopped() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let kept = block_on(book.start_experiment(plan("heat", "cold"))).unwrap();
    device.clock.pass(5 * 24 * HOUR);
    let stopped = block_on(book.stop_experiment(&kept)).unwrap();
    assert_eq!(stopped.value.stopped, Some(kept.value.started.plus(5)));
    let other = block_on(book.start_experiment(plan("heat", "cold"))).unwrap();
    device.clock.pass(30 * 24 * HOUR);
    let over = block_on(book.stop_experiment(&other)).unwrap();
    assert_eq!(over.value.stopped, None);
}

#[test]
fn a_medicine_is_known_by_its_name_and_nothing_else_is() {
    let words = ["tablet", "ibuprofen", "dose", "pill"];
    let rows = [
        ("Two tablets", true),
        ("IBUPROFEN gel", true),
        ("half the dose", true),
        ("A warm pillow", false),
        ("Heat", false),
        ("overdose of sun", false),
        ("", false),
    ];
    for (text, is_named) in rows {
        assert_eq!(names_one_of(text, words.into_iter()), is_named, "{text}");
    }
}
