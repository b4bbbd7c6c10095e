//! Where the data lives, whether it is safe there, and the ways to take it out and in.

use crate::ui::view;
use leptos::prelude::*;

use crate::state::{Keeping, Trouble, use_keeping};
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::components::{Button, ButtonKind, Disclosure, Notice};
use crate::ui::route::Page;

/// From here on the person is told how full the store is. Source: platform.md part 2.5.
const FILLING: u32 = 60;

/// The part of the page.
pub(super) fn part() -> AnyView {
    let keeping = use_keeping();
    keeping.look_at_promise();
    let room = (keeping.full >= FILLING).then(|| {
        let full = keeping.full.to_string();
        view! { <p>{t_with("settings.room", &[("n", &full)])}</p> }
    });
    view! {
        <section class="settings-part">
            <h2>{t("settings.data")}</h2>
            <p>{t("settings.data-where")}</p>
            <p>{move || state_in_words(keeping.trouble.get())}</p>
            {room}
            {move || promise(keeping)}
            <p class="quiet">{move || backup_in_words(keeping.days_since_backup.get())}</p>
            {download_button(keeping)}
            <ul class="settings-links">
                {link(&Page::Restore, t("settings.restore"))}
                {link(&Page::Report, t("page.report"))}
                {link(&Page::Files, t("page.files"))}
                {link(&Page::Bring, t("page.bring"))}
            </ul>
            <Disclosure summary=t("settings.apple")>
                <p>{t("settings.apple-days")}</p>
                <p>{t("settings.apple-apart")}</p>
            </Disclosure>
        </section>
    }
    .into_any()
}

fn link(page: &Page, name: &'static str) -> AnyView {
    let href = page.hash();
    view! {
        <li>
            <a class="settings-link" href=href>
                {name}
            </a>
        </li>
    }
    .into_any()
}

/// Whether the browser has promised to keep the data, and the way to ask.
fn promise(keeping: Keeping) -> AnyView {
    if keeping.is_promised.get() {
        return view! { <p>{t("settings.promised")}</p> }.into_any();
    }
    view! {
        <p>{t("settings.not-promised")}</p>
        <Button kind=ButtonKind::Plain on_press=move |()| keeping.ask_for_promise()>
            {t("settings.ask-promise")}
        </Button>
    }
    .into_any()
}

/// Everything as a file, and what to do when there is none.
pub(super) fn download_button(keeping: Keeping) -> AnyView {
    let failed = RwSignal::new(false);
    let download = move |()| {
        keeping.download(move |there_is_a_file| {
            failed.try_set(!there_is_a_file);
        });
    };
    view! {
        <Button kind=ButtonKind::Soft on_press=download>
            {t("settings.download")}
        </Button>
        <div role="alert">
            {move || failed.get().then(|| view! { <Notice><p>{t("settings.download-failed")}</p></Notice> })}
        </div>
    }
    .into_any()
}

/// Whether the data is safe where it lies.
fn state_in_words(trouble: Option<Trouble>) -> &'static str {
    match trouble {
        None => t("settings.state-fine"),
        Some(Trouble::Blocked) => t("settings.state-blocked"),
        Some(Trouble::Full) => t("settings.state-full"),
        Some(Trouble::ReadOnly) => t("settings.state-read-only"),
        Some(Trouble::OneCopy) => t("settings.state-one-copy"),
        Some(Trouble::FirstGone) => t("settings.state-first-gone"),
        Some(Trouble::OtherTab) => t("settings.state-other-tab"),
        Some(Trouble::Gone) => t("settings.state-gone"),
    }
}

/// How old the last copy is.
fn backup_in_words(days: Option<u32>) -> String {
    match days {
        None => t("settings.backup-none").to_owned(),
        Some(0) => t("settings.backup-today").to_owned(),
        Some(days) => t_plural(
            "settings.backup",
            Plural::english(days),
            &[("n", &days.to_string())],
        ),
    }
}
