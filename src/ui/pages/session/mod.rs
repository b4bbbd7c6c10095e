//! The session player: before, step by step, after. It draws what `domain::session` says and decides nothing.

mod after;
mod away;
mod before;
mod opening;
mod player;
mod signs;
mod step;
mod stop;
mod words;

use leptos::prelude::*;

use self::after::{AfterScreen, Said, Summary};
use self::away::AwayScreen;
use self::before::BeforeScreen;
use self::opening::Opening;
use self::player::Player;
use self::step::StepScreen;
use self::stop::{StopList, StopReasons};
use self::words::StepWords;
use crate::domain::session::{Ms, Stage};
use crate::domain::time::InstantMs;
use crate::state::catalog;
use crate::text::t;
use crate::ui::components::{ButtonLink, PageTitle};
use crate::ui::frame::Frame;
use crate::ui::pages::Care;
use crate::ui::route::Page;
use crate::ui::router::arrive;

/// What the page shows. Running and paused are one screen, so that a pause moves nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Screen {
    Before,
    Step,
    Away { since: InstantMs },
    Stopping,
    StopList,
    After { is_early: bool },
    Summary { is_early: bool },
}

impl Screen {
    fn of(stage: Stage, is_stopping: bool) -> Self {
        match stage {
            Stage::Running | Stage::Paused if is_stopping => Screen::Stopping,
            Stage::Before => Screen::Before,
            Stage::Running | Stage::Paused => Screen::Step,
            Stage::Away { since } => Screen::Away { since },
            Stage::StopList { .. } => Screen::StopList,
            Stage::After { stopped } => Screen::After {
                is_early: stopped.is_some(),
            },
            Stage::Finished { stopped } => Screen::Summary {
                is_early: stopped.is_some(),
            },
        }
    }
}

/// The page.
#[component]
pub(in crate::ui) fn Session() -> impl IntoView {
    match opening::open() {
        Opening::Play(session) => {
            let player = Player::new(session, opening::around());
            view! { <Playing player=player /> }.into_any()
        }
        Opening::Stopped => view! { <Care /> }.into_any(),
        Opening::Rest => {
            let (title, lead) = (t("session.rest-title"), t("session.rest-lead"));
            view! { <NothingToStart title=title lead=lead /> }.into_any()
        }
        Opening::NoAnswers => {
            let (title, lead) = (t("session.none-title"), t("session.none-lead"));
            view! { <NothingToStart title=title lead=lead /> }.into_any()
        }
    }
}

/// Says why there is no session now, and shows the way on.
#[component]
fn NothingToStart(title: &'static str, lead: &'static str) -> impl IntoView {
    view! {
        <Frame>
            <PageTitle title=title lead=lead.to_owned() />
            <ButtonLink href=Page::Today.hash()>{t("session.to-today")}</ButtonLink>
        </Frame>
    }
}

#[component]
fn Playing(
    /// The session.
    player: Player,
) -> impl IntoView {
    let session = player.session();
    let rules = &catalog().rules;
    let words: Vec<StepWords> = session
        .plan()
        .steps()
        .iter()
        .map(|planned| StepWords::of(planned, rules.exercise(&planned.step.exercise)))
        .collect();
    let amount = words::amount(session.plan());
    let words = StoredValue::new(words);
    let said = Said::nothing();
    let stage = player.stage();
    let screen = Memo::new(move |_| Screen::of(stage.get(), player.is_stopping.get()));
    focus_the_heading_of_each(screen);
    let name_here = move || {
        let step = player.place().get_untracked().map(|(step, _)| step);
        words.with_value(|words| step.and_then(|step| words.get(step).map(|one| one.name.clone())))
    };
    let body = move || match screen.get() {
        Screen::Before => view! { <BeforeScreen player=player amount=amount.clone() /> }.into_any(),
        Screen::Step => view! { <StepScreen player=player steps=words /> }.into_any(),
        Screen::Away { since } => {
            let away_ms = Ms::try_from(player.seen().saturating_sub(since)).unwrap_or(0);
            let step = name_here().unwrap_or_default();
            view! { <AwayScreen player=player away_ms=away_ms step=step /> }.into_any()
        }
        Screen::Stopping => view! { <StopReasons player=player /> }.into_any(),
        Screen::StopList => view! { <StopList player=player /> }.into_any(),
        Screen::After { is_early } => {
            view! { <AfterScreen player=player said=said is_early=is_early /> }.into_any()
        }
        Screen::Summary { is_early } => {
            let rows = words::summary(&player.session());
            view! { <Summary is_early=is_early rows=rows /> }.into_any()
        }
    };
    view! {
        <Frame>
            {body}
            <p class="visually-hidden" aria-live="polite">
                {announce(player, words)}
            </p>
        </Frame>
    }
}

/// What a screen reader hears: each new part, and a pause; never the seconds.
fn announce(player: Player, words: StoredValue<Vec<StepWords>>) -> impl Fn() -> String {
    let stage = player.stage();
    let place = player.place();
    let part = Memo::new(move |_| {
        let (step, _) = place.get()?;
        let spot = player.spot().get_untracked()?;
        words.with_value(|words| Some(words::announcement(&spot, words.get(step)?)))
    });
    move || {
        let part = part.get();
        match stage.get() {
            Stage::Paused => t("session.paused").to_owned(),
            Stage::Running => part.unwrap_or_default(),
            _ => String::new(),
        }
    }
}

/// Each new screen starts at its heading, as a new page would; the first one is the router's to focus.
fn focus_the_heading_of_each(screen: Memo<Screen>) {
    Effect::new(move |before: Option<Screen>| {
        let now = screen.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| arrive(0.0));
        }
        now
    });
}
