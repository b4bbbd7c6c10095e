//! Two groups of days on one scale: a bar for the middle half of each and a stroke at its middle.

use crate::ui::view;
use leptos::prelude::*;

use crate::chart::Scale;
use crate::chart::groups::{Spread, lying};
use crate::chart::words::number;
use crate::text::{t, t_with};

/// One row for each group, with its sentence.
pub fn spread_rows(groups: Vec<(&'static str, Spread)>, scale: Scale) -> AnyView {
    let rows: Vec<AnyView> = groups.into_iter().map(|group| row(group, scale)).collect();
    view! {
        <div class="spread">
            {rows}
            <p class="spread-ends" aria-hidden="true">
                <span>{number(scale.low())}</span>
                <span>{number(scale.high())}</span>
            </p>
            <p class="quiet">{t("progress.middle-half")}</p>
        </div>
    }
    .into_any()
}

fn row((label, spread): (&'static str, Spread), scale: Scale) -> AnyView {
    let (bar, middle) = lying(spread, scale);
    let said = t_with(
        "progress.row-said",
        &[
            ("label", label),
            ("middle", &number(spread.middle)),
            ("low", &number(spread.quarter)),
            ("high", &number(spread.three_quarters)),
        ],
    );
    view! {
        <p class="spread-said">{said}</p>
        <svg class="spread-plot" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
            <path class="spread-track" d="M0 500H1000" />
            <path class="spread-bar" d=bar />
            <path class="spread-middle" d=middle />
        </svg>
    }
    .into_any()
}
