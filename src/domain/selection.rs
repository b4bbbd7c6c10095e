//! The numbers of the selection rule as content gives them. Applies none of them. Source: clinical.md parts 4.5 and 4.6.

use crate::domain::sorted::Map;

use super::exercise::Tag;
use super::id::{ConditionId, ExerciseId, PatternId};
use super::site::Site;
use super::when::When;
use crate::fields;

/// How much a neighbour of a ticked site counts, 0 to 1.
pub type AddOn = Map<Site, f64>;

/// Seconds a phase for a day of `minutes`, in the order breath, release, lengthen, activate, strengthen with integrate,
/// close; fewest and most items; most items of release, lengthen, activate, strengthen, integrate.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Budget {
    pub minutes: u8,
    pub seconds: [u32; 6],
    pub items: (usize, usize),
    pub most_per_phase: [usize; 5],
}

fields! {
    Budget { minutes, seconds, items, most_per_phase }
}

/// Exercises in water: on long enough days, and only some days a week.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Pool {
    pub ids: Vec<ExerciseId>,
    pub min_minutes: u8,
    pub max_days_per_week: u8,
}

fields! {
    Pool { ids, min_minutes, max_days_per_week }
}

/// An exercise that opens after enough green sessions of another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Unlock {
    pub item: ExerciseId,
    pub green_sessions: u16,
}

fields! {
    Unlock { item, green_sessions }
}

/// An exercise that opens or closes a session, or is offered beside it.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Offer {
    pub id: ExerciseId,
    pub when: Option<When>,
    /// Only when there are at least so many seconds for it.
    pub least_s: u32,
}

fields! {
    Offer { id, when }
    or default { least_s }
}

/// Orders, limits and unlocks of the selection rule.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Selection {
    /// The first of these that is open is used alone.
    pub override_order: Vec<PatternId>,
    pub never_auto: Vec<ExerciseId>,
    pub only_with: Map<ExerciseId, Vec<ConditionId>>,
    pub unlock_after_green_week_tag: Vec<Tag>,
    pub unlock_after: Map<ExerciseId, Unlock>,
    pub early_forbid_under_12_weeks: Vec<Tag>,
    pub opening_breath_min_s: u32,
    pub relaxation_order: Vec<ExerciseId>,
    pub aerobic_order: Vec<ExerciseId>,
    pub aerobic_order_short_day: Vec<ExerciseId>,
    pub aerobic_order_no_stand: Vec<ExerciseId>,
    pub aerobic_order_low: Vec<ExerciseId>,
    /// Longest first bout by aerobic level or by exercise id.
    pub aerobic_start_max_s: Map<String, u32>,
    pub pool: Pool,
    /// Strength days for 1 to 7 training days a week.
    pub strength_days: [u8; 7],
    pub add_on_sites: Map<Site, AddOn>,
}

fields! {
    Selection {
        override_order, never_auto, only_with, unlock_after_green_week_tag, unlock_after,
        early_forbid_under_12_weeks, opening_breath_min_s, relaxation_order, aerobic_order,
        aerobic_order_short_day, aerobic_order_no_stand, aerobic_order_low, aerobic_start_max_s, pool,
        strength_days, add_on_sites,
    }
}
