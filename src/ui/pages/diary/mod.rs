//! The diary: every entry, newest first, by day. What one entry holds is in `form` and `fields`; keeping it is the
//! business of the state.

mod entry;
mod fields;
mod form;
mod new;
mod places;
mod rating;
mod saving;
mod sites;
mod words;

use leptos::prelude::*;

pub(in crate::ui) use self::entry::DiaryEntry;
pub(in crate::ui) use self::fields::{chips, words_of};
pub(in crate::ui) use self::new::DiaryNew;
use self::words::{joined, pain_in_words, rest_in_words, sites_in_words};
pub(in crate::ui) use self::words::{relief_name, stiffness_name, trigger_name};
use crate::domain::diary::Entry;
use crate::domain::time::Date;
use crate::state::{Kept, use_diary};
use crate::text::t;
use crate::ui::components::{
    BottomBar, Button, ButtonKind, ButtonLink, PageTitle, PainBar, UndoToast,
};
use crate::ui::dates::{day_in_words, time_in_words};
use crate::ui::focus::focus_on;
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// How many entries are shown at first, and how many more with each press. Whole days are kept together.
const STEP: usize = 40;

/// The entries of one day, the newest first.
type Day = (Date, Vec<Kept<Entry>>);

/// The page.
#[component]
pub(in crate::ui) fn Diary() -> impl IntoView {
    let diary = use_diary();
    let shown = RwSignal::new(STEP);
    let days = Memo::new(move |_| diary.entries.with(|entries| by_day(entries, shown.get())));
    let is_empty = Memo::new(move |_| diary.entries.with(Vec::is_empty));
    let has_more = Memo::new(move |_| {
        let listed: usize = days.with(|days| days.iter().map(|(_, rows)| rows.len()).sum());
        diary.entries.with(|entries| entries.len() > listed)
    });
    let list = move || {
        if is_empty.get() {
            return view! { <Empty /> }.into_any();
        }
        let days = days.get();
        days.into_iter()
            .map(|day| view! { <DayList day=day /> })
            .collect_view()
            .into_any()
    };
    let undo = move |()| {
        if let Some(removed) = diary.removed.get_untracked() {
            diary.restore(removed.id.clone());
            // The toast is gone with its button; the entry is back where it was.
            request_animation_frame(move || focus_on(&row_id(&removed)));
        }
    };
    // A live region must stand before it speaks.
    let stands = RwSignal::new(false);
    request_animation_frame(move || {
        stands.try_set(true);
    });
    let removed = move || {
        let is_said = stands.get() && diary.removed.with(Option::is_some);
        is_said.then(|| t("diary.deleted").to_owned())
    };
    view! {
        <Frame>
            <PageTitle title=t("page.diary") />
            {list}
            <Show when=move || has_more.get()>
                <Button kind=ButtonKind::Soft on_press=move |()| shown.update(|shown| *shown += STEP)>
                    {t("diary.older")}
                </Button>
            </Show>
            <UndoToast
                message=Signal::derive(removed)
                on_undo=undo
                on_dismiss=move |()| diary.removed.set(None)
            />
            <BottomBar>
                <ButtonLink href=Page::DiaryNew.hash()>{t("action.new-entry")}</ButtonLink>
            </BottomBar>
        </Frame>
    }
}

/// The page before the first entry.
#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="diary-empty">
            <EmptyPicture />
            <h2>{t("diary.empty-title")}</h2>
            <p>{t("diary.empty")}</p>
        </div>
    }
}

/// An open notebook with a pencil, in the hand of the icons.
#[component]
fn EmptyPicture() -> impl IntoView {
    view! {
        <svg class="diary-picture" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
            <path class="diary-picture-page" d="M60 18C48 11 33 9 16 11v54c17-2 32 0 44 7 12-7 27-9 44-7V11c-17-2-32 0-44 7Z" />
            <path d="M60 18v54M28 27c7-.6 13 0 19 2M28 40c7-.6 13 0 19 2M73 29c3-1 6-1.600 9-1.900" />
            <path class="diary-picture-pencil" d="m78 58 5-13 22-22 8 8-22 22Z" />
        </svg>
    }
}

#[component]
fn DayList(day: Day) -> impl IntoView {
    let (date, entries) = day;
    let heading = format!("day-{date}");
    let named_by = heading.clone();
    let rows = entries
        .into_iter()
        .map(|kept| view! { <Row kept=kept /> })
        .collect_view();
    view! {
        <section class="diary-day" aria-labelledby=named_by>
            <h2 class="diary-date" id=heading>{day_in_words(date)}</h2>
            <ul class="diary-list">{rows}</ul>
        </section>
    }
}

/// One entry: how strong, when, and what else was noted. The whole row opens it.
#[component]
fn Row(kept: Kept<Entry>) -> impl IntoView {
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
}

fn row_id(kept: &Kept<Entry>) -> String {
    format!("entry-{}", kept.id)
}

/// The newest entries by day, newest first: at least `least` of them where there are as many, and no day in part.
fn by_day(entries: &[Kept<Entry>], least: usize) -> Vec<Day> {
    let mut sorted: Vec<&Kept<Entry>> = entries.iter().collect();
    sorted.sort_by_key(|kept| std::cmp::Reverse((kept.value.day, kept.value.written.at)));
    let mut days: Vec<Day> = Vec::new();
    for (at, kept) in sorted.into_iter().enumerate() {
        match days.last_mut() {
            Some((day, rows)) if *day == kept.value.day => rows.push(kept.clone()),
            _ if at >= least => break,
            _ => days.push((kept.value.day, vec![kept.clone()])),
        }
    }
    days
}
