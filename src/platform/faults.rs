//! Failpoints and a settable clock, for the journeys: only in a build with the feature `faults`, never in one that is
//! shipped (`cargo xtask build` looks for the two names in the program).

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

fn told(name: &str) -> JsValue {
    Reflect::get(&js_sys::global(), &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Stops here for ever when the journey has named this point, and says so on the page.
pub(super) async fn stop_at(point: &str) {
    if told("tendFaultPoint").as_string().as_deref() != Some(point) {
        return;
    }
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.document_element()) {
        // Without the mark the journey waits in vain, and says so.
        let _ = root.set_attribute("data-held", point);
    }
    let for_ever = Promise::new(&mut |_, _| {});
    let _ = JsFuture::from(for_ever).await;
}

/// How far the journey has set the clock ahead, in milliseconds.
pub(super) fn clock_ahead() -> f64 {
    told("tendFaultClock").as_f64().unwrap_or(0.0)
}
