//! What the person sees: the shell, the pages, the components.

use leptos::prelude::*;

/// Mounts the app into the page.
pub fn start() {
    mount_to_body(|| view! { <p>"Tend"</p> });
}
