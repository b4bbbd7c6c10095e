//! The intake as content gives it: pages in order, and which of them a person sees. Visibility is computed, never stored.

mod edit;
mod given;
mod way;

pub use edit::RowReply;
pub use given::{Given, NotTaken};
pub use way::{IntakeStep, Turn, after, first_open, has_answer, is_answered, resume, rows, steps};

use serde_json::Value;

use super::content::{FromContent, Reader};
use super::id::QuestionId;
use super::when::When;
use crate::{fields, slugs};

slugs! {
    /// What a page asks with.
    PageKind {
        Number = "number", Scale = "scale", Scales = "scales", Choice = "choice", Checks = "checks", Sites = "sites",
        SiteDetails = "site-details", Screen = "screen", Abilities = "abilities", Clearance = "clearance",
        Activities = "activities",
    }
}

/// A value and the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Choice {
    /// A word of a closed list, or a number written as one.
    pub value: String,
    pub text: String,
    /// The option inside a sentence: "your low back".
    pub phrase: Option<String>,
    pub hint: Option<String>,
}

impl FromContent for Choice {
    fn read(value: &Value, at: &mut Reader) -> Self {
        at.only_keys(value, &["value", "text", "phrase", "hint"]);
        Self {
            value: match value.get("value").and_then(Value::as_u64) {
                Some(number) => number.to_string(),
                None => at.field(value, "value"),
            },
            text: at.field(value, "text"),
            phrase: at.field(value, "phrase"),
            hint: at.field(value, "hint"),
        }
    }
}

/// One scale of a page with several.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ScaleItem {
    pub key: String,
    pub text: String,
    pub low: Option<String>,
    pub high: Option<String>,
}

fields! {
    ScaleItem { key, text, low, high }
}

/// One page of the intake. `key` is a dotted path of the answers format.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct IntakePage {
    pub slug: String,
    pub kind: PageKind,
    pub key: String,
    pub title: String,
    /// The title when the page stands together with its neighbors; without it, it always stands alone.
    pub joined: Option<String>,
    pub hint: Option<String>,
    pub why: Option<String>,
    pub min: Option<u16>,
    pub max: Option<u16>,
    pub unit: Option<String>,
    pub optional: bool,
    pub essential: bool,
    /// No rule of the first plan reads it: never asked in the first sitting, and offered on a later day.
    pub later: bool,
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
    pub sides: Vec<Choice>,
    pub qualities: Vec<Choice>,
    pub none: Option<String>,
    pub items: Vec<ScaleItem>,
    pub questions: Vec<QuestionId>,
    pub when: Option<When>,
}

fields! {
    IntakePage {
        slug, kind, title, joined, hint, why, min, max, unit, low, high, side_title, pain_title, quality_title,
        quality_hint, ability_title, none, when,
    }
    or default { key, optional, essential, later, options, sides, qualities, items, questions }
}
