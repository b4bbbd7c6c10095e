//! Files that come in: what is read from them, what is refused, and the laws of bringing them together with what is here.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use tend::storage::import::{self, Incoming, Refused};
use tend::storage::merge::{Plan, plan};
use tend::storage::{backup, key, meta, record_id};

use super::samples;

type Texts = BTreeMap<String, String>;

/// One revision of the record with that number.
fn text(number: u64, rev: u32, hlc: i64, pain: u8, is_deleted: bool) -> (String, String) {
    let mut entry = samples::entry();
    entry.pain.now = Some(pain % 11);
    let mut envelope = samples::envelope(&entry);
    envelope.id = record_id::record_id(samples::MORNING.at, (number, number));
    (envelope.rev, envelope.hlc, envelope.is_deleted) = (rev, hlc, is_deleted);
    (key::record(&envelope.id), envelope.write())
}

fn meta_text() -> (String, String) {
    let meta = meta::envelope(samples::sample_id(), 5, samples::stamp(), "0.1.0");
    (key::META.to_owned(), meta.write())
}

fn file(texts: &Texts) -> String {
    backup::write(texts, &[], samples::MORNING, "0.1.0")
}

fn apply(texts: &mut Texts, plan: &Plan) {
    for change in &plan.changes {
        assert_eq!(texts.get(&change.key), change.was.as_ref());
        match &change.now {
            Some(now) => texts.insert(change.key.clone(), now.clone()),
            None => texts.remove(&change.key),
        };
    }
}

/// Takes the backup of `from` into `into`, as the app does.
fn take_in(into: &mut Texts, from: &Texts) {
    let incoming = import::read(&file(from)).unwrap();
    let plan = plan(into, &incoming);
    apply(into, &plan);
}

fn device() -> impl Strategy<Value = Texts> {
    let one = (0..4u64, 1..4u32, 1..6i64, 0..3u8, any::<bool>());
    proptest::collection::vec(one, 0..8).prop_map(|all| {
        let mut texts: Texts = [meta_text()].into();
        for (number, rev, hlc, pain, is_deleted) in all {
            let one: Texts = [meta_text(), text(number, rev, hlc, pain, is_deleted)].into();
            // By way of a merge, so that each device is one that can be.
            take_in(&mut texts, &one);
        }
        texts
    })
}

fn cases() -> u32 {
    if std::env::var_os("TEND_FULL").is_some() {
        1_000
    } else {
        24
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]
    #[test]
    fn devices_that_exchange_files_in_any_order_end_equal(a in device(), b in device(), c in device()) {
        let merged = |first: &Texts, others: [&Texts; 2]| {
            let mut all = first.clone();
            for other in others {
                take_in(&mut all, other);
            }
            all
        };
        let all = merged(&a, [&b, &c]);
        for (first, others) in [(&a, [&c, &b]), (&b, [&a, &c]), (&b, [&c, &a]), (&c, [&a, &b]), (&c, [&b, &a])] {
            prop_assert_eq!(&merged(first, others), &all);
        }
        // Two that met first, then the third.
        let mut two = b.clone();
        take_in(&mut two, &c);
        let mut late = a.clone();
        take_in(&mut late, &two);
        prop_assert_eq!(&late, &all);
        // The same file once more changes nothing.
        let again = plan(&all, &import::read(&file(&b)).unwrap());
        prop_assert!(again.changes.is_empty());
    }

    #[test]
    fn no_file_makes_the_reader_panic(text in ".{0,200}", cut in any::<prop::sample::Index>()) {
        let _ = import::read(&text);
        let whole = file(&[meta_text(), super::import::text(1, 1, 1, 3, false)].into());
        let cut = cut.index(whole.len());
        if whole.is_char_boundary(cut) {
            prop_assert_eq!(import::read(&whole[..cut]), Err(Refused::NotOurs));
        }
    }
}

#[test]
fn the_plan_says_what_would_change_before_it_changes() {
    let here: Texts = [
        meta_text(),
        text(1, 2, 20, 3, false),
        text(2, 1, 10, 4, false),
        text(3, 1, 10, 5, false),
    ]
    .into();
    let mut session = samples::envelope(&samples::session());
    session.id = "s".into();
    let file_texts: Texts = [
        meta_text(),
        text(1, 1, 10, 9, false),
        text(2, 2, 20, 9, false),
        text(3, 1, 10, 5, false),
        text(4, 1, 10, 6, false),
        text(5, 2, 10, 7, true),
        (key::record(&session.id), session.write()),
        ("tend1:r:broken".to_owned(), "{".to_owned()),
        (key::THEME.to_owned(), "dark".to_owned()),
    ]
    .into();
    let found = plan(&here, &import::read(&file(&file_texts)).unwrap());
    assert_eq!(
        (
            found.entries,
            found.sessions,
            found.others,
            found.changed,
            found.same,
            found.left_out
        ),
        (1, 1, 1, 1, 2, 1)
    );
    assert!(found.changes.iter().all(|change| change.key != key::THEME));
    let mut after = here.clone();
    apply(&mut after, &found);
    assert_eq!(
        after[&text(1, 2, 20, 3, false).0],
        text(1, 2, 20, 3, false).1,
        "the newer stays"
    );
    // A device on which Tend was never used takes over looks too.
    let fresh = plan(&Texts::new(), &import::read(&file(&file_texts)).unwrap());
    assert!(fresh.changes.iter().any(|change| change.key == key::THEME));
}

#[test]
fn rivals_of_one_revision_are_both_kept_until_a_later_one_is_made() {
    let mut here: Texts = [meta_text(), text(1, 2, 20, 3, false)].into();
    take_in(&mut here, &[meta_text(), text(1, 2, 30, 9, false)].into());
    let place = text(1, 1, 1, 1, false).0;
    assert_eq!(
        here[&place],
        text(1, 2, 30, 9, false).1,
        "the later one stands"
    );
    assert!(
        here.values()
            .any(|kept| *kept == text(1, 2, 20, 3, false).1),
        "the other is kept"
    );
    assert_eq!(here.len(), 3);
    take_in(&mut here, &[meta_text(), text(1, 3, 40, 1, false)].into());
    assert_eq!(here.len(), 2);
}

#[test]
fn a_file_that_is_not_whole_or_not_ours_is_refused_with_its_reason() {
    let good = file(&[meta_text(), text(1, 1, 10, 3, false)].into());
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut file: Value = serde_json::from_str(&good).unwrap();
        change(&mut file);
        file.to_string()
    };
    let mut newer = samples::envelope(&samples::entry());
    newer.kind = "letter".to_owned();
    let rows: Vec<(String, Refused)> = vec![
        (String::new(), Refused::NotOurs),
        ("null".to_owned(), Refused::NotOurs),
        ("[1, 2]".to_owned(), Refused::NotOurs),
        (json!({"format": "other"}).to_string(), Refused::NotOurs),
        (good[..good.len() / 2].to_owned(), Refused::NotOurs),
        ("[".repeat(100_000), Refused::NotOurs),
        (
            format!(
                "{{\"format\":\"tend-backup\",\"records\":{}1{}}}",
                "[".repeat(5000),
                "]".repeat(5000)
            ),
            Refused::NotOurs,
        ),
        (" ".repeat(import::MAX_BYTES + 1), Refused::TooBig),
        (changed(&|file| file["version"] = 2.into()), Refused::Newer),
        (
            changed(&|file| file["sha256"] = "00".into()),
            Refused::Damaged,
        ),
        (
            changed(&|file| file["records"] = json!([])),
            Refused::Damaged,
        ),
        (
            changed(&|file| {
                file["records"] = json!([]);
                file.as_object_mut().unwrap().remove("sha256");
            }),
            Refused::Damaged,
        ),
        (
            file(&[(key::record(&newer.id), newer.write())].into()),
            Refused::Newer,
        ),
    ];
    for (at, (file, reason)) in rows.into_iter().enumerate() {
        assert_eq!(import::read(&file), Err(reason), "row {at}");
    }
    // A byte order mark, another layout, Windows line ends: still the same file.
    let pretty = changed(&|_| {});
    let pretty: Value = serde_json::from_str(&pretty).unwrap();
    let pretty = serde_json::to_string_pretty(&pretty)
        .unwrap()
        .replace('\n', "\r\n");
    assert_eq!(
        import::read(&format!("\u{feff}{pretty}")),
        import::read(&good)
    );
}

#[test]
fn hostile_parts_of_a_file_are_left_out_and_touch_nothing_else() {
    let mut long = samples::entry();
    long.note = "x".repeat(4_001);
    let mut long = samples::envelope(&long);
    long.id = "long".into();
    let good = text(1, 1, 10, 3, false);
    let texts: Texts = [
        good.clone(),
        (key::record(&long.id), long.write()),
        ("other-app".to_owned(), "theirs".to_owned()),
        ("__proto__".to_owned(), "x".to_owned()),
        ("tend1:copies".to_owned(), "2".to_owned()),
        ("tend1:draft:entry".to_owned(), "x".repeat(300_000)),
    ]
    .into();
    let incoming = import::read(&file(&texts)).unwrap();
    let expected = Incoming {
        texts: [good].into(),
        packs: Vec::new(),
        left_out: incoming.left_out,
    };
    assert_eq!(incoming, expected);
    assert_eq!(incoming.left_out, 2);
}

#[test]
fn what_the_recovery_page_saved_is_read_with_the_newest_of_both_copies() {
    let (place, old) = text(1, 1, 10, 3, false);
    let (_, newer) = text(1, 2, 20, 9, false);
    let (lost_place, lost) = text(2, 1, 10, 5, false);
    let rescue = json!({
        "format": "tend-rescue", "version": 1, "created": "2026-11-20T09:30:15.000Z", "errors": [],
        "localStorage": {place.clone(): old, "tend1:r:broken": "{", "other": "theirs"},
        "indexedDb": {
            "mirror": [
                {"key": format!("2026-11/{place}"), "value": format!("20 {newer}")},
                {"key": format!("2026-11/{lost_place}"), "value": format!("10 {lost}")},
                {"key": "odd", "value": 7},
            ],
            "log": [], "digest": [], "snap": [],
        },
    });
    let incoming = import::read(&rescue.to_string()).unwrap();
    assert_eq!(incoming.texts, [(place, newer), (lost_place, lost)].into());
    assert_eq!(incoming.left_out, 1);
}
