//! An address that leads nowhere: says that nothing is lost and shows the way home.

use crate::ui::view;
use leptos::prelude::*;

use crate::text::t;
use crate::ui::components::{ButtonLink, PageTitle};
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The page for an unknown address.
#[component]
pub(in crate::ui) fn NotFound() -> impl IntoView {
    view! {
        <Frame>
            <PageTitle title=t("page.not-found") lead=t("not-found.text").to_owned() />
            <ButtonLink href=Page::Today.hash()>{t("not-found.home")}</ButtonLink>
        </Frame>
    }
}
