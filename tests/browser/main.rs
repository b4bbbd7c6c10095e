//! Component tests: what a component puts into a real page, in one binary. Native builds compile nothing of it.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_tests_run_in_a_real_page() {
    let page = web_sys::window().and_then(|window| window.document());
    assert!(page.is_some_and(|page| page.document_element().is_some()));
}
