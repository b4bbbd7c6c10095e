//! One lesson: what to know, what studies say and how sure that is, one thing to do, one question to oneself.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::id::SourceId;
use crate::domain::lesson::{Claim, Lesson, Part};
use crate::domain::setting::Setting;
use crate::platform::print::print_page;
use crate::state::{SettingsState, catalog, learn, use_settings};
use crate::text::{t, t_with};
use crate::ui::components::{
    Button, ButtonKind, ButtonLink, Card, PageTitle, check_question, picture,
};
use crate::ui::frame::Frame;
use crate::ui::pages::NotFound;
use crate::ui::pages::sources::certainty_in_words;
use crate::ui::route::Page;
use crate::ui::router::go;
use crate::ui::words::{Met, linked};

/// The page of one lesson; `here` is the part the address leads to, if any.
pub(in crate::ui) fn lesson(id: &str, here: &str) -> AnyView {
    let Some(lesson) = learn().lesson(id) else {
        return view! { <NotFound /> }.into_any();
    };
    let settings = use_settings();
    let mut met = Met::new();
    let number = lesson.number.to_string();
    let count = learn().lessons.len().to_string();
    let eyebrow = t_with("learn.eyebrow", &[("n", &number), ("of", &count)]);
    let parts = lesson
        .parts
        .iter()
        .map(|one| part(one, one.id == here, &mut met))
        .collect_view();
    let claims = lesson
        .claims
        .iter()
        .map(|one| claim(one, &mut met))
        .collect_view();
    let differs = &lesson.differs;
    let told = t_with("learn.told", &[("words", &differs.told)]);
    view! {
        <Frame title=Some(lesson.title.clone()) back=Signal::stored(Page::Learn.hash())>
            <PageTitle title=lesson.title.clone() eyebrow=eyebrow lead=lesson.key.clone() />
            {parts}
            <section class="lesson-part">
                <h2>{t("learn.evidence")}</h2>
                <ul class="lesson-claims">{claims}</ul>
            </section>
            <section class="lesson-part">
                <h2>{t("learn.differs")}</h2>
                <blockquote class="lesson-told">{told}</blockquote>
                <p>{linked(&differs.fact, &mut met)}</p>
                {from(&differs.sources)}
            </section>
            {act(lesson, settings)}
            {question(lesson)}
            {end(lesson, settings)}
        </Frame>
    }
    .into_any()
}

/// Paragraphs under a heading; the one the address leads to takes focus.
fn part(part: &'static Part, is_here: bool, met: &mut Met) -> AnyView {
    let text = part
        .text
        .iter()
        .map(|text| view! { <p>{linked(text, met)}</p> })
        .collect_view();
    let drawn = part.picture.as_ref().and_then(|name| {
        let found = learn().pictures.iter().find(|one| one.id == *name)?;
        let shapes = found.shapes.iter();
        let paths = shapes.map(|shape| (shape.role.clone(), shape.d.clone(), shape.w));
        Some(picture(found.caption.clone(), paths.collect()))
    });
    view! {
        <section
            class="lesson-part"
            tabindex=is_here.then_some("-1")
            data-here=is_here.then_some("")
        >
            <h2>{part.title.as_str()}</h2>
            {text}
            {drawn}
        </section>
    }
    .into_any()
}

fn claim(claim: &'static Claim, met: &mut Met) -> AnyView {
    let (sure, _) = certainty_in_words(claim.certainty);
    view! {
        <li class="lesson-claim">
            <h3 class="lesson-claim-says">{claim.says.as_str()}</h3>
            <p>
                <strong>{t("learn.size")}</strong>
                " "
                {linked(&claim.size, met)}
            </p>
            <p>
                <strong>{t("learn.sure")}</strong>
                " "
                {sure}
            </p>
            {from(&claim.sources)}
        </li>
    }
    .into_any()
}

/// Where it comes from, each source a link to its place.
fn from(sources: &'static [SourceId]) -> AnyView {
    let named = sources
        .iter()
        .filter_map(|id| catalog().sources.iter().find(|source| source.id == *id));
    let links = named
        .map(|source| {
            let href = Page::Source(source.id.to_string()).hash();
            view! { <li><a class="lone-link" href=href>{source.title.as_str()}</a></li> }
        })
        .collect_view();
    view! {
        <p class="quiet lesson-from">{t("learn.from")}</p>
        <ul class="quiet lesson-sources">{links}</ul>
    }
    .into_any()
}

fn act(lesson: &'static Lesson, settings: SettingsState) -> AnyView {
    // Who does what a lesson asks for has read it.
    let read = move |_| settings.save(Setting::LessonRead(lesson.id.clone()), |_| {});
    view! {
        <Card title=t("learn.act").to_owned()>
            <p>{lesson.act.text.as_str()}</p>
            <div on:click=read>
                <ButtonLink kind=ButtonKind::Soft href=lesson.act.goes.clone()>
                    {lesson.act.label.as_str()}
                </ButtonLink>
            </div>
        </Card>
    }
    .into_any()
}

fn question(lesson: &'static Lesson) -> AnyView {
    let check = &lesson.check;
    let answers = check.answers.iter();
    let answers = answers
        .map(|one| (one.text.clone(), one.reply.clone()))
        .collect();
    check_question(
        check.asks.clone(),
        t("learn.check-note").to_owned(),
        answers,
    )
}

/// The way on: says that it is read, once.
fn end(lesson: &'static Lesson, settings: SettingsState) -> AnyView {
    let read = settings.lessons();
    let is_read = read.iter().any(|(id, read, _)| *read && *id == lesson.id);
    let print = view! {
        <Button kind=ButtonKind::Plain on_press=|()| print_page()>
            {t("care.print")}
        </Button>
    };
    let done = move |()| {
        settings.save(Setting::LessonRead(lesson.id.clone()), |kept| {
            // Where it could not be kept, the status line has said so, and the person stays here.
            if kept.is_ok() {
                go(&Page::Learn);
            }
        });
    };
    let way_on = if is_read {
        let href = Page::Learn.hash();
        view! {
            <p class="quiet">{t("learn.again")}</p>
            <ButtonLink href=href>{t("learn.all")}</ButtonLink>
        }
        .into_any()
    } else {
        view! { <Button on_press=done>{t("learn.done")}</Button> }.into_any()
    };
    view! {
        <div class="lesson-end">
            {way_on}
            {print}
        </div>
    }
    .into_any()
}
