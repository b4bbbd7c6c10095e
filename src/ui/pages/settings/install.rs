//! How to put Tend on this device: before the first question, once, until it is put away; and here for good.

use crate::ui::view;
use leptos::prelude::*;

use crate::state::{Way, use_install};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, Notice};

/// The hint for this browser; nothing where Tend is installed already. One that `can_go` is shown until it is put away.
pub(in crate::ui) fn install_hint(can_go: bool) -> AnyView {
    let install = use_install();
    let hint = move || {
        let way = install.way()?;
        if can_go && install.is_put_away() {
            return None;
        }
        let ask = (way == Way::Ask).then(|| {
            view! {
                <Button kind=ButtonKind::Soft on_press=move |()| install.ask()>
                    {t("install.ask")}
                </Button>
            }
        });
        let close = can_go.then(|| {
            view! {
                <Button kind=ButtonKind::Plain on_press=move |()| install.put_away()>
                    {t("install.later")}
                </Button>
            }
        });
        let hint = view! {
            <Notice>
                <p>{in_words(way)}</p>
                <div class="install-actions">{ask} {close}</div>
            </Notice>
        };
        Some(hint)
    };
    view! { <div class="install">{hint}</div> }.into_any()
}

fn in_words(way: Way) -> &'static str {
    match way {
        Way::Ask => t("install.press"),
        Way::Menu => t("install.menu"),
        Way::Share => t("install.share"),
        Way::Dock => t("install.dock"),
        Way::FirefoxPhone => t("install.firefox-phone"),
        Way::Taskbar => t("install.taskbar"),
        Way::Bookmark => t("install.bookmark"),
    }
}
