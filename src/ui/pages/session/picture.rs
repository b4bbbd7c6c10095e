//! The picture of a step: the exercise as it is done on the side in hand, and what it needs.

use crate::ui::view;
use leptos::prelude::*;

use super::words::StepWords;
use crate::text::t_with;
use crate::ui::figures::moving;

/// What stands in the picture's place. It rests while the person does.
pub(super) fn picture(words: &StepWords, moves: Signal<bool>, is_left: Signal<bool>) -> AnyView {
    let kit = words.kit.as_ref();
    let kit = kit.map(|kit| t_with("session.kit", &[("kit", kit)]));
    view! {
        {moving(&words.exercise, words.picture.clone(), moves, is_left)}
        {kit.map(|kit| view! { <p class="quiet">{kit}</p> })}
    }
    .into_any()
}
