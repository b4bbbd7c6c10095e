//! The way back, above a question. It is a real link to the step before, so that it works like the browser's own Back.

use crate::ui::view;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use crate::text::t;

/// A link named "Back".
#[component]
pub fn BackLink(
    /// Where the step before lives.
    #[prop(into)]
    href: Signal<String>,
) -> impl IntoView {
    view! {
        <a class="back-link" href=move || href.get()>
            <Icon name=IconName::Back />
            {t("action.back")}
        </a>
    }
}
