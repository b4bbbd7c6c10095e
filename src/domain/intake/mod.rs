//! The intake as content gives it: pages in order, and which of them a person sees. Visibility is computed, never stored.

mod edit;
mod given;
mod way;

use serde::Deserialize;

pub use edit::RowReply;
pub use given::{Given, NotTaken};
pub use way::{IntakeStep, Turn, after, first_open, has_answer, is_answered, resume, rows, steps};

use super::id::QuestionId;
use super::when::When;
use crate::slugs;

slugs! {
    /// What a page asks with.
    PageKind {
        Number = "number", Scale = "scale", Scales = "scales", Choice = "choice", Checks = "checks", Sites = "sites",
        SiteDetails = "site-details", Screen = "screen", Abilities = "abilities", Clearance = "clearance",
        Activities = "activities",
    }
}

/// A value and the words for it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Choice {
    /// A word of a closed list, or a number written as one.
    #[serde(deserialize_with = "word_or_number")]
    pub value: String,
    pub text: String,
    /// The option inside a sentence: "your low back".
    pub phrase: Option<String>,
    pub hint: Option<String>,
}

fn word_or_number<'de, D: serde::Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(u16),
        Word(String),
    }
    Ok(match Either::deserialize(from)? {
        Either::Number(number) => number.to_string(),
        Either::Word(word) => word,
    })
}

/// One scale of a page with several.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ScaleItem {
    pub key: String,
    pub text: String,
    pub low: Option<String>,
    pub high: Option<String>,
}

/// One page of the intake. `key` is a dotted path of the answers format.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IntakePage {
    pub slug: String,
    pub kind: PageKind,
    #[serde(default)]
    pub key: String,
    pub title: String,
    pub hint: Option<String>,
    pub why: Option<String>,
    pub min: Option<u16>,
    pub max: Option<u16>,
    pub unit: Option<String>,
    #[serde(default)]
    pub optional: bool,
    #[serde(default)]
    pub essential: bool,
    #[serde(default)]
    pub options: Vec<Choice>,
    /// The words at the two ends of a scale.
    pub low: Option<String>,
    pub high: Option<String>,
    pub side_title: Option<String>,
    pub pain_title: Option<String>,
    pub quality_title: Option<String>,
    pub quality_hint: Option<String>,
    pub ability_title: Option<String>,
    /// Second and third lists of a page with several: sides, qualities.
    #[serde(default)]
    pub sides: Vec<Choice>,
    #[serde(default)]
    pub qualities: Vec<Choice>,
    pub none: Option<String>,
    #[serde(default)]
    pub items: Vec<ScaleItem>,
    #[serde(default)]
    pub questions: Vec<QuestionId>,
    pub when: Option<When>,
}
