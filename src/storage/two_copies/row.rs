//! How a text lies in the second copy: with the clock of the change that put it there, so that a removal is ordered too.

use crate::domain::time::InstantMs;

/// What the second copy holds for a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The clock of the change.
    pub hlc: InstantMs,
    /// The text; none when it was taken away.
    pub text: Option<String>,
}

impl Row {
    /// The written form: the clock, and after a space the text. Nothing follows the clock of a removal.
    #[must_use]
    pub fn write(&self) -> String {
        let mut row = self.hlc.to_string();
        if let Some(text) = &self.text {
            row.push(' ');
            row.push_str(text);
        }
        row
    }

    /// The row in that form; none when it is damaged.
    #[must_use]
    pub fn read(row: &str) -> Option<Self> {
        let (hlc, text) = match row.split_once(' ') {
            Some((hlc, text)) => (hlc, Some(text.to_owned())),
            None => (row, None),
        };
        Some(Self {
            hlc: hlc.parse().ok()?,
            text,
        })
    }
}

/// Where the text of a key lies in the mirror.
pub(super) fn mirror_key(bucket: &str, key: &str) -> String {
    format!("{bucket}/{key}")
}

/// Where a change lies in the log: in the order of the clock.
pub(super) fn log_key(hlc: InstantMs, key: &str) -> String {
    format!("{hlc:015}:{key}")
}
