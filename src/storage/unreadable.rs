//! Why a stored text could not be read, and what that means for it.

/// Why a stored text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The shelf itself failed on this key.
    Shelf,
    /// Not JSON, or not an object.
    NotJson,
    /// A field of the envelope is missing or of the wrong type.
    NotARecord(&'static str),
    /// The text is not the one that was written.
    BadChecksum,
    /// A kind of record that this app does not know.
    UnknownKind(String),
    /// Written by a newer app, in this version of its form.
    Newer(u32),
    /// Encrypted, which this app cannot undo.
    Sealed,
    /// Intact, but the body does not fit its form.
    WrongType(String),
}

impl Unreadable {
    /// True when the text itself is broken and goes to quarantine; else it stays where it is.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::NotJson | Self::NotARecord(_) | Self::BadChecksum
        )
    }

    /// True when a newer app was here: this one must not write.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        matches!(self, Self::UnknownKind(_) | Self::Newer(_) | Self::Sealed)
    }
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Shelf => out.write_str("the store failed on this key"),
            Self::NotJson => out.write_str("not a json object"),
            Self::NotARecord(field) => write!(out, "`{field}` is missing or of the wrong type"),
            Self::BadChecksum => out.write_str("the checksum does not fit"),
            Self::UnknownKind(kind) => write!(out, "unknown kind `{kind}`"),
            Self::Newer(version) => write!(out, "written by a newer app, version {version}"),
            Self::Sealed => out.write_str("encrypted"),
            Self::WrongType(reason) => write!(out, "the body does not fit: {reason}"),
        }
    }
}

impl std::error::Error for Unreadable {}
