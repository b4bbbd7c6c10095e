//! The signs that end a session at once, to be read before and during it.

use crate::ui::view;
use leptos::prelude::*;

use crate::state::catalog;
use crate::ui::components::Disclosure;

/// The list, closed at first.
pub(super) fn stop_signs() -> AnyView {
    let list = &catalog().stop_list;
    let signs = list
        .signs
        .iter()
        .map(|sign| view! { <li>{sign.clone()}</li> })
        .collect_view();
    view! {
        <Disclosure summary=list.signs_intro.clone()>
            <ul>{signs}</ul>
        </Disclosure>
    }
    .into_any()
}
