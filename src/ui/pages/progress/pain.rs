//! Pain with sessions and flares on one time line, by day or by week, and this week in words.

use std::sync::Arc;

use crate::ui::view;
use leptos::prelude::*;

use super::span::Span;
use super::study::Study;
use super::week_table;
use crate::chart::Scale;
use crate::chart::trend::{Point, trend};
use crate::chart::words::{Seen, counted, number, trend_in_words};
use crate::domain::time::Date;
use crate::insight::Recorded;
use crate::insight::days::Measure;
use crate::insight::describe::{Week, weeks};
use crate::insight::series::median;
use crate::text::{t, t_with};
use crate::ui::charts::{
    Reading, TrendPicture, chart_figure, reader, table, trend_picture, when_opened,
};
use crate::ui::components::Card;
use crate::ui::dates::{day_in_words, short_day};
use crate::ui::words::{Met, linked};

/// A line of fewer days says nothing yet.
const LEAST_SHOWN: i32 = 14;

/// The card with the trend.
pub(super) fn pain_card(study: &Study) -> AnyView {
    let today = study.today;
    let span = Span::new(study.days.first(), today);
    let shown = Arc::clone(study);
    let figure = move || {
        let start = span.start();
        if span.is_long() {
            by_week(&shown, start)
        } else {
            by_day(&shown, start.min(today.plus(1 - LEAST_SHOWN)))
        }
    };
    view! {
        <Card title=t("progress.trend-title").to_owned()>
            {figure}
            {span.field("span")}
        </Card>
    }
    .into_any()
}

/// This week in words.
pub(super) fn week_card(study: &Study) -> AnyView {
    let today = study.today;
    let monday = today.plus(-i32::from(today.weekday()));
    let found = {
        weeks(study.days.row(Measure::Pain), monday, today, |day| {
            Some(study.usual_on(day))
        })
    };
    let said = found.first().and_then(week_in_words);
    let good = found.first().map_or(0, |week| week.good_days);
    let good = (good > 0).then(|| {
        let said = counted("progress.good-days", good);
        view! { <p>{study.linked(&said)}</p> }
    });
    view! {
        <Card title=t("progress.this-week").to_owned()>
            <p>{said.unwrap_or_else(|| t("progress.week-empty").to_owned())}</p>
            {good}
        </Card>
    }
    .into_any()
}

fn week_in_words(week: &Week) -> Option<String> {
    let (low, high) = week.range?;
    Some(t_with(
        "progress.week-said",
        &[
            ("middle", &number(week.median?)),
            ("low", &number(low)),
            ("high", &number(high)),
            ("n", &week.recorded.days.to_string()),
            ("of", &week.recorded.possible.to_string()),
        ],
    ))
}

fn pain_scale() -> Scale {
    Scale::new(0.0, 10.0)
}

fn by_day(study: &Study, start: Date) -> AnyView {
    let points: Vec<Point> = (0..=study.today.since(start))
        .map(|at| Point {
            day: start.plus(at),
            value: study.days.row(Measure::Pain).on(start.plus(at)),
            range: None,
            is_thin: false,
        })
        .collect();
    let sentence = sentence(study, start, &points);
    let rows = points.clone();
    let numbers = when_opened(
        t("chart.numbers"),
        Box::new(move || {
            let rows = rows
                .iter()
                .map(|point| vec![day_in_words(point.day), value_in_words(point.value)]);
            table(&[t("chart.day"), t("chart.value")], rows.collect())
        }),
    );
    shown(study, points, 1, sentence, numbers)
}

fn by_week(study: &Study, start: Date) -> AnyView {
    let found = weeks(study.days.row(Measure::Pain), start, study.today, |_| None);
    let points: Vec<Point> = found
        .iter()
        .map(|week| Point {
            day: week.monday,
            value: week.median,
            range: week.range,
            is_thin: !week.is_full_enough(),
        })
        .collect();
    let sentence = sentence(study, start, &points);
    let numbers = week_table(found);
    let figure = shown(study, points, 7, sentence, numbers);
    view! {
        {figure}
        <p class="quiet">{t("progress.weeks-note")}</p>
    }
    .into_any()
}

fn sentence(study: &Study, start: Date, points: &[Point]) -> String {
    let (recorded, values) = {
        let row = study.days.row(Measure::Pain);
        let values: Vec<f64> = row
            .between(start, study.today)
            .map(|(_, value)| value)
            .collect();
        let recorded: Recorded = row.recorded(start, study.today);
        (recorded, three(&values))
    };
    let sessions = study
        .session_days
        .iter()
        .filter(|day| **day >= start)
        .count();
    let flares = study
        .flares
        .iter()
        .filter(|(_, last)| *last >= start)
        .count();
    let first = points.first().map_or(start, |point| point.day.max(start));
    let (first_day, last_day) = (short_day(first), short_day(study.today));
    trend_in_words(&Seen {
        what: t("progress.pain"),
        first_day: &first_day,
        last_day: &last_day,
        values,
        days: recorded.days,
        possible: recorded.possible,
        sessions,
        flares,
    })
}

/// The lowest, the middle and the highest.
pub(super) fn three(values: &[f64]) -> Option<[String; 3]> {
    let low = values.iter().copied().reduce(f64::min)?;
    let high = values.iter().copied().reduce(f64::max)?;
    Some([number(low), number(median(values)?), number(high)])
}

fn shown(
    study: &Study,
    points: Vec<Point>,
    step: i32,
    sentence: String,
    numbers: AnyView,
) -> AnyView {
    let drawn = trend(
        &points,
        step,
        pain_scale(),
        &study.session_days,
        &study.flares,
    );
    let ends = [points.first(), points.last()].map(|point| {
        let day = point.map_or(study.today, |point| point.day);
        short_day(day)
    });
    let places = places(&points, step);
    let reading = Reading::new(places);
    let picture = trend_picture(TrendPicture {
        id: "pain".to_owned(),
        trend: drawn,
        ticks: vec!["10".to_owned(), "5".to_owned(), "0".to_owned()],
        ends,
        is_small: false,
        band: None,
        reading: Some(reading),
    });
    let study = Arc::clone(study);
    let say = Box::new(move |at: usize| {
        let point = points.get(at);
        point.map_or_else(String::new, |point| point_in_words(&study, point, step))
    });
    let below = view! {
        {reader("pain", t("progress.pain"), reading, say)}
        {numbers}
    };
    // Drawn anew for another span, it says its words anew.
    let sentence = linked(&sentence, &mut Met::new()).into_any();
    chart_figure("pain", sentence, picture, below.into_any())
}

/// Where each point stands from the left.
pub(super) fn places(points: &[Point], step: i32) -> Vec<i32> {
    let Some((first, last)) = points.first().zip(points.last()) else {
        return Vec::new();
    };
    let end = last.day.plus(step - 1);
    let scale = Scale::new(f64::from(first.day.days()), f64::from(end.days()));
    let middle = f64::from(step - 1) / 2.0;
    let at = |point: &Point| scale.at(f64::from(point.day.days()) + middle);
    points.iter().map(at).collect()
}

pub(super) fn value_in_words(value: Option<f64>) -> String {
    value.map_or_else(|| t("chart.gap").to_owned(), number)
}

fn point_in_words(study: &Study, point: &Point, step: i32) -> String {
    let key = if step == 1 {
        "chart.at-day"
    } else {
        "chart.at-week"
    };
    let day = day_in_words(point.day);
    let said = t_with(
        key,
        &[("day", &day), ("value", &value_in_words(point.value))],
    );
    if step > 1 {
        return said;
    }
    let had_session = study.session_days.contains(&point.day);
    let in_flare = study
        .flares
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&point.day));
    let said = if had_session {
        t_with("chart.with-session", &[("said", &said)])
    } else {
        said
    };
    if in_flare {
        t_with("chart.in-flare", &[("said", &said)])
    } else {
        said
    }
}
