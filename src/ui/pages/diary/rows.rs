//! The lines of the diary under their day: entries, check-ins and flares. Which lines there are is `lines`.

use crate::ui::view;
use leptos::prelude::*;

use super::lines::{Day, Line, with_pains};
use super::words::{
    check_in_in_words, check_in_name, flare_in_words, joined, pain_in_words, rest_in_words,
    sites_in_words,
};
use crate::domain::calendar::noted;
use crate::domain::check_in::CheckIn;
use crate::domain::diary::Entry;
use crate::domain::flare::Flare;
use crate::state::{Kept, use_today};
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::components::PainBar;
use crate::ui::dates::{day_in_words, time_in_words};
use crate::ui::route::Page;

/// The most days of a flare whose pain is written out.
const COURSE_DAYS: i32 = 28;

/// A day and its lines.
pub(super) fn day_list(day: Day) -> AnyView {
    let (date, lines) = day;
    let heading = format!("day-{date}");
    let named_by = heading.clone();
    let rows = lines.into_iter().map(row).collect_view();
    view! {
        <section class="diary-day" aria-labelledby=named_by>
            <h2 class="diary-date" id=heading>{day_in_words(date)}</h2>
            <ul class="diary-list">{rows}</ul>
        </section>
    }
    .into_any()
}

/// One line.
pub(super) fn row(line: Line) -> AnyView {
    match line {
        Line::Entry(kept) => entry(kept),
        Line::CheckIn(kept) => check_in(&kept.value),
        Line::FlareStart(kept) => flare_start(&kept.value),
        Line::FlareEnd(_) => plain(t("diary.flare-ended"), String::new(), None, String::new()),
    }
}

/// One entry: how strong, when, and what else was noted. The whole row opens it.
fn entry(kept: Kept<Entry>) -> AnyView {
    let id = row_id(&kept);
    let href = Page::DiaryEntry(kept.id.to_string()).hash();
    let entry = kept.value;
    let time = time_in_words(entry.written);
    let when = if entry.late {
        t("diary.late").to_owned()
    } else {
        time
    };
    let details: Vec<String> = sites_in_words(&entry)
        .into_iter()
        .chain(rest_in_words(&entry))
        .collect();
    let details = joined(&details);
    let details = (!details.is_empty()).then(|| view! { <p class="diary-row-more">{details}</p> });
    let note = (!entry.note.trim().is_empty())
        .then(|| view! { <p class="diary-row-note">{entry.note.clone()}</p> });
    view! {
        <li class="diary-row">
            <p class="diary-row-head">
                <a class="diary-row-link" id=id href=href>
                    {pain_in_words(&entry)}
                    <span class="visually-hidden">", "{when.clone()}</span>
                </a>
                <span class="diary-row-time" aria-hidden="true">{when}</span>
            </p>
            <PainBar pain=entry.day_pain() />
            {details}
            {note}
        </li>
    }
    .into_any()
}

/// A morning or an evening, as far as it was answered.
fn check_in(check_in: &CheckIn) -> AnyView {
    let title = check_in_name(check_in);
    let said = joined(&check_in_in_words(check_in));
    let pain = check_in.pain_average.or(check_in.pain);
    plain(title, time_in_words(check_in.written), pain, said)
}

/// A flare from its start to its end: how long, the pain of each of its days, what set it off, what was done, what helped.
fn flare_start(flare: &Flare) -> AnyView {
    let today = use_today();
    let last = flare
        .ended
        .map_or(today, |ended| ended.plus(-1))
        .max(flare.started);
    let days = last.since(flare.started) + 1;
    let pains = untrack(|| with_pains(|pains| noted(pains, flare.started, days)));
    let course: Vec<String> = (0..days.min(COURSE_DAYS))
        .map(|at| {
            let notes = pains.get(&flare.started.plus(at));
            let pain = notes.and_then(|notes| notes.pain());
            pain.map_or_else(|| t("diary.flare-gap").to_owned(), |pain| pain.to_string())
        })
        .collect();
    let mut said = vec![flare_length(flare, days)];
    said.push(t_with(
        "diary.flare-course",
        &[("days", &course.join(", "))],
    ));
    said.extend(flare_in_words(flare));
    let state = if flare.ended.is_some() {
        String::new()
    } else {
        t("diary.flare-lasts").to_owned()
    };
    let details = joined(&said);
    view! {
        <li class="diary-row">
            <p class="diary-row-head">
                <a class="diary-row-link" href=Page::Flare.hash()>
                    {t("diary.flare-began")}
                </a>
                <span class="diary-row-time">{state}</span>
            </p>
            <p class="diary-row-more">{details}</p>
        </li>
    }
    .into_any()
}

fn flare_length(flare: &Flare, days: i32) -> String {
    let days = u32::try_from(days).unwrap_or(1);
    let count = days.to_string();
    let length = t_plural("diary.flare-days", Plural::english(days), &[("n", &count)]);
    match flare.ended {
        Some(ended) => {
            let end = day_in_words(ended);
            t_with("diary.flare-until", &[("length", &length), ("day", &end)])
        }
        None => length,
    }
}

/// A line that opens nothing.
fn plain(title: &'static str, time: String, pain: Option<u8>, said: String) -> AnyView {
    view! {
        <li class="diary-row">
            <p class="diary-row-head">
                <strong>{title}</strong>
                <span class="diary-row-time">{time}</span>
            </p>
            <PainBar pain=pain />
            {(!said.is_empty()).then(|| view! { <p class="diary-row-more">{said}</p> })}
        </li>
    }
    .into_any()
}

/// The id of the link in the row of an entry.
pub(super) fn row_id(kept: &Kept<Entry>) -> String {
    format!("entry-{}", kept.id)
}
