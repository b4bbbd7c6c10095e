//! What Tend is, what it is not, where data lives. The static shell in `index.html` shows the same first.

use crate::ui::view;
use leptos::prelude::*;

use super::install_hint;
use super::intake::resume;
use crate::state::{Way, use_answers, use_install, use_today};
use crate::text::t;
use crate::ui::components::{BottomBar, ButtonKind, ButtonLink, PageTitle};
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The page.
#[component]
pub(in crate::ui) fn Welcome() -> impl IntoView {
    let state = use_answers();
    let today = use_today();
    // Each of the two ways begins here.
    state.is_short.set(false);
    // What should be done before beginning stands where it is seen before.
    let is_apart = use_install().way_now().is_some_and(Way::is_apart);
    let begin = resume(&state.draft.get_untracked(), today).hash();
    let mut essential = begin.clone();
    essential.push_str("?essential");
    view! {
        <Frame>
            <PageTitle title=t("welcome.title").to_owned() lead=t("welcome.lead").to_owned() />
            {is_apart.then(|| install_hint(true))}
            <div class="welcome">
                <h2 class="welcome-point">{t("welcome.is-title")}</h2>
                <p>{t("welcome.is")}</p>
                <h2 class="welcome-point">{t("welcome.not-title")}</h2>
                <p>{t("welcome.not")}</p>
                <h2 class="welcome-point">{t("welcome.data-title")}</h2>
                <p>{t("welcome.data")}</p>
                <p>
                    <a class="lone-link" href=Page::Restore.hash()>{t("welcome.backup")}</a>
                </p>
                {(!is_apart).then(|| install_hint(true))}
            </div>
            <BottomBar>
                <ButtonLink href=begin>{t("welcome.begin")}</ButtonLink>
                <ButtonLink kind=ButtonKind::Plain href=essential>
                    {t("welcome.short")}
                </ButtonLink>
                <p class="bottom-bar-note">{t("welcome.time")}</p>
            </BottomBar>
        </Frame>
    }
}
