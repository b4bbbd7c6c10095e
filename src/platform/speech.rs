//! A voice that is installed on the device: `speechSynthesis`, never with a voice that asks a server. Says what it is given.

use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// A little slower than usual speech.
const RATE: f32 = 0.95;

/// True when the device has a voice of its own that speaks English. Some browsers know only after a moment.
#[must_use]
pub fn has_voice() -> bool {
    local_voice().is_some()
}

/// Says it, in place of whatever is being said. Silent where there is no voice of the device's own.
pub fn say(words: &str) {
    let Some((speech, voice)) = local_voice() else {
        return;
    };
    speech.cancel();
    if let Ok(said) = SpeechSynthesisUtterance::new_with_text(words) {
        said.set_voice(Some(&voice));
        said.set_lang(&voice.lang());
        said.set_rate(RATE);
        speech.speak(&said);
    }
}

/// Nothing more is said.
pub fn be_silent() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}

fn speech() -> Option<SpeechSynthesis> {
    if !super::has("speechSynthesis") {
        return None;
    }
    web_sys::window()?.speech_synthesis().ok()
}

/// An English voice that works without a network, the browser's favorite first.
fn local_voice() -> Option<(SpeechSynthesis, SpeechSynthesisVoice)> {
    let speech = speech()?;
    let mut found = None;
    for voice in speech.get_voices() {
        let voice = SpeechSynthesisVoice::from(voice);
        if voice.local_service() && voice.lang().starts_with("en") {
            if voice.default() {
                return Some((speech, voice));
            }
            found = found.or(Some(voice));
        }
    }
    found.map(|voice| (speech, voice))
}
