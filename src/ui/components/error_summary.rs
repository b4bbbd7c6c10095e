//! What is wrong, at the top of a page, once the person asked to go on. It takes focus when it appears, and each line
//! leads to the answer it is about.

use crate::ui::view;
use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::text::t;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the input to go to: the name of its field.
    pub field: String,
    /// The same words as beside the field.
    pub message: String,
}

impl FieldError {
    /// What is wrong with that field.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            message: message.into(),
        }
    }
}

/// What is wrong on a page.
pub type Errors = RwSignal<Vec<FieldError>>;

/// What is wrong with one field, as a signal for its input; none while it is fine.
pub fn error_of(errors: Errors, field: impl Into<String>) -> Signal<Option<String>> {
    let field = field.into();
    Signal::derive(move || {
        errors.with(|errors| {
            let found = errors.iter().find(|error| error.field == field);
            found.map(|error| error.message.clone())
        })
    })
}

/// The list of what is wrong; nothing while the list is empty.
#[component]
pub fn ErrorSummary(
    /// What is wrong.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let summary = NodeRef::<Div>::new();
    // Runs again when the list changes while it stands, so that a second press of Continue is answered as well.
    Effect::new(move |_| {
        if errors.with(|errors| !errors.is_empty())
            && let Some(summary) = summary.get()
        {
            // Focus that cannot be moved leaves the alert role, which is read out all the same.
            let _ = summary.focus();
        }
    });
    let lines = move || {
        errors
            .get()
            .into_iter()
            .map(|error| {
                let href = format!("#{}", error.field);
                let go = move |ev: MouseEvent| {
                    // The part behind `#` is the app's address: a link within the page must not change it.
                    ev.prevent_default();
                    go_to_field(&error.field);
                };
                view! {
                    <li>
                        <a class="error-summary-link" href=href on:click=go>
                            {error.message}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || errors.with(|errors| !errors.is_empty())>
            <div class="error-summary" role="alert" tabindex="-1" node_ref=summary>
                <h2>{t("error.summary")}</h2>
                <ul class="error-summary-list">{lines}</ul>
            </div>
        </Show>
    }
}

/// Brings the question into view first, so that it is seen above its input, then puts focus on the input.
fn go_to_field(id: &str) {
    let Some(input) = document().get_element_by_id(id) else {
        return;
    };
    if let Ok(Some(question)) = input.closest(".field") {
        question.scroll_into_view();
    }
    if let Ok(input) = input.dyn_into::<web_sys::HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An input that cannot take focus is still in view.
        let _ = input.focus_with_options(&options);
    }
}
