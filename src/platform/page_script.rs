//! Calls into `public/store.js`, which the page loads before the app: what the browser offers only by many small callbacks is
//! kept out of WebAssembly. The names are those of that file.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What `store.js` puts on the page; undefined when it did not load.
fn store() -> JsValue {
    Reflect::get(&js_sys::global(), &"tendStore".into()).unwrap_or(JsValue::UNDEFINED)
}

/// True when the script is there.
#[must_use]
pub(super) fn is_there() -> bool {
    store().is_object()
}

/// Calls a function of the script.
pub(super) fn call(name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let store = store();
    let function: Function = Reflect::get(&store, &name.into())?.dyn_into()?;
    function.apply(&store, arguments)
}

/// Calls a function of the script that answers later.
pub(super) async fn ask(name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let promise: Promise = call(name, arguments)?.dyn_into()?;
    JsFuture::from(promise).await
}
