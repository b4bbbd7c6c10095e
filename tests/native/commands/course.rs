//! Decisions, flares and questionnaires: stamped by the book, read back as they were, and gone only as a tombstone.

use tend::domain::decision::{Change, Decision, PlanPoint, Verdict};
use tend::domain::flare::{Flare, FlareOrigin};
use tend::domain::instrument::{Answered, Instrument, InstrumentKind, due};
use tend::domain::time::Date;

use super::{Device, HOUR, day};
use crate::storage::{block_on, samples};

/// A day that no book would write.
fn never() -> Date {
    day("1999-01-01")
}

fn decision() -> Decision {
    Decision {
        written: samples::MORNING,
        day: never(),
        change: Change::Regress,
        rule: "lower-plan-red".to_owned(),
        because: Vec::new(),
        from: PlanPoint::default(),
        to: PlanPoint::default(),
        percent: Some(50),
        verdict: Verdict::Declined,
    }
}

fn flare() -> Flare {
    Flare {
        written: samples::MORNING,
        started: never(),
        ended: None,
        origin: FlareOrigin::Person,
        usual_pain_tenths: Some(45),
        course: Vec::new(),
        triggers: Vec::new(),
        helped: Vec::new(),
        note: String::new(),
    }
}

fn list() -> Instrument {
    let keys = InstrumentKind::MiniScreen.keys().iter();
    Instrument {
        written: samples::MORNING,
        day: never(),
        kind: InstrumentKind::MiniScreen,
        answers: keys
            .map(|key| Answered {
                key: (*key).to_owned(),
                value: Some(0),
            })
            .collect(),
    }
}

#[test]
fn what_is_kept_counts_for_the_day_on_which_it_was_said_and_comes_back() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let today = book.today();
    let kept = block_on(book.save_decision(decision())).unwrap();
    assert_eq!(kept.value.day, today);
    let kept = block_on(book.save_flare(flare(), None)).unwrap();
    assert_eq!(kept.value.started, today);
    let kept = block_on(book.save_instrument(list())).unwrap();
    assert_eq!(kept.value.day, today);
    let (_, loaded) = device.open();
    assert_eq!(loaded.decisions[0].value.verdict, Verdict::Declined);
    assert_eq!(loaded.flares[0].value.usual_pain_tenths, Some(45));
    assert_eq!(loaded.instruments[0].value.answers.len(), 8);
}

#[test]
fn a_flare_keeps_its_beginning_and_one_that_was_none_goes() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let begun = block_on(book.save_flare(flare(), None)).unwrap();
    device.clock.pass(48 * HOUR);
    let mut over = begun.value.clone();
    over.started = never();
    over.ended = Some(book.today());
    let over = block_on(book.save_flare(over, Some(&begun))).unwrap();
    assert_eq!(over.value.started, begun.value.started);
    assert_eq!(over.id, begun.id);
    block_on(book.delete_flare(&over)).unwrap();
    let (_, loaded) = device.open();
    assert_eq!(loaded.flares, Vec::new());
}

#[test]
fn what_does_not_fit_is_not_kept() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let mut wild = list();
    wild.answers[0].value = Some(7);
    assert!(block_on(book.save_instrument(wild)).is_err());
    let mut early = flare();
    early.ended = Some(never());
    assert!(block_on(book.save_flare(early, None)).is_err());
    let (_, loaded) = device.open();
    assert!(loaded.flares.is_empty() && loaded.instruments.is_empty());
}

#[test]
fn the_weekly_and_the_monthly_questions_are_due_from_their_own_last_day() {
    use InstrumentKind::{Activities, Change, Frequency, Peg, Phq4, VitalSign};
    let first = day("2026-11-02");
    let peg = |on: &str| Instrument {
        day: day(on),
        kind: Peg,
        ..list()
    };
    let rows: [(&str, Option<&str>, &[InstrumentKind]); 6] = [
        ("2026-11-08", None, &[]),
        ("2026-11-09", None, &[Peg, Frequency]),
        ("2026-11-12", Some("2026-11-09"), &[Frequency]),
        ("2026-11-16", Some("2026-11-09"), &[Peg, Frequency]),
        (
            "2026-11-30",
            Some("2026-11-28"),
            &[Frequency, Change, Phq4, VitalSign, Activities],
        ),
        (
            "2026-11-30",
            None,
            &[Peg, Frequency, Change, Phq4, VitalSign, Activities],
        ),
    ];
    for (today, last, expected) in rows {
        let filled = last.map(peg);
        let filled: Vec<&Instrument> = filled.iter().collect();
        assert_eq!(
            due(&filled, true, first, day(today)),
            expected,
            "{today} {last:?}"
        );
        assert!(!due(&filled, false, first, day(today)).contains(&Activities));
        let often = Instrument {
            kind: Frequency,
            ..peg("2026-11-02")
        };
        let filled: Vec<&Instrument> = filled.into_iter().chain([&often]).collect();
        let rest = expected.iter().copied().filter(|kind| *kind != Frequency);
        let after = due(&filled, true, first, day(today));
        assert_eq!(after, rest.collect::<Vec<_>>(), "asked once: {today}");
    }
}
