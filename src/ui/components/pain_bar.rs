//! How strong, as a length: the number stands beside it, so this is decoration. A gap has no bar, 0 has an empty one.

use crate::ui::view;
use leptos::prelude::*;

/// A thin bar, `pain` tenths of it full.
#[component]
pub fn PainBar(
    /// The rating, 0 to 10; none for a gap.
    pain: Option<u8>,
) -> impl IntoView {
    pain.map(|pain| {
        view! {
            <svg
                class="pain-bar"
                viewBox="0 0 10 1"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
            >
                <rect class="pain-bar-track" width="10" height="1" />
                <rect class="pain-bar-fill" width=pain.min(10).to_string() height="1" />
            </svg>
        }
    })
}
