//! More, for those who want it: closed at first, opened by a press.

use crate::ui::view;
use leptos::prelude::*;

/// A native details element.
#[component]
pub fn Disclosure(
    /// What a press opens, such as "Why we ask".
    #[prop(into)]
    summary: String,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure">
            <summary class="disclosure-summary">{summary}</summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
