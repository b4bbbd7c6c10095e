//! The safety questions: every question, "not sure", follow-ups, locks, clearances, cards and missing answers.

mod locks;
mod outcomes;
mod rates;

use tend::domain::answers::Answers;
use tend::domain::screen::{Cause, Screening, screen};
use tend::domain::site::Site;

use crate::people::{person, rules, saying, today};

pub fn judged(answers: &Answers) -> Screening {
    screen(rules(), answers, today())
}

pub fn causes(screening: &Screening) -> Vec<String> {
    screening
        .because
        .iter()
        .map(|cause| match cause {
            Cause::TooYoung => "age".to_owned(),
            Cause::Stop(stop) => stop.question.to_string(),
            Cause::Today(id) => format!("today {id}"),
            Cause::Incomplete => "incomplete".to_owned(),
        })
        .collect()
}

pub fn conditions(screening: &Screening) -> Vec<&str> {
    screening
        .conditions
        .iter()
        .map(|one| one.id.as_str())
        .collect()
}

/// Someone who is asked that question: the site it is about, and an age and duration that suit all.
pub fn asked(question: &str) -> Answers {
    let question = rules().question(&question.into()).unwrap();
    let site = question.applies_to.first().copied().unwrap_or(Site::Knee);
    let mut answers = person(site);
    answers.age = Some(60);
    saying(answers, &[])
}

/// The questions whose yes means that a clinician should look soon. Source: clinical.md part 2.
pub const SOON: &[&str] = &[
    "GN2", "GN6", "NK7", "HD5", "HD6", "SH2", "SH4", "SH5", "WR2", "KN3", "AF5", "CR1", "RD1",
    "RD2", "RD9",
];
