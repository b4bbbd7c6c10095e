//! Conditions, caps and notices as content gives them: what each takes out, and when it holds.

use super::exercise::{Level, Position, Role, Tag};
use super::id::{ConditionId, ExerciseId, NoticeId, SourceId};
use super::when::When;
use crate::{fields, slugs};

slugs! {
    /// Which sites a region-limited condition acts on when the person named none.
    DefaultSites { Ticked = "ticked", Everywhere = "everywhere", }
}

/// Something the person lives with. Source: clinical.md part 2.5.
#[derive(Clone, Debug, PartialEq)]
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
    pub region: bool,
    pub default_sites: Option<DefaultSites>,
    pub forbid_ids: Vec<ExerciseId>,
    pub prefer_ids: Vec<ExerciseId>,
    /// The preference ends after so many green weeks.
    pub prefer_green_weeks: Option<u16>,
    /// Fewest seconds of gentle work before the first effort, and after the last, on days that are long enough.
    pub warm_up_s: u32,
    pub cool_down_s: u32,
    pub when: Option<When>,
}

fields! {
    Condition { id, label, forbid, dose, note, default_sites, prefer_green_weeks, when }
    or default { region, forbid_ids, prefer_ids, warm_up_s, cool_down_s }
}

slugs! {
    /// The entry caps. Source: clinical.md part 4.4.
    CapId {
        Pem = "PEM", VeryLow = "verylow", Low = "low", Early = "early", Mild = "mild", MidActive = "midactive",
        Mid = "mid",
    }
}

/// How hard the first weeks may be. Read in file order; the first that holds wins; no `when` always holds.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Cap {
    pub id: CapId,
    pub name: String,
    pub why: String,
    pub when: Option<When>,
    pub levels: Vec<Level>,
    pub session_ceiling_min: u16,
    pub max_effort: u8,
    /// Only these roles, when given.
    pub roles: Option<Vec<Role>>,
    pub not_positions: Vec<Position>,
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
    pub last: Vec<Tag>,
}

fields! {
    Cap {
        id, when, levels, session_ceiling_min, max_effort, roles, sets_max, reps_max, hold_max_s,
        stretch_max_s, max_item_s, long_day_sets,
    }
    or default { name, why, not_positions, forbid, last }
}

/// A card to show.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Notice {
    pub id: NoticeId,
    pub title: String,
    pub text: String,
    pub source: Option<SourceId>,
    pub when: Option<When>,
    /// Is about exercise, so that it has no place beside a stop.
    pub only_with_plan: bool,
}

fields! {
    Notice { id, text, source, when }
    or default { title, only_with_plan }
}

/// What a kind of exercise is for, in the words a person reads.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct RoleWords {
    pub id: Role,
    pub name: String,
    pub purpose: String,
    /// Used where no pattern gives a reason of its own.
    pub why: String,
    pub sources: Vec<SourceId>,
}

fields! {
    RoleWords { id, name, purpose, why }
    or default { sources }
}
