//! How much of a step is left, as a ring that fills. Decoration: the number beside it is what counts and what is read.

use crate::ui::view;
use leptos::prelude::*;

/// A ring, `part` of which is full.
#[component]
pub fn TimerRing(
    /// How much is done, from 0 to 1.
    #[prop(into)]
    part: Signal<f64>,
) -> impl IntoView {
    // The path is 100 long by `pathLength`, so the dash is a percentage. A butt at 0 would show as a dot.
    let dash = move || format!("{:.1} 100", part.get().clamp(0.0, 1.0) * 100.0);
    let cap = move || if part.get() > 0.0 { "round" } else { "butt" };
    view! {
        <svg class="timer-ring" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
            <circle class="timer-ring-track" cx="32" cy="32" r="28" />
            <circle
                class="timer-ring-done"
                cx="32"
                cy="32"
                r="28"
                pathLength="100"
                stroke-dasharray=dash
                stroke-linecap=cap
                transform="rotate(-90 32 32)"
            />
        </svg>
    }
}
