//! One month of the diary as a grid: the pain of each noted day, and the entries of the day that is chosen. A day without a
//! note is blank. Arrow keys move in the grid, as in any calendar.

use crate::domain::sorted::Map;

use crate::ui::view;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::super::NotFound;
use super::lines::{of_day, with_pains};
use super::rows::row;
use super::views::{Shown, turns, views};
use crate::domain::calendar::{DayNotes, Month, moved, noted};
use crate::domain::time::Date;
use crate::state::{use_flares, use_today};
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::components::{BottomBar, ButtonLink, PageTitle, PainBar};
use crate::ui::dates::{day_in_words, month_in_words, weekday_in_words};
use crate::ui::focus::focus_on;
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The page.
#[component]
pub(in crate::ui) fn DiaryMonth(
    /// The month, such as `2026-11`.
    month: String,
) -> impl IntoView {
    let today = use_today();
    match month.parse::<Month>() {
        // Nothing is noted of months to come.
        Ok(month) if month.first() <= today => page(month, today),
        _ => view! { <NotFound /> }.into_any(),
    }
}

fn page(month: Month, today: Date) -> AnyView {
    let notes = Memo::new(move |_| with_pains(|pains| noted(pains, month.first(), month.days())));
    let last_noted = notes.with_untracked(|notes| notes.keys().next_back().copied());
    let first = if month.holds(today) {
        today
    } else {
        last_noted.unwrap_or(month.first())
    };
    let chosen = RwSignal::new(first);
    let click = move |ev: MouseEvent| {
        if let Some(day) = pressed(&ev) {
            chosen.set(day);
        }
    };
    let key = move |ev: KeyboardEvent| {
        if let Some(day) = moved(chosen.get_untracked(), &ev.key(), today) {
            ev.prevent_default();
            chosen.set(day);
            focus_on(&day_id(day));
        }
    };
    let name = month_in_words(month, true);
    let weeks: Vec<_> = month
        .weeks()
        .into_iter()
        .map(|monday| {
            let days = (0..7).map(|at| cell(monday.plus(at), month, today, notes, chosen));
            view! { <tr>{days.collect::<Vec<_>>()}</tr> }
        })
        .collect();
    let names: Vec<_> = (0..7)
        .map(|at| {
            let (long, short) = weekday_in_words(month.weeks().first().copied(), at);
            view! {
                <th scope="col" abbr=long>
                    {short}
                </th>
            }
        })
        .collect();
    let before = month.before();
    let after = month.after();
    let turn = |to: Month| (Page::DiaryMonth(to.to_string()), month_in_words(to, false));
    view! {
        <Frame title=Signal::stored(Some(name.clone()))>
            <PageTitle title=name.clone() lead=summary(notes) />
            {views(Shown::Month(month.first()))}
            <table class="diary-month" aria-label=name on:click=click on:keydown=key>
                <thead>
                    <tr>{names}</tr>
                </thead>
                <tbody>{weeks}</tbody>
            </table>
            {turns(turn(before), (after.first() <= today).then(|| turn(after)))}
            {move || on_the_day(chosen.get())}
            <BottomBar>
                <ButtonLink href=Page::DiaryNew.hash()>{t("action.new-entry")}</ButtonLink>
            </BottomBar>
        </Frame>
    }
    .into_any()
}

/// "14 days noted."
fn summary(notes: Memo<Map<Date, DayNotes>>) -> String {
    let days = notes.with_untracked(Map::len);
    if days == 0 {
        return t("diary.month-empty").to_owned();
    }
    let days = u32::try_from(days).unwrap_or(u32::MAX);
    t_plural(
        "diary.days-noted",
        Plural::english(days),
        &[("n", &days.to_string())],
    )
}

/// One square of the grid; blank outside the month, and no button on days to come.
fn cell(
    day: Date,
    month: Month,
    today: Date,
    notes: Memo<Map<Date, DayNotes>>,
    chosen: RwSignal<Date>,
) -> AnyView {
    if !month.holds(day) {
        return view! { <td></td> }.into_any();
    }
    let number = day.ymd().2.to_string();
    if day > today {
        return view! {
            <td>
                <span class="diary-month-day" data-ahead="true">
                    {number}
                </span>
            </td>
        }
        .into_any();
    }
    let here = Memo::new(move |_| notes.with(|notes| notes.get(&day).cloned()));
    let is_chosen = Memo::new(move |_| chosen.get() == day);
    let is_flare = Memo::new(move |_| is_in_flare(day));
    view! {
        <td>
            <button
                class="diary-month-day"
                type="button"
                id=day_id(day)
                data-day=day.to_string()
                data-today=(day == today).then_some("true")
                tabindex=move || if is_chosen.get() { "0" } else { "-1" }
                aria-pressed=move || if is_chosen.get() { "true" } else { "false" }
                data-flare=move || is_flare.get().then_some("true")
            >
                <span class="visually-hidden">
                    {move || here.with(|here| day_said(day, here.as_ref(), is_flare.get()))}
                </span>
                <span class="diary-month-number" aria-hidden="true">
                    {number}
                </span>
                {move || here.with(|here| here.as_ref().map(mark))}
            </button>
        </td>
    }
    .into_any()
}

/// Whether a flare lasted on that day.
fn is_in_flare(day: Date) -> bool {
    use_flares().list.with(|flares| {
        flares.iter().any(|kept| {
            let has_ended = kept.value.ended.is_some_and(|ended| ended <= day);
            kept.value.started <= day && !has_ended
        })
    })
}

/// What is drawn on a noted day: its pain, or a dot where something else was noted.
fn mark(notes: &DayNotes) -> AnyView {
    let pain = notes.pain();
    let said = pain.map_or_else(|| t("diary.joint").to_owned(), |pain| pain.to_string());
    view! {
        <span class="diary-month-pain" aria-hidden="true">
            {said}
        </span>
        <PainBar pain=pain />
    }
    .into_any()
}

/// "Friday 20 November, pain 4, 2 entries".
fn day_said(day: Date, notes: Option<&DayNotes>, is_flare: bool) -> String {
    let mut said = day_in_words(day);
    said.push_str(", ");
    if is_flare {
        said.push_str(t("diary.day-flare"));
        said.push_str(", ");
    }
    let Some(notes) = notes else {
        said.push_str(t("diary.day-open"));
        return said;
    };
    match notes.pain() {
        Some(pain) => said.push_str(&t_with("diary.day-pain", &[("n", &pain.to_string())])),
        None => said.push_str(t("diary.day-no-number")),
    }
    if notes.entries > 1 {
        said.push_str(", ");
        let count = notes.entries.to_string();
        said.push_str(&t_with("diary.day-entries", &[("n", &count)]));
    }
    said
}

/// The lines of a day.
fn on_the_day(day: Date) -> AnyView {
    let rows: Vec<AnyView> = of_day(day).into_iter().map(row).collect();
    let body = if rows.is_empty() {
        view! { <p class="quiet">{t("diary.day-empty")}</p> }.into_any()
    } else {
        view! { <ul class="diary-list">{rows}</ul> }.into_any()
    };
    view! {
        <section class="diary-day" aria-live="polite">
            <h2 class="diary-date">{day_in_words(day)}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn pressed(ev: &MouseEvent) -> Option<Date> {
    let target: web_sys::Element = ev.target()?.dyn_into().ok()?;
    let button = target.closest("[data-day]").ok()??;
    button.get_attribute("data-day")?.parse().ok()
}

fn day_id(day: Date) -> String {
    ["on-", &day.to_string()].concat()
}
