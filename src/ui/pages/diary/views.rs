//! The ways to see the diary: a list, a month, a year. Plain links between pages.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::calendar::Month;
use crate::domain::time::Date;
use crate::state::use_today;
use crate::text::t;
use crate::ui::route::Page;

/// What is shown now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    List,
    /// A month, by its first day.
    Month(Date),
    /// A year.
    Year(i32),
}

/// The links, to the month and the year that are in view.
pub(super) fn views(shown: Shown) -> AnyView {
    let today = use_today();
    let day = match shown {
        Shown::List => today,
        Shown::Month(first) => first,
        // From a year back to its month of today, else to its last.
        Shown::Year(year) if year == today.ymd().0 => today,
        Shown::Year(year) => Date::new(year, 12, 1).unwrap_or(today),
    };
    let month = Page::DiaryMonth(Month::of(day).to_string());
    let year = Page::DiaryYear(day.ymd().0.to_string());
    let links = [
        (t("diary.as-list"), Page::Diary, shown == Shown::List),
        (t("diary.as-month"), month, matches!(shown, Shown::Month(_))),
        (t("diary.as-year"), year, matches!(shown, Shown::Year(_))),
    ];
    let links = links.map(|(name, page, is_here)| {
        view! {
            <a class="diary-view" href=page.hash() aria-current=is_here.then_some("page")>
                {name}
            </a>
        }
    });
    view! {
        <nav class="diary-views" aria-label=t("diary.views")>
            {links}
        </nav>
    }
    .into_any()
}

/// Links to what comes before and after, each with its name.
pub(super) fn turns(before: (Page, String), after: Option<(Page, String)>) -> AnyView {
    let turn = |(page, name): (Page, String)| {
        view! {
            <a class="diary-turn" href=page.hash()>
                {name}
            </a>
        }
    };
    view! {
        <nav class="diary-turns" aria-label=t("diary.turns")>
            {turn(before)}
            {after.map(turn)}
        </nav>
    }
    .into_any()
}
