//! Places on the body by map or by list, with equal rights: one switch, remembered. The two ways themselves are the page's.

use crate::ui::view;
use leptos::prelude::*;

use super::components::{Button, ButtonKind};
use super::words::{site_name, site_phrase};
use crate::domain::setting::{PlacesBy, Setting};
use crate::domain::site::{Side, Site};
use crate::state::use_settings;
use crate::text::{t, t_with};

/// One of the two ways, and the switch to the other.
pub(super) fn map_or_list(
    map: impl Fn() -> AnyView + Send + 'static,
    list: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let way = way();
    view! {
        {switch(way, t("body-map.use-list"), t("body-map.use-map"))}
        {move || match way.get() {
            PlacesBy::Map => map(),
            PlacesBy::List => list(),
        }}
    }
    .into_any()
}

/// The map over a list that stands below it; who wants the list alone puts the map away.
pub(super) fn or_list(map: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let way = way();
    view! {
        <div>
            {move || (way.get() == PlacesBy::Map).then(&map)}
            {switch(way, t("body-map.hide"), t("body-map.show"))}
        </div>
    }
    .into_any()
}

fn way() -> Memo<PlacesBy> {
    let settings = use_settings();
    Memo::new(move |_| settings.places_by())
}

fn switch(way: Memo<PlacesBy>, to_list: &'static str, to_map: &'static str) -> AnyView {
    let settings = use_settings();
    let other = move |()| {
        settings.prefer(Setting::PlacesBy(match way.get_untracked() {
            PlacesBy::Map => PlacesBy::List,
            PlacesBy::List => PlacesBy::Map,
        }));
    };
    view! {
        <div class="places-switch">
            <Button kind=ButtonKind::Plain on_press=other>
                {move || if way.get() == PlacesBy::Map { to_list } else { to_map }}
            </Button>
        </div>
    }
    .into_any()
}

/// A place on its side: "Left knee"; the site alone where it reaches across.
pub(super) fn place_name(site: Site, side: Side) -> String {
    let key = match side {
        Side::Left => "place.left",
        Side::Right => "place.right",
        Side::Both | Side::Middle => return site_name(site),
    };
    t_with(key, &[("site", &site_phrase(site))])
}
