//! The browser's localStorage as a shelf.
//!
//! How safe a write is: it is there for every later read, also after a reload, but the browser brings it to disk seconds
//! to minutes later. Whoever kills the browser before that loses it. Source: platform.md part 2.2.

use std::cell::Cell;

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::storage::key::PREFIX;
use crate::storage::shelf::{Shelf, ShelfError};

/// So many texts are read or written before the clock is asked whether a rest is due: asking takes longer than a text.
const TEXTS: u8 = 8;

/// The browser's localStorage; only our own keys.
#[derive(Clone, Debug)]
pub struct LocalStorageShelf {
    raw: web_sys::Storage,
    since_asked: Cell<u8>,
}

impl LocalStorageShelf {
    /// Opens the store after a probe: gloo-storage panics where the browser blocks it.
    ///
    /// # Errors
    /// When the browser gives no access, or the store fails at the first touch.
    pub fn open() -> Result<Self, ShelfError> {
        let window = web_sys::window().ok_or(ShelfError::Blocked)?;
        match window.local_storage() {
            Ok(Some(probe)) => probe.length().map_err(|error| error_of(&error))?,
            Ok(None) => return Err(ShelfError::Blocked),
            Err(error) => return Err(error_of(&error)),
        };
        Ok(Self {
            raw: LocalStorage::raw(),
            since_asked: Cell::new(0),
        })
    }
}

impl Shelf for LocalStorageShelf {
    async fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let mut keys = Vec::new();
        for at in 0..self.raw.length().map_err(|error| error_of(&error))? {
            match self.raw.key(at).map_err(|error| error_of(&error))? {
                Some(key) if key.starts_with(PREFIX) => keys.push(key),
                _ => {}
            }
        }
        Ok(keys)
    }

    async fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.raw.get_item(key).map_err(|error| error_of(&error))
    }

    async fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        #[cfg(feature = "faults")]
        super::faults::stop_at("before-first").await;
        let written = self.raw.set_item(key, text);
        #[cfg(feature = "faults")]
        super::faults::stop_at("after-first").await;
        written.map_err(|error| error_of(&error))
    }

    async fn rest(&self) {
        let texts = self.since_asked.get() + 1;
        self.since_asked.set(texts % TEXTS);
        if texts == TEXTS {
            super::room::rest_when_due().await;
        }
    }

    async fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.raw.remove_item(key).map_err(|error| error_of(&error))
    }
}

/// The name of a browser's error says what happened; the words differ from browser to browser.
pub(super) fn error_of(error: &JsValue) -> ShelfError {
    let name = Reflect::get(error, &"name".into()).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => ShelfError::Full,
        Some("SecurityError") => ShelfError::Blocked,
        Some("NS_ERROR_FILE_CORRUPTED") => ShelfError::Damaged,
        _ => ShelfError::Gone,
    }
}
