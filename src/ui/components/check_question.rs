//! A question to oneself: whichever answer is chosen, a kind word follows. Nothing is counted and nothing kept.

use crate::ui::view;
use leptos::prelude::*;

use super::choice::Choice;
use super::notice::Notice;
use super::radios::Radios;

/// The question, and each answer with what is said to it.
pub fn check_question(asks: String, hint: String, answers: Vec<(String, String)>) -> AnyView {
    let chosen = RwSignal::new(None::<String>);
    let choices = answers
        .iter()
        .enumerate()
        .map(|(at, (text, _))| Choice::new(at.to_string(), text.as_str()))
        .collect();
    let reply = move || {
        let at: usize = chosen.get()?.parse().ok()?;
        let reply = answers.get(at)?.1.clone();
        Some(view! { <Notice><p>{reply}</p></Notice> })
    };
    view! {
        <div class="check-question">
            <Radios name="check" legend=asks hint=hint choices=choices chosen=chosen />
            <div role="status">{reply}</div>
        </div>
    }
    .into_any()
}
