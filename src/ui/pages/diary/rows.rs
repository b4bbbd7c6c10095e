//! Entries as rows under their day, the newest first, all of them or those a search finds.

use leptos::prelude::*;

use super::words::{joined, pain_in_words, rest_in_words, sites_in_words};
use crate::domain::diary::Entry;
use crate::domain::time::Date;
use crate::state::Kept;
use crate::text::t;
use crate::ui::components::PainBar;
use crate::ui::dates::{day_in_words, time_in_words};
use crate::ui::route::Page;

/// The entries of one day, the newest first.
pub(super) type Day = (Date, Vec<Kept<Entry>>);

/// A day and its entries.
pub(super) fn day_list(day: Day) -> AnyView {
    let (date, entries) = day;
    let heading = format!("day-{date}");
    let named_by = heading.clone();
    let rows = entries.into_iter().map(row).collect_view();
    view! {
        <section class="diary-day" aria-labelledby=named_by>
            <h2 class="diary-date" id=heading>{day_in_words(date)}</h2>
            <ul class="diary-list">{rows}</ul>
        </section>
    }
    .into_any()
}

/// One entry: how strong, when, and what else was noted. The whole row opens it.
pub(super) fn row(kept: Kept<Entry>) -> AnyView {
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

/// The id of the link in the row of an entry.
pub(super) fn row_id(kept: &Kept<Entry>) -> String {
    format!("entry-{}", kept.id)
}

/// The newest entries by day, newest first: at least `least` of them where there are as many, and no day in part. A search
/// leaves out what does not hold all its words.
pub(super) fn by_day(entries: &[Kept<Entry>], least: usize, search: &str) -> Vec<Day> {
    let search = search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let mut sorted: Vec<&Kept<Entry>> = entries.iter().collect();
    sorted.sort_by_key(|kept| std::cmp::Reverse((kept.value.day, kept.value.written.at)));
    let found = sorted.into_iter().filter(|kept| holds(&kept.value, &words));
    let mut days: Vec<Day> = Vec::new();
    for (at, kept) in found.enumerate() {
        match days.last_mut() {
            Some((day, rows)) if *day == kept.value.day => rows.push(kept.clone()),
            _ if at >= least => break,
            _ => days.push((kept.value.day, vec![kept.clone()])),
        }
    }
    days
}

/// Whether the entry, in the words the list shows, holds each of these.
fn holds(entry: &Entry, words: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let mut said = pain_in_words(entry);
    let parts = sites_in_words(entry)
        .into_iter()
        .chain(rest_in_words(entry));
    for part in parts.chain([entry.medicines.clone(), entry.note.clone()]) {
        said.push(' ');
        said.push_str(&part);
    }
    let said = said.to_lowercase();
    words.iter().all(|word| said.contains(word))
}
