//! Learn: the lessons, and what is looked up: exercises, words, sources. What a lesson holds is content; when one is offered
//! is decided in the domain. No scores, no streaks: a lesson is read or it is not.

mod card;
mod lesson;
mod words;

use leptos::prelude::*;

pub(in crate::ui) use self::card::{lesson_card, lesson_now, lesson_within, more_about};
pub(in crate::ui) use self::lesson::lesson;
pub(in crate::ui) use self::words::words;
use crate::domain::lesson::Lesson;
use crate::state::{learn as content, use_settings};
use crate::text::t;
use crate::ui::components::PageTitle;
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The page.
pub(in crate::ui) fn learn() -> AnyView {
    let shelf = [
        (Page::Library, t("learn.exercises")),
        (Page::Words, t("page.words")),
        (Page::Sources, t("page.sources")),
    ]
    .map(|(page, name)| view! { <li><a class="learn-shelf-link" href=page.hash()>{name}</a></li> })
    .collect_view();
    let read = use_settings().lessons();
    let is_read = |lesson: &Lesson| read.iter().any(|(id, read, _)| *read && *id == lesson.id);
    let rows = content()
        .lessons
        .iter()
        .map(|lesson| row(lesson, is_read(lesson)))
        .collect_view();
    view! {
        <Frame>
            <PageTitle title=t("page.learn").to_owned() lead=t("learn.lead").to_owned() />
            <nav aria-label=t("learn.look-up")>
                <ul class="learn-shelf">{shelf}</ul>
            </nav>
            {lesson_card()}
            <section>
                <h2 class="learn-title">{t("learn.lessons")}</h2>
                <ol class="learn-list">{rows}</ol>
            </section>
        </Frame>
    }
    .into_any()
}

/// One lesson in the list: the whole row opens it.
fn row(lesson: &'static Lesson, is_read: bool) -> AnyView {
    let mark = is_read.then(|| view! { <span class="learn-row-mark">{t("learn.one-read")}</span> });
    view! {
        <li class="learn-row">
            <span class="learn-row-number" aria-hidden="true">{lesson.number}</span>
            <div class="learn-row-text">
                <h3 class="learn-row-name">
                    <a class="learn-row-link" href=Page::Lesson(lesson.id.to_string()).hash()>
                        {lesson.title.as_str()}
                    </a>
                    {mark}
                </h3>
                <p class="quiet">{lesson.key.as_str()}</p>
            </div>
        </li>
    }
    .into_any()
}
