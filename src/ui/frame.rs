//! What every page stands in: header, navigation, main part, and the title in the browser's tab.

use crate::ui::view;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::components::{Errors, IconName, NavBar, NavLink, PageHeader};
use super::route::{NavPlace, Page};
use super::router::use_page;
use crate::text::{t, t_with};

/// The frame of a page. Its children hold the page's one `<h1 tabindex="-1">`.
#[component]
pub(super) fn Frame(
    /// The title in the tab, when the page can say more than its name.
    #[prop(optional, into)]
    title: Signal<Option<String>>,
    /// What is wrong on the page: while it holds something the title says so first.
    #[prop(optional)]
    errors: Option<Errors>,
    /// Where Back leads, on a page that has a step before it.
    #[prop(optional, into)]
    back: Option<Signal<String>>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let page = use_page().get_untracked();
    let name = t(page.title_key());
    Effect::new(move |_| {
        let page_title = title.get();
        let page_title = page_title.as_deref().unwrap_or(name);
        let is_wrong = errors.is_some_and(|errors| errors.with(|errors| !errors.is_empty()));
        let key = if is_wrong {
            "app.title-error"
        } else {
            "app.title"
        };
        document().set_title(&t_with(key, &[("page", page_title)]));
    });
    let navigation = page
        .shows_navigation()
        .then(|| view! { <NavBar links=nav_links(page.nav_place()) /> });
    view! {
        <PageHeader
            back=back
            home=Page::Today.hash()
            settings=Page::Settings.hash()
            at_settings={page == Page::Settings}
        />
        {navigation}
        <main class="page" id="main" tabindex="-1">
            {children()}
        </main>
    }
}

/// The first stop of the Tab key: over the header to the main part.
#[component]
pub(super) fn SkipLink() -> impl IntoView {
    let skip = |ev: MouseEvent| {
        // The part behind `#` is the app's address: a link within the page must not change it.
        ev.prevent_default();
        let main = document().get_element_by_id("main");
        if let Some(main) = main.and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Without focus the view still moves.
            let _ = main.focus();
            main.scroll_into_view();
        }
    };
    view! {
        <a class="skip-link" href="#main" on:click=skip>
            {t("app.skip")}
        </a>
    }
}

fn nav_links(here: Option<NavPlace>) -> Vec<NavLink> {
    NavPlace::ALL
        .into_iter()
        .map(|place| {
            let (label, icon) = match place {
                NavPlace::Today => (t("nav.today"), IconName::Today),
                NavPlace::Diary => (t("nav.diary"), IconName::Diary),
                NavPlace::Progress => (t("nav.progress"), IconName::Progress),
                NavPlace::Learn => (t("nav.learn"), IconName::Learn),
            };
            NavLink {
                label,
                href: place.page().hash(),
                icon,
                current: here == Some(place),
            }
        })
        .collect()
}
