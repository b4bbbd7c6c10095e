//! The codes of LOINC and SNOMED CT that are used, each seen in a published list; for everything else words stand alone.
//! Source: clinical.md parts 9.1 and 9.2, those without a mark. This material contains content from LOINC (http://loinc.org),
//! available at no cost under the license at http://loinc.org/license.

use serde_json::{Value, json};

use crate::domain::instrument::InstrumentKind;
use crate::domain::site::{Quality, Site};

const LOINC: &str = "http://loinc.org";
const SNOMED: &str = "http://snomed.info/sct";

/// Pain of a day, 0 to 10.
pub const PAIN: (&str, &str) = (
    "72514-3",
    "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
);

/// A concept with a LOINC code and its own words.
pub fn loinc((code, words): (&str, &str)) -> Value {
    json!({"coding": [{"system": LOINC, "code": code}], "text": words})
}

/// A concept in words alone.
pub fn words(words: &str) -> Value {
    json!({"text": words})
}

/// The code of one question of a questionnaire, where there is one.
pub fn question(kind: InstrumentKind, key: &str) -> Option<(&'static str, &'static str)> {
    Some(match (kind, key) {
        (InstrumentKind::Peg, "pain") => (
            "75893-8",
            "Pain severity in the past week - 0-10 numeric rating [Reported]",
        ),
        (InstrumentKind::Peg, "enjoyment") => {
            ("91145-3", "PEG: interference with enjoyment of life")
        }
        (InstrumentKind::Peg, "activity") => ("91146-1", "PEG: interference with general activity"),
        (InstrumentKind::Phq4, "nervous") => {
            ("69725-0", "PHQ-4: feeling nervous, anxious or on edge")
        }
        (InstrumentKind::Phq4, "worry") => ("68509-9", "PHQ-4: not being able to stop worrying"),
        (InstrumentKind::Phq4, "interest") => ("44250-9", "PHQ-4: little interest or pleasure"),
        (InstrumentKind::Phq4, "mood") => ("44255-8", "PHQ-4: feeling down"),
        (InstrumentKind::VitalSign, "days") => ("89555-7", "Days with exercise, a week"),
        (InstrumentKind::VitalSign, "minutes") => ("68516-4", "Minutes of exercise, a day"),
        (InstrumentKind::VitalSign, "strength_days") => {
            ("82291-6", "Days with strength work, a week")
        }
        _ => return None,
    })
}

/// The code of the score of a whole questionnaire.
pub fn score(kind: InstrumentKind) -> Option<(&'static str, &'static str)> {
    match kind {
        InstrumentKind::Peg => Some(("91147-9", "PEG: mean score")),
        InstrumentKind::Phq4 => Some(("70272-0", "PHQ-4: total score")),
        _ => None,
    }
}

/// A place on the body: words with its side, and a code where one is verified.
pub fn site(site: Site, side: &str) -> Value {
    let code = match site {
        Site::Head => Some("69536005"),
        Site::Neck => Some("45048000"),
        Site::Chest => Some("51185008"),
        Site::Abdomen => Some("113345001"),
        Site::Knee => Some("72696002"),
        _ => None,
    };
    let text = format!("{site} {side}");
    concept(code, text.trim())
}

/// How a pain feels.
pub fn quality(quality: Quality) -> Value {
    let code = match quality {
        Quality::Aching => Some("27635008"),
        Quality::Burning => Some("36349006"),
        Quality::Stabbing => Some("55145008"),
        Quality::Throbbing => Some("29695002"),
        Quality::Tingling => Some("786837007"),
        Quality::Cramping => Some("279093005"),
        Quality::Dull | Quality::Sharp | Quality::Electric | Quality::Stiff => None,
    };
    concept(code, quality.as_str())
}

fn concept(code: Option<&str>, text: &str) -> Value {
    match code {
        Some(code) => json!({"coding": [{"system": SNOMED, "code": code}], "text": text}),
        None => words(text),
    }
}
