//! The envelope: what is written is read, and what was touched is noticed.

use proptest::prelude::*;
use serde_json::{Value, json};
use tend::domain::moment::{DayStart, Moment};
use tend::storage::envelope::Envelope;
use tend::storage::record_id::record_id;
use tend::storage::records::{Kept, RecordType, carry_unknown};
use tend::storage::unreadable::Unreadable;

use super::samples;

#[test]
fn a_record_reads_as_it_was_written_even_after_another_json_tool_laid_it_out_anew() {
    let envelope = samples::envelope(&samples::entry());
    let text = envelope.write();
    assert_eq!(Envelope::read(&text), Ok(envelope.clone()));
    let laid_out: Value = serde_json::from_str(&text).unwrap();
    let pretty = serde_json::to_string_pretty(&laid_out).unwrap();
    assert_eq!(Envelope::read(&pretty), Ok(envelope));
}

#[test]
fn every_flipped_bit_and_every_missing_end_is_noticed() {
    let text = samples::envelope(&samples::check_in()).write();
    let good = Envelope::read(&text).unwrap();
    for at in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            // A text that is no UTF-8 can never come out of a store of texts.
            if let Ok(flipped) = String::from_utf8(bytes) {
                assert_ne!(
                    Envelope::read(&flipped).ok(),
                    Some(good.clone()),
                    "byte {at}"
                );
                assert!(Envelope::read(&flipped).is_err(), "{flipped}");
            }
        }
        if text.is_char_boundary(at) {
            assert!(Envelope::read(&text[..at]).is_err(), "cut at {at}");
        }
    }
}

#[test]
fn what_is_wrong_with_a_text_is_named() {
    let sealed = |text: &str| {
        let mut all: Value = serde_json::from_str(text).unwrap();
        all.as_object_mut().unwrap().remove("crc");
        all
    };
    let whole = samples::envelope(&samples::setting()).write();
    let mut no_kind = samples::envelope(&samples::setting());
    no_kind
        .rest
        .insert("enc".to_owned(), json!({"by": "later"}));
    let rows = [
        ("", Unreadable::NotJson),
        ("[1]", Unreadable::NotJson),
        ("{\"crc\":", Unreadable::NotJson),
        ("{}", Unreadable::NotARecord("crc")),
        ("{\"crc\":\"00000000\"}", Unreadable::BadChecksum),
        // The checksum of `{}` alone.
        ("{\"crc\":\"a505df1b\"}", Unreadable::BadChecksum),
    ];
    for (text, problem) in rows {
        assert_eq!(Envelope::read(text).unwrap_err(), problem, "{text}");
    }
    assert_eq!(
        Envelope::read(&sealed(&whole).to_string()),
        Err(Unreadable::NotARecord("crc"))
    );
    assert_eq!(Envelope::read(&no_kind.write()), Err(Unreadable::Sealed));
}

#[test]
fn an_intact_record_that_is_not_understood_is_not_called_damaged() {
    let mut newer = samples::envelope(&samples::entry());
    newer.version = 2;
    let problem = Kept::<tend::domain::diary::Entry>::read(newer).unwrap_err();
    assert_eq!(problem, Unreadable::Newer(2));
    assert!(problem.is_newer() && !problem.is_damage());

    let mut strange = samples::envelope(&samples::entry());
    strange
        .body
        .insert("stiffness".to_owned(), json!("all-day"));
    let problem = Kept::<tend::domain::diary::Entry>::read(strange).unwrap_err();
    assert!(matches!(problem, Unreadable::WrongType(_)));
    assert!(!problem.is_newer() && !problem.is_damage());

    let mut out_of_range = samples::envelope(&samples::entry());
    out_of_range.body.insert("mood".to_owned(), json!(11));
    let problem = Kept::<tend::domain::diary::Entry>::read(out_of_range).unwrap_err();
    assert!(matches!(problem, Unreadable::WrongType(_)));
}

#[test]
fn fields_of_a_later_version_survive_a_change() {
    let mut old = samples::envelope(&samples::entry());
    old.body.insert("weather".to_owned(), json!({"rain": true}));
    old.rest.insert("device".to_owned(), json!("phone"));
    let read = Envelope::read(&old.write()).unwrap();
    assert_eq!(read.rest["device"], json!("phone"));

    let mut entry = samples::entry();
    entry.note.clear();
    let mut body = samples::envelope(&entry).body;
    carry_unknown(
        RecordType::of::<tend::domain::diary::Entry>(),
        &read,
        &mut body,
    )
    .unwrap();
    assert_eq!(body["weather"], json!({"rain": true}));
    assert!(!body.contains_key("note"), "an emptied field stays empty");
}

#[test]
fn the_wall_clock_and_the_day_follow_offset_and_day_start() {
    // Source: the same instants worked out by Python's datetime.
    let rows = [
        (0, 0, "1970-01-01T00:00:00", "1969-12-31"),
        (1_795_163_415_250, 60, "2026-11-20T09:30:15", "2026-11-20"),
        (1_795_163_415_250, -600, "2026-11-19T22:30:15", "2026-11-19"),
        (1_795_136_400_000, 0, "2026-11-20T01:00:00", "2026-11-19"),
        (1_795_147_199_999, 0, "2026-11-20T03:59:59", "2026-11-19"),
        (1_795_147_200_000, 0, "2026-11-20T04:00:00", "2026-11-20"),
        (-1, 0, "1969-12-31T23:59:59", "1969-12-31"),
    ];
    for (at, offset_min, local, day) in rows {
        let moment = Moment { at, offset_min };
        assert_eq!(moment.local(), local);
        assert_eq!(moment.day(DayStart::DEFAULT).to_string(), day, "{local}");
    }
    for at in [i64::MIN, i64::MAX] {
        let wild = Moment { at, offset_min: 0 };
        assert_eq!(wild.date().to_string().len(), 10);
    }
}

proptest! {
    #[test]
    fn ids_are_in_the_order_of_time_and_never_the_same(
        early in 0..4_000_000_000_000i64, gap in 1..1_000_000_000i64, random in any::<[u64; 4]>()
    ) {
        let first = record_id(early, (random[0], random[1]));
        let second = record_id(early + gap, (random[2], random[3]));
        prop_assert!(first < second);
        let text = first.as_str();
        prop_assert_eq!(text.len(), 36);
        prop_assert_eq!(&text[14..15], "7");
        prop_assert!("89ab".contains(&text[19..20]));
    }
}
