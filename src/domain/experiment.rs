//! A person's own comparison of two options in randomized blocks of days. The result is worked out in `insight`;
//! medicines are never an option.

use super::invalid::{Invalid, at_most, short_enough};
use super::moment::Moment;
use super::time::Date;
use crate::slugs;

slugs! {
    /// The two options.
    Arm { A = "a", B = "b", }
}

slugs! {
    /// What is looked at to compare them, all from the diary.
    Outcome {
        Pain = "pain", Interference = "interference", Sleep = "sleep", Stiffness = "stiffness", Mood = "mood",
        Energy = "energy",
    }
}

/// What was really done on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ExperimentDay {
    pub day: Date,
    pub did: Arm,
}

/// One experiment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Experiment {
    pub written: Moment,
    pub started: Date,
    /// The day the person stopped it, before the last block was over.
    pub stopped: Option<Date>,
    /// In the person's words.
    pub option_a: String,
    pub option_b: String,
    pub outcome: Outcome,
    /// 2 to 7. Source: clinical.md part 7.2.
    pub block_days: u8,
    /// The option of each block, drawn at the start.
    pub blocks: Vec<Arm>,
    pub done: Vec<ExperimentDay>,
    pub note: String,
}

impl Experiment {
    /// Checks that every field is in its range.
    ///
    /// # Errors
    /// Names the first field that is not.
    pub fn check(&self) -> Result<(), Invalid> {
        if !(2..=7).contains(&self.block_days) {
            return Err(Invalid {
                field: "block_days",
            });
        }
        at_most("blocks", Some(self.blocks.len()), 100)?;
        at_most("done", Some(self.done.len()), 700)?;
        short_enough("option_a", &self.option_a)?;
        short_enough("option_b", &self.option_b)?;
        short_enough("note", &self.note)
    }
}

/// Whether the text holds one of these words, in any case, alone or with an s: "Tablets" names "tablet", "pillow" no pill.
pub fn names_one_of<'a>(text: &str, words: impl Iterator<Item = &'a str> + Clone) -> bool {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .any(|word| {
            let one = word.strip_suffix('s').unwrap_or(word);
            words.clone().any(|listed| listed == word || listed == one)
        })
}
