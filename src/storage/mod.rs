//! How everything the person tells us is kept: record forms, envelope, keys, checksum, quarantine, backup file, and the
//! `Shelf` they lie on. Pure: knows no browser, no clock, and decides nothing about the person.
//!
//! The laws of this room:
//!
//! - One record, one key, one small JSON text. No key, kind or field is ever renamed or used again for something else.
//! - Forms are additive-only: a new field is optional; a field that changes its meaning gets a new name; a form that
//!   cannot grow that way gets a new version next to the old one, which is read for ever.
//! - What cannot be read is never taken for empty. Damaged text moves whole to its quarantine key; text that is intact
//!   but not understood (a newer app wrote it) stays where it is, untouched.
//! - Fields this version does not know survive a change of their record, at the top level of envelope and body.

pub mod answers;
pub mod backup;
pub mod digest;
pub mod draft;
pub mod envelope;
#[cfg(not(target_arch = "wasm32"))]
pub mod faulty;
#[cfg(not(target_arch = "wasm32"))]
pub mod faulty_ledger;
pub mod form;
pub mod import;
pub mod key;
pub mod kind;
pub mod ledger;
pub mod load;
pub mod memory;
pub mod merge;
pub mod meta;
pub mod peek;
pub mod press;
pub mod quarantine;
pub mod record_id;
pub mod records;
pub mod sha256;
pub mod shelf;
pub mod two_copies;
pub mod unreadable;

mod crc;
