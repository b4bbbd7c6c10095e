//! Texts in which the words of the glossary lead to their meaning.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::lesson::pieces;
use crate::state::learn;
use crate::text::t;
use crate::ui::components::Disclosure;
use crate::ui::route::Page;

/// The words met on a page so far: each leads to its meaning once.
pub(in crate::ui) type Met = Vec<&'static str>;

/// The text, its words of the glossary as links.
pub(in crate::ui) fn linked(text: &str, met: &mut Met) -> Vec<AnyView> {
    let pieces = pieces(text, &learn().words, met);
    pieces
        .into_iter()
        .map(|piece| {
            let text = piece.text.to_owned();
            match piece.word {
                None => text.into_any(),
                Some(word) => {
                    let href = Page::Word(word.id.clone()).hash();
                    view! { <a class="word-link" href=href>{text}</a> }.into_any()
                }
            }
        })
        .collect()
}

/// A link to the paragraph of a lesson that says more. A native test holds that it is there.
pub(in crate::ui) fn read_more(lesson: &str, part: &str) -> AnyView {
    let found = learn().lesson(lesson);
    found
        .map(|lesson| {
            let href = Page::LessonPart(lesson.id.to_string(), part.to_owned()).hash();
            view! {
                <p class="quiet">
                    {t("learn.more")} " " <a href=href>{lesson.title.as_str()}</a>
                </p>
            }
        })
        .into_any()
}

/// What these words of the glossary mean, closed at first: for a form, which nobody should have to leave.
pub(in crate::ui) fn words_here(ids: &[&str]) -> AnyView {
    let rows = learn()
        .words
        .iter()
        .filter(|word| ids.contains(&word.id.as_str()))
        .map(|word| {
            view! {
                <dt>{word.word.as_str()}</dt>
                <dd>{word.means.as_str()}</dd>
            }
        })
        .collect_view();
    view! {
        <Disclosure summary=t("learn.words-here")>
            <dl class="words-here">{rows}</dl>
        </Disclosure>
    }
    .into_any()
}
