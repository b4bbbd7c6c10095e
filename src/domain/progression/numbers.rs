//! The numbers of part 6 and the words of its rules, as content gives them. Applies none of them.

use crate::domain::sorted::Map;

use super::rule::RuleId;
use crate::domain::id::{ConditionId, ExerciseId, SourceId};
use crate::fields;

/// The tables of `progression.toml`, named as the file names them.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct ProgressionNumbers {
    pub base: BaseNumbers,
    pub light: LightNumbers,
    pub step: StepNumbers,
    pub never: NeverNumbers,
    pub hold: HoldNumbers,
    pub lower: LowerNumbers,
    pub missed: MissedNumbers,
    pub lighter_week: LighterWeekNumbers,
    pub plateau: PlateauNumbers,
    pub flare: FlareNumbers,
    pub alert: AlertNumbers,
}

fields! {
    ProgressionNumbers { base, light, step, never, hold, lower, missed, lighter_week, plateau, flare, alert }
}

/// Part 6.1.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct BaseNumbers {
    pub entries: usize,
    pub fewest_entries: usize,
    /// A rise of so many points freezes the usual pain.
    pub rise: u8,
}

fields! {
    BaseNumbers { entries, fewest_entries, rise }
}

/// Part 6.2.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct LightNumbers {
    pub green_during: u8,
    pub green_above_before: u8,
    pub green_rise: u8,
    pub green_next: u8,
    pub red_rise: u8,
    pub red_strong: u8,
    /// A strong pain counts as red when it began at this or below.
    pub red_strong_from: u8,
    pub red_next: u8,
    pub soreness_most: u8,
}

fields! {
    LightNumbers { green_during, green_above_before, green_rise, green_next, red_rise, red_strong, red_strong_from, red_next, soreness_most }
}

/// Part 6.3, on the way up.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct StepNumbers {
    /// Green sessions in a row before a step, and before a change of level.
    pub greens: usize,
    pub level_greens: usize,
    /// The usual step and the one after sessions that were too easy.
    pub reps: (u16, u16),
    pub hold_s: (u16, u16),
    pub seconds: u16,
    pub aerobic_percent: u16,
    pub aerobic_days: i32,
    pub most_effort: u8,
    pub least_form: u8,
    /// Days on one level at least, and for those who go slowly.
    pub level_days: i32,
    pub slow_level_days: i32,
    pub slow_levels: Vec<ConditionId>,
    /// Conditions that leave so many days between two steps of any kind.
    pub slow_step_days: i32,
    pub slow_steps: Vec<ConditionId>,
    /// Conditions that keep holds short.
    pub longest_hold_s: Map<ConditionId, u16>,
    /// Steps up offered on one day.
    pub at_once: usize,
}

fields! {
    StepNumbers { greens, level_greens, reps, hold_s, seconds, aerobic_percent, aerobic_days, most_effort, least_form, level_days, slow_level_days, slow_levels, slow_step_days, slow_steps, longest_hold_s, at_once }
}

/// Part 6.3, when nothing goes up.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct NeverNumbers {
    pub conditions: Map<ConditionId, RuleId>,
    /// Nothing goes up after so many weeks of pregnancy.
    pub pregnant_weeks: i32,
    pub days_after_flare: i32,
    pub reds: usize,
    pub reds_days: i32,
}

fields! {
    NeverNumbers { conditions, pregnant_weeks, days_after_flare, reds, reds_days }
}

/// Part 6.3, holding.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct HoldNumbers {
    pub sleep: u8,
    pub stress: u8,
}

fields! {
    HoldNumbers { sleep, stress }
}

/// Parts 6.2 and 6.3, on the way down, in percent of the amount.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct LowerNumbers {
    pub ambers: usize,
    pub amber_percent: u8,
    pub red_percent: u8,
}

fields! {
    LowerNumbers { ambers, amber_percent, red_percent }
}

/// Part 6.8.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct MissedNumbers {
    pub rows: Vec<MissedRow>,
    /// After more days than this everything begins anew.
    pub longest: i32,
}

fields! {
    MissedNumbers { rows, longest }
}

/// One row of the table of missed days.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct MissedRow {
    /// From so many missed days on.
    pub from: i32,
    pub percent: u8,
    pub rule: RuleId,
}

fields! {
    MissedRow { from, percent, rule }
}

/// Part 6.3, the lighter week.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct LighterWeekNumbers {
    /// Training weeks between two lighter ones.
    pub weeks_between: usize,
    pub amber_weeks: usize,
    pub percent: u8,
    pub days: i32,
}

fields! {
    LighterWeekNumbers { weeks_between, amber_weeks, percent, days }
}

/// Part 6.3, when nothing changes.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct PlateauNumbers {
    pub weeks: usize,
    pub days: i32,
    /// A smaller change than this is no change. Source: clinical.md part 7.3.
    pub peg: f64,
    pub activities: f64,
}

fields! {
    PlateauNumbers { weeks, days, peg, activities }
}

/// Part 6.6.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct FlareNumbers {
    pub rise: u8,
    pub rise_days: i32,
    pub reds: usize,
    pub reds_days: i32,
    pub calm_days: i32,
    pub rebuild_days: i32,
    pub return_days: i32,
    pub calm_percent: u8,
    pub rebuild_percent: u8,
    pub setback_flares: usize,
    pub setback_days: i32,
    pub setback_week_days: i32,
    pub clinician_days: i32,
    /// With these the plan waits on the named percent, whatever the day.
    pub calm_while: Vec<ConditionId>,
    pub rebuild_while: Vec<ConditionId>,
    pub extras: Vec<ExerciseId>,
    pub warm_or_cold: Vec<ExerciseId>,
}

fields! {
    FlareNumbers { rise, rise_days, reds, reds_days, calm_days, rebuild_days, return_days, calm_percent, rebuild_percent, setback_flares, setback_days, setback_week_days, clinician_days, calm_while, rebuild_while, extras, warm_or_cold }
}

/// Part 7.6.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct AlertNumbers {
    pub high_rise: u8,
    pub high: u8,
    pub weeks: i32,
    pub weekly_rise: u8,
    pub peg_rise: f64,
    pub peg_days: i32,
    pub low_mood: u8,
    pub low_mood_days: usize,
    pub low_mood_of_days: i32,
    pub phq4: u16,
    pub medicine_days: usize,
    pub medicine_of_days: i32,
}

fields! {
    AlertNumbers { high_rise, high, weeks, weekly_rise, peg_rise, peg_days, low_mood, low_mood_days, low_mood_of_days, phq4, medicine_days, medicine_of_days }
}

/// What a rule tells the person: one plain sentence, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct RuleWords {
    pub id: RuleId,
    pub why: String,
    pub sources: Vec<SourceId>,
}

fields! {
    RuleWords { id, why } or default { sources }
}
