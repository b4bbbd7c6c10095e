//! A new entry: one number and one press, and everything else for those who want it. What is half written is kept as a
//! draft with every change, and is there again when the page opens the next time.

use crate::ui::view;
use leptos::prelude::*;

use super::fields::EntryFields;
use super::form::EntryForm;
use super::own_words::own_words;
use super::places::site_fields;
use super::saving::{Failure, FailureNotice, missing, say};
use super::words::{joined, rest_in_words, sites_in_words};
use crate::domain::diary::Entry;
use crate::domain::site::Site;
use crate::domain::time::Date;
use crate::state::{Trouble, use_answers, use_diary, use_keeping, use_now};
use crate::text::{t, t_with};
use crate::ui::components::{
    BottomBar, Button, ButtonKind, Choice, ErrorSummary, Errors, FieldError, Fold, Notice,
    QuestionForm, Radios, Scale, error_of,
};
use crate::ui::dates::{day_in_words, time_in_words};
use crate::ui::focus::focus_on;
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::router::replace;

/// The page.
#[component]
pub(in crate::ui) fn DiaryNew() -> impl IntoView {
    let diary = use_diary();
    let now = use_now();
    let today = diary.day_of(now);
    let draft = diary.draft();
    let blank = Entry::blank(now, today);
    let start = draft.clone().unwrap_or_else(|| blank.clone());
    let form = EntryForm::new(&start, &marked(&start));
    // An entry speaks of today or of yesterday. Source: clinical.md part 7.1.
    let is_recent = start.day == today || start.day == today.plus(-1);
    let first_day = if is_recent { start.day } else { today };
    let day = RwSignal::new(Some(first_day.to_string()));
    let reading = Memo::new(move |_| {
        let (mut entry, errors) = form.read();
        entry.day = day
            .with(|day| day.as_deref().and_then(|day| day.parse().ok()))
            .unwrap_or(today);
        entry.late = entry.day < today;
        (entry, errors)
    });
    keep_drafts(reading);

    let began = RwSignal::new(draft.map(|draft| draft.written));
    let empty = {
        let blank = blank.clone();
        move |()| {
            form.fill(&blank);
            day.set(Some(today.to_string()));
            began.set(None);
            diary.drop_draft();
            focus_on("pain-now");
        }
    };
    let begun = move || {
        began.get().map(|moment| {
            let (date, time) = (day_in_words(moment.date()), time_in_words(moment));
            let empty = empty.clone();
            view! {
                <Notice>
                    <p>{t_with("diary.draft", &[("day", &date), ("time", &time)])}</p>
                    <Button kind=ButtonKind::Plain on_press=empty>
                        {t("diary.draft-empty")}
                    </Button>
                </Notice>
            }
        })
    };

    let errors = RwSignal::new(Vec::<FieldError>::new());
    let failure = RwSignal::new(None::<Failure>);
    let wide = RwSignal::new(false);
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
            diary.save(entry, move |outcome| match outcome {
                Ok(()) => replace(&Page::Diary),
                Err(problem) => say(failure, problem),
            });
        }
    };

    view! {
        <Frame
            back=Signal::stored(Page::Diary.hash())
            errors=errors
        >
            <QuestionForm on_submit=save>
                <ErrorSummary errors=errors />
                <Scale
                    name="pain-now"
                    legend=t("diary.pain-now")
                    heading=true
                    hint=t("diary.pain-ends").to_owned()
                    value=form.now
                    error=error_of(errors, "pain-now")
                />
                {own_words(form.now)}
                {begun}
                <EntryFolds form=form reading=reading errors=errors wide=wide />
                <DayFold day=day today=today open={start.day != today} />
                <CopyLast form=form />
                <FailureNotice failure=failure entry=Signal::derive(move || reading.get().0) />
                <BottomBar note=kept_where().to_owned()>
                    <Button submit=true>{t("action.save-entry")}</Button>
                </BottomBar>
            </QuestionForm>
        </Frame>
    }
}

/// Where an entry will lie. Not promised where the browser keeps nothing.
fn kept_where() -> &'static str {
    match use_keeping().trouble.get_untracked() {
        Some(Trouble::Blocked | Trouble::Gone) => t("diary.for-now"),
        _ => t("diary.device-only"),
    }
}

/// The places, and everything else, each closed until it is wanted.
#[component]
pub(super) fn EntryFolds(
    /// The entry in the making.
    form: EntryForm,
    /// What it says.
    reading: Memo<super::form::Reading>,
    /// What cannot be read.
    errors: Errors,
    /// Whether the full entry is open.
    wide: RwSignal<bool>,
    /// Whether the places are open at first.
    #[prop(optional)]
    places_open: bool,
) -> impl IntoView {
    let places = RwSignal::new(places_open);
    let where_within = Signal::derive(move || {
        reading.with(|(entry, _)| sites_in_words(entry).unwrap_or_default())
    });
    let rest_within =
        Signal::derive(move || reading.with(|(entry, _)| joined(&rest_in_words(entry))));
    view! {
        <div class="entry-folds">
            <Fold summary=t("diary.where") within=where_within open=places>
                {site_fields(form.sites)}
            </Fold>
            <Fold summary=t("diary.more") within=rest_within open=wide>
                <EntryFields form=form errors=errors />
            </Fold>
        </div>
    }
}

/// Which day the entry speaks of.
#[component]
fn DayFold(day: RwSignal<Option<String>>, today: Date, open: bool) -> impl IntoView {
    let yesterday = today.plus(-1);
    let choices = vec![
        Choice::new(today.to_string(), t("diary.today")),
        Choice::new(yesterday.to_string(), t("diary.yesterday")).hint(t("diary.yesterday-hint")),
    ];
    let said = choices.clone();
    let within = Signal::derive(move || {
        let chosen = day.get().unwrap_or_default();
        let choice = said.iter().find(|choice| choice.value == chosen);
        choice
            .map(|choice| choice.label.clone())
            .unwrap_or_default()
    });
    view! {
        <Fold summary=t("diary.day") within=within open=RwSignal::new(open)>
            <Radios name="day" legend=t("diary.day-question") choices=choices chosen=day />
        </Fold>
    }
}

/// Takes over from the last entry what tends to stay the same; offered where there is one.
#[component]
fn CopyLast(form: EntryForm) -> impl IntoView {
    let diary = use_diary();
    let copied = RwSignal::new(false);
    let last = diary.last();
    last.map(|last| {
        let copy = move |()| {
            form.fill_lasting(&without_ratings(&last));
            copied.set(true);
        };
        view! {
            <div class="entry-part">
                <Button kind=ButtonKind::Plain on_press=copy>{t("diary.copy")}</Button>
                <p class="quiet" role="status">
                    {move || copied.get().then(|| t("diary.copied"))}
                </p>
            </div>
        }
    })
}

/// The entry without the strength of its places: a number is the person's to give, each time.
fn without_ratings(entry: &Entry) -> Entry {
    let mut entry = entry.clone();
    for site in entry.sites.iter_mut().flatten() {
        site.pain = None;
    }
    entry
}

/// Keeps what is on the page with every change. An entry as blank as at first keeps nothing.
fn keep_drafts(reading: Memo<super::form::Reading>) {
    let diary = use_diary();
    let entry = Memo::new(move |_| reading.with(|(entry, _)| entry.clone()));
    let keep = move |entry: &Entry| {
        if entry_is_empty(entry) {
            diary.drop_draft();
        } else {
            diary.keep_draft(entry.clone());
        }
    };
    // Not at once: a page that was only opened has nothing to keep.
    Effect::watch(move || entry.get(), move |entry, _, _| keep(entry), false);
}

/// True when nothing was given: every field is a gap.
pub(super) fn entry_is_empty(entry: &Entry) -> bool {
    let blank = Entry {
        late: entry.late,
        ..Entry::blank(entry.written, entry.day)
    };
    *entry == blank
}

/// The places of the entry, then those of the person's answers, the primary one first.
pub(super) fn marked(entry: &Entry) -> Vec<Site> {
    let mut marked: Vec<Site> = Vec::new();
    for place in entry.sites.iter().flatten() {
        if !marked.contains(&place.site) {
            marked.push(place.site);
        }
    }
    use_answers().draft.with_untracked(|answers| {
        for site in answers.site_list() {
            if !marked.contains(&site) {
                marked.push(site);
            }
        }
    });
    marked
}
