//! The step on screen: what to do, how much is left, and the controls. Its parts stay where they are from step to step, so
//! that nothing jumps and no button loses focus.

use leptos::prelude::*;

use super::player::Player;
use super::signs::StopSigns;
use super::words::{self, StepWords};
use crate::domain::session::amount::BodySide;
use crate::domain::session::plan::PartKind;
use crate::domain::session::view::Spot;
use crate::domain::session::{Event, Stage};
use crate::text::{t, t_with};
use crate::ui::components::{BottomBar, Button, ButtonKind, Disclosure, TimerRing};
use crate::ui::figures::moving;

/// The screen of a running or paused step.
#[component]
pub(super) fn StepScreen(
    /// The session.
    player: Player,
    /// The words of every step, in the order of the plan.
    steps: StoredValue<Vec<StepWords>>,
) -> impl IntoView {
    let spot = player.spot();
    let at = Memo::new(move |_| spot.get().map(|spot| spot.step));
    let words = Memo::new(move |_| words_of(steps, at.get()));
    let next = Memo::new(move |_| at.get().and_then(|at| words_of(steps, Some(at + 1))));
    let name = move || words.get().map(|words| words.name).unwrap_or_default();
    let on_screen = move |say: fn(&Spot, &StepWords) -> String| {
        Memo::new(move |_| {
            let words = words.get();
            spot.get()
                .zip(words)
                .map(|(spot, words)| say(&spot, &words))
                .unwrap_or_default()
        })
    };
    let progress = Memo::new(move |_| {
        let left = player.moment.with(|moment| moment.minutes_left());
        spot.get()
            .map(|spot| words::progress(&spot, left))
            .unwrap_or_default()
    });
    let part = on_screen(words::part_title);
    let under = on_screen(|spot, _| words::under_count(spot));
    let number = on_screen(|spot, _| words::count(spot.count).0);
    let beside = on_screen(|spot, _| words::count(spot.count).1);
    let kind = Memo::new(move |_| spot.get().map(|spot| spot.kind));
    let share = Signal::derive(move || spot.get().map_or(1.0, |spot| spot.share_done()));
    let stage = player.stage();
    let paused = Memo::new(move |_| stage.get() == Stage::Paused);
    let title = move || {
        if paused.get() {
            t("session.paused").to_owned()
        } else {
            part.get()
        }
    };
    let pause_or_resume = move |()| {
        player.send(if paused.get_untracked() {
            Event::Resume
        } else {
            Event::Pause
        });
    };
    let cues = move || {
        let cues = words.get().map(|words| words.cues).unwrap_or_default();
        cues.into_iter()
            .map(|cue| view! { <li>{cue}</li> })
            .collect_view()
    };
    let mistake = move || {
        let mistake = words
            .get()
            .map(|words| words.mistake)
            .filter(|one| !one.is_empty())?;
        Some(view! {
            <Disclosure summary=t("session.mistake")>
                <p>{mistake}</p>
            </Disclosure>
        })
    };
    let moves =
        Signal::derive(move || stage.get() == Stage::Running && kind.get() != Some(PartKind::Rest));
    let is_left = Memo::new(move |_| spot.get().and_then(|spot| spot.side) == Some(BodySide::Left));
    let shown = move || {
        words
            .get()
            .map(|words| picture(words, moves, is_left.into()))
    };
    let next_up = move || match next.get() {
        Some(next) => t_with("session.next-up", &[("name", &next.name)]),
        None => t("session.last").to_owned(),
    };
    view! {
        <div class="session" data-part=move || kind.get().map(PartKind::as_str)>
            <div class="session-top">
                <Button kind=ButtonKind::Plain on_press=move |()| player.ask_to_stop()>
                    {t("session.stop")}
                </Button>
                <p class="session-progress">{move || progress.get()}</p>
            </div>
            <div class="session-picture">{shown}</div>
            <h1 class="session-name" tabindex="-1">
                {name}
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
            <div class="session-about">
                <ol class="session-cues">{cues}</ol>
                <div class="session-more">
                    {mistake}
                    <StopSigns />
                </div>
            </div>
            <div class="session-after">
                <p class="quiet">{next_up}</p>
                <Button kind=ButtonKind::Plain on_press=player.on(Event::Skip)>
                    {t("session.skip")}
                </Button>
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
}

/// The exercise as it is done on the side in hand, and what it needs. It rests while the person does.
fn picture(words: StepWords, moves: Signal<bool>, is_left: Signal<bool>) -> impl IntoView {
    let kit = words.kit.map(|kit| t_with("session.kit", &[("kit", &kit)]));
    view! {
        {moving(&words.exercise, words.picture, moves, is_left)}
        {kit.map(|kit| view! { <p class="quiet">{kit}</p> })}
    }
}

fn words_of(steps: StoredValue<Vec<StepWords>>, at: Option<usize>) -> Option<StepWords> {
    steps.with_value(|steps| steps.get(at?).cloned())
}
