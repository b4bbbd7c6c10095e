//! The picture of a step. Until an exercise is drawn, its place says how the body is held and what is needed.

use leptos::prelude::*;

use super::words::StepWords;
use crate::text::t_with;

/// What stands in the picture's place.
pub(super) fn picture(words: &StepWords) -> AnyView {
    let kit = words.kit.as_ref();
    let kit = kit.map(|kit| t_with("session.kit", &[("kit", kit)]));
    view! {
        <p class="session-position">{words.position.clone()}</p>
        {kit.map(|kit| view! { <p class="quiet">{kit}</p> })}
    }
    .into_any()
}
