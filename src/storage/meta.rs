//! The store's own record: which key scheme it has, the name of this installation, when it was made.

use super::envelope::{Envelope, Object, Stamp};
use super::unreadable::Unreadable;
use crate::domain::id::RecordId;
use crate::domain::time::InstantMs;

/// The version of the store as a whole that this app writes and understands.
pub const SCHEMA: u32 = 1;

const KIND: &str = "meta";

/// The store's own record as it is written on the first save.
#[must_use]
pub fn envelope(install: RecordId, hlc: InstantMs, stamp: Stamp, app: &str) -> Envelope {
    let mut body = Object::new();
    body.insert("schema".to_owned(), SCHEMA.into());
    body.insert("app".to_owned(), app.into());
    Envelope {
        version: 1,
        id: install,
        rev: 1,
        hlc,
        stamp,
        kind: KIND.to_owned(),
        body,
        is_deleted: false,
        rest: Object::new(),
    }
}

/// Checks that this app may write to a store with that record.
///
/// # Errors
/// `Newer` when a newer app changed the store; else as for any record.
pub fn check(text: &str) -> Result<InstantMs, Unreadable> {
    let meta = Envelope::read(text)?;
    let schema = meta.body.get("schema").and_then(serde_json::Value::as_u64);
    match schema.map(u32::try_from) {
        Some(Ok(schema)) if schema <= SCHEMA => Ok(meta.hlc),
        Some(schema) => Err(Unreadable::Newer(schema.unwrap_or(u32::MAX))),
        None => Err(Unreadable::WrongType("schema".to_owned())),
    }
}
