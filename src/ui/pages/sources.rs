//! Every reference: what Tend takes from it, how large that is, how sure it is, how it was seen and which lessons rest on
//! it. The sentences lie in the content.

use crate::ui::view;
use leptos::prelude::*;

use crate::catalog::Source;
use crate::domain::lesson::Certainty;
use crate::state::{catalog, learn};
use crate::text::t;
use crate::ui::components::{Notice, PageTitle};
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The page; `here` is the reference the address leads to, if any.
pub(in crate::ui) fn sources(here: &str) -> AnyView {
    let groups = Certainty::ALL
        .iter()
        .map(|certainty| {
            let (title, meaning) = certainty_in_words(*certainty);
            let sources = catalog()
                .sources
                .iter()
                .filter(|source| source.certainty == *certainty)
                .map(|source| reference(source, source.id.as_str() == here))
                .collect_view();
            view! {
                <section class="sources-group">
                    <h2>{title}</h2>
                    <p>{meaning}</p>
                    <ul class="sources-list">{sources}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <Frame back=Signal::stored(Page::Learn.hash())>
            <PageTitle title=t("page.sources").to_owned() lead=t("sources.lead").to_owned() />
            <Notice>
                <p>{t("sources.review")}</p>
            </Notice>
            {groups}
        </Frame>
    }
    .into_any()
}

fn reference(source: &'static Source, is_here: bool) -> AnyView {
    let size = source.size.as_deref().map(|size| {
        view! {
            <p>
                <strong>{t("learn.size")}</strong>
                " "
                {size}
            </p>
        }
    });
    let seen = source
        .seen
        .as_deref()
        .map(|seen| view! { <p class="quiet">{seen_in_words(seen)}</p> });
    let lessons: Vec<AnyView> = learn()
        .resting_on(&source.id)
        .map(|lesson| {
            let href = Page::Lesson(lesson.id.to_string()).hash();
            view! { <li><a class="lone-link" href=href>{lesson.title.as_str()}</a></li> }.into_any()
        })
        .collect();
    let lessons = (!lessons.is_empty()).then(|| {
        view! {
            <p class="quiet lesson-from">{t("learn.used-in")}</p>
            <ul class="quiet lesson-sources">{lessons}</ul>
        }
    });
    view! {
        <li class="sources-one" tabindex=is_here.then_some("-1") data-here=is_here.then_some("")>
            <h3>{source.title.as_str()}</h3>
            <p>{source.supports.as_str()}</p>
            {size}
            <p>
                <strong>{t("learn.sure")}</strong>
                " "
                {certainty_in_words(source.certainty).0}
            </p>
            <p class="quiet">{source.citation.as_str()}</p>
            {seen}
            {lessons}
        </li>
    }
    .into_any()
}

/// The name of a certainty and what it means.
pub(in crate::ui) fn certainty_in_words(certainty: Certainty) -> (&'static str, &'static str) {
    match certainty {
        Certainty::Moderate => (t("sources.moderate"), t("sources.moderate-means")),
        Certainty::Low => (t("sources.low"), t("sources.low-means")),
        Certainty::VeryLow => (t("sources.very-low"), t("sources.very-low-means")),
        Certainty::ExpertOpinion => (t("sources.opinion"), t("sources.opinion-means")),
        Certainty::DesignChoice => (t("sources.own"), t("sources.own-means")),
    }
}

fn seen_in_words(seen: &str) -> &'static str {
    match seen {
        "read" => t("sources.seen-read"),
        "secondary" => t("sources.seen-secondary"),
        _ => t("sources.seen-memory"),
    }
}
