//! The plan as a small file for a physiotherapist, and an edited one that comes back. Reads and compares; whether the person's
//! conditions allow a change is asked of the domain before any is taken. Its form is `plan_file.schema.json`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::clean::{at_most, clean, clean_line};
use crate::domain::dose::Dose;
use crate::domain::time::Date;

/// The name of the format, for ever.
pub const FORMAT: &str = "tend-plan";
/// The version this app writes.
pub const VERSION: u32 = 1;
/// The longest file that is read, in bytes; a plan takes about two thousand.
pub const MAX_BYTES: usize = 100_000;
const MAX_STEPS: usize = 60;
const MAX_NOTE: usize = 1_000;

/// One exercise of a plan and how much of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Step {
    pub exercise: String,
    /// For people who read the file; the id decides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sets: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reps: Option<u16>,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hold_s: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u16>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub each_side: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde asks for a reference.
fn is_zero(number: &u16) -> bool {
    *number == 0
}

impl Step {
    /// How much of it.
    #[must_use]
    pub fn dose(&self) -> Dose {
        Dose {
            sets: self.sets,
            reps: self.reps,
            hold_s: self.hold_s,
            seconds: self.seconds,
            per_side: self.each_side,
        }
    }
}

/// A plan file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PlanFile {
    pub format: String,
    pub version: u32,
    pub made: Date,
    pub steps: Vec<Step>,
    /// What the plan has to respect, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<String>,
    /// What the physiotherapist wants to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Why a plan is not taken. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BadPlan {
    TooBig,
    /// No plan of Tend, or cut off.
    NotOurs,
    Newer,
    /// A field holds what it cannot hold; `steps[2].sets`.
    Field(String),
    /// An exercise stands in it twice.
    Twice(String),
}

/// The text of a plan file. Reading it gives an equal plan.
#[must_use]
pub fn write(made: Date, steps: Vec<Step>, limits: Vec<String>) -> String {
    let file = PlanFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        made,
        steps,
        limits,
        note: String::new(),
    };
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Reads a plan file. Words in it come out without anything hidden.
///
/// # Errors
/// Names what is wrong.
pub fn read(text: &str) -> Result<PlanFile, BadPlan> {
    if text.len() > MAX_BYTES {
        return Err(BadPlan::TooBig);
    }
    let text = text.trim_start_matches('\u{feff}');
    let whole: serde_json::Value = serde_json::from_str(text).map_err(|_| BadPlan::NotOurs)?;
    if whole.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
        return Err(BadPlan::NotOurs);
    }
    let version = whole.get("version").and_then(serde_json::Value::as_u64);
    if version.is_some_and(|version| version > u64::from(VERSION)) {
        return Err(BadPlan::Newer);
    }
    // From the text itself: a field that stands twice is a mistake, and not the last one wins.
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut file: PlanFile = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| BadPlan::Field(clean_line(&error.path().to_string())))?;
    if file.steps.len() > MAX_STEPS {
        return Err(BadPlan::TooBig);
    }
    let mut known = BTreeSet::new();
    for (at, step) in file.steps.iter_mut().enumerate() {
        step.name = at_most(&clean_line(&step.name), 100);
        let is_id = (3..=12).contains(&step.exercise.len())
            && step
                .exercise
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let fields = [
            ("exercise", is_id),
            (
                "sets",
                step.sets.is_none_or(|sets| (1..=20).contains(&sets)),
            ),
            (
                "reps",
                step.reps.is_none_or(|reps| (1..=200).contains(&reps)),
            ),
            ("hold_s", step.hold_s <= 600),
            (
                "seconds",
                step.seconds
                    .is_none_or(|seconds| (1..=7_200).contains(&seconds)),
            ),
        ];
        if let Some((field, _)) = fields.iter().find(|(_, fits)| !fits) {
            return Err(BadPlan::Field(format!("steps[{at}].{field}")));
        }
        if !known.insert(step.exercise.clone()) {
            return Err(BadPlan::Twice(step.exercise.clone()));
        }
    }
    file.limits = file
        .limits
        .iter()
        .take(20)
        .map(|one| at_most(&clean_line(one), 200))
        .collect();
    file.note = at_most(&clean(&file.note), MAX_NOTE);
    Ok(file)
}

/// One thing that an edited plan would change.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PlanChange {
    /// An exercise that is not in the plan now.
    Came(Step),
    /// One that is, and would not be.
    Went(Step),
    /// Another amount of one that is.
    Amount { from: Step, to: Step },
}

/// What leads from one plan to the other: amounts first, then what came, then what went, each in the order of its plan. A
/// field that the edited plan leaves out stays as it is.
#[must_use]
pub fn difference(now: &[Step], edited: &[Step]) -> Vec<PlanChange> {
    let find =
        |list: &[Step], of: &Step| list.iter().find(|one| one.exercise == of.exercise).cloned();
    let mut amounts = Vec::new();
    let mut came = Vec::new();
    for step in edited {
        match find(now, step) {
            None => came.push(PlanChange::Came(step.clone())),
            Some(from) => {
                let to = Step {
                    sets: step.sets.filter(|_| from.sets.is_some()).or(from.sets),
                    reps: step.reps.filter(|_| from.reps.is_some()).or(from.reps),
                    seconds: step
                        .seconds
                        .filter(|_| from.seconds.is_some())
                        .or(from.seconds),
                    hold_s: if step.hold_s == 0 {
                        from.hold_s
                    } else {
                        step.hold_s
                    },
                    ..from.clone()
                };
                if to != from {
                    amounts.push(PlanChange::Amount { from, to });
                }
            }
        }
    }
    let went = now.iter().filter(|one| find(edited, one).is_none());
    let went: Vec<PlanChange> = went.cloned().map(PlanChange::Went).collect();
    amounts.into_iter().chain(came).chain(went).collect()
}
