//! The session while it is on screen: one signal, moved on by what the person does and by looking at the clock. The rules of
//! a session are in `domain::session`; this only looks, and keeps what must outlive the page.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::keys::listen_to_keys;
use crate::domain::id::ExerciseId;
use crate::domain::session::done::StepNote;
use crate::domain::session::plan::Step;
use crate::domain::session::view::{Moment, Spot};
use crate::domain::session::{Event, Feeling, Ms, Session, Stage};
use crate::domain::session_log::Load;
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
    /// What that exercise was last done against.
    pub last_load: Callback<ExerciseId, Option<Load>>,
}

/// A question that stands over a step; the session is paused meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Panel {
    /// Why stop?
    Stop,
    /// What instead?
    Change,
    /// How strong was the pain, and what now?
    Hurt,
}

/// A session on screen.
#[derive(Clone, Copy)]
pub(super) struct Player {
    session: RwSignal<Session>,
    /// What is around it.
    pub around: Around,
    kept_at: StoredValue<InstantMs>,
    /// The question that is being asked.
    pub panel: RwSignal<Option<Panel>>,
    /// The session at the last look.
    pub moment: Memo<Moment>,
    /// Rises with everything but looks: what was planned ahead is then planned anew.
    pub changes: RwSignal<u32>,
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
            panel: RwSignal::new(None),
            moment: Memo::new(move |_| session.with(Session::now)),
            changes: RwSignal::new(0),
        };
        player.look_while_running();
        listen_to_keys(player);
        player.follow_visibility();
        // Whoever leaves the page for another one has paused.
        on_cleanup(move || player.send(Event::Pause));
        player
    }

    /// Something happened.
    pub(super) fn send(self, event: Event) {
        let is_look = event == Event::Tick;
        self.change(is_look, &|session, now| session.step(event, now));
    }

    /// Changes the session as told; a look is nothing that the person did.
    pub(super) fn change(self, is_look: bool, change: &dyn Fn(Session, InstantMs) -> Session) {
        let now = (self.around.now)();
        let before = self.session.try_with_untracked(Session::now);
        let after = self.session.try_update(|session| {
            *session = change(session.clone(), now);
            session.clone()
        });
        // Both are there unless the page has gone.
        if let (Some(before), Some(after)) = (before, after) {
            let has_turned = after.stage() != before.stage;
            if !is_look || has_turned {
                self.changes.try_update(|changes| *changes += 1);
            }
            self.keep_if_due(is_look, before, after, now);
        }
    }

    fn keep_if_due(self, is_look: bool, before: Moment, after: Session, now: InstantMs) {
        let shown = after.now();
        let changed = shown.stage != before.stage || place_of(&shown) != place_of(&before);
        match shown.stage {
            Stage::Before => {}
            Stage::Finished { .. } if changed => self.around.keep.run(after),
            Stage::Finished { .. } => {}
            _ => {
                let since = now.abs_diff(self.kept_at.get_value());
                let due = shown.stage == Stage::Running && since >= KEEP_EVERY_MS;
                if changed || due || !is_look {
                    self.kept_at.set_value(now);
                    self.around.keep.run(after);
                }
            }
        }
    }

    /// Asks something over the step.
    pub(super) fn ask(self, panel: Panel) {
        self.send(Event::Pause);
        self.panel.set(Some(panel));
    }

    /// The question is answered, by an event or by going on.
    pub(super) fn answer(self, event: Event) {
        self.panel.set(None);
        self.send(event);
    }

    /// Puts another exercise in place of the one on screen and goes on; `pain` is given where that one hurt too much.
    pub(super) fn swap(self, with: &Step, pain: Option<Option<u8>>) {
        self.panel.set(None);
        self.change(false, &|session, now| match pain {
            Some(pain) => session.swap_painful(pain, with.clone(), now),
            None => session.swap(with.clone(), now),
        });
        self.send(Event::Resume);
    }

    /// The person says something of a step, counted from 0.
    pub(super) fn say_of(self, step: usize, say: &dyn Fn(&mut StepNote)) {
        self.change(true, &|session, now| {
            let Some(done) = session.done().steps().get(step) else {
                return session;
            };
            let mut note = done.note.clone();
            say(&mut note);
            session.note(step, note, now)
        });
        self.around.keep.run(self.session());
    }

    /// The person has said how it was, and which steps they did in spite of the count.
    pub(super) fn finish(self, feeling: Feeling, note: String, claimed: &[usize]) {
        self.around.note.run(note);
        self.change(false, &|session, _| session.claim(claimed));
        self.send(Event::Finish(feeling));
    }

    /// A callback that sends that event.
    pub(super) fn on(self, event: Event) -> Callback<()> {
        Callback::new(move |()| self.send(event))
    }

    /// A callback that asks that.
    pub(super) fn on_ask(self, panel: Panel) -> Callback<()> {
        Callback::new(move |()| self.ask(panel))
    }

    /// The session as it stands.
    pub(super) fn session(self) -> Session {
        self.session.get_untracked()
    }

    /// Something of the session, worked out anew when it changes.
    pub(super) fn of<T: PartialEq + Send + Sync + 'static>(
        self,
        read: fn(&Session) -> T,
    ) -> Memo<T> {
        Memo::new(move |_| self.session.with(read))
    }

    /// The last moment somebody looked.
    pub(super) fn seen(self) -> InstantMs {
        self.session.with_untracked(Session::seen)
    }

    /// The stage, without the looks between.
    pub(super) fn stage(self) -> Memo<Stage> {
        self.of(Session::stage)
    }

    /// What is on screen; the last spot stays while the page changes.
    pub(super) fn spot(self) -> Memo<Option<Spot>> {
        Memo::new(move |_| self.moment.with(|moment| moment.spot))
    }

    /// The step on screen, counted from 0, and its exercise: changes from step to step and with a swap.
    pub(super) fn here(self) -> Memo<Option<(usize, ExerciseId)>> {
        self.of(|session| {
            let step = session.now().spot?.step;
            let planned = session.plan().steps().get(step)?;
            Some((step, planned.step.exercise.clone()))
        })
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
}

fn place_of(moment: &Moment) -> Option<(usize, usize)> {
    moment.spot.map(|spot| (spot.step, spot.part))
}
