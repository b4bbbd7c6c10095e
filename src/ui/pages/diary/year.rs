//! One year of the diary: a strip of days for each month, as high as the pain of the day, and blank where nothing was noted.
//! Each month leads to its page.

use crate::ui::view;
use leptos::prelude::*;

use super::super::NotFound;
use super::lines::with_pains;
use super::views::{Shown, turns, views};
use crate::domain::calendar::{Month, middle, noted};
use crate::domain::time::Date;
use crate::state::use_today;
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::components::{BottomBar, ButtonLink, PageTitle};
use crate::ui::dates::month_in_words;
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// How high the strip is for a pain of 10; a pain of 0 is a line at its foot.
const HIGH: i32 = 20;

/// The page.
#[component]
pub(in crate::ui) fn DiaryYear(
    /// The year, such as `2026`.
    year: String,
) -> impl IntoView {
    let today = use_today();
    let number = year.parse::<i32>().unwrap_or_default();
    match Month::of_year(number) {
        Some(months) if number <= today.ymd().0 => page(number, &months, today),
        _ => view! { <NotFound /> }.into_any(),
    }
}

fn page(year: i32, months: &[Month], today: Date) -> AnyView {
    let name = year.to_string();
    // The newest first: that is what people look for.
    let shown = months.iter().rev().filter(|month| month.first() <= today);
    let strips: Vec<AnyView> = shown.map(|month| strip(*month)).collect();
    let turn = |year: i32| {
        let year = year.to_string();
        (Page::DiaryYear(year.clone()), year)
    };
    let after = (year < today.ymd().0).then(|| turn(year + 1));
    view! {
        <Frame title=Signal::stored(Some(name.clone()))>
            <PageTitle title=name lead=t("diary.year-lead").to_owned() />
            {views(Shown::Year(year))}
            <ul class="diary-year">{strips}</ul>
            {turns(turn(year - 1), after)}
            <BottomBar>
                <ButtonLink href=Page::DiaryNew.hash()>{t("action.new-entry")}</ButtonLink>
            </BottomBar>
        </Frame>
    }
    .into_any()
}

/// One month: its name, what it holds in words, and its days.
fn strip(month: Month) -> AnyView {
    let notes = untrack(|| with_pains(|pains| noted(pains, month.first(), month.days())));
    let days = u32::try_from(notes.len()).unwrap_or(u32::MAX);
    let mut said = if days == 0 {
        t("diary.month-empty").to_owned()
    } else {
        let number = days.to_string();
        t_plural("diary.days-noted", Plural::english(days), &[("n", &number)])
    };
    let pains = notes.values().filter_map(|notes| notes.pain()).collect();
    if let Some(pain) = middle(pains) {
        said.push(' ');
        said.push_str(&t_with("diary.month-middle", &[("n", &pain.to_string())]));
    }
    let bars: Vec<AnyView> = notes
        .iter()
        .filter_map(|(day, notes)| {
            let high = i32::from(notes.pain()?) * HIGH / 10 + 1;
            let x = day.since(month.first()) * 3;
            Some(
                view! {
                    <rect
                        class="diary-year-bar"
                        x=x.to_string()
                        y=(HIGH + 1 - high).to_string()
                        width="2"
                        height=high.to_string()
                    />
                }
                .into_any(),
            )
        })
        .collect();
    view! {
        <li class="diary-year-month">
            <a class="diary-year-link" href=Page::DiaryMonth(month.to_string()).hash()>
                {month_in_words(month, false)}
            </a>
            {(days > 0)
                .then(|| {
                    view! {
                        <svg
                            class="diary-year-strip"
                            viewBox="0 0 93 21"
                            aria-hidden="true"
                            focusable="false"
                        >
                            <path class="diary-year-ground" d="M0 21H93" />
                            {bars}
                        </svg>
                    }
                })}
            <span class="diary-year-said">{said}</span>
        </li>
    }
    .into_any()
}
