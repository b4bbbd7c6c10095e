//! Soft sounds, made by the browser's own Web Audio: no file is played and none is fetched. Sounds are given to the device ahead
//! of time, so that they keep time while the page is hidden. Which sound comes when is the session's business.

use wasm_bindgen::JsValue;
use web_sys::{AudioContext, GainNode};

use crate::domain::session::cue::{Cue, CueKind};

/// How loud a note is at its loudest.
const LOUD: f32 = 0.16;
/// A note begins and fades, so that nothing clicks.
const RISE_S: f64 = 0.02;

/// A note: its pitch in hertz, when it begins and how long it rings, in seconds.
type Note = (f32, f64, f64);

/// The sounds of one session. Dropping it ends them.
#[derive(Debug)]
pub struct Sounds {
    context: AudioContext,
    /// What everything that is still to be heard goes through, the latest plan last.
    planned: Vec<GainNode>,
}

/// A plan so many plans ago has been heard.
const PLANS: usize = 3;

impl Sounds {
    /// Opens the device's sound. Only a press may do that. None where there is no Web Audio.
    #[must_use]
    pub fn open() -> Option<Self> {
        if !super::has("AudioContext") {
            return None;
        }
        plays_like_media();
        let sounds = Self {
            context: AudioContext::new().ok()?,
            planned: Vec::new(),
        };
        sounds.wake();
        Some(sounds)
    }

    /// Lets a sound that the browser put to sleep go on.
    pub fn wake(&self) {
        // A device that refuses stays silent; the screen says everything as well.
        let _ = self.context.resume();
    }

    /// Plans these cues from now on: in place of all that were planned before, or after them.
    pub fn plan(&mut self, cues: &[Cue], anew: bool) {
        if anew {
            self.hush();
        }
        self.planned.extend(self.play(cues));
        if self.planned.len() > PLANS {
            self.planned.remove(0);
        }
    }

    /// Nothing planned is heard any more.
    pub fn hush(&mut self) {
        for planned in self.planned.drain(..) {
            // What is not connected is not heard.
            let _ = planned.disconnect();
        }
    }

    fn play(&self, cues: &[Cue]) -> Option<GainNode> {
        let way = self.context.create_gain().ok()?;
        way.connect_with_audio_node(&self.context.destination())
            .ok()?;
        let now = self.context.current_time();
        for cue in cues {
            // At most a minute ahead: the number is small.
            #[allow(clippy::cast_precision_loss)]
            let at = now + cue.in_ms as f64 / 1_000.0;
            for note in notes(cue.kind) {
                // One note that fails leaves the others.
                let _ = self.note(&way, at, *note);
            }
        }
        Some(way)
    }

    fn note(&self, way: &GainNode, at: f64, (pitch, after, length): Note) -> Result<(), JsValue> {
        let (begins, ends) = (at + after, at + after + length);
        let tone = self.context.create_oscillator()?;
        tone.frequency().set_value(pitch);
        let shape = self.context.create_gain()?;
        let loud = shape.gain();
        loud.set_value_at_time(0.0, begins)?;
        loud.linear_ramp_to_value_at_time(LOUD, begins + RISE_S)?;
        loud.linear_ramp_to_value_at_time(0.0, ends)?;
        tone.connect_with_audio_node(&shape)?;
        shape.connect_with_audio_node(way)?;
        tone.start_with_when(begins)?;
        tone.stop_with_when(ends)
    }
}

impl Drop for Sounds {
    fn drop(&mut self) {
        // The device's sound is free again; one that cannot be closed ends with the page.
        let _ = self.context.close();
    }
}

/// The notes of a cue: rising is on, falling is rest, and there and back is a change of sides.
fn notes(kind: CueKind) -> &'static [Note] {
    match kind {
        CueKind::Soon => &[(440.0, 0.0, 0.12)],
        CueKind::Start => &[(523.3, 0.0, 0.25), (659.3, 0.16, 0.4)],
        CueKind::Half => &[(587.3, 0.0, 0.5)],
        CueKind::Hold => &[(392.0, 0.0, 0.3)],
        CueKind::Release => &[(523.3, 0.0, 0.3)],
        CueKind::End => &[(659.3, 0.0, 0.25), (523.3, 0.16, 0.45)],
        CueKind::Switch => &[(523.3, 0.0, 0.2), (659.3, 0.16, 0.2), (523.3, 0.32, 0.45)],
        CueKind::Over => &[(523.3, 0.0, 0.3), (659.3, 0.2, 0.3), (784.0, 0.4, 0.8)],
    }
}

/// Where the browser can be told, a silent switch does not silence the cues: who asked for sounds hears them.
fn plays_like_media() {
    let session = super::navigator("audioSession");
    if session.is_object() {
        // Another kind of session is quieter, and no fault.
        let _ = js_sys::Reflect::set(&session, &"type".into(), &"playback".into());
    }
}
