//! Moves focus where the person goes on, when what had it is gone.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Puts focus on the element of that id. Where there is none, or it takes no focus, nothing happens.
pub(super) fn focus_on(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element {
        // A shape of a drawing takes focus as well, by the same method. Without focus the element is still there to be found.
        let _ = element.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}
