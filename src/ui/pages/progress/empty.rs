//! The page before there is enough to show: what comes, and how many days it still takes.

use crate::ui::view;
use leptos::prelude::*;

use super::{LEAST_DAYS, days_more, experiments_link};
use crate::text::t;
use crate::ui::components::{
    self, BottomBar, ButtonLink, Card, EmptyPicture, PageTitle, ProgressBar,
};
use crate::ui::route::Page;

/// What comes, with the recorded days it takes.
const STEPS: [(usize, &str); 3] = [
    (LEAST_DAYS, "progress.soon-week"),
    (28, "progress.soon-change"),
    (28, "progress.soon-links"),
];

/// The page with so many recorded days.
pub(super) fn empty(recorded: usize) -> AnyView {
    let steps: Vec<AnyView> = STEPS
        .into_iter()
        .map(|step| step_row(step, recorded))
        .collect();
    let words = view! { <p>{t("progress.empty")}</p> };
    let picture = components::empty(EmptyPicture::Progress, words.into_any());
    view! {
        <PageTitle title=t("progress.empty-title") />
        {picture}
        <Card title=t("progress.first-steps").to_owned()>
            <ul class="progress-steps">{steps}</ul>
        </Card>
        {experiments_link()}
        <BottomBar>
            <ButtonLink href=Page::DiaryNew.hash()>{t("action.new-entry")}</ButtonLink>
        </BottomBar>
    }
    .into_any()
}

fn step_row((days, key): (usize, &'static str), recorded: usize) -> AnyView {
    waiting_row(t(key).to_owned(), days.saturating_sub(recorded), days)
}

/// Something that comes, how many days it still takes, and how far along it is.
pub(super) fn waiting_row(what: String, more: usize, days: usize) -> AnyView {
    let count = |days: usize| u32::try_from(days).unwrap_or(u32::MAX);
    let said = days_more(more);
    let done = count(days.saturating_sub(more));
    view! {
        <li class="progress-step">
            <span>{what}</span>
            <span class="quiet">{said.clone()}</span>
            <ProgressBar label=said done=done of=count(days) />
        </li>
    }
    .into_any()
}
