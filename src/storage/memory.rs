//! A shelf in memory: what the app works on where the browser blocks its store. Gone when the page is closed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::shelf::{Shelf, ShelfError};

/// A shelf in memory. Never full, never blocked.
#[derive(Debug, Default)]
pub struct MemoryShelf {
    texts: RefCell<BTreeMap<String, String>>,
}

impl Shelf for MemoryShelf {
    async fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    async fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    async fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.texts
            .borrow_mut()
            .insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    async fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
