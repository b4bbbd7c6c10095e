//! The session while it is on screen: one signal, moved on by what the person does and by looking at the clock. The rules of
//! a session are in `domain::session`; this only looks, and keeps what must outlive the page.

use std::time::Duration;

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::domain::session::view::{Moment, Spot};
use crate::domain::session::{Event, Feeling, Ms, Session, Stage};
use crate::domain::time::InstantMs;

/// How often a running session is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// How much of a running session a killed tab may lose, at most.
const KEEP_EVERY_MS: Ms = 10_000;

/// What the player needs from the rest of the app.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// The time by the clock of the device.
    pub now: fn() -> InstantMs,
    /// Keeps the session: at every change, now and then between, and once when it is over.
    pub keep: Callback<Session>,
    /// Keeps what the person would change next time.
    pub note: Callback<String>,
}

/// A session on screen.
#[derive(Clone, Copy)]
pub(super) struct Player {
    session: RwSignal<Session>,
    around: Around,
    kept_at: StoredValue<InstantMs>,
    /// The person is being asked why they stop; the session is paused meanwhile.
    pub is_stopping: RwSignal<bool>,
    /// The session at the last look.
    pub moment: Memo<Moment>,
}

impl Player {
    /// Puts a session on screen. Time away from the page is seen at once.
    pub(super) fn new(session: Session, around: Around) -> Self {
        let now = (around.now)();
        let session = RwSignal::new(session.step(Event::Tick, now));
        let player = Self {
            session,
            around,
            kept_at: StoredValue::new(now),
            is_stopping: RwSignal::new(false),
            moment: Memo::new(move |_| session.with(Session::now)),
        };
        player.look_while_running();
        player.listen_to_keys();
        player.follow_visibility();
        // Whoever leaves the page for another one has paused.
        on_cleanup(move || player.send(Event::Pause));
        player
    }

    /// Something happened.
    pub(super) fn send(self, event: Event) {
        let now = (self.around.now)();
        let before = self.session.try_with_untracked(Session::now);
        let after = self.session.try_update(|session| {
            *session = session.clone().step(event, now);
            session.clone()
        });
        // Both are there unless the page has gone.
        if let (Some(before), Some(after)) = (before, after) {
            self.keep_if_due(event, before, after, now);
        }
    }

    fn keep_if_due(self, event: Event, before: Moment, after: Session, now: InstantMs) {
        let shown = after.now();
        let changed = shown.stage != before.stage || place_of(&shown) != place_of(&before);
        match shown.stage {
            Stage::Before => {}
            Stage::Finished { .. } if changed => self.around.keep.run(after),
            Stage::Finished { .. } => {}
            _ => {
                let since = now.abs_diff(self.kept_at.get_value());
                let due = shown.stage == Stage::Running && since >= KEEP_EVERY_MS;
                if changed || due || event != Event::Tick {
                    self.kept_at.set_value(now);
                    self.around.keep.run(after);
                }
            }
        }
    }

    /// Asks why the person stops.
    pub(super) fn ask_to_stop(self) {
        self.send(Event::Pause);
        self.is_stopping.set(true);
    }

    /// The question why is answered, by a reason or by going on.
    pub(super) fn answer_stop(self, event: Event) {
        self.is_stopping.set(false);
        self.send(event);
    }

    /// The person has said how it was.
    pub(super) fn finish(self, feeling: Feeling, note: String) {
        self.around.note.run(note);
        self.send(Event::Finish(feeling));
    }

    /// A callback that sends that event.
    pub(super) fn on(self, event: Event) -> Callback<()> {
        Callback::new(move |()| self.send(event))
    }

    /// The session as it stands.
    pub(super) fn session(self) -> Session {
        self.session.get_untracked()
    }

    /// The last moment somebody looked.
    pub(super) fn seen(self) -> InstantMs {
        self.session.with_untracked(Session::seen)
    }

    /// The stage, without the looks between.
    pub(super) fn stage(self) -> Memo<Stage> {
        Memo::new(move |_| self.moment.with(|moment| moment.stage))
    }

    /// What is on screen; the last spot stays while the page changes.
    pub(super) fn spot(self) -> Memo<Option<Spot>> {
        Memo::new(move |_| self.moment.with(|moment| moment.spot))
    }

    /// Step and part, counted from 0: changes a few times a minute, not with every look.
    pub(super) fn place(self) -> Memo<Option<(usize, usize)>> {
        Memo::new(move |_| self.moment.with(place_of))
    }

    /// Looks at the clock while time runs, and never else: a paused or hidden session costs nothing.
    fn look_while_running(self) {
        let stage = self.stage();
        let looking = StoredValue::new(None::<IntervalHandle>);
        let look = move || {
            if !document().hidden() {
                self.send(Event::Tick);
            }
        };
        let stop_looking = move || {
            if let Some(handle) = looking.try_update_value(Option::take).flatten() {
                handle.clear();
            }
        };
        Effect::new(move |_| {
            stop_looking();
            if stage.get() == Stage::Running {
                // Without a timer the session is still right at every press.
                looking.set_value(set_interval_with_handle(look, LOOK_EVERY).ok());
            }
        });
        on_cleanup(stop_looking);
    }

    fn follow_visibility(self) {
        // Seen again: time away shows at once. Hidden: what there is is kept, since the page may never come back.
        let handle = window_event_listener(ev::visibilitychange, move |_| {
            self.kept_at.set_value(InstantMs::MIN);
            self.send(Event::Tick);
        });
        on_cleanup(move || handle.remove());
    }

    /// Space pauses and resumes, the right arrow is Next, the left arrow is Back.
    fn listen_to_keys(self) {
        let handle = window_event_listener(ev::keydown, move |key| {
            let stage = self.moment.with_untracked(|moment| moment.stage);
            let event = match (key.key().as_str(), stage) {
                (" ", Stage::Running) => Event::Pause,
                (" ", Stage::Paused | Stage::Away { .. }) => Event::Resume,
                ("ArrowRight", Stage::Running | Stage::Paused) => Event::Next,
                ("ArrowLeft", Stage::Running | Stage::Paused) => Event::Back,
                _ => return,
            };
            if is_for_the_player(&key) && !self.is_stopping.get_untracked() {
                key.prevent_default();
                self.send(event);
            }
        });
        on_cleanup(move || handle.remove());
    }
}

fn place_of(moment: &Moment) -> Option<(usize, usize)> {
    moment.spot.map(|spot| (spot.step, spot.part))
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
