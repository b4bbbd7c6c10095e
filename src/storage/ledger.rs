//! The port to the second copy: a store that takes a batch whole or not at all, and answers only when the batch is on disk.
//! `platform` implements it by IndexedDB, `faulty_ledger` by memory with faults. What lies in it is decided in `two_copies`.

use super::shelf::ShelfError;

/// A shelf of the ledger of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The newest text of every key, under its bucket: a whole second copy.
    Mirror,
    /// Every change of a record, by its clock, for a season.
    Log,
    /// What lies in each bucket of the mirror, in one short figure.
    Digest,
    /// Copies made before a big change, and marks.
    Snap,
}

impl Place {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Mirror, Self::Log, Self::Digest, Self::Snap];

    /// Its name in the browser. Never renamed.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mirror => "mirror",
            Self::Log => "log",
            Self::Digest => "digest",
            Self::Snap => "snap",
        }
    }
}

/// One write of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Puts a value under a key.
    Put(Place, String, String),
    /// Takes away what lies under a key.
    Drop(Place, String),
    /// Takes away everything whose key comes before this one.
    DropBelow(Place, String),
}

/// A second copy.
#[allow(
    async_fn_in_trait,
    reason = "the page has one thread: no future has to be sent to another"
)]
pub trait Ledger {
    /// Keys and values whose key begins so, in the order of the keys.
    async fn read(&self, place: Place, prefix: &str) -> Result<Vec<(String, String)>, ShelfError>;
    /// Writes the whole batch, in its order, or nothing. Once it returns `Ok`, the batch outlives a killed browser.
    async fn commit(&self, batch: &[Write]) -> Result<(), ShelfError>;
    /// Empties every place, then writes the batch; whole or not at all.
    async fn clear(&self, batch: &[Write]) -> Result<(), ShelfError>;
}
