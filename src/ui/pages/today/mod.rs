//! Today: the one session of the day, the way to the diary, and at most one card beside it.

mod card;

use crate::ui::view;
use leptos::prelude::*;

use self::card::{Later, card};
use super::flare::stage_text;
use super::intake::resume;
use super::safety::why_asked;
use crate::domain::answers::Answers;
use crate::domain::flare::FlareStage;
use crate::domain::plan::Plan;
use crate::domain::recheck::Recheck;
use crate::domain::recommend::DayPlan;
use crate::domain::screen::Outcome;
use crate::domain::session_log::SessionOrigin;
use crate::domain::version::Version;
use crate::state::{use_answers, use_plan, use_sessions, use_today, use_version};
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::components::{Button, ButtonKind, ButtonLink, Card, Disclosure, PageTitle};
use crate::ui::frame::Frame;
use crate::ui::pages::Welcome;
use crate::ui::pages::progress::experiment_line;
use crate::ui::route::Page;
use crate::ui::router::go;
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
    let plan = use_plan();
    let later = Later::new();
    let body = move || match plan.get() {
        None => waiting(
            t("today.open-title"),
            t("today.open"),
            t("today.go-on"),
            resume(&state.draft.get_untracked(), use_today()),
        ),
        Some(plan) if is_check(&plan) => waiting(
            t("safety.held-title"),
            t("flare.stage-check-text"),
            t("safety.start"),
            Page::Safety,
        ),
        Some(plan) if plan.found.outcome == Outcome::Routine => day(&plan, later),
        Some(plan) => stopped(plan.recheck.as_ref()),
    };
    view! {
        <Frame>
            {body} <Card>
                <div class="card-line">
                    <span>{t("diary.pain-now")}</span>
                    <a class="lone-link" href=Page::DiaryNew.hash()>{t("action.new-entry")}</a>
                </div>
                {experiment_line()}
            </Card>
            <Button kind=ButtonKind::Plain on_press=move |()| go(&Page::Flare)>
                {t("flare.button")}
            </Button>
        </Frame>
    }
    .into_any()
}

/// The first step of a flare is still open.
fn is_check(plan: &Plan) -> bool {
    let flare = plan.flare.as_ref();
    flare.is_some_and(|flare| flare.today.stage == FlareStage::Check)
}

/// The session of today, or a day of rest, with the one card that is due before it.
fn day(plan: &Plan, later: Later) -> AnyView {
    let state = use_answers();
    let today = use_today();
    let found = &plan.found;
    let own = found.days.iter().find(|day| day.date == today);
    let own = own.filter(|day| !day.prescriptions.is_empty());
    let sites = state
        .current
        .with_untracked(|answers| answers.as_ref().map(sites_phrase).unwrap_or_default());
    let sessions = use_sessions();
    let is_done = sessions.log.with_untracked(|log| {
        log.iter().map(|kept| &kept.value).any(|log| {
            let is_free = log.origin == SessionOrigin::Free;
            log.day == today && log.finished.is_some() && !is_free
        })
    });
    let is_open = sessions.running.with_untracked(Option::is_some);
    let title = match own {
        Some(_) if is_done => t("today.done-title").to_owned(),
        Some(_) => t_with("today.title", &[("sites", &sites)]),
        None => t("today.rest-title").to_owned(),
    };
    let session = match own {
        Some(own) => {
            let calm = plan
                .flare
                .as_ref()
                .map(|flare| stage_text(flare.today.stage));
            session_card(own, calm, is_done, is_open)
        }
        None => rest_card(plan.offers_easy),
    };
    let notes = (!found.notices.is_empty()).then(|| {
        let cards = notice_cards(&found.notices);
        view! { <Disclosure summary=t("today.notes")>{cards}</Disclosure> }
    });
    view! {
        <PageTitle title=title eyebrow=weekday_and_part() />
        {card(plan, later)}
        {session}
        {notes}
    }
    .into_any()
}

/// A day without a session, and easy moves where nothing stands against them.
fn rest_card(offers_easy: bool) -> AnyView {
    let version = use_version();
    let today = use_today();
    let easy = offers_easy.then(|| {
        view! {
            <Button
                kind=ButtonKind::Soft
                on_press=move |()| version.set((today, Version::Easy))
            >
                {t("version.rest-easy")}
            </Button>
        }
    });
    view! {
        <Card>
            <p>{t("today.rest")}</p>
            {easy}
            <ButtonLink kind=ButtonKind::Plain href=Page::Routine.hash()>
                {t("today.week")}
            </ButtonLink>
        </Card>
    }
    .into_any()
}

/// The session; `calm` says what a flare has made of it.
fn session_card(
    plan: &DayPlan,
    calm: Option<&'static str>,
    is_done: bool,
    is_open: bool,
) -> AnyView {
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
            calm.map_or_else(|| phases_in_words(plan), str::to_owned),
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
    .into_any()
}

/// Something stands before the session: safety questions that are due, or an answer that has to be looked at.
fn stopped(recheck: Option<&Recheck>) -> AnyView {
    match recheck {
        Some(recheck) => waiting(
            t("safety.held-title"),
            why_asked(recheck.reason),
            t("safety.start"),
            Page::Safety,
        ),
        None => waiting(
            t("today.stopped-title"),
            t("today.stopped"),
            t("today.what-to-do"),
            Page::Care,
        ),
    }
}

fn waiting(title: &'static str, words: &'static str, button: &'static str, to: Page) -> AnyView {
    view! {
        <PageTitle title=title eyebrow=weekday_and_part() />
        <Card>
            <p>{words}</p>
            <ButtonLink href=to.hash()>{button}</ButtonLink>
        </Card>
    }
    .into_any()
}
