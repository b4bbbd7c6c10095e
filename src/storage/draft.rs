//! What a person began and did not finish: kept beside the records, never among them.

use serde_json::Value;

use super::envelope::{Envelope, Object, Stamp};
use super::records::Written;
use super::unreadable::Unreadable;
use crate::domain::answers::Answers;
use crate::domain::diary::Entry;
use crate::domain::id::RecordId;
use crate::domain::running_session::RunningSession;
use crate::domain::time::InstantMs;
use crate::slugs;

slugs! {
    /// The forms that keep a draft.
    Form { Intake = "intake", Entry = "entry", Session = "session", }
}

const KIND: &str = "draft";

/// A value that may lie half-done under the key of its form.
pub trait Drafted: Written {
    /// The form it is the draft of.
    const FORM: Form;
}

impl Drafted for Answers {
    const FORM: Form = Form::Intake;
}

impl Drafted for Entry {
    const FORM: Form = Form::Entry;
}

impl Drafted for RunningSession {
    const FORM: Form = Form::Session;
}

/// The draft in an envelope of its own; `value` is in the written form of its type.
///
/// # Errors
/// When the value cannot be written.
pub fn envelope<T: Drafted>(
    draft: &T,
    id: RecordId,
    hlc: InstantMs,
    stamp: Stamp,
) -> Result<Envelope, Unreadable> {
    let mut body = Object::new();
    body.insert("value".to_owned(), Value::Object(draft.write_body()?));
    body.insert("form".to_owned(), T::FORM.as_str().into());
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
/// `WrongType` when it is the draft of another form, `Newer` when a newer app wrote it.
pub fn read<T: Drafted>(mut envelope: Envelope) -> Result<T, Unreadable> {
    let is_ours = envelope.kind == KIND
        && envelope.body.get("form").and_then(Value::as_str) == Some(T::FORM.as_str());
    match envelope.body.remove("value").filter(|_| is_ours) {
        Some(Value::Object(value)) => T::read_body(envelope.version, value),
        _ => Err(Unreadable::WrongType("draft".to_owned())),
    }
}
