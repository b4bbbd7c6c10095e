//! Progress: how pain went, what stood beside it, what went together, and the way to own experiments. Everything said here comes
//! typed from `insight`; nothing claims a cause. A page without a diary shows what will come, and when.

mod after;
mod beside;
mod empty;
mod experiments;
mod headline;
mod links;
mod pain;
mod places;
mod scores;
mod span;
mod study;
mod year;

use std::sync::Arc;

use crate::ui::view;
use leptos::prelude::*;

pub(in crate::ui) use self::experiments::{Experiments, experiment_line};
use self::study::{Needs, Studied, Study};
use crate::chart::words::{counted, number};
use crate::insight::days::Measure;
use crate::insight::describe::Week;
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::charts::{table, when_opened};
use crate::ui::components::{ButtonKind, ButtonLink, Card};
use crate::ui::dates::short_day;
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::words::read_more;

/// Fewer recorded days make no chart.
const LEAST_DAYS: usize = 5;

/// The page.
#[component]
pub(in crate::ui) fn Progress() -> impl IntoView {
    let study = Studied::begin();
    let recorded = study.as_ref().map_or(0, |study| {
        let row = study.days.row(Measure::Pain);
        row.between(study.days.first(), study.today).count()
    });
    let body = match study {
        Some(study) if recorded >= LEAST_DAYS => full(&study),
        _ => empty::empty(recorded),
    };
    view! { <Frame>{body}</Frame> }.into_any()
}

/// A part of the page.
type Part = fn(&Study) -> Option<AnyView>;

/// The parts of the page, from above, and what has to be known for each. All but the first wait for a task of their own, so that
/// none takes long; each comes whole and below the others, so that nothing moves under a finger.
const PARTS: [(Needs, Part); 12] = [
    (Needs::Nothing, |study| Some(headline::below(study))),
    (Needs::Nothing, |study| Some(pain::pain_card(study))),
    (Needs::Nothing, |study| Some(pain::week_card(study))),
    (Needs::Nothing, beside::beside),
    (Needs::Links, |study| Some(links::links_section(study))),
    (Needs::Nothing, |_| Some(read_more("diary", "chance"))),
    (Needs::After, after::after_section),
    (Needs::Nothing, scores::scores_section),
    (Needs::Nothing, places::places_card),
    (Needs::Nothing, |study| Some(year::year_card(study))),
    (Needs::Nothing, |_| Some(experiments_link())),
    (Needs::Nothing, |_| Some(report_link())),
];

fn full(study: &Study) -> AnyView {
    let ready = RwSignal::new(0);
    let parts: Vec<AnyView> = (1..)
        .zip(PARTS)
        .map(|(place, (_, part))| {
            let study = Arc::clone(study);
            let is_ready = Memo::new(move |_| ready.get() >= place);
            (move || is_ready.get().then(|| part(&study))).into_any()
        })
        .collect();
    study::go_on(study, &PARTS.map(|(needs, _)| needs), ready);
    view! {
        {headline::headline(study)}
        {parts}
    }
    .into_any()
}

fn report_link() -> AnyView {
    view! {
        <Card title=t("report-page.progress-title").to_owned()>
            <p>{t("report-page.progress")}</p>
            <ButtonLink kind=ButtonKind::Soft href=Page::Report.hash()>
                {t("report-page.from-progress")}
            </ButtonLink>
        </Card>
    }
    .into_any()
}

fn experiments_link() -> AnyView {
    view! {
        <Card title=t("experiments.link-title").to_owned()>
            <p>{t("experiments.link")}</p>
            <ButtonLink kind=ButtonKind::Soft href=Page::Experiments.hash()>
                {t("experiments.open")}
            </ButtonLink>
        </Card>
    }
    .into_any()
}

/// A number of points: "1 point", "1.5 points".
fn points(value: f64) -> String {
    let written = number(value);
    let plural = if written == "1" {
        Plural::One
    } else {
        Plural::Other
    };
    t_plural("progress.points", plural, &[("n", &written)])
}

/// How many days more.
fn days_more(count: usize) -> String {
    counted("progress.days-more", count)
}

/// The numbers of weeks, made when they are asked for.
fn week_table(weeks: Vec<Week>) -> AnyView {
    when_opened(
        t("chart.numbers"),
        Box::new(move || {
            let rows = weeks.iter().map(|week| {
                let range = week.range.map_or_else(
                    || t("chart.gap").to_owned(),
                    |(low, high)| {
                        let ends = [("low", number(low)), ("high", number(high))];
                        let ends = ends.each_ref().map(|(key, value)| (*key, value.as_str()));
                        t_with("chart.from-to", &ends)
                    },
                );
                vec![
                    short_day(week.monday),
                    week.median.map(number).unwrap_or_default(),
                    range,
                    week.recorded.days.to_string(),
                ]
            });
            let heads = [
                t("chart.week"),
                t("chart.middle"),
                t("chart.range"),
                t("chart.days"),
            ];
            table(&heads, rows.collect())
        }),
    )
}
