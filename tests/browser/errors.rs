//! The error summary: it takes focus, and each line leads to its answer without touching the app's address.

use leptos::prelude::*;
use tend::ui::components::{Choice, ErrorSummary, FieldError, Radios};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{count, focused, one, press, settle, show, words};

fn missing_side() -> Vec<FieldError> {
    vec![FieldError {
        field: "side".to_owned(),
        message: "Choose a side".to_owned(),
    }]
}

#[wasm_bindgen_test]
async fn nothing_stands_there_while_nothing_is_wrong() {
    let section = show(|| view! { <ErrorSummary errors=Vec::new() /> });
    settle().await;
    assert_eq!(count(&section, "[role=alert]"), 0);
}

#[wasm_bindgen_test]
async fn the_summary_takes_focus_and_leads_to_the_answer() {
    let errors = RwSignal::new(Vec::new());
    let section = show(move || {
        let chosen = RwSignal::new(None);
        let choices = vec![Choice::new("left", "Left"), Choice::new("right", "Right")];
        let error = Signal::derive(move || {
            errors
                .with(|errors: &Vec<FieldError>| errors.first().map(|error| error.message.clone()))
        });
        view! {
            <ErrorSummary errors=errors />
            <Radios name="side" legend="Which side?" choices=choices chosen=chosen error=error />
        }
    });
    settle().await;
    let before = web_sys::window().unwrap().location().hash().unwrap();
    errors.set(missing_side());
    settle().await;
    settle().await;
    let summary = one(&section, "[role=alert]");
    assert_eq!(document().active_element(), Some(summary.clone()));
    assert_eq!(words(&one(&summary, "h2")), "There is a problem");
    let link = one(&summary, "a");
    assert_eq!(words(&link), "Choose a side");
    press(&link);
    settle().await;
    assert_eq!(focused().as_deref(), Some("side"));
    let after = web_sys::window().unwrap().location().hash().unwrap();
    assert_eq!(after, before);
    assert!(one(&section, "fieldset").has_attribute("data-error"));
    assert_eq!(words(&one(&section, "#side-error")), "Error: Choose a side");
}
