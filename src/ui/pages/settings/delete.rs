//! Deleting everything: asked twice, with a last copy offered in between.

use crate::ui::view;
use leptos::prelude::*;

use super::data::download_button;
use crate::state::use_keeping;
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, Notice};
use crate::ui::focus::focus_on;

/// The id of the second question.
const PLACE: &str = "delete-sure";

/// The part of the page.
pub(super) fn part() -> AnyView {
    let is_asked = RwSignal::new(false);
    let ask = move |()| {
        is_asked.set(true);
        request_animation_frame(|| focus_on(PLACE));
    };
    let body = move || {
        if is_asked.get() {
            return sure(is_asked);
        }
        view! {
            <p>{t("settings.delete-what")}</p>
            <Button kind=ButtonKind::Soft on_press=ask>
                {t("settings.delete")}
            </Button>
        }
        .into_any()
    };
    view! {
        <section class="settings-part">
            <h2>{t("settings.delete-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// The second question.
fn sure(is_asked: RwSignal<bool>) -> AnyView {
    let keeping = use_keeping();
    let failed = RwSignal::new(false);
    let delete = move |()| {
        keeping.delete_everything(move |_| {
            failed.try_set(true);
        });
    };
    view! {
        <div id=PLACE class="settings-sure" tabindex="-1">
            <p>
                <strong>{t("settings.delete-sure")}</strong>
            </p>
            <p>{t("settings.delete-lost")}</p>
            {download_button(keeping)}
            <Button kind=ButtonKind::Soft on_press=delete>
                {t("settings.delete-now")}
            </Button>
            <Button kind=ButtonKind::Plain on_press=move |()| is_asked.set(false)>
                {t("settings.delete-not")}
            </Button>
            <div role="alert">
                {move || failed.get().then(|| view! { <Notice><p>{t("settings.delete-failed")}</p></Notice> })}
            </div>
        </div>
    }
    .into_any()
}
