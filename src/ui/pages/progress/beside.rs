//! Small charts beside the pain: sleep, mood, stiffness and activity of the last 6 weeks, on one time line.

use crate::ui::view;
use leptos::prelude::*;

use super::pain::three;
use super::points;
use super::study::Study;
use crate::chart::Scale;
use crate::chart::scale::from_zero;
use crate::chart::trend::{Point, trend};
use crate::chart::words::{Seen, number, trend_in_words};
use crate::insight::change::{Change, SLEEP, Verdict, change};
use crate::insight::days::Measure;
use crate::text::{t, t_with};
use crate::ui::charts::{TrendPicture, chart_figure, table, trend_picture, when_opened};
use crate::ui::components::Card;
use crate::ui::dates::{day_in_words, short_day};

const DAYS: i32 = 42;

/// The card; nothing while nothing of it was recorded.
pub(super) fn beside(study: &Study) -> Option<AnyView> {
    let stiff = (Scale::new(0.0, 3.0), ["3", "", "0"].map(str::to_owned));
    let rating = (Scale::new(0.0, 10.0), ["10", "5", "0"].map(str::to_owned));
    let most = {
        let row = study
            .days
            .row(Measure::ActiveMinutes)
            .between(study.today.plus(1 - DAYS), study.today);
        row.map(|(_, minutes)| minutes).fold(0.0, f64::max)
    };
    let (minutes, ticks) = from_zero(most);
    let [zero, half, top] = ticks.map(number);
    let charts: Vec<AnyView> = [
        (Measure::Sleep, "sleep", t("progress.sleep"), rating.clone()),
        (Measure::Mood, "mood", t("progress.mood"), rating),
        (
            Measure::Stiffness,
            "stiffness",
            t("progress.stiffness"),
            stiff,
        ),
        (
            Measure::ActiveMinutes,
            "activity",
            t("progress.activity"),
            (minutes, [top, half, zero]),
        ),
    ]
    .into_iter()
    .filter_map(|(measure, id, name, scale)| small(study, measure, id, name, scale))
    .collect();
    let sleep = sleep_change(study).map(|said| view! { <p class="quiet">{said}</p> });
    (!charts.is_empty()).then(|| {
        view! {
            <Card title=t("progress.beside-title").to_owned()>
                <div class="small-charts">{charts}</div>
                {sleep}
            </Card>
        }
        .into_any()
    })
}

fn small(
    study: &Study,
    measure: Measure,
    id: &'static str,
    name: &'static str,
    (scale, ticks): (Scale, [String; 3]),
) -> Option<AnyView> {
    let start = study.today.plus(1 - DAYS);
    let points: Vec<Point> = {
        let row = study.days.row(measure);
        (0..DAYS)
            .map(|at| Point {
                day: start.plus(at),
                value: row.on(start.plus(at)),
                range: None,
                is_thin: false,
            })
            .collect()
    };
    let values: Vec<f64> = points.iter().filter_map(|point| point.value).collect();
    let values_said = three(&values)?;
    let (first_day, last_day) = (short_day(start), short_day(study.today));
    let said = trend_in_words(&Seen {
        what: name,
        first_day: &first_day,
        last_day: &last_day,
        values: Some(values_said),
        days: values.len(),
        possible: points.len(),
        sessions: 0,
        flares: 0,
    });
    let picture = trend_picture(TrendPicture {
        id: id.to_owned(),
        trend: trend(&points, 1, scale, &[], &[]),
        ticks: ticks.to_vec(),
        ends: [first_day, last_day],
        is_small: true,
        band: None,
        reading: None,
    });
    let is_stiffness = measure == Measure::Stiffness;
    let note = is_stiffness.then(|| view! { <p class="quiet">{t("progress.stiff-scale")}</p> });
    let numbers = when_opened(
        t("chart.numbers"),
        Box::new(move || {
            let rows = points.iter().map(|point| {
                let value = point
                    .value
                    .map_or_else(|| t("chart.gap").to_owned(), number);
                vec![day_in_words(point.day), value]
            });
            table(&[t("chart.day"), name], rows.collect())
        }),
    );
    let below = view! {
        {note}
        {numbers}
    };
    Some(
        view! {
            <section class="small-chart">
                <h3>{name}</h3>
                {chart_figure(id, said, picture, below.into_any())}
            </section>
        }
        .into_any(),
    )
}

fn sleep_change(study: &Study) -> Option<String> {
    let found = change(study.days.row(Measure::Sleep), study.today, &SLEEP);
    let Some(Change::Compared(compared)) = found else {
        return None;
    };
    let key = match compared.verdict {
        Verdict::ClearlyBetter | Verdict::LittleBetter => "progress.sleep-better",
        Verdict::ClearlyWorse | Verdict::LittleWorse => "progress.sleep-worse",
        Verdict::Unclear => return None,
    };
    Some(t_with(key, &[("n", &points(compared.difference.abs()))]))
}
