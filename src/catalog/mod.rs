//! Reads the packed content into domain types and cross-checks every reference. Decides nothing about a person.

mod check;
mod source;

use serde::Deserialize;

pub use check::Fault;
pub use source::Source;

use crate::domain::exercise::Exercise;
use crate::domain::intake::IntakePage;
use crate::domain::rulebook::{RuleTables, Rulebook};
use crate::domain::screening::{EmergencyLines, Question, StopList, StopPhrases, StopWords};

/// The content as `build.rs` packed it.
const PACKED: &str = include_str!(concat!(env!("OUT_DIR"), "/content.json"));

#[derive(Deserialize)]
struct Packed {
    exercises: Vec<Exercise>,
    rules: RuleTables,
    screening: Screening,
    #[serde(default)]
    intake: Intake,
    sources: Sources,
}

#[derive(Deserialize)]
struct Sources {
    source: Vec<Source>,
}

#[derive(Deserialize)]
struct Screening {
    question: Vec<Question>,
    outcome: Vec<StopWords>,
    outcomes: StopPhrases,
    region: Vec<EmergencyLines>,
    #[serde(rename = "stop-list")]
    stop_list: StopList,
}

#[derive(Default, Deserialize)]
struct Intake {
    #[serde(default)]
    page: Vec<IntakePage>,
}

/// All content, read and cross-checked. Lists keep the order of the content files.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Catalog {
    pub rules: Rulebook,
    pub intake: Vec<IntakePage>,
    pub stops: Vec<StopWords>,
    pub stop_phrases: StopPhrases,
    pub stop_list: StopList,
    pub lines: Vec<EmergencyLines>,
    pub sources: Vec<Source>,
}

/// The embedded content cannot be read. Tests walk the whole catalog, so a released build never meets this.
#[derive(Debug)]
pub struct BadContent(pub String);

impl std::fmt::Display for BadContent {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "the embedded content cannot be read: {}", self.0)
    }
}

impl std::error::Error for BadContent {}

impl Catalog {
    /// The embedded catalog.
    ///
    /// # Errors
    /// When the content does not fit the domain types.
    pub fn load() -> Result<Self, BadContent> {
        let packed: Packed =
            serde_json::from_str(PACKED).map_err(|error| BadContent(error.to_string()))?;
        Ok(Self {
            rules: Rulebook::new(packed.exercises, packed.screening.question, packed.rules),
            intake: packed.intake.page,
            stops: packed.screening.outcome,
            stop_phrases: packed.screening.outcomes,
            stop_list: packed.screening.stop_list,
            lines: packed.screening.region,
            sources: packed.sources.source,
        })
    }

    /// Every reference that leads nowhere and every broken rule of the content; empty when all is well.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut found = check::faults(&self.rules);
        found.extend(source::faults(&self.sources, &self.rules));
        found
    }
}
