//! The one lesson worth reading now, as a card. It goes away when the lesson was read or put aside, and none comes after it
//! that day.

use crate::ui::view;
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
    let because = match occasion {
        Occasion::Flare => t("learn.because-flare"),
        Occasion::Burst => t("learn.because-burst"),
        Occasion::Fear => t("learn.because-fear"),
        Occasion::FirstRun | Occasion::Report => t("learn.because-first-run"),
    };
    let aside = move |()| {
        let setting = Setting::LessonAside(lesson.id.clone());
        use_settings().save(setting, |_| {});
    };
    view! {
        <Card title=lesson.title.clone()>
            <p class="quiet">{because}</p>
            <ButtonLink kind=ButtonKind::Soft href=Page::Lesson(lesson.id.to_string()).hash()>
                {t("learn.read-it")}
            </ButtonLink>
            <Button kind=ButtonKind::Plain on_press=aside>
                {t("learn.not-now")}
            </Button>
        </Card>
    }
    .into_any()
}
