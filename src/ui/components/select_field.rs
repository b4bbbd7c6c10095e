//! One of a long list of known things, to narrow a list down. For questions use radios: all answers are seen at once there.

use crate::ui::view;
use leptos::prelude::*;

use super::choice::Choice;

/// A native select with its label above.
#[component]
pub fn SelectField(
    /// The id and name of the select, unique on the page.
    #[prop(into)]
    name: String,
    /// What is chosen here.
    #[prop(into)]
    label: String,
    /// What can be chosen; the first is chosen at the start.
    choices: Vec<Choice>,
    /// The value chosen.
    value: RwSignal<String>,
) -> impl IntoView {
    let options = choices
        .into_iter()
        .map(|choice| view! { <option value=choice.value>{choice.label}</option> })
        .collect_view();
    view! {
        <div class="field">
            <label class="field-label" for=name.clone()>
                {label}
            </label>
            <select class="select-field" id=name.clone() name=name bind:value=value>
                {options}
            </select>
        </div>
    }
}
