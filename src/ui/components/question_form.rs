//! The form of a question page: no browser bubbles, no page load, one submit.

use crate::ui::view;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// A form that calls back instead of sending anything. The Enter key submits, as in any form.
#[component]
pub fn QuestionForm(
    /// Called when the person presses the submit button or Enter.
    #[prop(into)]
    on_submit: Callback<()>,
    /// The questions and the bottom bar.
    children: Children,
) -> impl IntoView {
    let submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="fill" novalidate on:submit=submit>
            {children()}
        </form>
    }
}
