//! Typed answers, and the form that carries questions.

use leptos::prelude::*;
use tend::ui::components::{Button, NumberField, QuestionForm, TextArea};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement};

use crate::page::{labelled, one, press, settle, show, words};

#[wasm_bindgen_test]
async fn a_number_field_keeps_what_was_typed_and_names_its_error() {
    let value = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let section = show(move || {
        view! {
            <NumberField
                name="minutes"
                label="How many minutes a day?"
                hint="From 5 to 45.".to_owned()
                unit="minutes".to_owned()
                value=value
                error=error
            />
        }
    });
    settle().await;
    let input = labelled(&section, "How many minutes a day?");
    assert_eq!(
        input.get_attribute("aria-describedby").as_deref(),
        Some("minutes-hint")
    );
    input.set_value("fifteen");
    let typed = Event::new_with_event_init_dict("input", &bubbling()).unwrap();
    input.dispatch_event(&typed).unwrap();
    settle().await;
    assert_eq!(value.get_untracked(), "fifteen");
    error.set(Some("Write a number from 5 to 45".to_owned()));
    settle().await;
    assert_eq!(input.value(), "fifteen");
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(
        input.get_attribute("aria-describedby").as_deref(),
        Some("minutes-hint minutes-error")
    );
    assert_eq!(
        words(&one(&section, "#minutes-error")),
        "Error: Write a number from 5 to 45"
    );
    error.set(None);
    settle().await;
    assert_eq!(input.get_attribute("aria-invalid"), None);
    assert_eq!(
        input.get_attribute("aria-describedby").as_deref(),
        Some("minutes-hint")
    );
}

#[wasm_bindgen_test]
async fn a_text_area_that_may_stay_empty_says_so_in_words() {
    let value = RwSignal::new("slept badly".to_owned());
    let section = show(move || {
        view! { <TextArea name="note" label="Note" optional=true value=value /> }
    });
    settle().await;
    assert_eq!(labelled(&section, "Note (optional)").id(), "note");
    let area: web_sys::HtmlTextAreaElement = one(&section, "textarea").unchecked_into();
    assert_eq!(area.value(), "slept badly");
}

#[wasm_bindgen_test]
async fn a_question_form_calls_back_and_loads_no_page() {
    let asked = RwSignal::new(0);
    let section = show(move || {
        view! {
            <QuestionForm on_submit=move |()| asked.update(|asked| *asked += 1)>
                <Button submit=true>"Continue"</Button>
            </QuestionForm>
        }
    });
    settle().await;
    assert!(one(&section, "form").has_attribute("novalidate"));
    press(&one(&section, "button[type=submit]"));
    settle().await;
    assert_eq!(asked.get_untracked(), 1);
    assert!(
        one(&section, "button")
            .unchecked_ref::<HtmlElement>()
            .is_connected()
    );
}

fn bubbling() -> web_sys::EventInit {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    init
}
