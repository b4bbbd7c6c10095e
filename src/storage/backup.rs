//! The backup file, version 1: one JSON object with everything on the shelf, so that nothing is lost. Written from the
//! raw texts: a record that this app cannot read is in it too. Reading one back comes with the import.
//!
//! `records` holds each whole record as the object it is; `others` holds the raw text of everything else by its key
//! (the store's own record, drafts, plain words, quarantine, damaged records), and `unread` names keys that the store
//! could not give. `counts` counts `records` by kind,
//! tombstones among them. `sha256` is that of the compact JSON text of one object with `others`, `records` and `unread`, keys
//! sorted at every depth, so that a file that was laid out anew by another tool is still whole.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::envelope::Envelope;
use super::key::Place;
use super::sha256::sha256;
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
    let mut file = body(records.into(), json!(others), json!(unread));
    let sum = sum(&file);
    if let Value::Object(file) = &mut file {
        file.insert("format".to_owned(), FORMAT.into());
        file.insert("version".to_owned(), VERSION.into());
        file.insert("created".to_owned(), created.local().into());
        file.insert("created_utc".to_owned(), created.at.into());
        file.insert("app".to_owned(), app.into());
        file.insert("counts".to_owned(), json!(counts));
        file.insert("sha256".to_owned(), sum.into());
    }
    file.to_string()
}

/// The part of the file that its hash covers.
pub(super) fn body(records: Value, others: Value, unread: Value) -> Value {
    json!({"others": others, "records": records, "unread": unread})
}

/// The hash of that part.
pub(super) fn sum(body: &Value) -> String {
    let mut body = body.clone();
    body.sort_all_objects();
    sha256(body.to_string().as_bytes())
}

/// The record as an object, when the object says exactly what the text says.
fn whole_record(key: &str, text: &str) -> Option<(String, Value)> {
    let envelope = Envelope::read(text).ok()?;
    let is_in_place = Place::of(key) == Place::Record(envelope.id.as_str());
    let record: Value = serde_json::from_str(text).ok()?;
    let says_the_same = serde_json::to_string(&record).ok()? == text;
    (is_in_place && says_the_same).then_some((envelope.kind, record))
}
