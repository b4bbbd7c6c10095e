//! The step on screen: what to do, how much is left, and the controls. Its parts stay where they are from step to step, so
//! that nothing jumps and no button loses focus.

use crate::ui::view;
use leptos::prelude::*;

use super::calm::pacer;
use super::load::load_used;
use super::picture::picture;
use super::player::{Panel, Player};
use super::rating::rating_of_the_step_before;
use super::signs::stop_signs;
use super::words::{self, StepWords};
use crate::domain::session::amount::BodySide;
use crate::domain::session::plan::PartKind;
use crate::domain::session::view::Spot;
use crate::domain::session::{Event, Stage};
use crate::text::t;
use crate::ui::components::{BottomBar, Button, ButtonKind, Disclosure, TimerRing};

/// The screen of a running or paused step.
pub(super) fn step_screen(
    player: Player,
    words: Memo<Option<StepWords>>,
    goes_dark: Signal<bool>,
) -> AnyView {
    let spot = player.spot();
    let next_up = player.of(words::next_up);
    let on_screen = move |say: fn(&Spot, &StepWords) -> String| {
        Memo::new(move |_| {
            let words = words.get();
            let both = spot.get().zip(words);
            both.map(|(spot, words)| say(&spot, &words))
                .unwrap_or_default()
        })
    };
    let part = on_screen(words::part_title);
    let under = on_screen(|spot, _| words::under_count(spot));
    let number = on_screen(|spot, _| words::count(spot.count).0);
    let beside = on_screen(|spot, _| words::count(spot.count).1);
    let share = Signal::derive(move || spot.get().map_or(1.0, |spot| spot.share_done()));
    let paused = player.of(|session| session.stage() == Stage::Paused);
    let kind = Memo::new(move |_| spot.get().map(|spot| spot.kind));
    // The calm screen is for the work itself: getting ready for it needs the words.
    let is_calm = Memo::new(move |_| {
        let is_work = kind.get() == Some(PartKind::Work);
        is_work && words.with(|words| words.as_ref().is_some_and(|words| words.calm.is_some()))
    });
    let title = move || match paused.get() {
        true => t("session.paused").to_owned(),
        false => part.get(),
    };
    let moves = Signal::derive(move || !paused.get() && kind.get() != Some(PartKind::Rest));
    let is_left = Memo::new(move |_| spot.get().and_then(|spot| spot.side) == Some(BodySide::Left));
    let shown = move || match is_calm.get() {
        true => pacer(player, words.get_untracked()),
        false => words
            .get()
            .map(|words| picture(&words, moves, is_left.into()))
            .into_any(),
    };
    let pause_or_resume = move |()| {
        player.send(match paused.get_untracked() {
            true => Event::Resume,
            false => Event::Pause,
        });
    };
    view! {
        <div
            class="session"
            data-part=move || kind.get().map(PartKind::as_str)
            data-calm=move || is_calm.get()
        >
            <div class="session-top">
                <Button kind=ButtonKind::Plain on_press=player.on_ask(Panel::Stop)>
                    {t("session.stop")}
                </Button>
                <p class="session-progress">{on_screen_progress(player)}</p>
            </div>
            <div class="session-picture">{shown}</div>
            <h1 class="session-name" tabindex="-1">
                {move || words.get().map(|words| words.name).unwrap_or_default()}
            </h1>
            <div class="session-count">
                <div>
                    <p class="session-part">{title}</p>
                    <p class="session-number">
                        {move || number.get()}
                        <span class="session-beside">" " {move || beside.get()}</span>
                    </p>
                    <p class="session-under">{move || under.get()}</p>
                </div>
                <TimerRing part=share />
            </div>
            <div class="session-about">{move || words.get().map(|words| about(player, words))}</div>
            <div class="session-rating">
                {move || {
                    let is_ready = kind.get() == Some(PartKind::Ready);
                    is_ready.then(|| rating_of_the_step_before(player)).flatten()
                }}
            </div>
            <div class="session-after">
                <p class="quiet">{move || next_up.get()}</p>
                {move || goes_dark.get().then(|| view! { <p class="quiet">{t("session.dark")}</p> })}
                <div class="session-ways">
                    <Button kind=ButtonKind::Plain on_press=player.on_ask(Panel::Hurt)>
                        {t("session.hurt")}
                    </Button>
                    <Button kind=ButtonKind::Plain on_press=player.on_ask(Panel::Change)>
                        {t("session.change")}
                    </Button>
                    <Button kind=ButtonKind::Plain on_press=player.on(Event::Skip)>
                        {t("session.skip")}
                    </Button>
                </div>
            </div>
            <BottomBar>
                <Button kind=ButtonKind::Soft on_press=player.on(Event::Back)>
                    {t("action.back")}
                </Button>
                <Button kind=ButtonKind::Soft on_press=pause_or_resume>
                    {move || if paused.get() { t("session.resume") } else { t("session.pause") }}
                </Button>
                <Button on_press=player.on(Event::Next)>{t("session.next")}</Button>
            </BottomBar>
        </div>
    }
    .into_any()
}

/// "Step 4 of 7 · 9 min left".
fn on_screen_progress(player: Player) -> Memo<String> {
    player.of(|session| {
        let moment = session.now();
        let left = moment.minutes_left();
        let spot = moment.spot;
        spot.map(|spot| words::progress(&spot, left))
            .unwrap_or_default()
    })
}

/// How it is done, what to avoid, when to stop, and what it was done against.
fn about(player: Player, words: StepWords) -> AnyView {
    let cues: Vec<_> = words
        .cues
        .iter()
        .map(|cue| view! { <li>{cue.clone()}</li> })
        .collect();
    let load = load_used(player, &words);
    let mistake = (!words.mistake.is_empty()).then(|| {
        view! {
            <Disclosure summary=t("session.mistake")>
                <p>{words.mistake}</p>
            </Disclosure>
        }
    });
    view! {
        <ol class="session-cues">{cues}</ol>
        <div class="session-more">
            {mistake} {stop_signs()} {load}
        </div>
    }
    .into_any()
}
