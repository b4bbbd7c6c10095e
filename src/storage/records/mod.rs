//! The written form of every kind of record, one file a kind: version 1 next to later ones, each read for ever.
//!
//! A form is a struct of its own, apart from the domain type, with `From` out and `TryFrom` in. Fields are optional
//! wherever the person may leave them out, and a missing field is a gap, never a zero.

pub mod answers;
pub mod check_in;
pub mod decision;
pub mod entry;
pub mod experiment;
pub mod flare;
pub mod instrument;
pub mod parts;
pub mod running;
pub mod running_step;
pub mod session;
pub mod setting;

use serde_json::Value;

use super::envelope::{Envelope, Object};
use super::form::Form;
use super::kind::Kind;
use super::unreadable::Unreadable;
use crate::domain::content::{FromContent as _, Reader};
use crate::domain::id::RecordId;
use crate::domain::time::InstantMs;
use crate::domain::written::ToContent as _;

/// A domain type with a written form. Reading what was written gives an equal value.
pub trait Written: Sized {
    /// The version of `Form`.
    const VERSION: u32;
    /// The newest written form.
    type Form: Form + for<'a> From<&'a Self> + TryInto<Self, Error: std::fmt::Display>;

    /// The body in the newest form.
    ///
    /// # Errors
    /// `WrongType` when the form is not a JSON object.
    fn write_body(&self) -> Result<Object, Unreadable> {
        match Self::Form::from(self).write() {
            Value::Object(body) => Ok(body),
            _ => Err(Unreadable::WrongType("not an object".to_owned())),
        }
    }

    /// The value in a body of that version. Fields that are not known are passed over.
    ///
    /// # Errors
    /// `Newer` when the version is above ours, `WrongType` when the body does not fit it.
    fn read_body(version: u32, body: Object) -> Result<Self, Unreadable> {
        if version > Self::VERSION {
            return Err(Unreadable::Newer(version));
        }
        let mut at = Reader::default();
        let form = Self::Form::read(&Value::Object(body), &mut at);
        let form = at.finish(form).map_err(Unreadable::WrongType)?;
        form.try_into()
            .map_err(|unfit| Unreadable::WrongType(unfit.to_string()))
    }
}

/// A domain type that is kept as a record of its own.
pub trait Record: Written {
    /// The kind it is kept as.
    const KIND: Kind;
}

/// A value and the record it lies in.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Kept<T> {
    pub id: RecordId,
    pub rev: u32,
    pub hlc: InstantMs,
    pub value: T,
}

impl<T: Record> Kept<T> {
    /// The value in that envelope; tombstones are read like living records.
    ///
    /// # Errors
    /// `UnknownKind` when it is of another kind; else as [`Written::read_body`].
    pub fn read(envelope: Envelope) -> Result<Self, Unreadable> {
        if envelope.kind != T::KIND.as_str() {
            return Err(Unreadable::UnknownKind(envelope.kind));
        }
        Ok(Self {
            id: envelope.id,
            rev: envelope.rev,
            hlc: envelope.hlc,
            value: T::read_body(envelope.version, envelope.body)?,
        })
    }
}

/// What has to be known of a record's type to write one, apart from the type itself: so that writing is there once for all.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct RecordType {
    pub kind: Kind,
    pub version: u32,
    /// Reads a body and writes it again: what this version of the app knows of it.
    known: fn(u32, Object) -> Result<Object, Unreadable>,
}

impl RecordType {
    /// The one of that domain type.
    #[must_use]
    pub fn of<T: Record>() -> Self {
        Self {
            kind: T::KIND,
            version: T::VERSION,
            known: |version, body| T::read_body(version, body)?.write_body(),
        }
    }
}

/// Puts into `new` what stands in `old` and this version of the app does not know: what is left of the old body when
/// everything the value in it would write is taken away. Works at the top level of the body.
///
/// # Errors
/// As [`Written::read_body`]: a body that cannot be read must not be written over.
pub fn carry_unknown(of: RecordType, old: &Envelope, new: &mut Object) -> Result<(), Unreadable> {
    let known = (of.known)(old.version, old.body.clone())?;
    for (field, value) in &old.body {
        if !known.contains_key(field) && !new.contains_key(field) {
            new.insert(field.clone(), value.clone());
        }
    }
    Ok(())
}
