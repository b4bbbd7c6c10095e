//! Reading a chart point by point: a native slider, so that arrow keys, a finger and a screen reader all can. What it stands
//! on is said in words and shown by a line in the picture.

use crate::ui::view;
use leptos::prelude::*;

use crate::text::t;

/// The place that is being read.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    at: RwSignal<usize>,
    is_read: RwSignal<bool>,
    places: StoredValue<Vec<i32>>,
}

impl Reading {
    /// Points at these places from the left; the last is read first.
    #[must_use]
    pub fn new(places: Vec<i32>) -> Self {
        Self {
            at: RwSignal::new(places.len().saturating_sub(1)),
            is_read: RwSignal::new(false),
            places: StoredValue::new(places),
        }
    }

    /// The line at the place; nothing before anyone reads.
    pub(super) fn cursor(self) -> String {
        if !self.is_read.get() {
            return String::new();
        }
        let at = self.at.get();
        let place = self.places.with_value(|places| places.get(at).copied());
        place.map_or_else(String::new, |place| format!("M{place} 0V1000"))
    }
}

/// The slider. `say` gives the words of a point.
pub fn reader(
    id: &str,
    reading: Reading,
    say: Box<dyn Fn(usize) -> String + Send + Sync>,
) -> AnyView {
    let said = Memo::new(move |_| say(reading.at.get()));
    let last = reading
        .places
        .with_value(|places| places.len().saturating_sub(1));
    let read = move |ev| {
        if let Ok(at) = event_target_value(&ev).parse() {
            reading.at.set(at);
            reading.is_read.set(true);
        }
    };
    let words = move || reading.is_read.get().then(|| said.get());
    let slider = format!("{id}-read");
    view! {
        <div class="reader">
            <label class="reader-label" for=slider.clone()>
                {t("chart.read")}
            </label>
            <input
                class="reader-input"
                type="range"
                id=slider
                min="0"
                max=last as f64
                prop:value=last as f64
                aria-valuetext=move || said.get()
                on:input=read
            />
            <p class="reader-said" aria-hidden="true">
                {words}
            </p>
        </div>
    }
    .into_any()
}
