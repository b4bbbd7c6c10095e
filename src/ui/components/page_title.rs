//! The heading of a page that is not a question.

use crate::ui::view;
use leptos::prelude::*;

/// A quiet line, the heading that takes focus when the page opens, and one sentence to begin with.
#[component]
pub fn PageTitle(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// A quiet line above it, such as "Thursday morning".
    #[prop(optional_no_strip, into)]
    eyebrow: Option<String>,
    /// One sentence below it.
    #[prop(optional_no_strip, into)]
    lead: Option<String>,
) -> impl IntoView {
    view! {
        <div class="page-title">
            {eyebrow.map(|eyebrow| view! { <p class="page-title-eyebrow">{eyebrow}</p> })}
            <h1 tabindex="-1">{move || title.get()}</h1>
            {lead.map(|lead| view! { <p class="page-title-lead">{lead}</p> })}
        </div>
    }
}
