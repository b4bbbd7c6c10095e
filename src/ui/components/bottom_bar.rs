//! The main action of a page, within reach of the thumb: at the bottom edge of a phone, under the content elsewhere.

use crate::ui::view;
use leptos::prelude::*;

/// A bar that sticks to the bottom edge and never covers what has focus.
#[component]
pub fn BottomBar(
    /// A quiet line under the button, such as "Saved on this device only."
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// One primary button; in a session up to three in a row.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="bottom-bar">
            {children()}
            {note.map(|note| view! { <p class="bottom-bar-note">{note}</p> })}
        </div>
    }
}
