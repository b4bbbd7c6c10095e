//! The body map: two drawings whose places are buttons. Arrow keys go from place to place, Enter and the space bar press; a
//! marked place shows its number, so that the tint is never needed. What a press does is the page's.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Button, ButtonKind};
use crate::domain::site::{Side, Site, SitePain};
use crate::figure::body_map::{
    FRAME, Region, Tint, Toward, VIEWS, View, neighbor, regions, strength,
};
use crate::text::{t, t_with};
use crate::ui::focus::focus_on;

/// The steps of making the drawing larger.
const SIZES: u8 = 3;

type Places = StoredValue<Vec<Region>>;

/// The map. The places stand in the order of `figure::body_map::regions`, and so do their ids.
#[component]
pub fn BodyMap(
    /// What the map shows, for screen readers.
    #[prop(into)]
    legend: String,
    /// What is marked.
    #[prop(into)]
    marks: Signal<Vec<SitePain>>,
    /// The name of a place: "Left knee".
    name: fn(Site, Side) -> String,
    /// A place was pressed.
    #[prop(into)]
    on_press: Callback<Region>,
) -> impl IntoView {
    let places: Places = StoredValue::new(regions());
    // The one place the Tab key stops at.
    let stop = RwSignal::new(first_stop(places, &marks.get_untracked()));
    let size = RwSignal::new(0);
    let press = move |at: usize| {
        stop.set(at);
        if let Some(region) = places.with_value(|all| all.get(at).copied()) {
            on_press.run(region);
        }
    };
    let click = move |ev: MouseEvent| {
        if let Some(at) = pressed(&ev) {
            press(at);
        }
    };
    let key = move |ev: KeyboardEvent| {
        let at = stop.get_untracked();
        match (toward(&ev.key()), ev.key().as_str()) {
            (Some(way), _) => {
                let next = places.with_value(|all| neighbor(all, at, way));
                stop.set(next);
                focus_on(&place_id(next));
            }
            (None, "Enter" | " ") => press(at),
            _ => return,
        }
        ev.prevent_default();
    };
    let drawings = VIEWS.map(|view| drawing(view, places, marks, stop, name));
    let resize = move |larger: bool| {
        size.update(|size| {
            *size = if larger {
                (*size + 1).min(SIZES - 1)
            } else {
                size.saturating_sub(1)
            };
        });
    };
    view! {
        <div
            class="body-map"
            role="group"
            aria-label=legend
            aria-describedby="body-map-keys"
            data-size=move || size.get().to_string()
            on:click=click
            on:keydown=key
        >
            <div class="body-map-scroll">
                <div class="body-map-sheet">{drawings}</div>
            </div>
            <p class="body-map-keys" id="body-map-keys">
                {t("body-map.keys")}
            </p>
        </div>
        <div class="body-map-tools">
            <Button kind=ButtonKind::Soft on_press=move |()| resize(false)>
                {t("body-map.smaller")}
            </Button>
            <Button kind=ButtonKind::Soft on_press=move |()| resize(true)>
                {t("body-map.larger")}
            </Button>
        </div>
    }
}

/// The id of the place at that position.
#[must_use]
pub fn place_id(at: usize) -> String {
    let mut id = "place-".to_owned();
    id.push_str(&at.to_string());
    id
}

/// The first marked place, else the low back: the place people mark most.
fn first_stop(places: Places, marks: &[SitePain]) -> usize {
    places.with_value(|all| {
        let marked = all
            .iter()
            .position(|one| marks.iter().any(|mark| one.shows(mark)));
        let low_back = || all.iter().position(|one| one.site == Site::LowBack);
        marked.or_else(low_back).unwrap_or_default()
    })
}

fn pressed(ev: &MouseEvent) -> Option<usize> {
    let target: web_sys::Element = ev.target()?.dyn_into().ok()?;
    let place = target.closest("[data-place]").ok()??;
    place.get_attribute("data-place")?.parse().ok()
}

fn toward(key: &str) -> Option<Toward> {
    match key {
        "ArrowLeft" => Some(Toward::Left),
        "ArrowRight" => Some(Toward::Right),
        "ArrowUp" => Some(Toward::Up),
        "ArrowDown" => Some(Toward::Down),
        _ => None,
    }
}

/// The box of one drawing.
pub(super) fn frame() -> String {
    let (left, top, width, height) = FRAME;
    [left, top, width, height]
        .map(|number| number.to_string())
        .join(" ")
}

fn on(all: &[Region], view: View) -> impl Iterator<Item = (usize, &Region)> {
    let all = all.iter().enumerate();
    all.filter(move |(_, region)| region.view == view)
}

/// Around each place, under all drawn ones: a finger that lands beside a narrow place still finds it.
fn reach(all: &[Region], view: View) -> AnyView {
    on(all, view)
        .map(|(at, region)| {
            view! { <path class="body-map-reach" data-place=at.to_string() d=region.path() /> }
        })
        .collect_view()
        .into_any()
}

/// The words over a drawing, and those to its left and to its right.
pub(super) fn around(view: View) -> (&'static str, [&'static str; 2]) {
    match view {
        View::Front => (
            t("body-map.front"),
            [t("body-map.right"), t("body-map.left")],
        ),
        View::Back => (
            t("body-map.back"),
            [t("body-map.left"), t("body-map.right")],
        ),
    }
}

fn drawing(
    view: View,
    places: Places,
    marks: Signal<Vec<SitePain>>,
    stop: RwSignal<usize>,
    name: fn(Site, Side) -> String,
) -> AnyView {
    let (caption, [left, right]) = around(view);
    let all = places.get_value();
    let shapes: Vec<AnyView> = on(&all, view)
        .map(|(at, region)| place(at, *region, marks, stop, name))
        .collect();
    let ring = move || {
        let at = places.with_value(|all| all.get(stop.get()).copied());
        let here = at.filter(|region| region.view == view);
        here.map(|region| region.path()).unwrap_or_default()
    };
    view! {
        <div class="body-map-view">
            <p class="body-map-caption" aria-hidden="true">
                {caption}
            </p>
            <svg viewBox=frame() role="group" aria-label=caption>
                <text class="body-map-side" x="-1760" y="5980" aria-hidden="true">
                    {left}
                </text>
                <text class="body-map-side" x="1760" y="5980" aria-hidden="true">
                    {right}
                </text>
                {reach(&all, view)}
                {shapes}
                <path class="body-map-ring" d=ring />
            </svg>
        </div>
    }
    .into_any()
}

/// One place. Its element stays while marks come and go, so that focus stays on it.
fn place(
    at: usize,
    region: Region,
    marks: Signal<Vec<SitePain>>,
    stop: RwSignal<usize>,
    name: fn(Site, Side) -> String,
) -> AnyView {
    let tints = Memo::new(move |_| marks.with(|marks| region.tints(marks)));
    view! {
        <g
            class="body-map-place"
            role="button"
            id=place_id(at)
            data-place=at.to_string()
            tabindex=move || if stop.get() == at { "0" } else { "-1" }
            aria-pressed=move || if tints.with(Vec::is_empty) { "false" } else { "true" }
            aria-label=move || tints.with(|tints| said(&region, tints, name))
        >
            <path class="body-map-skin" d=region.path() />
            {move || tints.with(|tints| tints.iter().map(shaded).collect::<Vec<_>>())}
        </g>
    }
    .into_any()
}

fn shaded(tint: &Tint) -> AnyView {
    let number = match tint.pain {
        Some(pain) => pain.to_string(),
        None => "✓".to_owned(),
    };
    let (x, y) = tint.at;
    let opacity = hundredths(strength(tint.pain));
    view! {
        <path class="body-map-tint" d=tint.path.clone() fill-opacity=opacity />
        <text class="body-map-number" x=x.to_string() y=y.to_string() aria-hidden="true">
            {number}
        </text>
    }
    .into_any()
}

/// "Left knee, front, 4 of 10".
fn said(region: &Region, tints: &[Tint], name: fn(Site, Side) -> String) -> String {
    let mut said = name(region.site, region.side);
    said.push_str(", ");
    said.push_str(match region.view {
        View::Front => t("body-map.on-front"),
        View::Back => t("body-map.on-back"),
    });
    for tint in tints {
        said.push_str(", ");
        match tint.pain {
            Some(pain) => said.push_str(&t_with("body-map.of-10", &[("n", &pain.to_string())])),
            None => said.push_str(t("body-map.marked")),
        }
    }
    said
}

/// A share as SVG writes it.
pub(super) fn hundredths(number: u8) -> String {
    let mut said = if number < 100 { "0." } else { "1." }.to_owned();
    let rest = (number % 100).to_string();
    if rest.len() == 1 {
        said.push('0');
    }
    said.push_str(&rest);
    said
}
