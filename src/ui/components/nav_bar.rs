//! The main navigation: at the bottom edge of a phone, at the top of a wide screen.

use crate::ui::view;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use crate::text::t;

/// One place in the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavLink {
    /// The name of the place.
    pub label: &'static str,
    /// Where it leads.
    pub href: String,
    /// The picture beside the name.
    pub icon: IconName,
    /// The person is there now.
    pub current: bool,
}

/// The navigation landmark.
#[component]
pub fn NavBar(
    /// The places, in order.
    links: Vec<NavLink>,
) -> impl IntoView {
    let links = links
        .into_iter()
        .map(|link| {
            view! {
                <li class="nav-bar-place">
                    <a class="nav-bar-link" href=link.href aria-current=link.current.then_some("page")>
                        <Icon name=link.icon />
                        {link.label}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="nav-bar" aria-label=t("app.navigation")>
            <ul class="nav-bar-list">{links}</ul>
        </nav>
    }
}
