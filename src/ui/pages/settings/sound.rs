//! Sound and voice: how the session player speaks up. Kept the moment it is chosen; the player asks for it too.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::session::cue::{Cue, CueKind};
use crate::domain::setting::{Setting, Sound};
use crate::platform::audio::Sounds;
use crate::platform::speech;
use crate::state::use_settings;
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, Choice, Radios};

/// The section of the settings.
pub(super) fn sound_settings() -> AnyView {
    view! {
        <section class="settings-part">
            <h2>{t("sound.title")}</h2>
            {sound_choice()}
        </section>
    }
    .into_any()
}

/// The choice, and a way to hear it.
pub(in crate::ui) fn sound_choice() -> AnyView {
    let settings = use_settings();
    let now = untrack(|| settings.sound());
    let chosen = RwSignal::new(Some(now.as_str().to_owned()));
    Effect::watch(
        move || chosen.get(),
        move |chosen, _, _| {
            if let Some(Ok(sound)) = chosen.as_deref().map(str::parse) {
                settings.save(Setting::Sound(sound), |_| {});
            }
        },
        false,
    );
    let choices = Sound::ALL.iter().map(|sound| {
        let (name, hint) = words_of(*sound);
        Choice::new(sound.as_str(), name).hint(hint)
    });
    let sounds = StoredValue::new_local(None::<Sounds>);
    let hear = move |()| {
        let sound = chosen.get_untracked().and_then(|sound| sound.parse().ok());
        if let Some(sound) = sound {
            play(sound, sounds);
        }
    };
    view! {
        <Radios name="sound" legend=t("sound.legend") choices=choices.collect() chosen=chosen />
        <Button kind=ButtonKind::Soft on_press=hear>
            {t("sound.try")}
        </Button>
    }
    .into_any()
}

fn play(sound: Sound, sounds: StoredValue<Option<Sounds>, LocalStorage>) {
    if sound == Sound::Quiet {
        return;
    }
    sounds.update_value(|sounds| {
        let cue = Cue {
            in_ms: 0,
            kind: CueKind::Start,
        };
        *sounds = sounds.take().or_else(Sounds::open);
        if let Some(sounds) = sounds {
            sounds.plan(&[cue], true);
        }
    });
    if sound == Sound::Voice {
        speech::say(t("session.ready"));
    }
}

fn words_of(sound: Sound) -> (&'static str, &'static str) {
    match sound {
        Sound::Voice if speech::has_voice() => (t("sound.voice"), t("sound.voice-hint")),
        Sound::Voice => (t("sound.voice"), t("sound.voice-none")),
        Sound::Tones => (t("sound.tones"), t("sound.tones-hint")),
        Sound::Quiet => (t("sound.quiet"), t("sound.quiet-hint")),
    }
}
