//! The shell: everything that stays while pages come and go.

use leptos::prelude::*;

use super::components::StatusLine;
use super::frame::SkipLink;
use super::pages;
use super::panic::install_hook;
use super::route::Page;
use super::router::provide_page;

/// Mounts the app into the page and takes the static shell away in the same frame, so that nothing is seen to move.
pub fn start() {
    install_hook();
    leptos::mount::mount_to_body(App);
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
    }
    if let Some(root) = document().document_element() {
        // Says to `boot.js` and to the journeys that the app is there; without it the recovery screen would open.
        let _ = root.set_attribute("data-app", "ready");
    }
}

/// The whole app.
#[component]
fn App() -> impl IntoView {
    let page = provide_page();
    crate::state::provide_answers();
    let body = move || match page.get() {
        Page::About => view! { <pages::About /> }.into_any(),
        Page::Today => view! { <pages::Today /> }.into_any(),
        Page::Routine => view! { <pages::Routine /> }.into_any(),
        Page::Welcome => view! { <pages::Welcome /> }.into_any(),
        Page::Intake(slug) => view! { <pages::Intake slug=slug /> }.into_any(),
        Page::IntakeCheck => view! { <pages::IntakeCheck /> }.into_any(),
        Page::Care => view! { <pages::Care /> }.into_any(),
        Page::Library => view! { <pages::Library /> }.into_any(),
        Page::LibraryItem(id) => view! { <pages::LibraryItem id=id /> }.into_any(),
        _ => view! { <pages::NotFound /> }.into_any(),
    };
    view! {
        <div class="app">
            <SkipLink />
            {body}
            <StatusLine message=String::new() />
        </div>
    }
}
