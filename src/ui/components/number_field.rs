//! A whole number or a measure, typed. A text input with a number keyboard: it never changes what was typed and never
//! reacts to a scroll wheel, as a native number input does.

use crate::ui::view;
use leptos::prelude::*;

use super::field::{FieldNotes, described_by};

/// A short typed number with its unit beside it.
#[component]
pub fn NumberField(
    /// The id and name of the input, unique on the page.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// The question is the heading of the page.
    #[prop(optional)]
    heading: bool,
    /// One short sentence under the question.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// The unit, such as "minutes".
    #[prop(optional_no_strip, into)]
    unit: Option<String>,
    /// What was typed, kept as it is.
    value: RwSignal<String>,
    /// What is wrong, when something is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let ids = described_by(&name, hint.is_some(), error);
    let label = view! { <label class="field-label" for=name.clone()>{label}</label> };
    let label = if heading {
        view! { <h1 class="field-heading" tabindex="-1">{label}</h1> }.into_any()
    } else {
        label.into_any()
    };
    let unit = unit.map(|unit| view! { <span class="number-field-unit">{unit}</span> });
    view! {
        <div class="field" data-error=move || error.with(Option::is_some)>
            {label} <FieldNotes name=name.clone() hint=hint error=error />
            <div class="number-field">
                <input
                    class="number-field-input"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    id=name.clone()
                    name=name
                    aria-describedby=ids
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    bind:value=value
                />
                {unit}
            </div>
        </div>
    }
}
