//! One person's course so far, put together once for all rules to look at. Decides nothing.

use super::light::Light;
use super::numbers::ProgressionNumbers;
use super::records::Records;
use super::results::{SessionResult, StepResult};
use crate::domain::answers::Answers;
use crate::domain::decision::{Decision, Verdict};
use crate::domain::dose::Dose;
use crate::domain::id::ExerciseId;
use crate::domain::recommend::{DayPlan, Footing, History, Prescription};
use crate::domain::rulebook::Rulebook;
use crate::domain::time::Date;

/// Everything a rule may look at.
pub(super) struct Situation<'a> {
    pub rules: &'a Rulebook,
    pub answers: &'a Answers,
    /// The day the answers were given.
    pub answered: Date,
    pub records: &'a Records<'a>,
    pub history: &'a History,
    pub footing: &'a Footing,
    pub results: &'a [SessionResult],
    /// The week of the plan in force.
    pub week: &'a [DayPlan],
    pub today: Date,
}

/// One exercise of the week and what is in force for it.
pub(super) struct Current<'a> {
    pub prescription: &'a Prescription,
    pub dose: Dose,
}

impl<'a> Situation<'a> {
    pub fn numbers(&self) -> &'a ProgressionNumbers {
        &self.rules.progression
    }

    /// Each exercise of the week once, in the order of the sessions, with the amount in force, whatever a short day cut off.
    pub fn current(&self) -> Vec<Current<'a>> {
        let mut found: Vec<Current<'a>> = Vec::new();
        for prescription in self.week.iter().flat_map(|day| &day.prescriptions) {
            let is_there =
                |other: &Current<'_>| other.prescription.exercise == prescription.exercise;
            if found.iter().any(is_there) {
                continue;
            }
            if let Some(dose) = self.in_force(&prescription.exercise) {
                found.push(Current { prescription, dose });
            }
        }
        found
    }

    pub fn is_in_week(&self, exercise: &ExerciseId) -> bool {
        let mut all = self.week.iter().flat_map(|day| &day.prescriptions);
        all.any(|one| one.exercise == *exercise)
    }

    /// The amount in force for an exercise that stands in the week.
    fn in_force(&self, exercise: &ExerciseId) -> Option<Dose> {
        let standing = self.history.in_force.values();
        standing
            .filter(|standing| standing.exercise == *exercise)
            .map(|standing| standing.dose)
            .next()
            .or_else(|| self.footing.first.get(exercise).copied())
    }

    /// Red sessions of the last days, today included.
    pub fn reds_within(&self, days: i32) -> usize {
        let is_red = |result: &&SessionResult| {
            result.judged.light == Light::Red && self.today.since(result.day) < days
        };
        self.results.iter().filter(is_red).count()
    }

    /// The results of one exercise since the last answer to a proposal that touched it, the latest first.
    pub fn since_decision<'s>(
        &'s self,
        exercise: &'s ExerciseId,
    ) -> impl Iterator<Item = (&'s SessionResult, &'s StepResult)> {
        let since = self.last_decision(|one| {
            let points = [&one.from.exercise, &one.to.exercise];
            let names = points.iter().any(|point| point.as_ref() == Some(exercise));
            names || one.percent.is_some()
        });
        self.results
            .iter()
            .rev()
            .filter(move |result| since.is_none_or(|day| result.day >= day))
            .filter_map(move |result| {
                let mut steps = result.steps.iter();
                Some((result, steps.find(|step| step.exercise == *exercise)?))
            })
    }

    /// The day of the last answered proposal of that kind.
    pub fn last_decision(&self, is_meant: impl Fn(&Decision) -> bool) -> Option<Date> {
        self.records
            .decisions
            .iter()
            .filter(|one| one.verdict != Verdict::Proposed && is_meant(one))
            .map(|one| one.day)
            .max()
    }
}
