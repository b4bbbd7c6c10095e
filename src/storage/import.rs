//! Reads a file that a person hands in: a backup, or what the recovery page saved. Nothing in it is trusted: its size, its
//! depth, its counts and every record are checked before anything is compared with what is kept.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::backup::{self, FORMAT, VERSION};
use super::envelope::Envelope;
use super::key::{self, Place};
use super::load::Loaded;
use super::two_copies::{Row, judge};

/// The longest file that is read, in bytes. Source: platform.md part 3.5.
pub const MAX_BYTES: usize = 20_000_000;
/// The most records in a file. Source: platform.md part 3.5.
const MAX_RECORDS: usize = 200_000;
/// The longest text in a record, in characters. Source: platform.md part 3.5.
const MAX_TEXT: usize = 4_000;
/// The longest text of anything else, in bytes: damaged records, drafts.
const MAX_OTHER: usize = 200_000;

const RESCUE: &str = "tend-rescue";

/// Why a file is not taken in. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Longer, or with more in it, than Tend ever writes.
    TooBig,
    /// No file of Tend, or cut off.
    NotOurs,
    /// Written by a newer version of Tend.
    Newer,
    /// It says itself that it should hold something else.
    Damaged,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// Whole texts by key: records, texts that lost or were set aside, drafts, plain words.
    pub texts: BTreeMap<String, String>,
    /// Old months as the first copy packs them, still to be opened and added.
    pub packs: Vec<String>,
    /// Records that are damaged or do not fit; they are left out.
    pub left_out: usize,
}

/// Reads the file.
///
/// # Errors
/// When it is not taken in.
pub fn read(text: &str) -> Result<Incoming, Refused> {
    if text.len() > MAX_BYTES {
        return Err(Refused::TooBig);
    }
    // A file deeper than 128 is refused by the reader itself.
    let text = text.trim_start_matches('\u{feff}');
    let Ok(Value::Object(file)) = serde_json::from_str(text) else {
        return Err(Refused::NotOurs);
    };
    let is_newer = file.get("version").and_then(Value::as_u64) > Some(u64::from(VERSION));
    let texts = match file.get("format").and_then(Value::as_str) {
        Some(FORMAT | RESCUE) if is_newer => return Err(Refused::Newer),
        Some(FORMAT) => from_backup(file)?,
        Some(RESCUE) => from_rescue(&file),
        _ => return Err(Refused::NotOurs),
    };
    let mut incoming = Incoming::default();
    incoming.add(texts)?;
    Ok(incoming)
}

/// The texts in a backup, which says itself what it holds.
fn from_backup(mut file: Map<String, Value>) -> Result<BTreeMap<String, String>, Refused> {
    let mut part = |name: &str| file.remove(name).unwrap_or(Value::Null);
    let (sum, counts) = (part("sha256"), part("counts"));
    let (records, others, unread) = (part("records"), part("others"), part("unread"));
    let body = backup::body(records, others, unread);
    if sum.as_str().is_some_and(|sum| sum != backup::sum(&body)) {
        return Err(Refused::Damaged);
    }
    let Value::Object(mut body) = body else {
        return Err(Refused::NotOurs);
    };
    let (Some(Value::Array(records)), Some(Value::Object(others))) =
        (body.remove("records"), body.remove("others"))
    else {
        return Err(Refused::NotOurs);
    };
    let told: u64 = counts
        .as_object()
        .map_or(0, |all| all.values().filter_map(Value::as_u64).sum());
    if told != records.len() as u64 {
        return Err(Refused::Damaged);
    }
    let mut texts = BTreeMap::new();
    for (at, record) in records.into_iter().enumerate() {
        // One that names no id keeps a key that no record has, and is counted as left out.
        let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
        let key = match id {
            "" => format!("{}{at}", key::record(&"".into())),
            id => key::record(&id.into()),
        };
        texts.insert(key, record.to_string());
    }
    texts.extend(others.into_iter().filter_map(plain));
    Ok(texts)
}

fn plain((key, text): (String, Value)) -> Option<(String, String)> {
    match text {
        Value::String(text) => Some((key, text)),
        _ => None,
    }
}

/// The texts that the recovery page found in both copies, the newest sound one of each.
fn from_rescue(file: &Map<String, Value>) -> BTreeMap<String, String> {
    let first = file.get("localStorage").and_then(Value::as_object);
    let mut texts = BTreeMap::new();
    texts.extend(
        first
            .cloned()
            .unwrap_or_default()
            .into_iter()
            .filter_map(plain),
    );
    let rows = file.get("indexedDb").and_then(|all| all.get("mirror"));
    for row in rows.and_then(Value::as_array).into_iter().flatten() {
        let part = |name| row.get(name).and_then(Value::as_str);
        let Some((key, row)) = part("key")
            .and_then(|place| Some(place.split_once('/')?.1))
            .zip(part("value").and_then(Row::read))
        else {
            continue;
        };
        let verdict = judge(key, texts.remove(key), Some(row));
        texts.extend(verdict.stands.map(|text| (key.to_owned(), text)));
        texts.extend(verdict.beside);
        let broken = verdict.broken.into_iter().zip(0..);
        texts.extend(broken.map(|(text, at)| (key::quarantine(at, key), text)));
    }
    texts
}

impl Incoming {
    /// Adds what is ours, whole and not too long, where there is nothing under its key yet.
    ///
    /// # Errors
    /// When the file as a whole is not to be taken in.
    pub fn add(&mut self, texts: BTreeMap<String, String>) -> Result<(), Refused> {
        if self.texts.len() + texts.len() > MAX_RECORDS {
            return Err(Refused::TooBig);
        }
        let mut scratch = Loaded::default();
        for (key, text) in texts {
            let place = Place::of(&key);
            let is_ours = key.starts_with(key::PREFIX) && !self.texts.contains_key(&key);
            let fits = match place {
                Place::Record(_) => is_short(&text),
                _ => text.len() <= MAX_OTHER,
            };
            if key::packed_month(&key).is_some() && fits {
                self.packs.push(text);
                continue;
            }
            if !is_ours || place == Place::Meta || key::is_single(&key) {
                continue;
            }
            match scratch.take(&key, &text) {
                Ok(()) if fits => {
                    self.texts.insert(key, text);
                }
                Err(problem) if problem.is_newer() => return Err(Refused::Newer),
                _ => self.left_out += 1,
            }
        }
        Ok(())
    }
}

/// True when no text of the record's body is longer than Tend ever lets one be.
fn is_short(text: &str) -> bool {
    fn fits(value: &Value) -> bool {
        match value {
            Value::String(text) => text.chars().count() <= MAX_TEXT,
            Value::Array(all) => all.iter().all(fits),
            Value::Object(all) => all.values().all(fits),
            _ => true,
        }
    }
    Envelope::read(text).is_ok_and(|envelope| envelope.body.values().all(fits))
}
