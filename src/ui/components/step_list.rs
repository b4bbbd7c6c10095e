//! The steps of one part of a routine: a list with its name, and in it one row a step with its picture, its name, how
//! much, and why it is there.

use crate::ui::view;
use leptos::prelude::*;

use super::disclosure::Disclosure;
use crate::text::t;

/// One part of a routine.
#[component]
pub fn StepList(
    /// The name of the part, such as "Release".
    #[prop(into)]
    title: String,
    /// The `StepRow`s.
    children: Children,
) -> impl IntoView {
    view! {
        <section>
            <h2 class="step-list-title">{title}</h2>
            <ul class="step-list">{children()}</ul>
        </section>
    }
}

/// A step. The picture is decoration here: the name says it all.
#[component]
pub fn StepRow(
    /// The name of the exercise.
    #[prop(into)]
    name: String,
    /// How much, such as "2 × 8, slow".
    #[prop(into)]
    amount: String,
    /// Where the exercise is described.
    #[prop(optional_no_strip, into)]
    href: Option<String>,
    /// The picture, when there is one.
    #[prop(optional_no_strip, into)]
    picture: Option<AnyView>,
    /// Why the step is there; opened by a press.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let name = match href {
        Some(href) => view! { <a class="step-row-link" href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let picture = picture.map(|picture| {
        view! { <div class="step-row-picture" aria-hidden="true">{picture}</div> }
    });
    let why = children.map(|why| view! { <Disclosure summary=t("step.why")>{why()}</Disclosure> });
    view! {
        <li class="step-row">
            {picture}
            <div class="step-row-text">
                <h3 class="step-row-name">{name}</h3>
                <p class="step-row-amount">{amount}</p>
                {why}
            </div>
        </li>
    }
}
