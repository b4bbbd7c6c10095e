//! The app itself: its version, and what there is to read about it.

use crate::ui::view;
use leptos::prelude::*;

use crate::state::{Look, use_updates};
use crate::text::{t, t_with};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::route::Page;

/// The version, and what there is to read about it.
pub(super) fn part() -> AnyView {
    let updates = use_updates();
    let version = t_with("about.version", &[("version", env!("CARGO_PKG_VERSION"))]);
    let said = move || match updates.look.get() {
        Look::NotYet => "",
        Look::Looking => t("settings.update-looking"),
        Look::Newest => t("settings.update-newest"),
        Look::Found if updates.is_ready.get() => t("settings.update-ready"),
        Look::Found => t("settings.update-found"),
        Look::NoAnswer => t("settings.update-failed"),
    };
    let take = move || {
        updates.is_ready.get().then(|| {
            view! {
                <Button kind=ButtonKind::Soft on_press=move |()| updates.take()>
                    {t("banner.update-take")}
                </Button>
            }
        })
    };
    view! {
        <section class="settings-part">
            <h2>{t("settings.app")}</h2>
            <p>{version}</p>
            {super::install_hint(false)}
            <Button kind=ButtonKind::Soft on_press=move |()| updates.look()>
                {t("settings.update-check")}
            </Button>
            <p role="status">{said}</p>
            {take}
            <ul class="settings-links">
                <li>
                    <a class="settings-link" href=Page::About.hash()>{t("page.about")}</a>
                </li>
                <li>
                    <a class="settings-link" href=Page::Sources.hash()>{t("page.sources")}</a>
                </li>
            </ul>
        </section>
    }
    .into_any()
}
