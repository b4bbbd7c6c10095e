//! The backup file, version 1: one JSON object with everything on the shelf, so that nothing is lost. Written from the
//! raw texts: a record that this app cannot read is in it too. Reading one back comes with the import.
//!
//! `records` holds each whole record as the object it is; `others` holds the raw text of everything else by its key
//! (the store's own record, drafts, plain words, quarantine, damaged records), and `unread` names keys that the store
//! could not give. `counts` counts `records` by kind,
//! tombstones among them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::envelope::Envelope;
use super::key::Place;
use crate::domain::moment::Moment;

/// The name of the format, for ever.
pub const FORMAT: &str = "tend-backup";
/// The version this app writes.
pub const VERSION: u32 = 1;

/// The text of a backup file. `texts` is everything on the shelf, by key; `unread` names what the shelf failed on.
#[must_use]
pub fn write(
    texts: &BTreeMap<String, String>,
    unread: &[String],
    created: Moment,
    app: &str,
) -> String {
    let mut records = Vec::new();
    let mut others = BTreeMap::new();
    let mut counts = BTreeMap::new();
    for (key, text) in texts {
        match whole_record(key, text) {
            Some((kind, record)) => {
                *counts.entry(kind).or_insert(0) += 1;
                records.push(record);
            }
            None => {
                others.insert(key, text);
            }
        }
    }
    json!({
        "format": FORMAT,
        "version": VERSION,
        "created": created.local(),
        "created_utc": created.at,
        "app": app,
        "counts": counts,
        "records": records,
        "others": others,
        "unread": unread,
    })
    .to_string()
}

/// The record as an object, when the object says exactly what the text says.
fn whole_record(key: &str, text: &str) -> Option<(String, Value)> {
    let envelope = Envelope::read(text).ok()?;
    let is_in_place = Place::of(key) == Place::Record(envelope.id.as_str());
    let record: Value = serde_json::from_str(text).ok()?;
    let says_the_same = serde_json::to_string(&record).ok()? == text;
    (is_in_place && says_the_same).then_some((envelope.kind, record))
}
