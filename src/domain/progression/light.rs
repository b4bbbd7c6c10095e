//! The traffic light of a session or of one exercise in it. Source: clinical.md part 6.2.

use super::base::{Tenths, tenths};
use super::numbers::LightNumbers;
use crate::slugs;

slugs! {
    /// Green: it went well. Amber: stay where you are. Red: too much.
    Light { Green = "green", Amber = "amber", Red = "red", }
}

slugs! {
    /// What made the light red or amber; or why a green one does not count as a step.
    Cause {
        PainRose = "pain-rose", StrongPain = "strong-pain", NextMorning = "next-morning",
        StillRaised = "still-raised", NewSign = "new-sign", SomePain = "some-pain", TooPainful = "too-painful",
        BitMoreNextMorning = "bit-more-next-morning", NotSettled = "not-settled", NotAnswered = "not-answered",
        Soreness = "soreness",
    }
}

impl Cause {
    /// True for what happened during the exercise itself, and not to the body as a whole.
    #[must_use]
    pub fn is_of_the_exercise(self) -> bool {
        matches!(
            self,
            Cause::PainRose | Cause::StrongPain | Cause::SomePain | Cause::TooPainful
        )
    }
}

/// What the light looks at. Pain is 0 to 10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Readings {
    /// The usual pain.
    pub base: Tenths,
    pub before: Option<u8>,
    /// The worst during it.
    pub during: Option<u8>,
    /// The next morning.
    pub next: Option<u8>,
    /// Back to usual by the next morning, as the person says.
    pub settled: Option<bool>,
    /// Still raised more than a day later.
    pub is_still_raised: bool,
    pub has_new_sign: bool,
    /// The person stopped it because it hurt too much.
    pub was_too_painful: bool,
    /// Only muscle soreness, after work that was new.
    pub is_soreness: bool,
}

/// A light and everything that made it so.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Judged {
    pub light: Light,
    pub causes: Vec<Cause>,
}

impl Judged {
    /// True for a green light that takes the person a step on; soreness is green and holds.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.light == Light::Green && self.causes.is_empty()
    }

    /// True for an amber light that rests on an answer, and not on a missing one alone.
    #[must_use]
    pub fn is_answered_amber(&self) -> bool {
        self.light == Light::Amber && self.causes.iter().any(|cause| *cause != Cause::NotAnswered)
    }

    /// True when the light is red for what happened during the exercise itself.
    #[must_use]
    pub fn is_red_by_itself(&self) -> bool {
        self.light == Light::Red && self.causes.iter().any(|one| one.is_of_the_exercise())
    }
}

/// The light for these readings: red is tested first, then green; what is neither is amber. What was not answered is never
/// green.
#[must_use]
pub fn judge(numbers: &LightNumbers, readings: &Readings) -> Judged {
    let red = red(numbers, readings);
    if !red.is_empty() {
        return Judged {
            light: Light::Red,
            causes: red,
        };
    }
    let amber = amber(numbers, readings);
    let light = if amber.is_empty() {
        Light::Green
    } else {
        Light::Amber
    };
    let causes = match light {
        Light::Green if is_soreness(numbers, readings) => vec![Cause::Soreness],
        _ => amber,
    };
    Judged { light, causes }
}

fn red(numbers: &LightNumbers, readings: &Readings) -> Vec<Cause> {
    let is_pain = !is_soreness(numbers, readings);
    let mut causes = Vec::new();
    let mut add = |holds: bool, cause| {
        if holds {
            causes.push(cause);
        }
    };
    if let (Some(before), Some(during)) = (readings.before, readings.during) {
        add(
            during >= before.saturating_add(numbers.red_rise),
            Cause::PainRose,
        );
        add(
            during >= numbers.red_strong && before <= numbers.red_strong_from,
            Cause::StrongPain,
        );
    }
    let next = readings.next.map(|next| tenths(next) - readings.base);
    add(
        is_pain && next.is_some_and(|rise| rise >= tenths(numbers.red_next)),
        Cause::NextMorning,
    );
    add(is_pain && readings.is_still_raised, Cause::StillRaised);
    add(readings.has_new_sign, Cause::NewSign);
    causes
}

/// What stands between these readings and a green light.
fn amber(numbers: &LightNumbers, readings: &Readings) -> Vec<Cause> {
    let mut causes = Vec::new();
    if readings.was_too_painful {
        causes.push(Cause::TooPainful);
    }
    match (readings.before, readings.during) {
        (Some(before), Some(during)) => {
            let is_low = during <= numbers.green_during
                || during <= before.saturating_add(numbers.green_above_before);
            if !is_low || during > before.saturating_add(numbers.green_rise) {
                causes.push(Cause::SomePain);
            }
        }
        _ => causes.push(Cause::NotAnswered),
    }
    match readings.next.map(|next| tenths(next) - readings.base) {
        None => causes.push(Cause::NotAnswered),
        Some(_) if is_soreness(numbers, readings) => {}
        Some(rise) => {
            if rise > tenths(numbers.green_next) {
                causes.push(Cause::BitMoreNextMorning);
            }
            // Without a word on it, pain at its usual level has settled.
            if !readings.settled.unwrap_or(rise <= 0) {
                causes.push(Cause::NotSettled);
            }
        }
    }
    causes.dedup();
    causes
}

/// Soreness after new work is expected, as long as it is mild.
fn is_soreness(numbers: &LightNumbers, readings: &Readings) -> bool {
    readings.is_soreness
        && readings
            .next
            .is_some_and(|next| next <= numbers.soreness_most)
}
