//! A part of a long form, closed at first: a wide native details element that says what is in it without being opened.

use crate::ui::view;
use leptos::html::Details;
use leptos::prelude::*;

/// A part that opens by a press, and stays as the person left it.
#[component]
pub fn Fold(
    /// What a press opens, such as "Add sleep, mood, what helped…".
    #[prop(into)]
    summary: String,
    /// What is in it already, in a few words; nothing when it is empty.
    #[prop(optional, into)]
    within: Signal<String>,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let details = NodeRef::<Details>::new();
    let toggle = move |_| {
        if let Some(details) = details.get_untracked() {
            open.set(details.open());
        }
    };
    view! {
        <details class="fold" node_ref=details prop:open=move || open.get() on:toggle=toggle>
            <summary class="fold-summary">
                <span>
                    {summary} <span class="fold-within">{move || within.get()}</span>
                </span>
            </summary>
            <div class="fold-body">{children()}</div>
        </details>
    }
}
