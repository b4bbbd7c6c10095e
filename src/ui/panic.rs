//! The last thing the app does: hand its failure to the page. `public/boot.js` then shows the recovery screen, which needs
//! no WebAssembly. This code must not panic itself and holds nothing that could be broken.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// From now on a panic calls `window.tendPanic(message)`.
pub(super) fn install_hook() {
    std::panic::set_hook(Box::new(|panic| {
        let message = JsValue::from_str(&panic.to_string());
        let global = js_sys::global();
        let Ok(receiver) = Reflect::get(&global, &JsValue::from_str("tendPanic")) else {
            return;
        };
        if let Some(receiver) = receiver.dyn_ref::<Function>() {
            // A receiver that throws leaves the page as it is; there is nobody else to tell.
            let _ = receiver.call1(&global, &message);
        }
    }));
}
