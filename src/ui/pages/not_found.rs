//! An address that leads nowhere: says that nothing is lost and shows the way home.

use leptos::prelude::*;

use super::quiet_page::quiet_page;
use crate::text::t;
use crate::ui::route::Page;

/// The page for an unknown address.
#[component]
pub(in crate::ui) fn NotFound() -> impl IntoView {
    quiet_page(
        t("page.not-found"),
        t("not-found.text"),
        t("not-found.home"),
        &Page::Today,
    )
}
