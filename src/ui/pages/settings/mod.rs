//! Settings: how Tend looks, what the plan is made from, where the data lives, and the app itself. Each choice is kept the
//! moment it is made; there is nothing to submit. Each part is a file.

mod app;
mod data;
mod delete;
mod install;
mod looks;
mod plan;
mod restore;
mod sound;

use crate::ui::view;
use leptos::prelude::*;

use crate::text::t;
use crate::ui::components::PageTitle;
use crate::ui::frame::Frame;

pub(in crate::ui) use install::install_hint;
pub(in crate::ui) use restore::{Restore, summary};
pub(in crate::ui) use sound::sound_choice;

/// The page.
#[component]
pub(in crate::ui) fn Settings() -> impl IntoView {
    view! {
        <Frame>
            <PageTitle title=t("page.settings") />
            {looks::part()}
            {sound::sound_settings()}
            {plan::part()}
            {data::part()}
            {delete::part()}
            {app::part()}
        </Frame>
    }
}
