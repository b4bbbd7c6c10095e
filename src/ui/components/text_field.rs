//! One short line of text: a search, a name. It never changes what was typed.

use crate::ui::view;
use leptos::prelude::*;

/// A short text with its label above.
#[component]
pub fn TextField(
    /// The id and name of the input, unique on the page.
    #[prop(into)]
    name: String,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// `search` for a search, else `text`.
    #[prop(optional, into)]
    kind: Option<&'static str>,
    /// What was typed.
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field-label" for=name.clone()>
                {label}
            </label>
            <input
                class="text-field"
                type=kind.unwrap_or("text")
                autocomplete="off"
                id=name.clone()
                name=name
                bind:value=value
            />
        </div>
    }
}
