//! Today: the one session of the day, the way to the diary, and whatever has to be said first.

use leptos::prelude::*;

use super::intake::resume;
use crate::domain::answers::Answers;
use crate::domain::recommend::{DayPlan, Recommendation};
use crate::domain::screen::Outcome;
use crate::state::{use_answers, use_recommendation, use_sessions, use_today};
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::components::{ButtonKind, ButtonLink, Card, PageTitle};
use crate::ui::frame::Frame;
use crate::ui::pages::Welcome;
use crate::ui::pages::progress::experiment_card;
use crate::ui::route::Page;
use crate::ui::words::{minutes_of, notice_cards, phases_in_words, sites_phrase, weekday_and_part};

/// The page; a person who is new meets the welcome page here.
#[component]
pub(in crate::ui) fn Today() -> impl IntoView {
    let state = use_answers();
    let is_new = state.current.with_untracked(Option::is_none)
        && state
            .draft
            .with_untracked(|draft| *draft == Answers::default());
    if is_new {
        return view! { <Welcome /> }.into_any();
    }
    let recommendation = use_recommendation();
    let body = move || match recommendation.get() {
        None => view! { <GoOnWithQuestions /> }.into_any(),
        Some(found) if found.outcome == Outcome::Routine => {
            view! { <Session found=found /> }.into_any()
        }
        Some(_) => view! { <Stopped /> }.into_any(),
    };
    view! {
        <Frame>
            {body} {experiment_card()} <Card>
                <div class="card-line">
                    <span>{t("today.pain-now")}</span>
                    <a href=Page::DiaryNew.hash()>{t("today.new-entry")}</a>
                </div>
            </Card>
        </Frame>
    }
    .into_any()
}

/// The session of today, or a day of rest.
#[component]
fn Session(found: Recommendation) -> impl IntoView {
    let state = use_answers();
    let today = use_today();
    let plan = found.days.iter().find(|day| day.date == today).cloned();
    let sites = state
        .current
        .with_untracked(|answers| answers.as_ref().map(sites_phrase).unwrap_or_default());
    let sessions = use_sessions();
    let is_done = sessions.log.with_untracked(|log| {
        log.iter()
            .any(|kept| kept.value.day == today && kept.value.finished.is_some())
    });
    let is_open = sessions.running.with_untracked(Option::is_some);
    let title = match &plan {
        Some(_) if is_done => t("today.done-title").to_owned(),
        Some(plan) if !plan.prescriptions.is_empty() => t_with("today.title", &[("sites", &sites)]),
        _ => t("today.rest-title").to_owned(),
    };
    let card = match plan {
        Some(plan) if !plan.prescriptions.is_empty() => {
            view! { <SessionCard plan=plan is_done=is_done is_open=is_open /> }.into_any()
        }
        _ => view! {
            <Card>
                <p>{t("today.rest")}</p>
                <ButtonLink kind=ButtonKind::Soft href=Page::Routine.hash()>
                    {t("today.week")}
                </ButtonLink>
            </Card>
        }
        .into_any(),
    };
    view! {
        <PageTitle title=title eyebrow=weekday_and_part() />
        {card}
        {notice_cards(&found.notices)}
    }
}

#[component]
fn SessionCard(
    /// The session.
    plan: DayPlan,
    /// One was finished today.
    is_done: bool,
    /// One was begun and left.
    is_open: bool,
) -> impl IntoView {
    let minutes = minutes_of(plan.length_s);
    let steps = u32::try_from(plan.prescriptions.len()).unwrap_or(u32::MAX);
    let steps = t_plural(
        "today.steps",
        Plural::english(steps),
        &[("n", &steps.to_string())],
    );
    let amount = t_with(
        "today.amount",
        &[("minutes", &minutes.to_string()), ("steps", &steps)],
    );
    let (kind, words, start) = match (is_open, is_done) {
        (true, _) => (
            ButtonKind::Primary,
            t("today.left").to_owned(),
            t("today.resume"),
        ),
        (false, true) => (
            ButtonKind::Soft,
            t("today.done").to_owned(),
            t("today.again"),
        ),
        (false, false) => (
            ButtonKind::Primary,
            phases_in_words(&plan),
            t("today.start"),
        ),
    };
    view! {
        <Card title=amount>
            <p class="quiet">{words}</p>
            <ButtonLink kind=kind href=Page::Session.hash()>
                {start}
            </ButtonLink>
            <ButtonLink kind=ButtonKind::Plain href=Page::Routine.hash()>
                {t("today.see")}
            </ButtonLink>
        </Card>
    }
}

/// The intake was begun and is not finished.
#[component]
fn GoOnWithQuestions() -> impl IntoView {
    let state = use_answers();
    let next = resume(&state.draft.get_untracked(), use_today()).hash();
    view! {
        <PageTitle title=t("today.open-title").to_owned() eyebrow=weekday_and_part() />
        <Card>
            <p>{t("today.open")}</p>
            <ButtonLink href=next>{t("today.go-on")}</ButtonLink>
        </Card>
    }
}

/// An answer has to be looked at first.
#[component]
fn Stopped() -> impl IntoView {
    view! {
        <PageTitle title=t("today.stopped-title").to_owned() eyebrow=weekday_and_part() />
        <Card>
            <p>{t("today.stopped")}</p>
            <ButtonLink href=Page::Care.hash()>{t("today.what-to-do")}</ButtonLink>
        </Card>
    }
}
