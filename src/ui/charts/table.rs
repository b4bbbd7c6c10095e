//! The numbers of a chart as a table.

use crate::text::t;
use crate::ui::view;
use leptos::prelude::*;

/// A table with one head for each column; the first cell of a row names it.
pub fn table(heads: &[&'static str], rows: Vec<Vec<String>>) -> AnyView {
    let heads: Vec<AnyView> = heads
        .iter()
        .map(|head| view! { <th scope="col">{*head}</th> }.into_any())
        .collect();
    let rows: Vec<AnyView> = rows.into_iter().map(row).collect();
    view! {
        <div class="chart-table" role="group" aria-label=t("chart.table") tabindex="0">
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(cells: Vec<String>) -> AnyView {
    let mut cells = cells.into_iter();
    let name = cells.next();
    let rest: Vec<AnyView> = cells
        .map(|cell| view! { <td>{cell}</td> }.into_any())
        .collect();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {rest}
        </tr>
    }
    .into_any()
}
