//! One question, any number of answers: a check list with, where it applies, an explicit "None of these", and follow-ups
//! that open under a ticked row.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use super::choice::{Choice, ChoiceInput, ChoiceRow, choice_id};
use super::field::FieldGroup;

/// A check list. Ticking an exclusive choice clears the others and the other way round. The id of the first input is the
/// name of the group.
#[component]
pub fn Checkboxes(
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
    /// What can be ticked.
    choices: Vec<Choice>,
    /// The values ticked.
    ticked: RwSignal<BTreeSet<String>>,
    /// Draws what opens under the row of a value while it is ticked; asked for choices that open something.
    #[prop(optional, into)]
    follow_up: Option<Callback<String, AnyView>>,
    /// What is wrong, when something is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let exclusive: BTreeSet<String> = choices
        .iter()
        .filter(|choice| choice.exclusive)
        .map(|choice| choice.value.clone())
        .collect();
    let exclusive = StoredValue::new(exclusive);
    let rows = choices
        .into_iter()
        .enumerate()
        .map(|(position, choice)| {
            let value = choice.value.clone();
            let id = choice_id(&name, position);
            let on = {
                let value = value.clone();
                Memo::new(move |_| ticked.with(|ticked| ticked.contains(&value)))
            };
            let more_id = choice.opens.then(|| format!("{id}-more"));
            let more = more_id.clone().zip(follow_up).map(|(more_id, follow_up)| {
                let value = value.clone();
                view! {
                    <div class="checkboxes-more" id=more_id hidden=move || !on.get()>
                        {move || on.get().then(|| follow_up.run(value.clone()))}
                    </div>
                }
            });
            let change = move |now_on: bool| {
                ticked.update(|ticked| {
                    exclusive.with_value(|exclusive| tick(ticked, &value, now_on, exclusive));
                });
            };
            view! {
                <ChoiceRow
                    input=ChoiceInput::Checkbox
                    name=name.clone()
                    id=id
                    choice=choice
                    on=on
                    on_change=change
                    controls=more_id
                />
                {more}
            }
        })
        .collect_view();
    view! {
        <FieldGroup name=name legend=legend heading=heading hint=hint error=error>
            <div class="checkboxes">{rows}</div>
        </FieldGroup>
    }
}

/// Ticks or clears `value`: an exclusive value clears all others, any other value clears the exclusive ones.
fn tick(ticked: &mut BTreeSet<String>, value: &str, on: bool, exclusive: &BTreeSet<String>) {
    if !on {
        ticked.remove(value);
        return;
    }
    if exclusive.contains(value) {
        ticked.clear();
    } else {
        ticked.retain(|other| !exclusive.contains(other));
    }
    ticked.insert(value.to_owned());
}
