//! An estimate beside the range that chance gives, around the line of no difference.

use crate::ui::view;
use leptos::prelude::*;

use crate::chart::groups::estimate;
use crate::chart::words::number;
use crate::text::{t, t_with};

/// The dot, the band and the scale. The sentence beside it says the same.
pub fn estimate_row(value: f64, range: (f64, f64)) -> AnyView {
    let laid = estimate(value, range, 1.0);
    let reach = number(laid.scale.high());
    view! {
        <div class="estimate" aria-hidden="true">
            <svg class="estimate-plot" viewBox="0 0 1000 1000" preserveAspectRatio="none">
                <path class="estimate-range" d=laid.range />
                <path class="estimate-zero" d=laid.zero />
                <path class="estimate-dot" d=laid.dot />
            </svg>
            <p class="spread-ends">
                <span>{t_with("progress.less-points", &[("n", &reach)])}</span>
                <span>{t("progress.to-zero")}</span>
                <span>{t_with("progress.more-points", &[("n", &reach)])}</span>
            </p>
        </div>
    }
    .into_any()
}
