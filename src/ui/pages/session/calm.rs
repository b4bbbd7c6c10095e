//! The calm screen of breathing and body-scan steps: a circle that fills and empties, one word, and where attention is. With
//! less motion the circle stays as it is and word and seconds lead.

use crate::ui::view;
use leptos::prelude::*;

use super::player::Player;
use super::words::StepWords;
use crate::domain::session::view::Spot;
use crate::text::t_with;

/// The circle at its smallest, and how much it grows.
const SMALLEST: u16 = 24;
const GROWS: u16 = 24;

/// The rhythm and the place of attention of the step on screen.
pub(super) fn pacer(player: Player, words: Option<StepWords>) -> AnyView {
    let Some(calm) = words.and_then(|words| words.calm) else {
        return ().into_any();
    };
    let spot = player.spot();
    let at = move |read: &dyn Fn(&Spot) -> Option<String>| {
        spot.with(|spot| spot.as_ref().and_then(read))
            .unwrap_or_default()
    };
    let beat = move |spot: &Spot| calm.beat(spot.spent_ms());
    let word = Memo::new(move |_| at(&|spot| calm.says.get(beat(spot)?.half).cloned()));
    let left = Memo::new(move |_| at(&|spot| Some(beat(spot)?.left_s.to_string())));
    let area = Memo::new(move |_| {
        at(&|spot| {
            let area = calm.area(spot.spent_ms(), spot.length_ms)?;
            Some(t_with("session.attention", &[("area", area)]))
        })
    });
    let radius = move || {
        at(&|spot| {
            let full = u16::from(beat(spot)?.full);
            Some((SMALLEST + GROWS * full / 100).to_string())
        })
    };
    let circle = (!calm.seconds.is_empty()).then(|| {
        view! {
            <svg class="pacer" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
                <circle class="pacer-room" cx="50" cy="50" r="48" />
                <circle class="pacer-breath" cx="50" cy="50" r=radius />
            </svg>
            <p class="pacer-word">{move || word.get()} " " <span class="pacer-left">{move || left.get()}</span></p>
        }
    });
    view! {
        <div class="pacer-screen" aria-hidden="true">
            {circle} <p class="pacer-area">{move || area.get()}</p>
        </div>
    }
    .into_any()
}
