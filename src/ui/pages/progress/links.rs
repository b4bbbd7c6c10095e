//! What goes together from day to day: what stood out, what did not, and how many days are still needed.

use crate::ui::view;
use leptos::prelude::*;

use super::empty::waiting_row;
use super::headline::sizes;
use super::points;
use super::study::Study;
use crate::chart::Scale;
use crate::chart::groups::spread;
use crate::chart::scale::from_zero;
use crate::chart::words::counted;
use crate::domain::order::sort_by;
use crate::insight::Finding;
use crate::insight::days::Measure;
use crate::insight::links::{CHART_DAYS, Estimate, Link, Links, PAIRS};
use crate::insight::series::median;
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::charts::{spread_rows, when_opened};
use crate::ui::components::Card;
use crate::ui::words::listed;

/// The words of each pair, in the order of the pairs: its name, what is said when the second rises with the first, what is said
/// when it falls, and the names of the days when the first is high and when it is low.
const WORDS: [[&str; 5]; 8] = [
    [
        "links.sleep-pain",
        "links.sleep-pain-up",
        "links.sleep-pain-down",
        "links.sleep-pain-high",
        "links.sleep-pain-low",
    ],
    [
        "links.hours-pain",
        "links.hours-pain-up",
        "links.hours-pain-down",
        "links.hours-pain-high",
        "links.hours-pain-low",
    ],
    [
        "links.stress-pain",
        "links.stress-pain-up",
        "links.stress-pain-down",
        "links.stress-pain-high",
        "links.stress-pain-low",
    ],
    [
        "links.mood-pain",
        "links.mood-pain-up",
        "links.mood-pain-down",
        "links.mood-pain-high",
        "links.mood-pain-low",
    ],
    [
        "links.stress-next",
        "links.stress-next-up",
        "links.stress-next-down",
        "links.stress-next-high",
        "links.stress-next-low",
    ],
    [
        "links.active-next",
        "links.active-next-up",
        "links.active-next-down",
        "links.active-next-high",
        "links.active-next-low",
    ],
    [
        "links.steps-next",
        "links.steps-next-up",
        "links.steps-next-down",
        "links.steps-next-high",
        "links.steps-next-low",
    ],
    [
        "links.pain-sleep",
        "links.pain-sleep-up",
        "links.pain-sleep-down",
        "links.pain-sleep-high",
        "links.pain-sleep-low",
    ],
];

fn words(link: &Link) -> [&'static str; 5] {
    let at = PAIRS.iter().position(|pair| *pair == link.pair);
    at.and_then(|at| WORDS.get(at))
        .map(|keys| keys.map(t))
        .unwrap_or_default()
}

fn name(link: &Link) -> &'static str {
    let [name, ..] = words(link);
    name
}

/// The section.
pub(super) fn links_section(study: &Study) -> AnyView {
    let body = study.links.with_value(|links| {
        let links = links.as_ref();
        links.map(|links| found(study, links))
    });
    view! {
        <section class="progress-part">
            <h2>{t("progress.links-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn found(study: &Study, links: &Links) -> AnyView {
    let said = if links.looked_at == 0 {
        t("progress.links-none").to_owned()
    } else {
        t_with(
            "progress.links-said",
            &[
                ("looked", &counted("progress.looked", links.looked_at)),
                ("stood", &stood(links.stood_out)),
            ],
        )
    };
    let of = |is: fn(&Finding<Estimate>) -> bool| -> Vec<String> {
        let fit = links.list.iter().filter(|link| is(&link.finding));
        fit.map(|link| name(link).to_owned()).collect()
    };
    let quiet = |key: &'static str, what: Vec<String>| {
        (!what.is_empty()).then(|| {
            let said = t_with(key, &[("what", &listed(&what))]);
            study.quiet(&said)
        })
    };
    let measured = of(|finding| finding.found().is_some_and(|one| !one.stands_out));
    let still = of(|finding| matches!(finding, Finding::Still));
    let outstanding: Vec<AnyView> = links
        .list
        .iter()
        .filter(|link| link.stands_out())
        .filter_map(|link| Some(outstanding(link, link.estimate()?)))
        .collect();
    let waiting: Vec<AnyView> = links.list.iter().filter_map(waiting).collect();
    let patchy: Vec<AnyView> = links.list.iter().filter_map(patchy).collect();
    let waiting = (!waiting.is_empty()).then(|| {
        view! {
            <Card>
                <ul class="progress-steps">{waiting}</ul>
            </Card>
        }
    });
    view! {
        {study.quiet(&said)}
        {outstanding}
        {quiet("progress.not-stood", measured)}
        {quiet("progress.still", still)}
        {patchy}
        {waiting}
        {each(links)}
    }
    .into_any()
}

fn stood(count: usize) -> String {
    let plural = match count {
        0 => Plural::Zero,
        1 => Plural::One,
        _ => Plural::Other,
    };
    t_plural("progress.stood", plural, &[("n", &count.to_string())])
}

fn outstanding(link: &Link, estimate: &Estimate) -> AnyView {
    let [_, up, down, ..] = words(link);
    let title = if estimate.difference > 0.0 { up } else { down };
    let (low, high) = sizes(estimate.difference_interval);
    let detail = t_with(
        "progress.likely-range",
        &[
            ("n", &points(estimate.difference.abs())),
            ("low", &low),
            ("high", &high),
            ("days", &estimate.recorded.days.to_string()),
        ],
    );
    let chart = chart(link);
    view! {
        <Card title=title.to_owned()>
            <p>{detail}</p>
            {chart}
            <p class="quiet">{t("progress.no-cause")}</p>
        </Card>
    }
    .into_any()
}

fn waiting(link: &Link) -> Option<AnyView> {
    let Finding::Waiting { days_more } = link.finding else {
        return None;
    };
    // What nobody records is no promise.
    (!link.days.is_empty())
        .then(|| waiting_row(name(link).to_owned(), days_more, link.pair.days_needed()))
}

fn patchy(link: &Link) -> Option<AnyView> {
    let Finding::Patchy(recorded) = link.finding else {
        return None;
    };
    let said = t_with(
        "progress.link-patchy",
        &[
            ("what", name(link)),
            ("n", &recorded.days.to_string()),
            ("of", &recorded.possible.to_string()),
        ],
    );
    Some(view! { <p class="quiet">{said}</p> }.into_any())
}

/// The charts of all pairs that have one and are not shown already.
fn each(links: &Links) -> Option<AnyView> {
    let shown: Vec<Link> = links
        .list
        .iter()
        .filter(|link| link.days.len() >= CHART_DAYS && !link.stands_out())
        .cloned()
        .collect();
    (!shown.is_empty()).then(|| {
        when_opened(
            t("progress.each"),
            Box::new(move || {
                let rows: Vec<AnyView> = shown
                    .iter()
                    .map(|link| {
                        view! {
                            <h3>{name(link)}</h3>
                            {chart(link)}
                        }
                        .into_any()
                    })
                    .collect();
                rows.into_any()
            }),
        )
    })
}

/// The second on days when the first was high, and on days when it was low.
fn chart(link: &Link) -> Option<AnyView> {
    let [_, _, _, high_name, low_name] = words(link);
    let firsts: Vec<f64> = link.days.iter().map(|(first, _)| *first).collect();
    let middle = median(&firsts)?;
    let group = |is_high: bool| {
        let days = link
            .days
            .iter()
            .filter(|(first, _)| (*first >= middle) == is_high);
        let mut values: Vec<f64> = days.map(|(_, then)| *then).collect();
        sort_by(&mut values, f64::total_cmp);
        spread(&values)
    };
    let groups = [(high_name, group(true)), (low_name, group(false))];
    let groups = groups
        .into_iter()
        .filter_map(|(name, spread)| Some((name, spread?)));
    let scale = match link.pair.then {
        Measure::Pain | Measure::Sleep => Scale::new(0.0, 10.0),
        _ => from_zero(link.days.iter().map(|(_, then)| *then).fold(0.0, f64::max)).0,
    };
    Some(spread_rows(groups.collect(), scale))
}
