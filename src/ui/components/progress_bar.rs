//! How far along: a native progress element, thin and quiet.

use crate::ui::view;
use leptos::prelude::*;

/// A bar that is `done` of `of` full.
#[component]
pub fn ProgressBar(
    /// How far, such as "Question 4 of 12", for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Steps done.
    #[prop(into)]
    done: Signal<u32>,
    /// Steps in all.
    #[prop(into)]
    of: Signal<u32>,
) -> impl IntoView {
    view! {
        <progress
            class="progress-bar"
            aria-label=move || label.get()
            max=move || of.get().max(1)
            prop:value=move || f64::from(done.get())
        />
    }
}
