//! Every reference: what Tend takes from it, how sure it is, and how it was seen. The sentences lie in the content.

use leptos::prelude::*;

use crate::catalog::Source;
use crate::state::catalog;
use crate::text::t;
use crate::ui::components::{Notice, PageTitle};
use crate::ui::frame::Frame;

/// The certainties, surest first, as `sources.toml` names them.
const CERTAINTIES: [&str; 5] = [
    "moderate",
    "low",
    "very low",
    "expert opinion",
    "design choice",
];

/// The page.
#[component]
pub(in crate::ui) fn Sources() -> impl IntoView {
    let groups = CERTAINTIES
        .into_iter()
        .map(|certainty| {
            let sources: Vec<&Source> = catalog()
                .sources
                .iter()
                .filter(|source| source.certainty == certainty)
                .collect();
            let (title, meaning) = words_of(certainty);
            let sources = sources
                .into_iter()
                .map(|source| view! { <Reference source=source /> });
            let sources = sources.collect_view();
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
        <Frame>
            <PageTitle title=t("page.sources") lead=t("sources.lead").to_owned() />
            <Notice>
                <p>{t("sources.review")}</p>
            </Notice>
            {groups}
        </Frame>
    }
}

#[component]
fn Reference(source: &'static Source) -> impl IntoView {
    let seen = source
        .seen
        .as_deref()
        .map(|seen| view! { <p class="quiet">{seen_in_words(seen)}</p> });
    view! {
        <li class="sources-one">
            <h3>{source.title.as_str()}</h3>
            <p>{source.supports.as_str()}</p>
            <p class="quiet">{source.citation.as_str()}</p>
            {seen}
        </li>
    }
}

/// The heading of a certainty and what it means.
fn words_of(certainty: &str) -> (&'static str, &'static str) {
    match certainty {
        "moderate" => (t("sources.moderate"), t("sources.moderate-means")),
        "low" => (t("sources.low"), t("sources.low-means")),
        "very low" => (t("sources.very-low"), t("sources.very-low-means")),
        "expert opinion" => (t("sources.opinion"), t("sources.opinion-means")),
        _ => (t("sources.own"), t("sources.own-means")),
    }
}

fn seen_in_words(seen: &str) -> &'static str {
    match seen {
        "read" => t("sources.seen-read"),
        "secondary" => t("sources.seen-secondary"),
        _ => t("sources.seen-memory"),
    }
}
