//! A year in twelve rows of days.

use leptos::prelude::*;

use super::reader::Reading;
use crate::chart::year::Month;

/// One month with its name.
#[derive(Debug)]
pub struct MonthRow {
    /// Its name, short.
    pub name: String,
    /// Its days.
    pub month: Month,
}

/// The rows, the earliest first; `reading` counts them from 0. The sentence of the figure `id` names the picture.
pub fn year_rows(id: &str, months: Vec<MonthRow>, reading: Reading) -> AnyView {
    let rows: Vec<AnyView> = months
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            view! {
                <span class="year-name">{row.name}</span>
                <svg class="year-days" viewBox="0 0 1000 1000" preserveAspectRatio="none">
                    <path class="year-base" d="M0 1000H1000" />
                    <path class="year-bars" d=row.month.bars />
                    <path class="year-none" d=row.month.none />
                    <path class="year-cursor" d=move || reading.cursor(at) />
                </svg>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="year" role="img" aria-labelledby=format!("{id}-said")>
            {rows}
        </div>
    }
    .into_any()
}
