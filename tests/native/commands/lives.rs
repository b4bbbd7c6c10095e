//! What records say, one after the other, for the random days in `copies`.

use std::collections::BTreeMap;

use tend::commands::Kept;
use tend::domain::diary::Entry;
use tend::domain::id::RecordId;
use tend::storage::envelope::Envelope;
use tend::storage::import;

/// What a record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub rev: u32,
    pub pain: u8,
    pub is_deleted: bool,
}

impl State {
    pub fn of(kept: &Kept<Entry>, is_deleted: bool) -> Self {
        Self {
            rev: kept.rev,
            pain: kept.value.pain.now.unwrap(),
            is_deleted,
        }
    }
}

/// All states of one record in order, and which of them was called saved.
#[derive(Debug, Default)]
pub struct Life {
    pub states: Vec<State>,
    pub sure: Option<usize>,
}

pub type States = BTreeMap<RecordId, State>;

/// What a file says of every entry.
pub fn states(file: &str) -> States {
    let mut states = States::new();
    for (key, text) in import::read(file).unwrap().texts {
        let envelope = Envelope::read(&text);
        if let (true, Ok(envelope)) = (key.starts_with("tend1:r:"), envelope) {
            let pain = envelope.body["pain"]["now"].as_u64().unwrap();
            let state = State {
                rev: envelope.rev,
                pain: u8::try_from(pain).unwrap(),
                is_deleted: envelope.is_deleted,
            };
            states.insert(envelope.id, state);
        }
    }
    states
}

/// The text with one letter changed.
pub fn hurt(text: &str, at: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = at % bytes.len();
    bytes[at] = if bytes[at] == b'#' { b'$' } else { b'#' };
    String::from_utf8(bytes).unwrap()
}
