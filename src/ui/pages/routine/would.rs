//! "What would change this?": worked out when it is asked, for each answer means a plan made anew.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::id::ExerciseId;
use crate::state::would_change;
use crate::text::t;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::words::would_change_in_words;

/// The question as a button, and below it the answers once it was pressed.
pub(super) fn would(exercise: ExerciseId) -> AnyView {
    let told = RwSignal::new(None::<Vec<String>>);
    let ask = move |()| {
        let mut lines: Vec<String> = would_change(&exercise)
            .iter()
            .map(would_change_in_words)
            .collect();
        if lines.is_empty() {
            lines.push(t("would.nothing").to_owned());
        }
        told.set(Some(lines));
    };
    let body = move || {
        told.get().map(|lines| {
            let lines: Vec<_> = lines
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect();
            view! { <ul>{lines}</ul> }
        })
    };
    view! {
        <Button kind=ButtonKind::Plain on_press=ask>
            {t("would.ask")}
        </Button>
        <div role="status">{body}</div>
    }
    .into_any()
}
