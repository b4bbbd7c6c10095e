//! The glossary: what Tend means by its words.

use crate::ui::view;
use leptos::prelude::*;

use crate::state::learn;
use crate::text::t;
use crate::ui::components::PageTitle;
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The page; `here` is the word the address leads to, if any.
pub(in crate::ui) fn words(here: &str) -> AnyView {
    let rows = learn()
        .words
        .iter()
        .map(|word| {
            let is_here = word.id == here;
            view! {
                <div class="words-one" tabindex=is_here.then_some("-1") data-here=is_here.then_some("")>
                    <dt>{word.word.as_str()}</dt>
                    <dd>{word.means.as_str()}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <Frame back=Signal::stored(Page::Learn.hash())>
            <PageTitle title=t("page.words").to_owned() lead=t("learn.words-lead").to_owned() />
            <dl class="words-list">{rows}</dl>
        </Frame>
    }
    .into_any()
}
