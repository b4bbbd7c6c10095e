//! The year at a glance: twelve rows of days.

use crate::ui::view;
use leptos::prelude::*;

use super::study::Study;
use crate::chart::words::number;
use crate::chart::year::{Month, year};
use crate::insight::days::Measure;
use crate::insight::series::median;
use crate::platform::intl;
use crate::text::{t, t_with};
use crate::ui::charts::{MonthRow, chart_figure, table, when_opened, year_rows};
use crate::ui::components::Card;

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
    let picture = year_rows("year", rows.collect());
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
        <p class="quiet">{t("year.lead")}</p>
        {numbers}
    };
    view! {
        <Card title=t("year.title").to_owned()>
            {chart_figure("year", said, picture, below.into_any())}
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
