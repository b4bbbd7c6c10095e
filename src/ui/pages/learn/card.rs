//! The one lesson worth reading now, as a card. It goes away when the lesson was read or put aside, and none comes after it
//! that day.

use leptos::prelude::*;

use crate::domain::lesson::{Lesson, Occasion};
use crate::domain::setting::Setting;
use crate::state::{learn, offered_lesson, use_settings};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, ButtonLink, Card};
use crate::ui::route::Page;
use crate::ui::words::read_more;

/// The card, as long as there is something to offer.
pub(in crate::ui) fn lesson_card() -> AnyView {
    lesson_now.into_any()
}

/// The card now; tracks what makes it come and go.
pub(in crate::ui) fn lesson_now() -> Option<AnyView> {
    offered_lesson().map(|(lesson, occasion)| card(lesson, occasion))
}

/// The lesson of that occasion within the card that is about it, while it is the one to offer.
pub(in crate::ui) fn lesson_within(occasion: Occasion) -> AnyView {
    let line = move || {
        let (lesson, _) = offered_lesson().filter(|(_, offered)| *offered == occasion)?;
        let href = Page::Lesson(lesson.id.to_string()).hash();
        Some(view! {
            <p>{because(occasion)} " " <a href=href>{lesson.title.as_str()}</a></p>
            {not_now(lesson)}
        })
    };
    line.into_any()
}

/// A link to the lesson for that occasion.
pub(in crate::ui) fn more_about(occasion: Occasion) -> AnyView {
    let mut lessons = learn().lessons.iter();
    let lesson = lessons.find(|lesson| lesson.offer.contains(&occasion));
    let first = lesson.and_then(|lesson| Some((lesson, lesson.parts.first()?)));
    first
        .map(|(lesson, part)| read_more(lesson.id.as_str(), &part.id))
        .into_any()
}

fn card(lesson: &'static Lesson, occasion: Occasion) -> AnyView {
    view! {
        <Card title=lesson.title.clone()>
            <p class="quiet">{because(occasion)}</p>
            <ButtonLink kind=ButtonKind::Soft href=Page::Lesson(lesson.id.to_string()).hash()>
                {t("learn.read-it")}
            </ButtonLink>
            {not_now(lesson)}
        </Card>
    }
    .into_any()
}

fn because(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Flare => t("learn.because-flare"),
        Occasion::Report => t("learn.because-report"),
        Occasion::Burst => t("learn.because-burst"),
        Occasion::Fear => t("learn.because-fear"),
        Occasion::FirstRun => t("learn.because-first-run"),
    }
}

fn not_now(lesson: &'static Lesson) -> AnyView {
    let settings = use_settings();
    let aside = move |()| settings.save(Setting::LessonAside(lesson.id.clone()), |_| {});
    view! {
        <Button kind=ButtonKind::Plain on_press=aside>
            {t("learn.not-now")}
        </Button>
    }
    .into_any()
}
