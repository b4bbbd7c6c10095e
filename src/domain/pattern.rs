//! Patterns: which exercise lists an answer opens, and how strongly. Scores and choices are made in `recommend`.

use serde::Deserialize;

use super::answers::Movement;
use super::id::{ExerciseId, PatternId, SourceId};
use super::site::Site;
use super::when::When;
use crate::slugs;

slugs! {
    /// How a pattern takes part: by score, alone before all others, or always in second place.
    PatternKind { Scored = "scored", Override = "override", Second = "second", }
}

/// What adds to a pattern's score: 3 for the primary site, 2 for a movement, 1 for a habit.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Score {
    pub sites: Vec<Site>,
    pub provokes: Vec<Movement>,
    pub lifestyle: Option<When>,
}

/// One pattern. The lists are in order of preference. Source: clinical.md part 4.3.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Pattern {
    pub id: PatternId,
    pub name: String,
    pub kind: PatternKind,
    /// Keep only what works a ticked site, a neighbour of one, or the whole body.
    #[serde(default)]
    pub match_sites: bool,
    pub when: When,
    pub score: Option<Score>,
    #[serde(default)]
    pub release: Vec<ExerciseId>,
    #[serde(default)]
    pub lengthen: Vec<ExerciseId>,
    #[serde(default)]
    pub activate: Vec<ExerciseId>,
    #[serde(default)]
    pub strengthen: Vec<ExerciseId>,
    #[serde(default)]
    pub integrate: Vec<ExerciseId>,
    #[serde(default)]
    pub why_release: String,
    #[serde(default)]
    pub why_lengthen: String,
    #[serde(default)]
    pub why_activate: String,
    #[serde(default)]
    pub why_strengthen: String,
    #[serde(default)]
    pub why_integrate: String,
    #[serde(default)]
    pub sources: Vec<SourceId>,
}
