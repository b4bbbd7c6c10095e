//! One entry: read it, change it, delete it. Deleting can be undone on the page it leads to.

use crate::ui::view;
use leptos::prelude::*;

use super::super::NotFound;
use super::form::EntryForm;
use super::new::{EntryFolds, entry_is_empty, marked};
use super::own_words::own_words;
use super::saving::{Failure, FailureNotice, missing, say};
use super::words::rest_in_words;
use crate::domain::diary::Entry;
use crate::domain::id::RecordId;
use crate::state::{Kept, use_diary};
use crate::text::{t, t_with};
use crate::ui::components::{
    BottomBar, Button, ButtonKind, ErrorSummary, FieldError, PageTitle, QuestionForm, Scale,
    error_of,
};
use crate::ui::dates::{day_in_words, time_in_words};
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::router::replace;

/// The page of the entry with that id.
#[component]
pub(in crate::ui) fn DiaryEntry(
    /// The id.
    id: String,
) -> impl IntoView {
    let diary = use_diary();
    let id = RecordId::from(id.as_str());
    let kept = diary
        .entries
        .with_untracked(|entries| entries.iter().find(|kept| kept.id == id).cloned());
    match kept {
        Some(kept) => view! { <Open kept=kept /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Open(kept: Kept<Entry>) -> impl IntoView {
    let diary = use_diary();
    let entry = kept.value.clone();
    let form = EntryForm::new(&entry, &marked(&entry));
    let reading = Memo::new(move |_| form.read());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let failure = RwSignal::new(None::<Failure>);
    let wide = RwSignal::new(!(rest_in_words(&entry).is_empty() && entry.note.is_empty()));
    let end = move |outcome: Result<(), Failure>| match outcome {
        Ok(()) => replace(&Page::Diary),
        Err(problem) => say(failure, problem),
    };
    let id = kept.id.clone();
    let save = move |()| {
        let (entry, mut found) = reading.get_untracked();
        if !found.is_empty() {
            wide.set(true);
        } else if entry_is_empty(&entry) {
            found.push(missing());
        }
        let is_fine = found.is_empty();
        errors.set(found);
        if is_fine {
            failure.set(None);
            diary.change(id.clone(), entry, end);
        }
    };
    let delete = move |()| {
        failure.set(None);
        diary.delete(kept.clone(), end);
    };
    let day = day_in_words(entry.day);
    let time = time_in_words(entry.written);
    let when = if entry.late {
        let values = [("day", day_in_words(entry.written.date())), ("time", time)];
        t_with(
            "diary.late-when",
            &values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str())),
        )
    } else {
        time
    };
    view! {
        <Frame
            title=Signal::stored(Some(day.clone()))
            back=Signal::stored(Page::Diary.hash())
            errors=errors
        >
            <QuestionForm on_submit=save>
                <ErrorSummary errors=errors />
                <PageTitle title=day lead=when />
                <Scale
                    name="pain-now"
                    legend=t("diary.pain-now")
                    hint=t("diary.pain-ends").to_owned()
                    value=form.now
                    error=error_of(errors, "pain-now")
                />
                {own_words(form.now)}
                <EntryFolds
                    form=form
                    reading=reading
                    errors=errors
                    wide=wide
                    places_open=entry.sites.is_some()
                />
                <div class="entry-part">
                    <Button kind=ButtonKind::Plain on_press=delete>
                        {t("diary.delete")}
                    </Button>
                </div>
                <FailureNotice failure=failure entry=Signal::derive(move || reading.get().0) />
                <BottomBar>
                    <Button submit=true>{t("action.save-entry")}</Button>
                </BottomBar>
            </QuestionForm>
        </Frame>
    }
}
