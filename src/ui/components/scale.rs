//! A rating from 0 to 10 as a group of native radios that look like big number buttons: one tap, arrow keys, and a name
//! for each number, with nothing to drag.

use crate::ui::view;
use leptos::prelude::*;

use super::choice::choice_id;
use super::field::FieldGroup;

/// The numbers of every 0 to 10 rating.
const NUMBERS: std::ops::RangeInclusive<u8> = 0..=10;

/// A rating from 0 to 10. Nothing is chosen until a person chooses: 0 is a value, not a default.
#[component]
pub fn Scale(
    /// The name of the group, unique on the page.
    #[prop(into)]
    name: String,
    /// The question, such as "Pain now".
    #[prop(into)]
    legend: String,
    /// The question is the heading of the page.
    #[prop(optional)]
    heading: bool,
    /// What 0 and 10 mean.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// The number chosen, if any.
    value: RwSignal<Option<u8>>,
    /// What is wrong, when something is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let cells = NUMBERS
        .map(|number| {
            let id = choice_id(&name, usize::from(number));
            let on = Memo::new(move |_| value.get() == Some(number));
            view! {
                <div class="scale-cell">
                    <input
                        class="scale-input"
                        type="radio"
                        id=id.clone()
                        name=name.clone()
                        value=number.to_string()
                        prop:checked=move || on.get()
                        on:change=move |_| value.set(Some(number))
                    />
                    <label class="scale-label" for=id>
                        {number.to_string()}
                    </label>
                </div>
            }
        })
        .collect_view();
    view! {
        <FieldGroup name=name legend=legend heading=heading hint=hint error=error>
            <div class="scale">{cells}</div>
        </FieldGroup>
    }
}
