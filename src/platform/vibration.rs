//! A short tremble of the device, where it can. Most cannot; nothing depends on it.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;

/// Trembles once, so long.
pub fn tremble(ms: u32) {
    let navigator = super::navigator("");
    let vibrate = Reflect::get(&navigator, &"vibrate".into());
    if let Some(vibrate) = vibrate
        .ok()
        .and_then(|found| found.dyn_into::<Function>().ok())
    {
        // A browser that refuses leaves the device still.
        let _ = vibrate.call1(&navigator, &ms.into());
    }
}
