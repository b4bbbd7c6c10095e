//! Why something could not be kept.

use crate::storage::shelf::ShelfError;
use crate::storage::unreadable::Unreadable;

/// Why something could not be kept. What was kept before is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepError {
    /// The value does not fit; names the field and what is wrong.
    Invalid(String),
    /// Under 18 nothing is kept.
    UnderAge,
    /// A newer app was here: this one must not write.
    ReadOnly,
    /// Another tab writes: this one must not.
    OtherTab,
    /// The store refused.
    Shelf(ShelfError),
    /// The store took the text, but gave another one back.
    NotKept,
    /// What lies under the record's key cannot be read by this app, and must not be written over.
    Unreadable(Unreadable),
}

impl From<ShelfError> for KeepError {
    fn from(error: ShelfError) -> Self {
        Self::Shelf(error)
    }
}

impl std::fmt::Display for KeepError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Invalid(reason) => write!(out, "not fit to be kept: {reason}"),
            Self::UnderAge => out.write_str("under 18 nothing is kept"),
            Self::ReadOnly => out.write_str("a newer app wrote to this store"),
            Self::OtherTab => out.write_str("another tab writes to this store"),
            Self::Shelf(error) => error.fmt(out),
            Self::NotKept => out.write_str("the store did not keep what it was given"),
            Self::Unreadable(problem) => problem.fmt(out),
        }
    }
}

impl std::error::Error for KeepError {}
