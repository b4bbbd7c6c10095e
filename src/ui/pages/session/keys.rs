//! The keyboard of the player: space pauses and resumes, the right arrow is Next, the left arrow is Back. Keys that belong to a
//! field or to the button in focus are left to them.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::player::Player;
use crate::domain::session::{Event, Stage};

/// Listens for as long as the player is on screen.
pub(super) fn listen_to_keys(player: Player) {
    let handle = window_event_listener(ev::keydown, move |key| {
        let stage = player.moment.with_untracked(|moment| moment.stage);
        let event = match (key.key().as_str(), stage) {
            (" ", Stage::Running) => Event::Pause,
            (" ", Stage::Paused | Stage::Away { .. }) => Event::Resume,
            ("ArrowRight", Stage::Running | Stage::Paused) => Event::Next,
            ("ArrowLeft", Stage::Running | Stage::Paused) => Event::Back,
            _ => return,
        };
        if is_for_the_player(&key) && player.panel.get_untracked().is_none() {
            key.prevent_default();
            player.send(event);
        }
    });
    on_cleanup(move || handle.remove());
}

/// False while the key belongs to something else: a field, a press of the focused button, or a shortcut of the browser.
fn is_for_the_player(key: &KeyboardEvent) -> bool {
    let taken = key.default_prevented() || key.repeat() || key.is_composing();
    if taken || key.alt_key() || key.ctrl_key() || key.meta_key() {
        return false;
    }
    let target = key
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(target) = target else { return true };
    let own_keys = if key.key() == " " {
        "input, textarea, select, button, a, summary"
    } else {
        "input, textarea, select"
    };
    // A selector that cannot be read leaves the key to the page.
    matches!(target.closest(own_keys), Ok(None))
}
