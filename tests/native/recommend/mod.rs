//! The routine: personas, properties, tables of every rule, and the grid of patterns, conditions and minutes.

mod amounts;
mod filters;
pub mod generate;
mod grid;
mod personas;
mod properties;
mod reasons;
mod rules;
mod stability;
mod swaps;
mod weeks;

use std::collections::BTreeSet;

use tend::domain::answers::Answers;
use tend::domain::exercise::Exercise;
use tend::domain::recommend::{DayPlan, History, Prescription, Recommendation, recommend};

use crate::people::{rules, today};

pub fn plan(answers: &Answers) -> Recommendation {
    recommend(rules(), answers, &History::default(), today())
}

pub fn exercise(one: &Prescription) -> &'static Exercise {
    rules().exercise(&one.exercise).unwrap()
}

/// Every prescription of the week.
pub fn week(found: &Recommendation) -> impl Iterator<Item = &Prescription> {
    found.days.iter().flat_map(|day| &day.prescriptions)
}

/// The days with a session.
pub fn sessions(found: &Recommendation) -> impl Iterator<Item = &DayPlan> {
    found
        .days
        .iter()
        .filter(|day| !day.prescriptions.is_empty())
}

pub fn ids<'a>(all: impl IntoIterator<Item = &'a Prescription>) -> BTreeSet<&'a str> {
    all.into_iter().map(|one| one.exercise.as_str()).collect()
}
