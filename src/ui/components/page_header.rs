//! The line above a page: the way back or the name of the app at the start, Settings at the end.

use crate::ui::view;
use leptos::prelude::*;

use super::back_link::BackLink;
use super::icon::{Icon, IconName};
use crate::text::t;

/// The header of a page. It always holds the link to the settings.
#[component]
pub fn PageHeader(
    /// Where Back leads; without it the header shows the name of the app, which leads home.
    #[prop(optional_no_strip, into)]
    back: Option<Signal<String>>,
    /// Where the name of the app leads.
    #[prop(into)]
    home: String,
    /// Where the settings live.
    #[prop(into)]
    settings: String,
    /// The page is the settings themselves.
    #[prop(optional)]
    at_settings: bool,
) -> impl IntoView {
    view! {
        <header class="page-header" data-back=back.is_some()>
            <a class="page-header-brand" href=home>
                {t("app.name")}
            </a>
            {back.map(|back| view! { <BackLink href=back /> })}
            <a
                class="page-header-settings"
                href=settings
                aria-current=at_settings.then_some("page")
            >
                <Icon name=IconName::Settings />
                {t("nav.settings")}
            </a>
        </header>
    }
}
