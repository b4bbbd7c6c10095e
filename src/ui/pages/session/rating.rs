//! How a step felt, in one tap, asked while the person gets ready for the next one. May be left unsaid.

use crate::ui::view;
use leptos::prelude::*;

use super::player::Player;
use super::words;
use crate::domain::session_log::StepRating;
use crate::text::{t, t_with};

/// The question about the step before the one on screen; none when there was none, or when it was left.
pub(super) fn rating_of_the_step_before(player: Player) -> Option<AnyView> {
    let step = player.place().get_untracked()?.0.checked_sub(1)?;
    rating(player, step)
}

/// The question about a step, counted from 0; none when nothing was done of it.
pub(super) fn rating(player: Player, step: usize) -> Option<AnyView> {
    let session = player.session();
    let planned = session.plan().steps().get(step)?;
    let done = session.done().steps().get(step)?;
    if done.note.stop.is_some() || !done.has_work(planned) {
        return None;
    }
    let name = words::name_of(planned);
    let said = RwSignal::new(done.note.rating);
    let choose = move |rating: StepRating| {
        said.set(Some(rating));
        player.say_of(step, &|note| note.rating = Some(rating));
    };
    let choices: Vec<_> = StepRating::ALL
        .iter()
        .map(|rating| {
            let rating = *rating;
            let pressed = move || {
                if said.get() == Some(rating) {
                    "true"
                } else {
                    "false"
                }
            };
            view! {
                <button
                    class="rating-choice"
                    type="button"
                    aria-pressed=pressed
                    on:click=move |_| choose(rating)
                >
                    {rating_name(rating)}
                </button>
            }
        })
        .collect();
    let question = t_with("session.rating", &[("name", &name)]);
    Some(
        view! {
            <div class="rating" role="group" aria-label=question.clone()>
                <p class="rating-question">{question.clone()}</p>
                <div class="rating-choices">{choices}</div>
            </div>
        }
        .into_any(),
    )
}

fn rating_name(rating: StepRating) -> &'static str {
    match rating {
        StepRating::TooEasy => t("session.too-easy"),
        StepRating::Right => t("session.about-right"),
        StepRating::TooHard => t("session.too-hard"),
    }
}
