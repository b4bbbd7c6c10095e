//! The envelope every record lies in, and its written form: one JSON object with sorted keys and a checksum over all of it.
//!
//! Numbers are whole everywhere, so the text survives any JSON tool unchanged but for the order of keys and spaces, and
//! the checksum is taken over the sorted, compact text. What the body means is not known here.

use serde_json::{Map, Value};

use super::crc::{checksum, checksum_of};
use super::unreadable::Unreadable;
use crate::domain::id::RecordId;
use crate::domain::moment::Moment;
use crate::domain::time::InstantMs;

/// A JSON object.
pub type Object = Map<String, Value>;

/// When and where a revision was written, as the wall clock showed it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stamp {
    pub moment: Moment,
    /// The IANA name of the time zone, as the browser gave it.
    pub zone: String,
}

/// One revision of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// The version of the body's form.
    pub version: u32,
    /// The record's name for ever.
    pub id: RecordId,
    /// 1 for the first, one more with each change.
    pub rev: u32,
    /// The hybrid logical clock: later writes have higher ones, whatever the wall clock did.
    pub hlc: InstantMs,
    /// When and where this revision was written.
    pub stamp: Stamp,
    /// The slug of the kind.
    pub kind: String,
    /// The body in the form of its kind.
    pub body: Object,
    /// The record was deleted; the body stays, so that it can come back.
    pub is_deleted: bool,
    /// Fields of the envelope that this version does not know; kept as they are.
    pub rest: Object,
}

impl Envelope {
    /// The written form. Reading it gives an equal envelope.
    #[must_use]
    pub fn write(&self) -> String {
        let mut all = self.rest.clone();
        all.insert("v".to_owned(), self.version.into());
        all.insert("id".to_owned(), self.id.as_str().into());
        all.insert("rev".to_owned(), self.rev.into());
        all.insert("hlc".to_owned(), self.hlc.into());
        all.insert("at_utc".to_owned(), self.stamp.moment.at.into());
        all.insert("local".to_owned(), self.stamp.moment.local().into());
        all.insert("tz".to_owned(), self.stamp.zone.as_str().into());
        all.insert("off".to_owned(), self.stamp.moment.offset_min.into());
        all.insert("kind".to_owned(), self.kind.as_str().into());
        all.insert("body".to_owned(), Value::Object(self.body.clone()));
        all.insert("del".to_owned(), self.is_deleted.into());
        let sum = checksum(canonical(&mut all).as_bytes());
        all.insert("crc".to_owned(), sum.into());
        canonical(&mut all)
    }

    /// The envelope in that text, if it is whole.
    ///
    /// # Errors
    /// `NotJson`, `BadChecksum` or `NotARecord` when the text is damaged, `Sealed` when it is encrypted.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let Ok(Value::Object(all)) = serde_json::from_str(text) else {
            return Err(Unreadable::NotJson);
        };
        Self::from_object(all, fits_as_it_stands(text))
    }

    /// The envelope in an object that was laid out anew, as in a backup file.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn from_value(value: Value) -> Result<Self, Unreadable> {
        match value {
            Value::Object(all) => Self::from_object(all, false),
            _ => Err(Unreadable::NotJson),
        }
    }

    fn from_object(mut all: Object, is_intact: bool) -> Result<Self, Unreadable> {
        let sum = text(&mut all, "crc")?;
        if !is_intact && checksum(canonical(&mut all).as_bytes()) != sum {
            return Err(Unreadable::BadChecksum);
        }
        if all.contains_key("enc") {
            return Err(Unreadable::Sealed);
        }
        // The wall clock's own words are for people who read the file; the numbers say the same.
        text(&mut all, "local")?;
        Ok(Self {
            version: number(&mut all, "v")?,
            id: RecordId::from(text(&mut all, "id")?.as_str()),
            rev: number(&mut all, "rev")?,
            hlc: number(&mut all, "hlc")?,
            stamp: Stamp {
                moment: Moment {
                    at: number(&mut all, "at_utc")?,
                    offset_min: number(&mut all, "off")?,
                },
                zone: text(&mut all, "tz")?,
            },
            kind: text(&mut all, "kind")?,
            body: match all.remove("body") {
                Some(Value::Object(body)) => body,
                _ => return Err(Unreadable::NotARecord("body")),
            },
            is_deleted: match all.remove("del") {
                Some(Value::Bool(is_deleted)) => is_deleted,
                _ => return Err(Unreadable::NotARecord("del")),
            },
            rest: all,
        })
    }
}

/// True when the text is laid out as we write it and its checksum fits: then it need not be written again to be checked.
fn fits_as_it_stands(text: &str) -> bool {
    let field = ",\"crc\":\"";
    let Some((before, rest)) = text.rsplit_once(field) else {
        return false;
    };
    match rest.split_once('"') {
        Some((sum, after)) => checksum_of(&[before, after]) == sum,
        None => false,
    }
}

/// Compact text with sorted keys, whatever order the map keeps.
fn canonical(all: &mut Object) -> String {
    all.sort_keys();
    for value in all.values_mut() {
        value.sort_all_objects();
    }
    // A map of JSON values cannot fail to be written.
    serde_json::to_string(all).unwrap_or_default()
}

fn text(all: &mut Object, field: &'static str) -> Result<String, Unreadable> {
    match all.remove(field) {
        Some(Value::String(text)) => Ok(text),
        _ => Err(Unreadable::NotARecord(field)),
    }
}

fn number<N: TryFrom<i64>>(all: &mut Object, field: &'static str) -> Result<N, Unreadable> {
    all.remove(field)
        .and_then(|value| value.as_i64())
        .and_then(|value| N::try_from(value).ok())
        .ok_or(Unreadable::NotARecord(field))
}
