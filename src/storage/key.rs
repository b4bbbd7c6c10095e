//! Every key under which anything lies in the store, in one place. No key is ever renamed.
//!
//! The origin may be shared with other apps, so nothing without our prefix is ever read, written or removed.

use super::crc::checksum;
use super::draft::Form;
use crate::domain::id::RecordId;
use crate::domain::time::InstantMs;

/// All our keys begin so; the figure is the version of this key scheme.
pub const PREFIX: &str = "tend1:";
/// Schema of the store, name of this installation, when it was made.
pub const META: &str = "tend1:meta";
/// The theme as one plain word, read by `boot.js` before the first paint.
pub const THEME: &str = "tend1:setting-theme";
/// The text size as a plain figure, read by `boot.js` before the first paint.
pub const TEXT_SIZE: &str = "tend1:setting-text-size";

/// A mark in the first copy alone: there were two copies before.
pub const COPIES: &str = "tend1:copies";
/// A mark in the second copy alone: everything up to this clock was deleted.
pub const WIPED: &str = "wiped";

const PACK: &str = "tend1:seg:";
const RECORD: &str = "tend1:r:";
const BESIDE: &str = "tend1:also:";
const DRAFT: &str = "tend1:draft:";
const QUARANTINE: &str = "tend1:bad:";

/// Where the record of that id lies.
#[must_use]
pub fn record(id: &RecordId) -> String {
    format!("{RECORD}{id}")
}

/// Where the draft of that form lies.
#[must_use]
pub fn draft(form: Form) -> String {
    format!("{DRAFT}{form}")
}

/// Where the text found damaged under `key` is kept.
#[must_use]
pub fn quarantine(at: InstantMs, key: &str) -> String {
    format!("{QUARANTINE}{at}:{key}")
}

/// Where a text of that record lies that lost against another of the same revision.
#[must_use]
pub fn beside(id: &RecordId, text: &str) -> String {
    format!("{BESIDE}{id}:{}", checksum(text.as_bytes()))
}

/// How the keys of all texts begin that lost against another of that record.
#[must_use]
pub fn all_beside(id: &str) -> String {
    format!("{BESIDE}{id}:")
}

/// True for what lies in the first copy alone.
#[must_use]
pub fn is_single(key: &str) -> bool {
    key == COPIES || key.starts_with(PACK)
}

/// Where the packed records of that month lie, in the first copy alone.
#[must_use]
pub fn pack(month: &str) -> String {
    format!("{PACK}{month}")
}

/// The month whose records lie packed under that key.
#[must_use]
pub fn packed_month(key: &str) -> Option<&str> {
    key.strip_prefix(PACK)
}

/// What lies under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The store's own record.
    Meta,
    /// A record, by its id.
    Record(&'a str),
    /// A draft, by its form.
    Draft(&'a str),
    /// A damaged text, by the key it was found under.
    Quarantine(&'a str),
    /// A text that lost against another of the same revision.
    Beside,
    /// A plain word for `boot.js`, or a key of another version of the app: left alone.
    Other,
}

impl<'a> Place<'a> {
    /// What lies under that key.
    #[must_use]
    pub fn of(key: &'a str) -> Self {
        if key == META {
            return Self::Meta;
        }
        if let Some(id) = key.strip_prefix(RECORD) {
            return Self::Record(id);
        }
        if let Some(form) = key.strip_prefix(DRAFT) {
            return Self::Draft(form);
        }
        if key.starts_with(BESIDE) {
            return Self::Beside;
        }
        match key
            .strip_prefix(QUARANTINE)
            .and_then(|rest| rest.split_once(':'))
        {
            Some((_, found_under)) => Self::Quarantine(found_under),
            None => Self::Other,
        }
    }
}
