//! Reads the packed content into domain types and cross-checks every reference. Decides nothing about a person.

mod check;
mod learn;
mod source;

use serde_json::Value;

pub use check::Fault;
pub use learn::{Learn, named_sources};
pub use source::Source;

use crate::domain::content::Reader;
use crate::domain::exercise::Exercise;
use crate::domain::intake::IntakePage;
use crate::domain::rulebook::{RuleTables, Rulebook};
use crate::domain::screening::{EmergencyLines, Question, StopList, StopPhrases, StopWords};

/// The content as `build.rs` packed it.
const PACKED: &str = include_str!(concat!(env!("OUT_DIR"), "/content.json"));

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
        let packed: Value =
            serde_json::from_str(PACKED).map_err(|error| BadContent(error.to_string()))?;
        let mut at = Reader::default();
        let screening = packed.get("screening").unwrap_or(&Value::Null);
        let intake = packed.get("intake").unwrap_or(&Value::Null);
        let sources = packed.get("sources").unwrap_or(&Value::Null);
        let exercises: Vec<Exercise> = at.field(&packed, "exercises");
        let questions: Vec<Question> = at.field(screening, "question");
        let tables: RuleTables = at.field(&packed, "rules");
        let catalog = Self {
            rules: Rulebook::new(exercises, questions, tables),
            intake: at.field_or_default(intake, "page"),
            stops: at.field(screening, "outcome"),
            stop_phrases: at.field(screening, "outcomes"),
            stop_list: at.field(screening, "stop-list"),
            lines: at.field(screening, "region"),
            sources: at.field(sources, "source"),
        };
        at.finish(catalog).map_err(BadContent)
    }

    /// Every reference that leads nowhere and every broken rule of the content; empty when all is well.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut found = check::faults(&self.rules);
        found.extend(source::faults(&self.sources, &self.rules));
        found
    }
}
