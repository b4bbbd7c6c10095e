//! A value through time: the line, the days marked below it, the spans behind it, and the place that is being read.

use leptos::prelude::*;

use super::reader::Reading;
use crate::chart::trend::Trend;
use crate::text::t;

/// A trend with its labels.
#[derive(Debug)]
pub struct TrendPicture {
    /// The id of the figure.
    pub id: String,
    /// What to draw.
    pub trend: Trend,
    /// The numbers at the side, the highest first.
    pub ticks: Vec<String>,
    /// The words under the two ends.
    pub ends: [String; 2],
    /// A small one among others.
    pub is_small: bool,
    /// A band across, as its place from the top and its height.
    pub band: Option<(i32, i32)>,
    /// The place that is being read.
    pub reading: Option<Reading>,
}

/// The picture and the words on it.
pub fn trend_picture(picture: TrendPicture) -> AnyView {
    let Trend {
        line,
        thin,
        ranges,
        marks,
        spans,
    } = picture.trend;
    let has_spans = !spans.is_empty();
    let has_ranges = !ranges.is_empty();
    let spans: Vec<AnyView> = spans
        .into_iter()
        .map(|span| {
            view! { <rect class="trend-span" x=span.x width=span.width y="0" height="1000" /> }
                .into_any()
        })
        .collect();
    let band = picture.band.map(|(y, height)| {
        view! { <rect class="trend-span" x="0" width="1000" y=y height=height /> }.into_any()
    });
    let ticks: Vec<AnyView> = picture
        .ticks
        .into_iter()
        .map(|tick| view! { <span>{tick}</span> }.into_any())
        .collect();
    let cursor = picture.reading.map(|reading| {
        view! { <path class="trend-cursor" d=move || reading.cursor(0) /> }
    });
    let marks = (!marks.is_empty()).then(|| {
        view! {
            <svg class="trend-marks" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
                <path d=marks />
            </svg>
        }
        .into_any()
    });
    let keys = [
        marks
            .is_some()
            .then(|| ("trend-key-mark", t("chart.session-mark"))),
        has_spans.then(|| ("trend-key-span", t("chart.flare-span"))),
        has_ranges.then(|| ("trend-key-range", t("chart.week-range"))),
    ];
    let keys: Vec<AnyView> = keys.into_iter().flatten().map(key).collect();
    let keys =
        (!keys.is_empty()).then(|| view! { <p class="trend-keys" aria-hidden="true">{keys}</p> });
    let [first, last] = picture.ends;
    view! {
        <div class="trend" data-small=picture.is_small.then_some("")>
            <svg
                class="trend-plot"
                viewBox="0 0 1000 1000"
                preserveAspectRatio="none"
                role="img"
                aria-labelledby=format!("{}-said", picture.id)
            >
                {spans} {band} <path class="trend-grid" d="M0 0H1000M0 500H1000M0 1000H1000" />
                <path class="trend-range" d=ranges /> <path class="trend-thin" d=thin />
                <path class="trend-line" d=line /> {cursor}
            </svg>
            <div class="trend-ticks" aria-hidden="true">
                {ticks}
            </div>
            {marks}
            <div class="trend-ends" aria-hidden="true">
                <span>{first}</span>
                <span>{last}</span>
            </div>
        </div>
        {keys}
    }
    .into_any()
}

fn key((class, words): (&'static str, &'static str)) -> AnyView {
    view! {
        <span class="trend-key">
            <span class=class></span>
            {words}
        </span>
    }
    .into_any()
}
