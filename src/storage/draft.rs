//! What a person began and did not finish: kept beside the records, never among them.

use serde_json::Value;

use super::envelope::{Envelope, Object, Stamp};
use super::records::Record;
use super::unreadable::Unreadable;
use crate::domain::id::RecordId;
use crate::domain::time::InstantMs;
use crate::slugs;

slugs! {
    /// The forms that keep a draft.
    Form { Intake = "intake", Entry = "entry", }
}

const KIND: &str = "draft";

/// A value in the making, and the page the person was on.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Draft<T> {
    pub place: Option<String>,
    pub value: T,
}

impl<T: Record> Draft<T> {
    /// The draft in an envelope of its own; `value` is in the form of its kind.
    ///
    /// # Errors
    /// When the value cannot be written.
    pub fn envelope(
        &self,
        id: RecordId,
        hlc: InstantMs,
        stamp: Stamp,
    ) -> Result<Envelope, Unreadable> {
        let mut body = Object::new();
        if let Some(place) = &self.place {
            body.insert("place".to_owned(), place.as_str().into());
        }
        body.insert("value".to_owned(), Value::Object(self.value.write_body()?));
        body.insert("of".to_owned(), T::KIND.as_str().into());
        Ok(Envelope {
            version: T::VERSION,
            id,
            rev: 1,
            hlc,
            stamp,
            kind: KIND.to_owned(),
            body,
            is_deleted: false,
            rest: Object::new(),
        })
    }

    /// The draft in that envelope.
    ///
    /// # Errors
    /// `WrongType` when it is a draft of something else, `Newer` when a newer app wrote it.
    pub fn read(mut envelope: Envelope) -> Result<Self, Unreadable> {
        let is_ours = envelope.kind == KIND
            && envelope.body.get("of").and_then(Value::as_str) == Some(T::KIND.as_str());
        let Some(Value::Object(value)) = envelope.body.remove("value").filter(|_| is_ours) else {
            return Err(Unreadable::WrongType("draft".to_owned()));
        };
        let place = match envelope.body.remove("place") {
            Some(Value::String(place)) => Some(place),
            _ => None,
        };
        let value = T::read_body(envelope.version, value)?;
        Ok(Self { place, value })
    }
}
