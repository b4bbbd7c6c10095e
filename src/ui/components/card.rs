//! A raised box around things that belong together.

use crate::ui::view;
use leptos::prelude::*;

/// A card, with a heading when it needs one.
#[component]
pub fn Card(
    /// The heading.
    #[prop(optional_no_strip, into)]
    title: Option<String>,
    /// What the card holds.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            {title.map(|title| view! { <h2 class="card-title">{title}</h2> })}
            {children()}
        </section>
    }
}
