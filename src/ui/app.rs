//! The shell: everything that stays while pages come and go.

use std::time::Duration;

use crate::ui::view;
use leptos::prelude::*;

use super::banners::Banners;
use super::components::StatusLine;
use super::dates::warm_dates;
use super::frame::SkipLink;
use super::pages;
use super::panic::install_hook;
use super::route::Page;
use super::router::{land, provide_page};
use crate::state::{Install, Opened, SaveStatus, Updates, open, provide, use_save_status};
use crate::text::t;

/// Reads the store, then mounts the app.
pub fn start() {
    install_hook();
    wasm_bindgen_futures::spawn_local(async { mount(open().await) });
}

/// Mounts the app into the page and takes the static shell away in the same frame, so that nothing is seen to move.
fn mount(opened: Opened) {
    leptos::mount::mount_to_body(move || view! { <App opened=opened /> });
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
    }
    if let Some(root) = document().document_element() {
        // Says to `boot.js` and to the journeys that the app is there; without it the recovery screen would open.
        let _ = root.set_attribute("data-app", "ready");
    }
    request_animation_frame(|| {
        land();
        // The browser takes a task to find its names of days; then the first page with dates need not wait for them.
        set_timeout(warm_dates, Duration::ZERO);
    });
}

/// The whole app.
#[component]
fn App(
    /// What was read.
    opened: Opened,
) -> impl IntoView {
    let page = provide_page();
    provide(opened);
    Updates::provide();
    Install::provide();
    let status = use_save_status();
    let body = move || match page.get() {
        Page::About => view! { <pages::About /> }.into_any(),
        Page::Today => view! { <pages::Today /> }.into_any(),
        Page::Routine => view! { <pages::Routine /> }.into_any(),
        Page::Session => view! { <pages::Session free=None /> }.into_any(),
        Page::SessionFree(what) => view! { <pages::Session free=Some(what) /> }.into_any(),
        Page::CheckIn => view! { <pages::CheckIn /> }.into_any(),
        Page::Safety => view! { <pages::Safety /> }.into_any(),
        Page::Ask(kind) => view! { <pages::Ask kind=kind /> }.into_any(),
        Page::Flare => view! { <pages::Flare /> }.into_any(),
        Page::Welcome => view! { <pages::Welcome /> }.into_any(),
        Page::Intake(slug) => view! { <pages::Intake slug=slug /> }.into_any(),
        Page::IntakeCheck => view! { <pages::IntakeCheck /> }.into_any(),
        Page::Care => view! { <pages::Care /> }.into_any(),
        Page::Library => view! { <pages::Library /> }.into_any(),
        Page::LibraryItem(id) => view! { <pages::LibraryItem id=id /> }.into_any(),
        Page::Settings => view! { <pages::Settings /> }.into_any(),
        Page::Learn => pages::learn(),
        Page::Lesson(id) => pages::lesson(&id, ""),
        Page::LessonPart(id, part) => pages::lesson(&id, &part),
        Page::Words => pages::words(""),
        Page::Word(id) => pages::words(&id),
        Page::Sources => pages::sources(""),
        Page::Source(id) => pages::sources(&id),
        Page::Restore => view! { <pages::Restore /> }.into_any(),
        Page::Diary => view! { <pages::Diary /> }.into_any(),
        Page::Evening => view! { <pages::Evening /> }.into_any(),
        Page::DiaryMonth(month) => view! { <pages::DiaryMonth month=month /> }.into_any(),
        Page::DiaryYear(year) => view! { <pages::DiaryYear year=year /> }.into_any(),
        Page::DiaryNew => view! { <pages::DiaryNew /> }.into_any(),
        Page::DiaryEntry(id) => view! { <pages::DiaryEntry id=id /> }.into_any(),
        Page::Progress => view! { <pages::Progress /> }.into_any(),
        Page::Report => pages::report(),
        Page::Files => pages::files(),
        Page::Bring => pages::bring(),
        Page::Experiments => view! { <pages::Experiments /> }.into_any(),
        _ => view! { <pages::NotFound /> }.into_any(),
    };
    view! {
        <div class="app">
            <SkipLink />
            <Banners page=page />
            {body}
            <StatusLine message=Signal::derive(move || status_in_words(status.get()).to_owned()) />
        </div>
    }
}

fn status_in_words(status: SaveStatus) -> &'static str {
    match status {
        SaveStatus::Idle => "",
        SaveStatus::Saving => t("status.saving"),
        SaveStatus::StillSaving => t("status.still-saving"),
        SaveStatus::Saved => t("status.saved"),
        SaveStatus::SavedOnce => t("status.saved-once"),
        SaveStatus::SavedForNow => t("status.saved-for-now"),
        SaveStatus::NotSaved(_) => t("status.not-saved"),
    }
}
