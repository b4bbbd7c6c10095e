//! A fresh piece of page for each test, and the few questions tests ask of it.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Puts a view into a section of its own, which takes the place of the test before.
pub fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Element {
    let body = document().body().unwrap();
    if let Some(old) = document().get_element_by_id("test") {
        old.remove();
    }
    let section = document().create_element("section").unwrap();
    section.set_id("test");
    body.append_child(&section).unwrap();
    mount_to(section.clone().unchecked_into::<HtmlElement>(), view).forget();
    section
}

/// Lets everything that is due happen.
pub async fn settle() {
    leptos::task::tick().await;
}

/// The one element a selector finds.
pub fn one(section: &Element, selector: &str) -> Element {
    section.query_selector(selector).unwrap().unwrap()
}

/// How many elements a selector finds.
pub fn count(section: &Element, selector: &str) -> u32 {
    section.query_selector_all(selector).unwrap().length()
}

/// The input whose label reads so: found the way a person finds it.
pub fn labelled(section: &Element, label: &str) -> HtmlInputElement {
    let labels = section.query_selector_all("label").unwrap();
    for at in 0..labels.length() {
        let found: Element = labels.item(at).unwrap().unchecked_into();
        if words(&found) == label {
            let id = found.get_attribute("for").unwrap();
            return document().get_element_by_id(&id).unwrap().unchecked_into();
        }
    }
    panic!("no label reads {label}");
}

/// What an element reads.
pub fn words(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Presses an element.
pub fn press(element: &Element) {
    element.unchecked_ref::<HtmlElement>().click();
}

/// The id of what has focus.
pub fn focused() -> Option<String> {
    document().active_element().map(|element| element.id())
}
