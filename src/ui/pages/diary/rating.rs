//! Questions of the entry that may be left open, and answered back to open.

use crate::ui::view;
use leptos::prelude::*;

use crate::ui::components::{Choice, ClearButton, Radios, Scale};

/// A rating from 0 to 10 that can be taken back.
#[component]
pub(super) fn OptionalScale(
    /// The name of the group, unique on the page.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// What 0 and 10 mean.
    hint: &'static str,
    /// The number chosen, if any.
    value: RwSignal<Option<u8>>,
) -> impl IntoView {
    view! {
        <div class="entry-part">
            <Scale name=name.clone() legend=legend.clone() hint=hint.to_owned() value=value />
            <ClearButton
                name=name
                question=legend
                shown=Signal::derive(move || value.get().is_some())
                on_clear=move |()| value.set(None)
            />
        </div>
    }
}

/// One answer out of a few that can be taken back.
#[component]
pub(super) fn OptionalRadios(
    /// The name of the group, unique on the page.
    name: &'static str,
    /// The question.
    legend: &'static str,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// The value chosen, if any.
    chosen: RwSignal<Option<String>>,
) -> impl IntoView {
    view! {
        <div class="entry-part">
            <Radios name=name legend=legend choices=choices chosen=chosen />
            <ClearButton
                name=name
                question=legend
                shown=Signal::derive(move || chosen.with(Option::is_some))
                on_clear=move |()| chosen.set(None)
            />
        </div>
    }
}
