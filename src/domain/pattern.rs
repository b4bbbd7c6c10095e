//! Patterns: which exercise lists an answer opens, and how strongly. Scores and choices are made in `recommend`.

use super::answers::Movement;
use super::id::{ExerciseId, PatternId, SourceId};
use super::site::Site;
use super::when::When;
use crate::{fields, slugs};

slugs! {
    /// How a pattern takes part: by score, alone before all others, or always in second place.
    PatternKind { Scored = "scored", Override = "override", Second = "second", }
}

/// What adds to a pattern's score: 3 for the primary site, 2 for a movement, 1 for a habit.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Score {
    pub sites: Vec<Site>,
    pub provokes: Vec<Movement>,
    pub lifestyle: Option<When>,
}

fields! {
    Score { sites, provokes, lifestyle }
}

/// One pattern. The lists are in order of preference. Source: clinical.md part 4.3.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Pattern {
    pub id: PatternId,
    pub name: String,
    pub kind: PatternKind,
    /// Keep only what works a ticked site, a neighbour of one, or the whole body.
    pub match_sites: bool,
    pub when: When,
    pub score: Option<Score>,
    pub release: Vec<ExerciseId>,
    pub lengthen: Vec<ExerciseId>,
    pub activate: Vec<ExerciseId>,
    pub strengthen: Vec<ExerciseId>,
    pub integrate: Vec<ExerciseId>,
    pub why_release: String,
    pub why_lengthen: String,
    pub why_activate: String,
    pub why_strengthen: String,
    pub why_integrate: String,
    pub sources: Vec<SourceId>,
}

fields! {
    Pattern { id, name, kind, when, score }
    or default {
        match_sites, release, lengthen, activate, strengthen, integrate, why_release, why_lengthen,
        why_activate, why_strengthen, why_integrate, sources,
    }
}
