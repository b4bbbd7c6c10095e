//! How Tend comes onto the device: calls into `public/install.js`, which hears what the browser offers. The names are those
//! of that file.

use crate::commands::Device;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;

/// What the browser says of itself and of the device; nothing known when the script did not load.
#[must_use]
pub fn device() -> Device {
    let told = Array::from(&call("device").unwrap_or_else(|| Array::new().into()));
    let truth = |at| told.get(at).is_truthy();
    Device {
        is_installed: truth(0),
        can_ask: truth(1),
        is_put_away: truth(2),
        agent: told.get(3).as_string().unwrap_or_default(),
        touches: told.get(4).as_f64().unwrap_or_default() as u32,
    }
}

/// Has the browser ask the person whether to install.
pub fn ask() {
    call("ask");
}

/// The hint is not shown again in this browser.
pub fn put_away() {
    call("putAway");
}

/// Calls back whenever something of the device has changed, for as long as the page lives.
pub fn on_change(told: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        let listener = Closure::<dyn Fn()>::new(told).into_js_value();
        // Without a listener the hint stays as it was when the page opened.
        let _ = window.add_event_listener_with_callback("tend-install", listener.unchecked_ref());
    }
}

fn call(name: &str) -> Option<JsValue> {
    let script = Reflect::get(&js_sys::global(), &"tendInstall".into()).ok()?;
    let function: Function = Reflect::get(&script, &name.into()).ok()?.dyn_into().ok()?;
    function.call0(&script).ok()
}
