//! Conditions, caps and notices as content gives them: what each takes out, and when it holds.

use serde::Deserialize;

use super::exercise::{Level, Position, Role, Tag};
use super::id::{ConditionId, ExerciseId, NoticeId, SourceId};
use super::when::When;
use crate::slugs;

slugs! {
    /// Which sites a region-limited condition acts on when the person named none.
    DefaultSites { Ticked = "ticked", Everywhere = "everywhere", }
}

/// Something the person lives with. Source: clinical.md part 2.5.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Condition {
    pub id: ConditionId,
    /// In the person's words, after "You told us".
    pub label: String,
    /// Tags never chosen while the condition holds.
    pub forbid: Vec<Tag>,
    /// Multiplies the first amounts; with several conditions the smallest counts.
    pub dose: f64,
    pub note: Option<String>,
    /// Acts only on exercises whose regions meet the affected sites.
    #[serde(default)]
    pub region: bool,
    pub default_sites: Option<DefaultSites>,
    #[serde(default)]
    pub forbid_ids: Vec<ExerciseId>,
    #[serde(default)]
    pub prefer_ids: Vec<ExerciseId>,
    /// The preference ends after so many green weeks.
    pub prefer_green_weeks: Option<u16>,
    /// Fewest seconds of gentle work before the first effort, and after the last, on days that are long enough.
    #[serde(default)]
    pub warm_up_s: u32,
    #[serde(default)]
    pub cool_down_s: u32,
    pub when: Option<When>,
}

slugs! {
    /// The entry caps. Source: clinical.md part 4.4.
    CapId {
        Pem = "PEM", VeryLow = "verylow", Low = "low", Early = "early", Mild = "mild", MidActive = "midactive",
        Mid = "mid",
    }
}

/// How hard the first weeks may be. Read in file order; the first that holds wins; no `when` always holds.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Cap {
    pub id: CapId,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub why: String,
    pub when: Option<When>,
    pub levels: Vec<Level>,
    pub session_ceiling_min: u16,
    pub max_effort: u8,
    /// Only these roles, when given.
    pub roles: Option<Vec<Role>>,
    #[serde(default)]
    pub not_positions: Vec<Position>,
    #[serde(default)]
    pub forbid: Vec<Tag>,
    pub sets_max: Option<u16>,
    pub reps_max: Option<u16>,
    pub hold_max_s: Option<u16>,
    /// Longest single stretch.
    pub stretch_max_s: Option<u16>,
    pub max_item_s: Option<u32>,
    /// Sets of strength work that a long day may be filled up to.
    pub long_day_sets: Option<u16>,
    /// Tags that are chosen only when nothing else is left.
    #[serde(default)]
    pub last: Vec<Tag>,
}

/// A card to show.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Notice {
    pub id: NoticeId,
    #[serde(default)]
    pub title: String,
    pub text: String,
    pub source: Option<SourceId>,
    pub when: Option<When>,
}

/// What a kind of exercise is for, in the words a person reads.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RoleWords {
    pub id: Role,
    pub name: String,
    pub purpose: String,
    /// Used where no pattern gives a reason of its own.
    pub why: String,
    #[serde(default)]
    pub sources: Vec<SourceId>,
}
