//! The year at a glance: twelve rows of days.

use leptos::prelude::*;

use super::pain::value_in_words;
use super::study::Study;
use crate::chart::words::number;
use crate::chart::year::{Month, year};
use crate::insight::days::Measure;
use crate::insight::series::median;
use crate::platform::intl;
use crate::text::{t, t_with};
use crate::ui::charts::{MonthRow, Reading, chart_figure, reader, table, when_opened, year_rows};
use crate::ui::components::Card;
use crate::ui::dates::day_in_words;

/// The card.
pub(super) fn year_card(study: &Study) -> AnyView {
    let months = {
        let row = study.days.row(Measure::Pain);
        year(|day| row.on(day), study.days.first(), study.today)
    };
    let values: Vec<f64> = months
        .iter()
        .flat_map(|month| month.values.clone())
        .collect();
    let possible: usize = months.iter().map(|month| month.possible).sum();
    let middle = median(&values).map(number).unwrap_or_default();
    let said = t_with(
        "year.said",
        &[
            ("n", &values.len().to_string()),
            ("of", &possible.to_string()),
            ("middle", &middle),
        ],
    );
    let rows = months.iter().map(|month| MonthRow {
        name: intl::month_short(month.first),
        month: month.clone(),
    });
    let rows: Vec<MonthRow> = rows.collect();
    let mut places = Vec::new();
    let mut days = Vec::new();
    for (row, month) in months.iter().enumerate() {
        for (day, (place, value)) in (0..).zip(&month.days) {
            places.push((row, *place));
            days.push((month.first.plus(day), *value));
        }
    }
    let reading = Reading::in_rows(places);
    let picture = year_rows("year", rows, reading);
    let say = Box::new(move |at: usize| {
        let day = days.get(at);
        day.map_or_else(String::new, |(day, value)| {
            let value = value_in_words(*value);
            let values = [("day", day_in_words(*day)), ("value", value)];
            t_with(
                "chart.at-day",
                &values
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str())),
            )
        })
    });
    let numbers = when_opened(
        t("chart.numbers"),
        Box::new(move || {
            let heads = [
                t("chart.month"),
                t("chart.middle"),
                t("chart.range"),
                t("chart.days"),
            ];
            table(&heads, months.iter().map(month_row).collect())
        }),
    );
    let below = view! {
        {study.quiet(t("year.lead"))}
        {reader("year", t("year.title"), reading, say)}
        {numbers}
    };
    view! {
        <Card title=t("year.title").to_owned()>
            {chart_figure("year", said.into_any(), picture, below.into_any())}
        </Card>
    }
    .into_any()
}

fn month_row(month: &Month) -> Vec<String> {
    let low = month.values.iter().copied().reduce(f64::min);
    let high = month.values.iter().copied().reduce(f64::max);
    let range = match low.zip(high) {
        Some((low, high)) => t_with(
            "chart.from-to",
            &[("low", &number(low)), ("high", &number(high))],
        ),
        None => t("chart.gap").to_owned(),
    };
    vec![
        intl::month(month.first),
        median(&month.values).map(number).unwrap_or_default(),
        range,
        month.values.len().to_string(),
    ]
}
