//! What is heard and felt of a session, and the screen kept on: sounds planned ahead, a voice of the device, a tremble. Follows
//! the player and decides nothing; everything is on screen as well.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::player::Player;
use crate::domain::session::plan::PartKind;
use crate::domain::session::{Ms, Session, Stage};
use crate::domain::setting::Sound;
use crate::domain::time::InstantMs;
use crate::platform::audio::Sounds;
use crate::platform::wake_lock::WakeLock;
use crate::platform::{speech, vibration};

/// How far ahead sounds are planned: as long as a session runs on unseen.
const AHEAD_MS: Ms = crate::domain::session::AWAY_AFTER_MS;
/// More is planned when less than this is.
const REFILL_MS: InstantMs = 20_000;

/// Follows the player with sounds, voice and tremble. `said` is what changed, in words.
pub(super) fn follow(player: Player, sound: Memo<Sound>, said: Memo<String>) {
    hear(player, sound);
    speak(sound, said);
    feel(player);
}

/// Sounds: planned anew at every change, and further as time goes on.
fn hear(player: Player, sound: Memo<Sound>) {
    let sounds = StoredValue::new_local(None::<Sounds>);
    let planned_to = StoredValue::new(InstantMs::MIN);
    let plan = move |anew: bool| {
        let session = player.session();
        sounds.try_update_value(|sounds| {
            if let Some(sounds) = sounds {
                plan_ahead(sounds, &session, planned_to, anew);
            }
        });
    };
    // A browser gives sound to a press only, also when a session is taken up again.
    let open = move || {
        let wanted = sound.get_untracked() != Sound::Quiet;
        if wanted && sounds.with_value(Option::is_none) {
            sounds.set_value(Sounds::open());
            plan(true);
        }
    };
    let click = window_event_listener(ev::click, move |_| open());
    let key = window_event_listener(ev::keydown, move |_| open());
    let seen = window_event_listener(ev::visibilitychange, move |_| {
        sounds.try_update_value(|sounds| sounds.as_ref().map(Sounds::wake));
    });
    on_cleanup(move || {
        click.remove();
        key.remove();
        seen.remove();
    });
    Effect::new(move |_| {
        player.changes.track();
        if sound.get() == Sound::Quiet {
            sounds.set_value(None);
        }
        plan(true);
    });
    Effect::new(move |_| {
        player.moment.track();
        plan(false);
    });
}

fn plan_ahead(
    sounds: &mut Sounds,
    session: &Session,
    planned_to: StoredValue<InstantMs>,
    anew: bool,
) {
    let now = session.seen();
    let known = if anew { now } else { planned_to.get_value() };
    if !anew && known.saturating_sub(now) > REFILL_MS {
        return;
    }
    let mut cues = session.cues(AHEAD_MS);
    let known_ms = Ms::try_from(known.saturating_sub(now)).unwrap_or(0);
    cues.retain(|cue| cue.in_ms > known_ms || anew);
    sounds.plan(&cues, anew);
    planned_to.set_value(now.saturating_add(AHEAD_MS.cast_signed()));
}

/// The voice says what a screen reader would: each new part, half-time, a pause.
fn speak(sound: Memo<Sound>, said: Memo<String>) {
    Effect::new(move |before: Option<String>| {
        let said = said.get();
        let is_new = before.is_some_and(|before| before != said);
        match said.as_str() {
            "" => speech::be_silent(),
            words if is_new && sound.get_untracked() == Sound::Voice => speech::say(words),
            _ => {}
        }
        said
    });
    on_cleanup(speech::be_silent);
}

/// A short tremble when a bout begins, a longer one when it is over or the sides change.
fn feel(player: Player) {
    let place = player.place();
    Effect::new(move |before: Option<Option<(usize, usize)>>| {
        let now = place.get();
        let spot = player.spot().get_untracked();
        let is_new = before.is_some_and(|before| before != now);
        if let Some(spot) = spot.filter(|_| is_new) {
            vibration::tremble(match spot.kind {
                PartKind::Work => 80,
                PartKind::Switch => 400,
                PartKind::Ready | PartKind::Rest => 200,
            });
        }
        now
    });
}

/// Keeps the screen on while a session is under way, and asks again whenever the page is seen. True while it might go dark.
pub(super) fn keep_the_screen_on(player: Player) -> Signal<bool> {
    let goes_dark = RwSignal::new(false);
    let lock = StoredValue::new_local(None::<WakeLock>);
    let stage = player.stage();
    let is_wanted = move || {
        let stage = stage.try_get_untracked();
        matches!(stage, Some(Stage::Running | Stage::Paused))
    };
    let ask = move || {
        let is_held = lock.with_value(|lock| lock.as_ref().is_some_and(WakeLock::holds));
        if document().hidden() || is_held {
            return;
        }
        spawn_local(async move {
            let got = WakeLock::ask().await;
            goes_dark.try_set(got.is_none());
            match got {
                Some(got) if !is_wanted() => got.let_go(),
                got => {
                    lock.try_set_value(got);
                }
            }
        });
    };
    let let_go = move || {
        if let Some(lock) = lock.try_update_value(Option::take).flatten() {
            lock.let_go();
        }
    };
    Effect::new(move |_| {
        if matches!(stage.get(), Stage::Running | Stage::Paused) {
            ask();
        } else {
            let_go();
        }
    });
    let seen = window_event_listener(ev::visibilitychange, move |_| {
        if is_wanted() {
            ask();
        }
    });
    on_cleanup(move || {
        seen.remove();
        let_go();
    });
    goes_dark.into()
}
