//! Whether what was entered is safe: "Saving…", then "Saved". A live region, so it must stand on the page before it
//! speaks, and stay.

use crate::ui::view;
use leptos::prelude::*;

/// The status region. Empty while there is nothing to say.
#[component]
pub fn StatusLine(
    /// What to say.
    #[prop(into)]
    message: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="status-line" role="status">
            {move || message.get()}
        </p>
    }
}
