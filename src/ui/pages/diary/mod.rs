//! The diary: every entry, newest first, by day. What one entry holds is in `form` and `fields`; keeping it is the
//! business of the state.

mod entry;
mod evening;
mod fields;
mod form;
mod lines;
mod month;
mod new;
mod own_words;
mod places;
mod rating;
mod rows;
mod saving;
mod sites;
mod views;
mod words;
mod year;

use std::time::Duration;

use crate::ui::view;
use leptos::prelude::*;

pub(in crate::ui) use self::entry::DiaryEntry;
pub(in crate::ui) use self::evening::Evening;
pub(in crate::ui) use self::fields::{chips, words_of};
use self::lines::{Day, Look, is_blank, track_lines};
pub(in crate::ui) use self::month::DiaryMonth;
pub(in crate::ui) use self::new::DiaryNew;
use self::rows::{day_list, row_id};
use self::views::{Shown, views};
pub(in crate::ui) use self::words::{
    quality_name, relief_name, side_name, stiffness_name, trigger_name,
};
pub(in crate::ui) use self::year::DiaryYear;
use crate::state::use_diary;
use crate::text::t;
use crate::ui::components::{
    BottomBar, Button, ButtonKind, ButtonLink, EmptyPicture, PageTitle, TextField, UndoToast, empty,
};
use crate::ui::focus::focus_on;
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::words::words_here;

/// How many entries are shown at first, and how many more with each press. Whole days are kept together.
const STEP: usize = 40;

/// The page.
#[component]
pub(in crate::ui) fn Diary() -> impl IntoView {
    let diary = use_diary();
    let shown = RwSignal::new(STEP);
    let search = RwSignal::new(String::new());
    let days = RwSignal::new(Look::new(STEP + 1, "").all());
    follow(shown, search, days);
    let is_empty = Memo::new(move |_| is_blank());
    // One line more than is shown says whether there are more days.
    let has_more = Memo::new(move |_| days.with(|days| has_more(days, shown.get())));
    let list = move || {
        if is_empty.get() {
            return nothing_yet();
        }
        let mut days = days.get();
        if has_more.get() {
            days.pop();
        }
        if days.is_empty() {
            return view! { <p>{t("diary.search-none")}</p> }.into_any();
        }
        days.into_iter().map(day_list).collect_view().into_any()
    };
    let tools = move || {
        (!is_empty.get()).then(|| {
            view! {
                {views(Shown::List)}
                <TextField
                    name="diary-search"
                    label=t("diary.search")
                    kind="search"
                    value=search
                />
            }
        })
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
            {tools}
            {list}
            <Show when=move || has_more.get()>
                <Button kind=ButtonKind::Soft on_press=move |()| shown.update(|shown| *shown += STEP)>
                    {t("diary.older")}
                </Button>
            </Show>
            {move || (!is_empty.get()).then(|| words_here(&["flare", "in-the-way", "stiff", "trigger"]))}
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

fn has_more(days: &[Day], shown: usize) -> bool {
    let listed: usize = days.iter().map(|(_, rows)| rows.len()).sum();
    listed > shown && days.len() > 1
}

/// Keeps the days as the lists, the search and how much is shown want them. A search goes on in tasks of its own; a newer one
/// takes its place.
fn follow(shown: RwSignal<usize>, search: RwSignal<String>, days: RwSignal<Vec<Day>>) {
    let newest = StoredValue::new(0_u32);
    let owner = Owner::current().unwrap_or_default();
    let wanted = move || {
        track_lines();
        (shown.get(), search.get())
    };
    let look =
        move |(shown, search): &(usize, String), _: Option<&(usize, String)>, _: Option<()>| {
            newest.update_value(|newest| *newest += 1);
            let look = Look::new(shown + 1, search);
            if search.trim().is_empty() {
                days.set(owner.with(|| look.all()));
            } else {
                go_on(owner.clone(), look, (newest.get_value(), newest), days);
            }
        };
    Effect::watch(wanted, look, false);
}

/// One step of a search, and the next in a task of its own, which stands where the page stands: it finds the lists by its owner.
fn go_on(
    owner: Owner,
    mut look: Look,
    (number, newest): (u32, StoredValue<u32>),
    days: RwSignal<Vec<Day>>,
) {
    let step = move || {
        if newest.try_get_value() != Some(number) {
            return;
        }
        if owner.with(|| look.step()) {
            days.try_set(look.found());
        } else {
            go_on(owner, look, (number, newest), days);
        }
    };
    set_timeout(step, Duration::ZERO);
}

/// The page before the first entry.
fn nothing_yet() -> AnyView {
    let words = view! {
        <h2>{t("diary.empty-title")}</h2>
        <p>{t("diary.empty")}</p>
    };
    empty(EmptyPicture::Diary, words.into_any())
}
