//! Lessons: what one holds, and when it is offered. The words are content; whether one was read is a setting.

mod glossary;
mod offer;
mod picture;

pub use glossary::{GlossaryWord, Piece, pieces};
pub use offer::{Occasions, offered};
pub use picture::{Picture, PictureShape};

use super::exercise::Role;
use super::id::{LessonId, NoticeId, SourceId};
use crate::{fields, slugs};

slugs! {
    /// How far a statement can be trusted, surest first. Our plain reading, not a formal grade.
    Certainty {
        Moderate = "moderate", Low = "low", VeryLow = "very low", ExpertOpinion = "expert opinion", DesignChoice = "design choice",
    }
}

slugs! {
    /// What makes a lesson worth offering, the most pressing first.
    Occasion { Flare = "flare", Report = "report", Burst = "burst", Fear = "fear", FirstRun = "first-run", }
}

/// One short lesson.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Lesson {
    pub id: LessonId,
    /// Its place in the list, from 1. Source: clinical.md part 8.
    pub number: u8,
    pub title: String,
    /// The one thing to take along.
    pub key: String,
    pub offer: Vec<Occasion>,
    /// The card among the notices that this lesson stands for.
    pub notice: Option<NoticeId>,
    pub parts: Vec<Part>,
    pub claims: Vec<Claim>,
    pub differs: Differs,
    pub act: Act,
    pub check: Check,
}

fields! {
    Lesson { id, number, title, key, notice, parts, claims, differs, act, check } or default { offer }
}

/// A paragraph or a few, that a link can lead to.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Part {
    /// Unique within its lesson.
    pub id: String,
    pub title: String,
    pub text: Vec<String>,
    /// The name of a picture.
    pub picture: Option<String>,
    /// The kinds of exercise whose reasons are told here.
    pub roles: Vec<Role>,
}

fields! {
    Part { id, title, text, picture } or default { roles }
}

/// What studies say: the statement, how much, and how sure that is.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Claim {
    pub says: String,
    /// How large it is; says so when nobody knows.
    pub size: String,
    /// Never surer than the surest of its sources.
    pub certainty: Certainty,
    pub sources: Vec<SourceId>,
}

fields! {
    Claim { says, size, certainty, sources }
}

/// Where the evidence and what people are often told part.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Differs {
    pub told: String,
    pub fact: String,
    pub sources: Vec<SourceId>,
}

fields! {
    Differs { told, fact, sources }
}

/// One small thing to do, in the app.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Act {
    pub text: String,
    pub label: String,
    /// The address of a page: `#/diary/new`.
    pub goes: String,
}

fields! {
    Act { text, label, goes }
}

/// One question to oneself. No answer is wrong enough for anything but a kind word, and none is kept.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Check {
    pub asks: String,
    pub answers: Vec<CheckAnswer>,
}

fields! {
    Check { asks, answers }
}

/// An answer to choose, and what is said to it.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct CheckAnswer {
    pub text: String,
    /// The one the lesson speaks for.
    pub fits: bool,
    pub reply: String,
}

fields! {
    CheckAnswer { text, reply } or default { fits }
}
