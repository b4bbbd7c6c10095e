//! What is to be heard, and when, from the last look on: so that sounds can be given to the device ahead of time and keep time
//! while the screen is dark. Makes no sound.

use super::amount::Amount;
use super::place::Place;
use super::plan::{Part, PartKind, PlannedStep};
use super::view::HALF_TIME_FROM_MS;
use super::{Ms, Session, Stage};

/// A hold shorter than this is felt, not listened for.
const HOLD_FROM_MS: Ms = 3_000;
/// The last seconds before a bout that are counted down.
const COUNTED_DOWN: Ms = 3;

/// What a sound says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueKind {
    /// One of the last seconds before a bout.
    Soon,
    /// A bout begins.
    Start,
    /// Half of a timed bout is over.
    Half,
    /// Keep still from here.
    Hold,
    /// And on, the hold is over.
    Release,
    /// A bout is over and a rest begins, or the next step.
    End,
    /// A bout is over and the sides change.
    Switch,
    /// The exercises are over.
    Over,
}

/// A sound, so long after the last look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Cue {
    pub in_ms: Ms,
    pub kind: CueKind,
}

impl Session {
    /// The cues after the last look and within that time, the earliest first. None unless time runs.
    #[must_use]
    pub fn cues(&self, within_ms: Ms) -> Vec<Cue> {
        let mut found = Vec::new();
        if self.stage != Stage::Running {
            return found;
        }
        let (mut place, mut at) = (self.place, 0);
        while let (Some(planned), Some(part)) =
            (place.step_in(&self.plan), place.part_in(&self.plan))
        {
            let next = place.next_part(&self.plan);
            let then = if next.step == place.step {
                next.part_in(&self.plan).map(|next| next.kind)
            } else {
                next.part_in(&self.plan).map(|_| PartKind::Ready)
            };
            for (into_ms, kind) in cues_of(planned, part, then) {
                if into_ms > place.spent_ms {
                    let in_ms = at + into_ms - place.spent_ms;
                    found.push(Cue { in_ms, kind });
                }
            }
            at += part.length_ms.saturating_sub(place.spent_ms);
            if at >= within_ms {
                break;
            }
            place = Place::part_start(next.step, next.part);
        }
        found.retain(|cue| cue.in_ms <= within_ms);
        found
    }
}

/// The cues of a part, by the time from its start. `then` is the kind of the part after it; none at the end.
fn cues_of(planned: &PlannedStep, part: &Part, then: Option<PartKind>) -> Vec<(Ms, CueKind)> {
    let length = part.length_ms;
    let mut found = Vec::new();
    if part.kind != PartKind::Work {
        let soon = (1..=COUNTED_DOWN).rev().map(|second| second * 1_000);
        let soon = soon.filter(|before| *before < length);
        found.extend(soon.map(|before| (length - before, CueKind::Soon)));
        found.push((length, CueKind::Start));
        return found;
    }
    match planned.step.amount {
        Amount::Reps {
            reps,
            hold_s,
            tempo,
        } if Ms::from(hold_s) * 1_000 >= HOLD_FROM_MS => {
            for rep in 0..Ms::from(reps) {
                let still = rep * tempo.rep_ms() + tempo.lift_ms;
                found.push((still, CueKind::Hold));
                found.push((still + tempo.hold_ms, CueKind::Release));
            }
        }
        Amount::Seconds(_) if length >= HALF_TIME_FROM_MS => {
            found.push((length / 2, CueKind::Half));
        }
        _ => {}
    }
    found.push((
        length,
        match then {
            Some(PartKind::Switch) => CueKind::Switch,
            Some(_) => CueKind::End,
            None => CueKind::Over,
        },
    ));
    found
}
