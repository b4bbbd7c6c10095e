//! What a radio or a checkbox offers, and the row both draw.

use crate::ui::view;
use leptos::prelude::*;

/// One answer a person can choose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is read.
    pub label: String,
    /// One short sentence under the label.
    pub hint: Option<String>,
    /// Stands alone: choosing it clears the others, as "None of these" and "Not sure" do.
    pub exclusive: bool,
    /// Opens follow-ups under its row while it is ticked.
    pub opens: bool,
}

impl Choice {
    /// A plain choice.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// The same choice with a sentence under its label.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }

    /// The same choice, standing alone.
    #[must_use]
    pub fn exclusive(self) -> Self {
        Self {
            exclusive: true,
            ..self
        }
    }

    /// The same choice, opening follow-ups under its row.
    #[must_use]
    pub fn opening(self) -> Self {
        Self {
            opens: true,
            ..self
        }
    }
}

/// The id of the input at `position`. The first has no suffix, so that an error summary can link to the group by its name.
pub(super) fn choice_id(name: &str, position: usize) -> String {
    if position == 0 {
        name.to_owned()
    } else {
        format!("{name}-{}", position + 1)
    }
}

/// Which native input a row holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChoiceInput {
    /// One of many.
    Radio,
    /// Any of many.
    Checkbox,
}

impl ChoiceInput {
    fn name(self) -> &'static str {
        match self {
            Self::Radio => "radio",
            Self::Checkbox => "checkbox",
        }
    }
}

/// One row: the input, its label over the whole row, its hint.
#[component]
pub(super) fn ChoiceRow(
    /// Radio or checkbox.
    input: ChoiceInput,
    /// The name of the group.
    name: String,
    /// The id of the input.
    id: String,
    /// What the row offers.
    choice: Choice,
    /// Whether the input is on.
    on: Memo<bool>,
    /// Called with the new state of the input.
    #[prop(into)]
    on_change: Callback<bool>,
    /// The id of the follow-ups this row opens, when it opens some.
    #[prop(optional_no_strip)]
    controls: Option<String>,
) -> impl IntoView {
    let hint_id = choice.hint.as_ref().map(|_| format!("{id}-hint"));
    let expanded = controls
        .clone()
        .map(|_| move || if on.get() { "true" } else { "false" });
    view! {
        <div class="choice" data-input=input.name() data-alone=choice.exclusive>
            <input
                class="choice-input"
                type=input.name()
                id=id.clone()
                name=name
                value=choice.value
                aria-describedby=hint_id.clone()
                aria-controls=controls
                aria-expanded=expanded
                prop:checked=move || on.get()
                on:change=move |ev| on_change.run(event_target_checked(&ev))
            />
            <label class="choice-label" for=id>
                {choice.label}
            </label>
            {choice.hint.map(|hint| view! { <p class="choice-hint" id=hint_id>{hint}</p> })}
        </div>
    }
}
