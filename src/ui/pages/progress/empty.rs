//! The page before there is enough to show: what comes, and how many days it still takes.

use crate::ui::view;
use leptos::prelude::*;

use super::{LEAST_DAYS, days_more, experiments_link};
use crate::text::t;
use crate::ui::components::{BottomBar, ButtonLink, Card, PageTitle, ProgressBar};
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
    view! {
        <PageTitle title=t("progress.empty-title") />
        <div class="progress-empty">
            {picture()}
            <p>{t("progress.empty")}</p>
        </div>
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

/// A line that grows out of a leaf, in the hand of the icons.
fn picture() -> AnyView {
    view! {
        <svg class="progress-picture" viewBox="0 0 120 72" aria-hidden="true" focusable="false">
            <path class="progress-picture-ground" d="M10 62h100" />
            <path d="M16 50c12-2 14 4 24 0s12-16 24-14 12 8 22 0 10-16 18-20" />
            <path class="progress-picture-leaf" d="M104 16c-8-1-12-5-12-11 7-1 12 3 12 11Z" />
            <path class="progress-picture-dots" d="M22 62h0M40 62h0M58 62h0M76 62h0M94 62h0" />
        </svg>
    }
    .into_any()
}
