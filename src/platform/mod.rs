//! Adapters to the browser, one file a thing: each implements a port or hides one browser interface. Decides nothing.

pub mod audio;
pub mod clock;
pub mod extra;
#[cfg(feature = "faults")]
mod faults;
pub mod files;
pub mod indexed_db;
pub mod install;
pub mod intl;
pub mod local_storage;
pub mod looks;
mod page_script;
mod press;
pub mod print;
pub mod region;
pub mod room;
pub mod seed;
pub mod sight;
pub mod speech;
pub mod tabs;
pub mod updates;
pub mod vibration;
pub mod wake_lock;

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Whether this browser has a thing of that name at all.
fn has(name: &str) -> bool {
    Reflect::get(&js_sys::global(), &name.into()).is_ok_and(|found| !found.is_undefined())
}

/// What the browser's `navigator` has under that name, the navigator itself for none; undefined where there is nothing.
fn navigator(name: &str) -> JsValue {
    let global = js_sys::global();
    let navigator = Reflect::get(&global, &"navigator".into()).unwrap_or(JsValue::UNDEFINED);
    if name.is_empty() {
        return navigator;
    }
    Reflect::get(&navigator, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
