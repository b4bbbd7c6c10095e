//! The places of an entry on the page: the body map, or the list with the same rights. Both change the one form.

use crate::ui::view;
use leptos::prelude::*;

use super::form::NONE;
use super::rating::OptionalScale;
use super::sites::{SiteForm, SitesForm};
use super::words::{mark_name, quality_in_words, quality_name, side_name};
use crate::domain::site::{Quality, Side};
use crate::figure::body_map::Region;
use crate::text::{t, t_with};
use crate::ui::components::{BodyMap, Button, ButtonKind, Checkboxes, Choice, ClearButton, Radios};
use crate::ui::focus::focus_on;
use crate::ui::places::{map_or_list, place_name};

/// The id of the heading over the place being described.
const OPEN: &str = "place-open";

/// The places.
pub(super) fn site_fields(form: SitesForm) -> AnyView {
    view! {
        <div class="entry-part">
            {map_or_list(move || on_the_map(form), move || in_a_list(form))}
        </div>
    }
    .into_any()
}

fn on_the_map(form: SitesForm) -> AnyView {
    // The row that is being described.
    let open = RwSignal::new(None::<String>);
    let press = move |region: Region| {
        let key = form.key_at(region.site, region.side);
        form.tick(&key, true);
        open.set(Some(key));
        request_animation_frame(|| focus_on(OPEN));
    };
    let marks = Signal::derive(move || form.read().unwrap_or_default());
    let described = move || {
        let row = form.row(open.get().as_deref()?)?;
        Some(place_open(form, row, open))
    };
    let none = vec![Choice::new(NONE, t("diary.sites-none")).exclusive()];
    view! {
        <p class="quiet">{t("diary.sites-map-hint")}</p>
        <BodyMap legend=t("diary.sites") marks=marks name=place_name on_press=press />
        {described}
        {move || marked_list(form, open)}
        <Checkboxes
            name="sites"
            legend=t("diary.sites-none-question")
            choices=none
            ticked=form.ticked
        />
    }
    .into_any()
}

/// The place that was pressed: how strong, how it feels.
fn place_open(form: SitesForm, row: SiteForm, open: RwSignal<Option<String>>) -> AnyView {
    let close = move || {
        open.set(None);
        request_animation_frame(focus_on_the_map);
    };
    view! {
        <section class="place-open" aria-labelledby=OPEN>
            <h2 class="place-open-name" id=OPEN tabindex="-1">
                {move || mark_name(&row.read())}
            </h2>
            {site_detail(row, t("diary.site-pain"), t("diary.quality"))}
            <div class="place-open-end">
                <Button kind=ButtonKind::Soft on_press=move |()| close()>
                    {t("diary.site-done")}
                </Button>
                <Button
                    kind=ButtonKind::Plain
                    on_press=move |()| {
                        form.tick(&row.key(), false);
                        close();
                    }
                >
                    {t("diary.site-remove")}
                </Button>
            </div>
        </section>
    }
    .into_any()
}

/// Back to the place of the map that was pressed: the one the Tab key stops at.
fn focus_on_the_map() {
    let stop = document().query_selector(".body-map-place[tabindex='0']");
    if let Ok(Some(stop)) = stop {
        focus_on(&stop.id());
    }
}

/// What is marked, a line each.
fn marked_list(form: SitesForm, open: RwSignal<Option<String>>) -> Option<AnyView> {
    let ticked = form.ticked.get();
    let rows: Vec<_> = form
        .listed(true)
        .into_iter()
        .filter(|row| ticked.contains(&row.key()))
        .map(|row| {
            let mark = row.read();
            let name = mark_name(&mark);
            let mut said = match mark.pain {
                Some(pain) => t_with("body-map.of-10", &[("n", &pain.to_string())]),
                None => t("diary.site-open").to_owned(),
            };
            let kinds = quality_in_words(&mark);
            if !kinds.is_empty() {
                said.push_str(" · ");
                said.push_str(&kinds);
            }
            let change = move |()| {
                open.set(Some(row.key()));
                request_animation_frame(|| focus_on(OPEN));
            };
            view! {
                <li class="place-row">
                    <p>
                        <strong>{name.clone()}</strong>
                        <span class="place-said">{said}</span>
                    </p>
                    <Button kind=ButtonKind::Plain on_press=change>
                        {t("diary.site-change")}
                        <span class="visually-hidden">" "{name}</span>
                    </Button>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="place-list">{rows}</ul> }.into_any())
}

fn in_a_list(form: SitesForm) -> AnyView {
    let all = RwSignal::new(false);
    let list = move || {
        let sites = form
            .listed(all.get())
            .into_iter()
            .map(|row| Choice::new(row.key(), row_name(row)).opening());
        let none = Choice::new(NONE, t("diary.sites-none")).exclusive();
        let choices: Vec<Choice> = sites.chain([none]).collect();
        view! {
            <Checkboxes
                name="sites"
                legend=t("diary.sites")
                hint=t("diary.sites-hint").to_owned()
                choices=choices
                ticked=form.ticked
                follow_up=move |key: String| match form.row(&key) {
                    Some(row) => {
                        let place = row_name(row);
                        let values = [("site", place.as_str())];
                        let pain = t_with("diary.site-pain-of", &values);
                        site_detail(row, &pain, &t_with("diary.quality-of", &values))
                    }
                    None => ().into_any(),
                }
            />
        }
    };
    let first = form.listed(false).len();
    if first == 0 {
        all.set(true);
    }
    let show_all = move |()| {
        let mut next = "sites-".to_owned();
        next.push_str(&(first + 1).to_string());
        all.set(true);
        // The button that asked for it is gone then.
        request_animation_frame(move || focus_on(&next));
    };
    view! {
        {list}
        <Show when=move || !all.get()>
            <Button kind=ButtonKind::Plain on_press=show_all>
                {t("diary.sites-more")}
            </Button>
        </Show>
    }
    .into_any()
}

fn row_name(row: SiteForm) -> String {
    place_name(row.site, row.fixed.unwrap_or(Side::Middle))
}

/// How one place feels, under these questions.
fn site_detail(row: SiteForm, how_strong: &str, how_it_feels: &str) -> AnyView {
    let key = row.key();
    let kinds: Vec<Choice> = Quality::ALL
        .iter()
        .map(|one| Choice::new(one.as_str(), quality_name(*one)))
        .collect();
    let side = row.fixed.is_none().then(|| side_choice(row, &key));
    view! {
        <div class="entry-site">
            <OptionalScale
                name=["pain-", &key].concat()
                legend=how_strong
                hint=t("diary.pain-ends")
                value=row.pain
            />
            {side}
            <Checkboxes
                name=["quality-", &key].concat()
                legend=how_it_feels
                hint=t("diary.tick-all").to_owned()
                choices=kinds
                ticked=row.quality
            />
        </div>
    }
    .into_any()
}

fn side_choice(row: SiteForm, key: &str) -> AnyView {
    let name = ["side-", key].concat();
    let title = t_with("diary.side", &[("site", &row_name(row))]);
    let sides: Vec<Choice> = Side::ALL
        .iter()
        .map(|side| Choice::new(side.as_str(), side_name(*side)))
        .collect();
    view! {
        <div class="entry-part">
            <Radios name=name.clone() legend=title.clone() choices=sides chosen=row.side />
            <ClearButton
                name=name
                question=title
                shown=Signal::derive(move || row.side.with(Option::is_some))
                on_clear=move |()| row.side.set(None)
            />
        </div>
    }
    .into_any()
}
