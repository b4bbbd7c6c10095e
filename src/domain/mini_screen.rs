//! The short safety list as content gives it: its 8 questions, and the full questions that a yes to each opens.
//! When it is asked stands in `recheck`. Source: clinical.md part 2.4.

use super::id::QuestionId;
use crate::fields;

/// One question of the list; a yes opens these full questions, whatever place hurts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct MiniQuestion {
    /// One of the keys of the instrument.
    pub key: String,
    pub text: String,
    pub questions: Vec<QuestionId>,
}

fields! {
    MiniQuestion { key, text, questions }
}

/// The words around the list, and the full questions that follow a stop sign in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct MiniWords {
    pub title: String,
    pub lead: String,
    pub none: String,
    pub stop_signs: Vec<QuestionId>,
}

fields! {
    MiniWords { title, lead, none, stop_signs }
}
