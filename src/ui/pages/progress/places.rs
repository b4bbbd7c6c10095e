//! Where it hurt over a period: the places shaded on the body, how often and how strong in words and numbers.

use std::sync::Arc;

use crate::ui::view;
use leptos::prelude::*;

use super::span::Span;
use super::study::Study;
use crate::chart::words::number;
use crate::domain::site::SitePain;
use crate::domain::time::Date;
use crate::insight::Recorded;
use crate::insight::places::{Place, Places, places};
use crate::state::use_diary;
use crate::text::{t, t_with};
use crate::ui::charts::{chart_figure, table};
use crate::ui::components::{Card, Shade, body_chart};
use crate::ui::dates::short_day;
use crate::ui::places::{or_list, place_name};
use crate::ui::words::listed;

/// Places that the sentence names, at most.
const NAMED: usize = 3;
/// How strongly a place is shaded that was marked once, and what is added for one that was marked each day, in hundredths.
const FAINTEST: usize = 25;
const MORE: usize = 75;

/// The card; nothing while no place was ever marked.
pub(super) fn places_card(study: &Study) -> Option<AnyView> {
    let was_marked = use_diary().entries.with_untracked(|entries| {
        let mut sites = entries.iter().filter_map(|kept| kept.value.sites.as_ref());
        sites.any(|sites| !sites.is_empty())
    });
    if !was_marked {
        return None;
    }
    let span = Span::new(study.days.first(), study.today);
    let shown = Arc::clone(study);
    let figure = move || figure(&shown, span.start());
    Some(
        view! {
            <Card title=t("places.title").to_owned()>
                {figure}
                {span.field("places-span")}
            </Card>
        }
        .into_any(),
    )
}

fn figure(study: &Study, start: Date) -> AnyView {
    let found = use_diary().entries.with_untracked(|entries| {
        let entries = entries.iter().map(|kept| &kept.value);
        places(entries, start, study.today)
    });
    let said = sentence(&found, start, study.today);
    if found.list.is_empty() {
        return view! { <p>{said}</p> }.into_any();
    }
    let recorded = found.recorded;
    let shades: Vec<Shade> = found
        .list
        .iter()
        .map(|place| shade(place, recorded))
        .collect();
    let picture = or_list(move || {
        view! {
            {body_chart(&shades, "places-said".to_owned())}
            <p class="quiet">{t("places.lead")}</p>
        }
        .into_any()
    });
    let heads = [
        t("places.place"),
        t("chart.days"),
        t("chart.middle"),
        t("chart.range"),
    ];
    let numbers = table(&heads, found.list.iter().map(row).collect());
    chart_figure("places", said.into_any(), picture, numbers)
}

/// "Marked on 20 of 42 days, 3 October to 20 November. Most often: low back and left knee."
fn sentence(found: &Places, start: Date, today: Date) -> String {
    let recorded = found.recorded;
    let mut said = t_with(
        "places.said",
        &[
            ("n", &recorded.days.to_string()),
            ("of", &recorded.possible.to_string()),
            ("first", &short_day(start)),
            ("last", &short_day(today)),
        ],
    );
    let most: Vec<String> = found
        .list
        .iter()
        .take(NAMED)
        .map(|place| name(place).to_lowercase())
        .collect();
    said.push(' ');
    if most.is_empty() {
        said.push_str(t("places.none"));
    } else {
        said.push_str(&t_with("places.most", &[("places", &listed(&most))]));
    }
    said
}

fn name(place: &Place) -> String {
    place_name(place.site, place.side)
}

fn shade(place: &Place, recorded: Recorded) -> Shade {
    let mark = SitePain {
        site: place.site,
        side: Some(place.side),
        pain: None,
        quality: Vec::new(),
    };
    let share = FAINTEST + MORE * place.days / recorded.days.max(1);
    let written = place
        .middle
        .map_or_else(|| "✓".to_owned(), |middle| number(middle.round()));
    (mark, u8::try_from(share).unwrap_or(100), written)
}

fn row(place: &Place) -> Vec<String> {
    let gap = || t("chart.gap").to_owned();
    let range = place.range.map(|(low, high)| {
        t_with(
            "chart.from-to",
            &[("low", &number(low)), ("high", &number(high))],
        )
    });
    vec![
        name(place),
        place.days.to_string(),
        place.middle.map_or_else(gap, number),
        range.unwrap_or_else(gap),
    ]
}
