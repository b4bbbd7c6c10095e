//! The week: every step with its amount, why it is there and where that comes from; what was left out, and why.

mod balance;
mod changes;
mod pacing;
mod version;
mod would;

use crate::ui::node::Node;
use crate::ui::view;
use leptos::prelude::*;

pub(in crate::ui) use self::changes::proposal_card;
use self::would::would;

use crate::catalog::Source;
use crate::domain::condition::CapId;
use crate::domain::recommend::{DayPlan, LeftOut, Prescription, Recommendation};
use crate::domain::screen::Outcome;
use crate::state::{catalog, learn, use_answers, use_recommendation, use_today};
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::components::{
    BottomBar, Button, ButtonKind, ButtonLink, Disclosure, PageTitle, StepList, StepRow,
};
use crate::ui::figures::still;
use crate::ui::frame::Frame;
use crate::ui::pages::intake::left_for_later;
use crate::ui::pages::quiet_page::quiet_page;
use crate::ui::pages::{Care, lesson_card};
use crate::ui::route::Page;
use crate::ui::words::{
    Met, amount_of, cap_in_words, day_name, left_out_in_words, linked, minutes_of, notice_cards,
    phase_name, read_more, why_in_words,
};

/// The page; without a routine it shows what stands against one.
#[component]
pub(in crate::ui) fn Routine() -> impl IntoView {
    let recommendation = use_recommendation();
    move || match recommendation.get() {
        Some(found) if found.outcome == Outcome::Routine => {
            view! { <Week found=found /> }.into_any()
        }
        Some(_) => view! { <Care /> }.into_any(),
        None => quiet_page(
            t("routine.none-title"),
            t("routine.none"),
            t("not-found.home"),
            &Page::Today,
        ),
    }
}

#[component]
fn Week(found: Recommendation) -> impl IntoView {
    let today = use_today();
    let days = StoredValue::new(found.days.clone());
    let first = found
        .days
        .iter()
        .position(|day| day.date == today)
        .unwrap_or(0);
    let chosen = RwSignal::new(first);
    let tabs = found
        .days
        .iter()
        .enumerate()
        .map(|(at, day)| {
            let is_rest = day.prescriptions.is_empty();
            let label = day_name(day.date, today);
            let note = if is_rest {
                t("routine.rest-short").to_owned()
            } else {
                t_with(
                    "routine.minutes-short",
                    &[("n", &minutes_of(day.length_s).to_string())],
                )
            };
            view! {
                <button
                    class="day-tab"
                    type="button"
                    aria-pressed=move || if chosen.get() == at { "true" } else { "false" }
                    on:click=move |_| chosen.set(at)
                >
                    <span class="day-tab-name">{label}</span>
                    <span class="day-tab-note">{note}</span>
                </button>
            }
        })
        .collect_view();
    let day = move || {
        days.with_value(|days| days.get(chosen.get()).cloned())
            .map(|day| view! { <Day day=day /> })
    };
    let has_session_today = found
        .days
        .iter()
        .any(|day| day.date == today && !day.prescriptions.is_empty());
    let start = has_session_today.then(|| {
        view! {
            <BottomBar>
                <ButtonLink href=Page::Session.hash()>{t("routine.start")}</ButtonLink>
            </BottomBar>
        }
    });
    let is_energy_mode = found.cap.as_ref().is_some_and(|cap| cap.id == CapId::Pem);
    let balance = balance::balance(&found.days, !is_energy_mode);
    let pacing = pacing::pacing(&found.pacing);
    view! {
        <Frame>
            <PageTitle title=t("page.routine").to_owned() lead=cap_in_words(&found) />
            {notice_cards(&found.notices)}
            {changes::proposals()}
            {version::versions()}
            <div class="day-tabs" role="group" aria-label=t("routine.days")>
                {tabs}
            </div>
            {day}
            <Extras extras=found.extras.clone() />
            {lesson_card()}
            <LeftOutList left_out=found.left_out.clone() />
            {balance}
            {pacing}
            {changes::history()}
            <Button kind=ButtonKind::Plain on_press=move |()| crate::platform::print::print_page()>
                {t("care.print")}
            </Button>
            <p>
                <a class="lone-link" href=Page::IntakeCheck.hash()>{t("routine.change")}</a>
            </p>
            {left_for_later_line()}
            {start}
        </Frame>
    }
}

/// Questions that were left open, for when the person likes.
fn left_for_later_line() -> Option<AnyView> {
    let state = use_answers();
    let left = state
        .draft
        .with_untracked(|draft| left_for_later(draft, use_today()));
    let first = Page::Intake(left.first()?.slug()).hash();
    let count = u32::try_from(left.len()).unwrap_or(u32::MAX);
    let words = t_plural(
        "routine.later",
        Plural::english(count),
        &[("n", &count.to_string())],
    );
    Some(view! { <p><a class="lone-link" href=first>{words}</a></p> }.into_any())
}

/// The steps of one day, phase by phase.
#[component]
fn Day(day: DayPlan) -> impl IntoView {
    if day.prescriptions.is_empty() {
        return view! { <p>{t("today.rest")}</p> }.into_any();
    }
    let mut parts: Vec<(String, Vec<Prescription>)> = Vec::new();
    for one in day.prescriptions {
        let name = phase_name(one.phase);
        match parts.last_mut() {
            Some((last, steps)) if *last == name => steps.push(one),
            _ => parts.push((name, vec![one])),
        }
    }
    parts
        .into_iter()
        .map(|(name, steps)| {
            let rows = steps
                .into_iter()
                .map(|one| view! { <Step one=one /> })
                .collect_view();
            view! { <StepList title=name>{rows}</StepList> }
        })
        .collect_view()
        .into_any()
}

#[component]
fn Step(one: Prescription) -> impl IntoView {
    let exercise = catalog().rules.exercise(&one.exercise);
    let name = exercise
        .map(|exercise| exercise.name.clone())
        .unwrap_or_default();
    let mut met = Met::new();
    let why = why_in_words(&one)
        .into_iter()
        .map(|reason| {
            view! {
                <p>{linked(&reason.text, &mut met)}</p>
                {from(&reason.sources)}
            }
        })
        .collect_view();
    let lesson = exercise.and_then(|exercise| {
        let (lesson, part) = learn().about(exercise.role)?;
        Some(read_more(lesson.id.as_str(), &part.id))
    });
    view! {
        <StepRow
            name=name
            amount=amount_of(one.dose)
            href=Page::LibraryItem(one.exercise.to_string()).hash()
            picture=Some(still(&one.exercise))
        >
            {why}
            {lesson}
            {would(one.exercise.clone())}
        </StepRow>
    }
}

/// The sources of a reason, each a link to its place.
fn from(sources: &[&'static Source]) -> Option<Node> {
    let links = sources
        .iter()
        .map(|source| {
            let href = Page::Source(source.id.to_string()).hash();
            view! { <li><a class="lone-link" href=href>{source.title.as_str()}</a></li> }
        })
        .collect_view();
    (!sources.is_empty()).then(|| {
        view! {
            <p class="quiet lesson-from">{t("learn.from")}</p>
            <ul class="quiet lesson-sources">{links}</ul>
        }
    })
}

#[component]
fn Extras(extras: Vec<Prescription>) -> impl IntoView {
    (!extras.is_empty()).then(|| {
        let rows = extras
            .into_iter()
            .map(|one| view! { <Step one=one /> })
            .collect_view();
        view! { <StepList title=t("routine.extras")>{rows}</StepList> }
    })
}

/// What the routine would have held, and what stands against it.
#[component]
fn LeftOutList(left_out: Vec<LeftOut>) -> impl IntoView {
    let count = u32::try_from(left_out.len()).unwrap_or(u32::MAX);
    let summary = t_plural(
        "routine.left-out",
        Plural::english(count),
        &[("n", &count.to_string())],
    );
    (count > 0).then(|| {
        let rows = left_out
            .into_iter()
            .map(|one| {
                let name = catalog()
                    .rules
                    .exercise(&one.exercise)
                    .map(|exercise| exercise.name.clone())
                    .unwrap_or_default();
                let because = left_out_in_words(&one)
                    .into_iter()
                    .map(|words| view! { <li>{words}</li> })
                    .collect_view();
                view! {
                    <li>
                        <p>{name}</p>
                        <ul>{because}</ul>
                        {would(one.exercise.clone())}
                    </li>
                }
            })
            .collect_view();
        view! {
            <Disclosure summary=summary>
                <ul>{rows}</ul>
            </Disclosure>
        }
    })
}
