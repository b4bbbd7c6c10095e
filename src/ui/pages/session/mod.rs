//! The session player: before, step by step, after. It draws what `domain::session` says and decides nothing.

mod after;
mod away;
mod before;
mod calm;
mod change;
mod keys;
mod load;
mod opening;
mod picture;
mod player;
mod rating;
mod senses;
mod signs;
mod step;
mod stop;
mod words;

use crate::ui::view;
use leptos::prelude::*;

use self::after::{Said, after_screen, summary};
use self::away::away_screen;
use self::before::before_screen;
use self::change::{change_screen, hurt_screen};
use self::opening::Opening;
pub(in crate::ui::pages) use self::opening::why_not;
use self::player::{Panel, Player};
use self::step::step_screen;
use self::stop::{stop_list, stop_reasons};
use self::words::StepWords;
use crate::domain::session::{Ms, Stage};
use crate::domain::time::InstantMs;
use crate::state::use_settings;
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, ButtonLink, PageTitle};
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
    Asking(Panel),
    StopList,
    After { is_early: bool },
    Summary { is_early: bool },
}

impl Screen {
    fn of(stage: Stage, panel: Option<Panel>) -> Self {
        match (stage, panel) {
            (Stage::Running | Stage::Paused, Some(panel)) => Screen::Asking(panel),
            (Stage::Running | Stage::Paused, None) => Screen::Step,
            (Stage::Before, _) => Screen::Before,
            (Stage::Away { since }, _) => Screen::Away { since },
            (Stage::StopList { .. }, _) => Screen::StopList,
            (Stage::After { stopped }, _) => Screen::After {
                is_early: stopped.is_some(),
            },
            (Stage::Finished { stopped }, _) => Screen::Summary {
                is_early: stopped.is_some(),
            },
        }
    }
}

/// The page. What was chosen freely is an exercise or the person's own list; without it, it is the session of the day.
#[component]
pub(in crate::ui) fn Session(
    /// The exercise, or the name of the list.
    #[prop(optional_no_strip)]
    free: Option<String>,
) -> impl IntoView {
    // Opened once, and once more when another session was let go for this one; never by what changes on the way.
    let again = RwSignal::new(0);
    move || {
        again.track();
        untrack(|| opened(free.as_deref(), again))
    }
}

fn opened(free: Option<&str>, again: RwSignal<u32>) -> AnyView {
    match opening::open(free, again.get_untracked() > 0) {
        Opening::Play { session, left_out } => {
            playing(Player::new(*session, opening::around()), left_out)
        }
        Opening::Stopped => view! { <Care /> }.into_any(),
        Opening::Rest => nothing(t("session.rest-title"), t("session.rest-lead"), Vec::new()),
        Opening::NoAnswers => nothing(t("session.none-title"), t("session.none-lead"), Vec::new()),
        Opening::Blocked(why) => {
            nothing(t("session.blocked-title"), t("session.blocked-lead"), why)
        }
        Opening::Busy => busy(again),
    }
}

/// Says why there is no session now, and shows the way on.
fn nothing(title: &'static str, lead: &'static str, why: Vec<String>) -> AnyView {
    let why: Vec<_> = why
        .into_iter()
        .map(|one| view! { <li>{one}</li> })
        .collect();
    view! {
        <Frame>
            <PageTitle title=title lead=lead.to_owned() />
            <ul>{why}</ul>
            <ButtonLink href=Page::Today.hash()>{t("session.to-today")}</ButtonLink>
        </Frame>
    }
    .into_any()
}

/// Another session is under way: it is never let go unasked.
fn busy(again: RwSignal<u32>) -> AnyView {
    let start_this = move |()| again.update(|times| *times += 1);
    view! {
        <Frame>
            <PageTitle title=t("session.busy-title") lead=t("session.busy-lead").to_owned() />
            <ButtonLink href=Page::Session.hash()>{t("session.busy-resume")}</ButtonLink>
            <Button kind=ButtonKind::Soft on_press=start_this>
                {t("session.busy-start")}
            </Button>
        </Frame>
    }
    .into_any()
}

fn playing(player: Player, left_out: Vec<String>) -> AnyView {
    let amount = words::amount(player.session().plan());
    let said = Said::nothing();
    let stage = player.stage();
    let screen = Memo::new(move |_| Screen::of(stage.get(), player.panel.get()));
    focus_the_heading_of_each(screen);
    let words = words::words_here(player);
    let announced = announced(player, words);
    let settings = use_settings();
    senses::follow(player, Memo::new(move |_| settings.sound()), announced);
    let goes_dark = senses::keep_the_screen_on(player);
    let body = move || match screen.get() {
        Screen::Before => before_screen(player, amount.clone(), &left_out),
        Screen::Step => step_screen(player, words, goes_dark),
        Screen::Away { since } => {
            let away_ms = Ms::try_from(player.seen().saturating_sub(since)).unwrap_or(0);
            away_screen(player, away_ms, &words::name_here(player))
        }
        Screen::Asking(Panel::Stop) => stop_reasons(player),
        Screen::Asking(Panel::Change) => change_screen(player),
        Screen::Asking(Panel::Hurt) => hurt_screen(player),
        Screen::StopList => stop_list(player),
        Screen::After { is_early } => after_screen(player, said, is_early),
        Screen::Summary { is_early } => summary(is_early, words::summary(&player.session())),
    };
    view! {
        <Frame>
            {body}
            <p class="visually-hidden" aria-live="polite">
                {move || announced.get()}
            </p>
        </Frame>
    }
    .into_any()
}

/// What a screen reader hears: each new part, half-time, and a pause; never the seconds.
fn announced(player: Player, words: Memo<Option<StepWords>>) -> Memo<String> {
    let (stage, spot) = (player.stage(), player.spot());
    Memo::new(move |_| match stage.get() {
        Stage::Paused => t("session.paused").to_owned(),
        Stage::Running => words
            .with(|words| Some(words::announcement(&spot.get()?, words.as_ref()?)))
            .unwrap_or_default(),
        _ => String::new(),
    })
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
