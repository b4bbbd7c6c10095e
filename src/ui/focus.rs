//! Moves focus where the person goes on, when what had it is gone.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Puts focus on the element of that id. Where there is none, or it takes no focus, nothing happens.
pub(super) fn focus_on(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Without focus the element is still there to be found.
        let _ = element.focus();
    }
}
