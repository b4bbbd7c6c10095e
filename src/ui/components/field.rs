//! The frame every question shares: the question, its hint, its error, and how they are tied to the inputs.

use crate::ui::view;
use leptos::prelude::*;

use crate::text::t;

/// A group of inputs with one question: fieldset, legend, hint, error, inputs, in the order in which they are read out.
#[component]
pub(super) fn FieldGroup(
    /// The id and name of the group.
    name: String,
    /// The question.
    legend: String,
    /// The question is the heading of the page.
    heading: bool,
    /// One short sentence under the question.
    hint: Option<String>,
    /// What is wrong, when something is.
    error: Signal<Option<String>>,
    /// The inputs.
    children: Children,
) -> impl IntoView {
    let ids = described_by(&name, hint.is_some(), error);
    let legend = if heading {
        view! { <h1 class="field-heading" tabindex="-1">{legend}</h1> }.into_any()
    } else {
        view! { <span class="field-label">{legend}</span> }.into_any()
    };
    view! {
        <fieldset class="field" aria-describedby=ids data-error=move || error.with(Option::is_some)>
            <legend class="field-legend">{legend}</legend>
            <FieldNotes name=name hint=hint error=error />
            {children()}
        </fieldset>
    }
}

/// The hint and the error of a field, with the ids that `described_by` names.
#[component]
pub(super) fn FieldNotes(
    /// The id of the field.
    name: String,
    /// One short sentence under the question.
    hint: Option<String>,
    /// What is wrong, when something is.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let hint = hint.map({
        let id = format!("{name}-hint");
        move |hint| view! { <p class="field-hint" id=id>{hint}</p> }
    });
    let error_id = format!("{name}-error");
    let error = move || {
        error.get().map(|message| {
            view! {
                <p class="field-error" id=error_id.clone()>
                    <span class="visually-hidden">{t("error.prefix")}" "</span>
                    {message}
                </p>
            }
        })
    };
    view! { {hint} {error} }
}

/// The ids of the hint and the error that are there, for `aria-describedby`; nothing when there are none.
pub(super) fn described_by(
    name: &str,
    has_hint: bool,
    error: Signal<Option<String>>,
) -> Signal<Option<String>> {
    let hint_id = has_hint.then(|| format!("{name}-hint"));
    let error_id = format!("{name}-error");
    Signal::derive(move || {
        let error_id = error.with(Option::is_some).then(|| error_id.clone());
        match (hint_id.clone(), error_id) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    })
}
