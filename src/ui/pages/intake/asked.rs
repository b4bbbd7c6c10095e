//! What every kind of page gives back: its inputs, and how its answer goes into the answers.

use leptos::prelude::*;

use crate::domain::answers::Answers;
use crate::domain::intake::{IntakePage, PageKind};
use crate::ui::components::{Choice, FieldError};

/// Takes what stands in the inputs into the answers, or says what is missing.
pub(in crate::ui) type Take = Callback<Answers, Result<Answers, Vec<FieldError>>>;

/// A page that has been drawn.
pub(in crate::ui) struct Asked {
    /// The question, for the browser's tab.
    pub title: String,
    /// The inputs.
    pub inputs: AnyView,
    /// What Continue does with them.
    pub take: Take,
}

/// One thing that is wrong with one field.
pub(super) fn wrong<T>(field: &str, message: impl Into<String>) -> Result<T, Vec<FieldError>> {
    Err(vec![FieldError::new(field, message)])
}

/// The options of a page as choices.
pub(super) fn choices(page: &IntakePage) -> Vec<Choice> {
    page.options.iter().map(as_choice).collect()
}

/// One option as a choice.
pub(super) fn as_choice(option: &crate::domain::intake::Choice) -> Choice {
    let choice = Choice::new(option.value.clone(), option.text.clone());
    match &option.hint {
        Some(hint) => choice.hint(hint.clone()),
        None => choice,
    }
}

/// Takes the answer of a skipped page back, so that "skipped" is never an old answer.
pub(super) fn take_back(page: &IntakePage, answers: &mut Answers) {
    // A path that holds nothing stays empty; a page without a path has its own empty form below.
    let _ = answers.give(&page.key, None);
    for item in &page.items {
        let _ = answers.give(&item.key, None);
    }
    if page.kind == PageKind::Activities {
        answers.activities = None;
    }
}
