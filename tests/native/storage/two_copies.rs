//! The start with two copies: which text stands, what is healed, and what is said about it.

use std::collections::BTreeMap;

use tend::domain::diary::Entry;
use tend::storage::envelope::Envelope;
use tend::storage::faulty::FaultyShelf;
use tend::storage::faulty_ledger::FaultyLedger;
use tend::storage::key;
use tend::storage::ledger::Place;
use tend::storage::shelf::Shelf;
use tend::storage::two_copies::{Lost, Mended, Row, TwoCopies};
use tend::storage::{meta, record_id};

use super::{block_on, samples};

struct Pair {
    first: FaultyShelf,
    second: FaultyLedger,
}

impl Pair {
    fn new() -> Self {
        Self {
            first: FaultyShelf::default(),
            second: FaultyLedger::default(),
        }
    }

    fn open(&self, may_write: bool) -> (TwoCopies<FaultyShelf, FaultyLedger>, Mended) {
        let second = Some(self.second.clone());
        block_on(TwoCopies::open(self.first.clone(), second, 7, may_write)).unwrap()
    }

    /// A store with its own record and a few entries, in both copies.
    fn used() -> (Self, Vec<Envelope>) {
        let pair = Self::new();
        let meta = meta::envelope(samples::sample_id(), 5, samples::stamp(), "0.1.0");
        pair.first.plant(key::META, &meta.write());
        let entries: Vec<Envelope> = (0..3).map(|at| envelope(at, 1, 100, "first")).collect();
        for entry in &entries {
            pair.first.plant(&key::record(&entry.id), &entry.write());
        }
        pair.open(true);
        (pair, entries)
    }

    fn mirror(&self) -> BTreeMap<String, Row> {
        let rows = self.second.rows().into_iter();
        rows.filter(|((place, _), _)| *place == Place::Mirror)
            .map(|((_, key), row)| (key, Row::read(&row).unwrap()))
            .collect()
    }

    /// Puts a row under that record's place in the second copy, behind the app's back.
    fn plant_row(&self, envelope: &Envelope, row: &Row) {
        let place = format!("2026-11/{}", key::record(&envelope.id));
        assert!(self.mirror().contains_key(&place));
        self.second.plant(Place::Mirror, &place, &row.write());
        self.second.plant(Place::Digest, "2026-11", "?");
    }
}

fn envelope(at: u64, rev: u32, hlc: i64, note: &str) -> Envelope {
    let mut entry: Entry = samples::entry();
    entry.note = note.to_owned();
    let mut envelope = samples::envelope(&entry);
    envelope.id = record_id::record_id(samples::MORNING.at, (at, at));
    (envelope.rev, envelope.hlc) = (rev, hlc);
    envelope
}

fn row(envelope: &Envelope) -> Row {
    Row {
        hlc: envelope.hlc,
        text: Some(envelope.write()),
    }
}

#[test]
fn a_fresh_second_copy_gets_everything_and_a_second_start_writes_nothing() {
    let (pair, entries) = Pair::used();
    let mirror = pair.mirror();
    assert_eq!(mirror.len(), 4);
    for entry in &entries {
        let place = format!("2026-11/{}", key::record(&entry.id));
        assert_eq!(mirror[&place], row(entry));
    }
    let before = (pair.first.texts(), pair.second.rows());
    let (_, mended) = pair.open(true);
    assert_eq!((mended.lost, mended.restored), (None, 0));
    assert_eq!((pair.first.texts(), pair.second.rows()), before);
}

#[test]
fn a_lost_copy_is_made_anew_from_the_other_and_said() {
    let (pair, entries) = Pair::used();
    let texts = pair.first.texts();
    pair.first.roll_back(BTreeMap::new());
    let (shelf, mended) = pair.open(true);
    assert_eq!((mended.lost, mended.restored), (Some(Lost::First), 4));
    assert_eq!(pair.first.texts(), texts);
    for entry in &entries {
        let text = block_on(shelf.read(&key::record(&entry.id))).unwrap();
        assert_eq!(text, Some(entry.write()));
    }
    assert_eq!(pair.open(true).1.lost, None, "said once");

    let rows = pair.mirror();
    pair.second.lose();
    assert_eq!(pair.open(true).1.lost, Some(Lost::Second));
    assert_eq!(pair.mirror(), rows);
    assert_eq!(pair.open(true).1.lost, None, "said once");
}

/// What the first copy has, what the second has, what stands, what lies beside.
type Case = (Option<String>, Row, Option<String>, Option<String>);

#[test]
fn the_newest_sound_text_stands_in_both_copies() {
    let old = envelope(0, 1, 100, "first");
    let newer = envelope(0, 2, 200, "second");
    let rival = envelope(0, 1, 90, "rival");
    let broken = "{\"crc\":\"00000000\"}".to_owned();
    let gone = |hlc| Row { hlc, text: None };
    let some = |text: &Envelope| Some(text.write());
    let rows: Vec<Case> = vec![
        (some(&old), row(&newer), some(&newer), None),
        (some(&newer), row(&old), some(&newer), None),
        (None, row(&old), some(&old), None),
        (some(&old), gone(100), None, None),
        (some(&newer), gone(100), some(&newer), None),
        (some(&old), row(&rival), some(&old), some(&rival)),
        (some(&rival), row(&old), some(&old), some(&rival)),
        (
            Some(broken.clone()),
            row(&old),
            some(&old),
            Some(broken.clone()),
        ),
        (
            some(&old),
            Row {
                hlc: 500,
                text: Some(broken.clone()),
            },
            some(&old),
            Some(broken.clone()),
        ),
    ];
    for (at, (first, second, stands, beside)) in rows.into_iter().enumerate() {
        let (pair, _) = Pair::used();
        let place = key::record(&old.id);
        let mut texts = pair.first.texts();
        texts.remove(&place);
        texts.extend(first.map(|text| (place.clone(), text)));
        pair.first.roll_back(texts);
        pair.plant_row(&old, &second);
        pair.open(true);
        let texts = pair.first.texts();
        assert_eq!(texts.get(&place), stands.as_ref(), "row {at}");
        let mirror = &pair.mirror()[&format!("2026-11/{place}")];
        assert_eq!(mirror.text, stands, "row {at}");
        let found = texts
            .iter()
            .find(|(key, _)| key.starts_with("tend1:also:") || key.starts_with("tend1:bad:"));
        assert_eq!(found.map(|(_, text)| text), beside.as_ref(), "row {at}");
        let before = (pair.first.texts(), pair.mirror());
        pair.open(true);
        assert_eq!(
            (pair.first.texts(), pair.mirror()),
            before,
            "row {at}: again"
        );
    }
}

#[test]
fn a_text_that_is_broken_in_both_copies_comes_back_from_the_log() {
    let pair = Pair::new();
    let (shelf, _) = pair.open(true);
    let entry = envelope(0, 1, 100, "first");
    let place = key::record(&entry.id);
    block_on(shelf.write(&place, &entry.write())).unwrap();
    block_on(shelf.settle()).unwrap();
    pair.first.plant(&place, "broken");
    pair.plant_row(
        &entry,
        &Row {
            hlc: 100,
            text: Some("broken too".to_owned()),
        },
    );
    pair.open(true);
    let texts = pair.first.texts();
    assert_eq!(texts[&place], entry.write());
    for broken in ["broken", "broken too"] {
        assert!(
            texts.values().any(|text| text == broken),
            "{broken} is lost"
        );
    }
}

#[test]
fn a_tab_that_may_not_write_sees_the_newest_and_changes_nothing() {
    let (pair, entries) = Pair::used();
    pair.first.roll_back(BTreeMap::new());
    let before = pair.second.rows();
    let (shelf, _) = pair.open(false);
    let text = block_on(shelf.read(&key::record(&entries[0].id))).unwrap();
    assert_eq!(text, Some(entries[0].write()));
    assert!(pair.first.texts().is_empty());
    assert_eq!(pair.second.rows(), before);
}

#[test]
fn a_newer_app_in_either_copy_stops_every_write() {
    let mut newer = meta::envelope(samples::sample_id(), 9, samples::stamp(), "9.0.0");
    newer.body.insert("schema".to_owned(), 2.into());
    let newer = newer.write();
    for in_first in [true, false] {
        let (pair, entries) = Pair::used();
        pair.first.plant(
            &key::record(&entries[0].id),
            &envelope(0, 2, 200, "x").write(),
        );
        if in_first {
            pair.first.plant(key::META, &newer);
        } else {
            let row = Row {
                hlc: 9,
                text: Some(newer.clone()),
            };
            pair.second
                .plant(Place::Mirror, "-/tend1:meta", &row.write());
            pair.second.plant(Place::Digest, "-", "?");
        }
        let before = (pair.first.texts(), pair.second.rows());
        let (shelf, _) = pair.open(true);
        assert_eq!((pair.first.texts(), pair.second.rows()), before);
        assert_eq!(block_on(shelf.read(key::META)), Ok(Some(newer.clone())));
    }
}

#[test]
fn the_log_lets_go_of_what_is_older_than_a_season() {
    let (pair, entries) = Pair::used();
    let (shelf, _) = pair.open(true);
    let day = 86_400_000;
    for (days, is_kept) in [(10, false), (200, true)] {
        let entry = Envelope {
            hlc: days * day,
            rev: 9,
            ..entries[0].clone()
        };
        block_on(shelf.write(&key::record(&entry.id), &entry.write())).unwrap();
        block_on(shelf.settle()).unwrap();
        let now = 210 * day;
        let second = Some(pair.second.clone());
        block_on(TwoCopies::open(pair.first.clone(), second, now, true)).unwrap();
        let logged = pair.second.rows().into_keys().any(|(place, key)| {
            place == Place::Log && key.starts_with(&format!("{:015}", entry.hlc))
        });
        assert_eq!(logged, is_kept, "{days}");
    }
}
