//! Small charts beside the pain: sleep, mood, stiffness and activity of the last 6 weeks, on one time line.

use leptos::prelude::*;

use super::pain::{places, three, value_in_words};
use super::points;
use super::study::Study;
use crate::chart::Scale;
use crate::chart::scale::from_zero;
use crate::chart::trend::{Point, trend};
use crate::chart::words::{Seen, number, trend_in_words};
use crate::domain::time::Date;
use crate::insight::change::{Change, SLEEP, Verdict, change};
use crate::insight::days::Measure;
use crate::text::{t, t_with};
use crate::ui::charts::{
    Reading, TrendPicture, chart_figure, reader, table, trend_picture, when_opened,
};
use crate::ui::components::Card;
use crate::ui::dates::{day_in_words, short_day};

const DAYS: i32 = 42;
const STIFFNESS: &str = "stiffness";
/// The ids of the charts, from above.
const IDS: [&str; 4] = ["sleep", "mood", STIFFNESS, "activity"];

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
    let start = study.today.plus(1 - DAYS);
    let rows: Vec<(&'static str, Vec<Point>)> = [
        (Measure::Sleep, t("progress.sleep")),
        (Measure::Mood, t("progress.mood")),
        (Measure::Stiffness, t("progress.stiffness")),
        (Measure::ActiveMinutes, t("progress.activity")),
    ]
    .map(|(measure, name)| (name, points_of(study, measure, start)))
    .into_iter()
    .collect();
    // All stand on one time line: one slider reads them together.
    let first = rows.first().map(|(_, points)| places(points, 1));
    let reading = Reading::new(first.unwrap_or_default());
    let scales = [rating.clone(), rating, stiff, (minutes, [top, half, zero])];
    let charts: Vec<AnyView> = IDS
        .into_iter()
        .zip(&rows)
        .zip(scales)
        .filter_map(|((id, (name, points)), scale)| {
            small(study, (id, name), points, scale, reading)
        })
        .collect();
    if charts.is_empty() {
        return None;
    }
    let sleep = sleep_change(study).map(|said| study.quiet(&said));
    let say = Box::new(move |at: usize| day_in_all(&rows, start, at));
    Some(
        view! {
            <Card title=t("progress.beside-title").to_owned()>
                <div class="small-charts">{charts}</div>
                {reader("beside", t("progress.beside-title"), reading, say)}
                {sleep}
            </Card>
        }
        .into_any(),
    )
}

fn points_of(study: &Study, measure: Measure, start: Date) -> Vec<Point> {
    let row = study.days.row(measure);
    (0..DAYS)
        .map(|at| Point {
            day: start.plus(at),
            value: row.on(start.plus(at)),
            range: None,
            is_thin: false,
        })
        .collect()
}

/// "12 November: sleep 6, mood 5", of what was recorded that day.
fn day_in_all(rows: &[(&'static str, Vec<Point>)], start: Date, at: usize) -> String {
    let recorded: Vec<String> = rows
        .iter()
        .filter_map(|(name, points)| {
            let mut said = (*name).to_owned();
            said.push(' ');
            said.push_str(&number(points.get(at)?.value?));
            Some(said)
        })
        .collect();
    let value = if recorded.is_empty() {
        t("chart.gap").to_owned()
    } else {
        recorded.join(", ")
    };
    let day = day_in_words(start.plus(i32::try_from(at).unwrap_or(0)));
    t_with("chart.at-day", &[("day", &day), ("value", &value)])
}

fn small(
    study: &Study,
    (id, name): (&'static str, &'static str),
    points: &[Point],
    (scale, ticks): (Scale, [String; 3]),
    reading: Reading,
) -> Option<AnyView> {
    let start = study.today.plus(1 - DAYS);
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
        trend: trend(points, 1, scale, &[], &[]),
        ticks: ticks.to_vec(),
        ends: [first_day, last_day],
        is_small: true,
        band: None,
        reading: Some(reading),
    });
    let note = (id == STIFFNESS).then(|| study.quiet(t("progress.stiff-scale")));
    let points = points.to_vec();
    let numbers = when_opened(
        t("chart.numbers"),
        Box::new(move || {
            let rows = points
                .iter()
                .map(|point| vec![day_in_words(point.day), value_in_words(point.value)]);
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
                <h3>{study.linked(name)}</h3>
                {chart_figure(id, said.into_any(), picture, below.into_any())}
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
