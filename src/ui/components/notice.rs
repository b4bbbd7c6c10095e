//! A paragraph that stands out a little: something to know, not something to do.

use crate::ui::view;
use leptos::prelude::*;

/// Text set in from the margin with a line beside it.
#[component]
pub fn Notice(
    /// The text.
    children: Children,
) -> impl IntoView {
    view! { <div class="notice">{children()}</div> }
}
