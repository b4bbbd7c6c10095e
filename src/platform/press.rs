//! The browser's own deflate as a press, by way of `public/store.js`.

use js_sys::Array;

use super::indexed_db::IndexedDb;
use super::page_script::ask;
use crate::storage::press::Press;

impl Press for IndexedDb {
    async fn pack(&self, text: &str) -> Option<String> {
        #[cfg(feature = "faults")]
        super::faults::stop_at("before-pack").await;
        ask("pack", &Array::of1(&text.into()))
            .await
            .ok()?
            .as_string()
    }

    async fn unpack(&self, packed: &str) -> Option<String> {
        ask("unpack", &Array::of1(&packed.into()))
            .await
            .ok()?
            .as_string()
    }
}
