//! Takes an answer back, so that a number chosen by accident can become a gap again. A gap is not 0.

use crate::ui::view;
use leptos::prelude::*;

use crate::text::t;
use crate::ui::focus::focus_on;

/// A quiet button under a question that has an answer. Focus goes back to the question, for the button is gone then.
#[component]
pub fn ClearButton(
    /// The id of the question's first input: the name of its field.
    #[prop(into)]
    name: String,
    /// The question, so that screen readers say what is cleared.
    #[prop(into)]
    question: String,
    /// There is an answer to take back.
    #[prop(into)]
    shown: Signal<bool>,
    /// Takes it back.
    #[prop(into)]
    on_clear: Callback<()>,
) -> impl IntoView {
    let press = Callback::new(move |_| {
        on_clear.run(());
        focus_on(&name);
    });
    view! {
        <Show when=move || shown.get()>
            <button class="clear-button" type="button" on:click=move |ev| press.run(ev)>
                {t("action.clear")}
                <span class="visually-hidden">" "{question.clone()}</span>
            </button>
        </Show>
    }
}
