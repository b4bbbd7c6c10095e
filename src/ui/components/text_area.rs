//! Own words, several lines.

use crate::ui::view;
use leptos::prelude::*;

use super::field::{FieldNotes, described_by};
use crate::text::t;

/// A field for own words. It grows no scroll bar while there is room, and its content is always optional to write.
#[component]
pub fn TextArea(
    /// The id and name of the field, unique on the page.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// Marks the question as one that may be left empty.
    #[prop(optional)]
    optional: bool,
    /// One short sentence under the question.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What was written.
    value: RwSignal<String>,
    /// What is wrong, when something is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let ids = described_by(&name, hint.is_some(), error);
    let mark =
        optional.then(|| view! { <span class="field-optional">" "{t("form.optional")}</span> });
    view! {
        <div class="field" data-error=move || error.with(Option::is_some)>
            <label class="field-label" for=name.clone()>
                {label}
                {mark}
            </label>
            <FieldNotes name=name.clone() hint=hint error=error />
            <textarea
                class="text-area"
                rows="4"
                id=name.clone()
                name=name
                aria-describedby=ids
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                bind:value=value
            />
        </div>
    }
}
