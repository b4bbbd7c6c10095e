//! The browser's IndexedDB as the second copy, by way of `public/store.js`.
//!
//! How safe a batch is: it survived every kill of the browser in every engine once it was answered; that it also survives
//! a loss of power is for the browser and the disk to promise. Source: platform.md part 2.2.

use js_sys::{Array, JsString};

use super::local_storage::error_of;
use super::page_script::{ask, is_there};
use crate::storage::ledger::{Ledger, Place, Write};
use crate::storage::shelf::ShelfError;

/// The browser's IndexedDB.
#[derive(Clone, Copy, Debug)]
pub struct IndexedDb;

impl IndexedDb {
    /// The second copy, where the page has what it takes. Whether the browser lets it work shows at the first touch.
    #[must_use]
    pub fn find() -> Option<Self> {
        is_there().then_some(Self)
    }
}

impl Ledger for IndexedDb {
    async fn read(&self, place: Place, prefix: &str) -> Result<Vec<(String, String)>, ShelfError> {
        let arguments = Array::of2(&place.name().into(), &prefix.into());
        let found = ask("read", &arguments)
            .await
            .map_err(|error| error_of(&error))?;
        Ok(pairs(&Array::from(&found)))
    }

    async fn commit(&self, batch: &[Write]) -> Result<(), ShelfError> {
        #[cfg(feature = "faults")]
        super::faults::stop_at("before-second").await;
        let written = write("commit", batch).await;
        #[cfg(feature = "faults")]
        super::faults::stop_at("after-second").await;
        written
    }

    async fn clear(&self, batch: &[Write]) -> Result<(), ShelfError> {
        write("clear", batch).await
    }
}

/// Keys and values that come in turn.
pub(super) fn pairs(found: &Array) -> Vec<(String, String)> {
    let mut texts = found.iter().map(text);
    let mut rows = Vec::new();
    while let (Some(key), Some(value)) = (texts.next(), texts.next()) {
        rows.push((key, value));
    }
    rows
}

/// A value that is no text was put there by nobody of ours; it is damage, and reads as such.
fn text(value: wasm_bindgen::JsValue) -> String {
    value.as_string().unwrap_or_default()
}

async fn write(name: &str, batch: &[Write]) -> Result<(), ShelfError> {
    let list = Array::new();
    for write in batch {
        let (deed, place, key, value) = match write {
            Write::Put(place, key, value) => ("put", place, key, value.as_str()),
            Write::Drop(place, key) => ("drop", place, key, ""),
            Write::DropBelow(place, key) => ("below", place, key, ""),
        };
        for part in [deed, place.name(), key, value] {
            list.push(&JsString::from(part));
        }
    }
    let done = ask(name, &Array::of1(&list)).await;
    done.map(drop).map_err(|error| error_of(&error))
}
