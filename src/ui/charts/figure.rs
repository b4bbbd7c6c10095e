//! The figure around a chart: its sentence, its picture, and more for those who open it.

use leptos::html::Details;
use leptos::prelude::*;

/// A chart with its sentence above. The picture names itself by the id `{id}-said`.
pub fn chart_figure(id: &str, sentence: AnyView, picture: AnyView, below: AnyView) -> AnyView {
    view! {
        <figure class="chart">
            <figcaption class="chart-said" id=format!("{id}-said")>
                {sentence}
            </figcaption>
            {picture}
            {below}
        </figure>
    }
    .into_any()
}

/// More, made only when it is opened for the first time: a long table costs nothing while nobody looks.
pub fn when_opened(summary: &str, make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let details = NodeRef::<Details>::new();
    let was_opened = RwSignal::new(false);
    let toggle = move |_| {
        if details
            .get_untracked()
            .is_some_and(|details| details.open())
            && !was_opened.get_untracked()
        {
            was_opened.set(true);
        }
    };
    let body = move || was_opened.get().then(&make);
    view! {
        <details class="disclosure" node_ref=details on:toggle=toggle>
            <summary class="disclosure-summary">{summary.to_owned()}</summary>
            <div class="disclosure-body">{body}</div>
        </details>
    }
    .into_any()
}
