//! Own experiments: the one that goes on, a new one, and those that are over.

mod form;
mod outcome;
mod running;

use crate::ui::view;
use leptos::prelude::*;

use self::form::form;
use self::outcome::past;
pub(in crate::ui) use self::running::experiment_line;
use self::running::running;
use crate::domain::experiment::{Arm, Experiment};
use crate::insight::experiment::is_over;
use crate::state::{use_experiments, use_today};
use crate::text::t;
use crate::ui::components::{BackLink, Disclosure, PageTitle};
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The page.
#[component]
pub(in crate::ui) fn Experiments() -> impl IntoView {
    let state = use_experiments();
    let today = use_today();
    let now = move || match state.going_on(today) {
        Some(kept) => running(kept, today),
        None => form(),
    };
    let over = move || {
        state.list.with(|list| {
            let over = list.iter().rev().filter(|kept| is_over(&kept.value, today));
            let cards: Vec<AnyView> = over.map(|kept| past(&kept.value, today)).collect();
            (!cards.is_empty()).then(|| {
                view! {
                    <section class="progress-part">
                        <h2>{t("experiments.past-title")}</h2>
                        {cards}
                    </section>
                }
            })
        })
    };
    view! {
        <Frame>
            <BackLink href=Page::Progress.hash() />
            <PageTitle
                title=t("page.experiments")
                lead=t("experiments.lead").to_owned()
            />
            <Disclosure summary=t("experiments.why")>
                <p>{t("experiments.why-text")}</p>
            </Disclosure>
            {now}
            {over}
        </Frame>
    }
    .into_any()
}

/// The words of an option.
fn option(experiment: &Experiment, arm: Arm) -> &str {
    match arm {
        Arm::A => &experiment.option_a,
        Arm::B => &experiment.option_b,
    }
}
