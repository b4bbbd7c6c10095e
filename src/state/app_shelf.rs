//! The shelf of the running app: the browser's store, or memory where there is none, with its second copy.

use crate::commands::{MemoryShelf, Shelf, ShelfError, TwoCopies};
use crate::platform::indexed_db::IndexedDb;
use crate::platform::local_storage::LocalStorageShelf;

/// Where this start of the app keeps things.
pub(super) type AppShelf = TwoCopies<FirstShelf, IndexedDb>;

/// The copy that answers at once.
#[derive(Debug)]
pub(super) enum FirstShelf {
    Browser(LocalStorageShelf),
    Memory(MemoryShelf),
}

impl Shelf for FirstShelf {
    async fn keys(&self) -> Result<Vec<String>, ShelfError> {
        match self {
            Self::Browser(shelf) => shelf.keys().await,
            Self::Memory(shelf) => shelf.keys().await,
        }
    }

    async fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        match self {
            Self::Browser(shelf) => shelf.read(key).await,
            Self::Memory(shelf) => shelf.read(key).await,
        }
    }

    async fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        match self {
            Self::Browser(shelf) => shelf.write(key, text).await,
            Self::Memory(shelf) => shelf.write(key, text).await,
        }
    }

    async fn rest(&self) {
        if let Self::Browser(shelf) = self {
            shelf.rest().await;
        }
    }

    async fn remove(&self, key: &str) -> Result<(), ShelfError> {
        match self {
            Self::Browser(shelf) => shelf.remove(key).await,
            Self::Memory(shelf) => shelf.remove(key).await,
        }
    }
}
