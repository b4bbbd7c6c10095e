//! The page of a short list of questions: what is wrong stands first, then the questions, and one way on. Back leads to Today.

use leptos::prelude::*;

use crate::ui::components::{BottomBar, ErrorSummary, Errors, QuestionForm};
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The page around `questions`, which hold its heading; `ways_on` hold the button that submits.
pub(super) fn question_page(
    errors: Errors,
    save: Callback<()>,
    questions: AnyView,
    ways_on: AnyView,
) -> AnyView {
    view! {
        <Frame errors=errors back=Signal::stored(Page::Today.hash())>
            <QuestionForm on_submit=save>
                <ErrorSummary errors=errors />
                {questions}
                <BottomBar>{ways_on}</BottomBar>
            </QuestionForm>
        </Frame>
    }
    .into_any()
}
