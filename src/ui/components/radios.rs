//! One question, one answer: native radios in a fieldset whose legend is the question.

use crate::ui::view;
use leptos::prelude::*;

use super::choice::{Choice, ChoiceInput, ChoiceRow, choice_id};
use super::field::FieldGroup;

/// A group of radios. The id of the first input is the name of the group.
#[component]
pub fn Radios(
    /// The name of the group, unique on the page.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// The question is the heading of the page.
    #[prop(optional)]
    heading: bool,
    /// One short sentence under the question.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// The value chosen, if any.
    chosen: RwSignal<Option<String>>,
    /// What is wrong, when something is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let rows = choices
        .into_iter()
        .enumerate()
        .map(|(position, choice)| {
            let value = choice.value.clone();
            let on = {
                let value = value.clone();
                Memo::new(move |_| chosen.with(|chosen| chosen.as_ref() == Some(&value)))
            };
            view! {
                <ChoiceRow
                    input=ChoiceInput::Radio
                    name=name.clone()
                    id=choice_id(&name, position)
                    choice=choice
                    on=on
                    on_change=move |_| chosen.set(Some(value.clone()))
                />
            }
        })
        .collect_view();
    view! {
        <FieldGroup name=name legend=legend heading=heading hint=hint error=error>
            <div class="radios">{rows}</div>
        </FieldGroup>
    }
}
