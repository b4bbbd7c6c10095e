//! The experiment that goes on: what is due today, what was done, and the way to stop. Its result is not shown before the end.

use crate::ui::view;
use leptos::prelude::*;

use super::option;
use super::outcome::found_of;
use crate::domain::experiment::{Arm, Experiment};
use crate::domain::time::Date;
use crate::insight::experiment::arm_on;
use crate::state::{Kept, use_experiments, use_today};
use crate::text::{t, t_with};
use crate::ui::components::{Button, ButtonKind, Card};
use crate::ui::route::Page;

/// The reminder for Today, one line; nothing while no experiment goes on.
pub(in crate::ui) fn experiment_line() -> AnyView {
    let state = use_experiments();
    let today = use_today();
    let line = move || {
        let kept = state.going_on(today)?;
        let experiment = &kept.value;
        let arm = arm_on(experiment, today)?;
        let done = experiment.done.iter().find(|one| one.day == today);
        let (said, link) = match done {
            Some(one) => (
                t_with(
                    "experiments.noted",
                    &[("option", option(experiment, one.did))],
                ),
                t("action.change"),
            ),
            None => (
                t_with("experiments.line", &[("option", option(experiment, arm))]),
                t("experiments.note-it"),
            ),
        };
        let line = view! {
            <div class="card-line">
                <span>{said}</span>
                <a class="lone-link" href=Page::Experiments.hash()>{link}</a>
            </div>
        };
        Some(line.into_any())
    };
    line.into_any()
}

/// The part of the page about the experiment that goes on.
pub(super) fn running(kept: Kept<Experiment>, today: Date) -> AnyView {
    let experiment = &kept.value;
    let found = found_of(experiment, today);
    let title = t_with(
        "experiments.now-title",
        &[("a", &experiment.option_a), ("b", &experiment.option_b)],
    );
    let so_far = t_with(
        "experiments.so-far",
        &[
            ("n", &found.pairs_whole.to_string()),
            ("of", &found.pairs_planned.to_string()),
        ],
    );
    view! {
        <section class="progress-part">
            <h2 id="experiment-now" tabindex="-1">
                {title}
            </h2>
            {due(&kept, today)}
            <Card>
                <p>{so_far}</p>
                <p class="quiet">{t("experiments.nothing-yet")}</p>
                {stop(kept)}
            </Card>
        </section>
    }
    .into_any()
}

/// What is due today, and the two ways to note what was done.
fn due(kept: &Kept<Experiment>, today: Date) -> Option<AnyView> {
    let experiment = &kept.value;
    let arm = arm_on(experiment, today)?;
    let days = i32::from(experiment.block_days).max(1);
    let gone = today.since(experiment.started);
    let place = t_with(
        "experiments.turn",
        &[
            ("n", &(gone / days + 1).to_string()),
            ("of", &experiment.blocks.len().to_string()),
            ("day", &(gone % days + 1).to_string()),
            ("days", &days.to_string()),
        ],
    );
    let done = experiment.done.iter().find(|one| one.day == today);
    let noted = done.map(|one| {
        let said = t_with(
            "experiments.noted",
            &[("option", option(experiment, one.did))],
        );
        view! { <p class="experiment-noted">{said}</p> }
    });
    let note = |did: Arm, words: &'static str| {
        let kept = kept.clone();
        let press = move |()| use_experiments().note_today(kept.clone(), did);
        view! {
            <Button kind=ButtonKind::Soft on_press=press>
                {words}
            </Button>
        }
        .into_any()
    };
    let other = if arm == Arm::A { Arm::B } else { Arm::A };
    let title = t_with("experiments.today", &[("option", option(experiment, arm))]);
    let ways = [
        note(arm, t("experiments.did-it")),
        note(other, t("experiments.did-other")),
    ];
    Some(
        view! {
            <Card title=title>
                <p class="quiet">{place}</p>
                {noted}
                <div class="experiment-ways">{ways}</div>
            </Card>
        }
        .into_any(),
    )
}

/// Stopping asks once more.
fn stop(kept: Kept<Experiment>) -> AnyView {
    let is_asked = RwSignal::new(false);
    (move || {
        if !is_asked.get() {
            return view! {
                <Button kind=ButtonKind::Plain on_press=move |()| is_asked.set(true)>
                    {t("experiments.stop")}
                </Button>
            }
            .into_any();
        }
        let kept = kept.clone();
        view! {
            <p>{t("experiments.stop-sure")}</p>
            <div class="experiment-ways">
                <Button kind=ButtonKind::Soft on_press=move |()| use_experiments().stop(kept.clone())>
                    {t("experiments.stop-yes")}
                </Button>
                <Button kind=ButtonKind::Soft on_press=move |()| is_asked.set(false)>
                    {t("experiments.stop-no")}
                </Button>
            </div>
        }
        .into_any()
    })
    .into_any()
}
