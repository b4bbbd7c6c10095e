//! Reading a chart point by point: a native slider, so that arrow keys, a finger and a screen reader all can. What it stands
//! on is said in words and shown by a line in the picture.

use leptos::prelude::*;

use crate::text::t_with;

/// The place that is being read.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    at: RwSignal<usize>,
    is_read: RwSignal<bool>,
    /// The row and the place from the left.
    places: StoredValue<Vec<(usize, i32)>>,
}

impl Reading {
    /// Points at these places from the left; the last is read first.
    #[must_use]
    pub fn new(places: Vec<i32>) -> Self {
        Self::in_rows(places.into_iter().map(|place| (0, place)).collect())
    }

    /// Points in several rows, each at its place from the left.
    #[must_use]
    pub fn in_rows(places: Vec<(usize, i32)>) -> Self {
        Self {
            at: RwSignal::new(places.len().saturating_sub(1)),
            is_read: RwSignal::new(false),
            places: StoredValue::new(places),
        }
    }

    /// The line at the place, in the row it stands in; nothing before anyone reads.
    pub(super) fn cursor(self, row: usize) -> String {
        let mut line = String::new();
        let at = self.at.get();
        let place = self.places.with_value(|places| places.get(at).copied());
        if let Some((_, place)) = place.filter(|(in_row, _)| self.is_read.get() && *in_row == row) {
            line.push('M');
            line.push_str(&place.to_string());
            line.push_str(" 0V1000");
        }
        line
    }
}

/// The slider of what is called `what`. `say` gives the words of a point.
pub fn reader(
    id: &str,
    what: &str,
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
                {t_with("chart.read", &[("what", what)])}
            </label>
            <input
                class="reader-input"
                type="range"
                id=slider
                min="0"
                max=last
                prop:value=last
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
