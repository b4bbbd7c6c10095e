//! About Tend: what it is and is not, who has checked it, privacy, licence, version.

use crate::ui::view;
use leptos::prelude::*;

use crate::text::{t, t_with};
use crate::ui::components::PageTitle;
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The About page.
#[component]
pub(in crate::ui) fn About() -> impl IntoView {
    let version = t_with("about.version", &[("version", env!("CARGO_PKG_VERSION"))]);
    view! {
        <Frame>
            <PageTitle title=t("page.about") />
            <p>{t("about.what")}</p>
            <h2>{t("about.review-title")}</h2>
            <p>
                {t("about.review")} " "
                <a href=Page::Sources.hash()>{t("about.sources")}</a>
            </p>
            <h2>{t("about.privacy-title")}</h2>
            <p>{t("about.privacy")}</p>
            <h2>{t("about.licence-title")}</h2>
            <p>{t("about.licence")}</p>
            <p class="quiet">{version}</p>
        </Frame>
    }
}
