//! The port to whatever keeps texts under keys. `platform` implements it for the browser, `memory` without one.

use std::collections::BTreeMap;

/// Why a shelf could not do what it was asked. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// The browser gives no access to its store.
    Blocked,
    /// There is no room left.
    Full,
    /// The store answers, but not with what lies there.
    Damaged,
    /// The store was there and no longer answers; trying again may help.
    Gone,
}

impl std::fmt::Display for ShelfError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Blocked => "the browser blocks the store",
            Self::Full => "the store is full",
            Self::Damaged => "the store is damaged",
            Self::Gone => "the store no longer answers",
        })
    }
}

impl std::error::Error for ShelfError {}

/// How safe everything is that was written so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// It would outlive the browser being killed in this moment.
    TwoCopies,
    /// It would outlive that too, but there was no room for it in the first copy.
    SecondOnly,
    /// It is there for every later read, but a browser that is killed soon may lose it.
    OneCopy,
}

/// A place where texts lie under keys. Only keys with our prefix are ever seen or touched.
///
/// A write that returns `Ok` is as safe as this shelf can make it; how safe that is, the shelf says in its own words.
#[allow(
    async_fn_in_trait,
    reason = "the page has one thread: no future has to be sent to another"
)]
pub trait Shelf {
    /// Every key with our prefix, in any order.
    async fn keys(&self) -> Result<Vec<String>, ShelfError>;
    /// The text under a key, none when there is none.
    async fn read(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// Puts a text under a key, in place of what was there. On an error the old text is still there.
    async fn write(&self, key: &str, text: &str) -> Result<(), ShelfError>;
    /// Takes away what lies under a key; a key with nothing under it is fine.
    async fn remove(&self, key: &str) -> Result<(), ShelfError>;
    /// The names of packs of old records, which `keys` does not list; the oldest first.
    async fn packs(&self) -> Vec<String> {
        Vec::new()
    }
    /// The records in a pack that lie nowhere else, by their keys; none when it is damaged.
    async fn open_pack(&self, _name: &str) -> BTreeMap<String, String> {
        BTreeMap::new()
    }
    /// Lets the page breathe in the middle of long work, when it is time to. Nothing has to wait for anything here.
    async fn rest(&self) {}
    /// Makes everything written since the last time as safe as this shelf can, and says how safe that is.
    async fn settle(&self) -> Result<Safety, ShelfError> {
        Ok(Safety::OneCopy)
    }
}
