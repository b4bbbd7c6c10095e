//! "What would change this?" is true: with the named answers really changed, the exercise or the card goes, comes or has
//! another reason.

pub mod change;
mod comes_true;
mod table;

use tend::domain::answers::Answers;
use tend::domain::recommend::{History, Recommendation, recommend};
use tend::domain::what_if::{About, WouldChange, what_would_change};

use crate::people::{rules, today};

fn plan(answers: &Answers, history: &History) -> Recommendation {
    recommend(rules(), answers, history, today())
}

fn ask(answers: &Answers, about: About<'_>) -> Vec<WouldChange> {
    what_would_change(rules(), answers, &History::default(), today(), about)
}
