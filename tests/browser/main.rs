//! Component tests: what a component puts into a real page and how it answers, in one binary. Native builds compile
//! nothing of it. How components look is for screenshots; what a page does with them is for the journeys.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod charts;
mod choices;
mod errors;
mod fields;
mod figures;
mod keeping;
mod learn;
mod page;
mod parts;
mod recommend_cost;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
