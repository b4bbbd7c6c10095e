//! The flare plan, step by step: what a flare is, where today stands in it, the calm routine, and its end.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use super::diary::{chips, relief_name, trigger_name};
use crate::domain::diary::{RELIEFS, TRIGGERS};
use crate::domain::flare::{Flare, FlareOrigin, FlareStage};
use crate::domain::id::{ConditionId, ExerciseId};
use crate::domain::lesson::Occasion;
use crate::domain::plan::{FlarePlan, Plan};
use crate::domain::progression::RuleId;
use crate::domain::recheck::Recheck;
use crate::domain::screen::Outcome;
use crate::state::{FlaresState, Kept, catalog, use_flares, use_plan, use_today};
use crate::text::{t, t_with};
use crate::ui::components::{
    BottomBar, Button, ButtonKind, ButtonLink, Card, Checkboxes, Disclosure, Notice, PageTitle,
};
use crate::ui::frame::Frame;
use crate::ui::pages::{Care, more_about};
use crate::ui::route::Page;
use crate::ui::router::go;
use crate::ui::words::rule_in_words;

/// The stages in their order.
const STAGES: [FlareStage; 4] = [
    FlareStage::Check,
    FlareStage::Calm,
    FlareStage::Rebuild,
    FlareStage::Return,
];

/// What a stage is called.
pub(super) fn stage_name(stage: FlareStage) -> &'static str {
    match stage {
        FlareStage::Check => t("flare.stage-check"),
        FlareStage::Calm => t("flare.stage-calm"),
        FlareStage::Rebuild => t("flare.stage-rebuild"),
        FlareStage::Return => t("flare.stage-return"),
    }
}

/// What a stage is about.
pub(super) fn stage_text(stage: FlareStage) -> &'static str {
    match stage {
        FlareStage::Check => t("flare.stage-check-text"),
        FlareStage::Calm => t("flare.stage-calm-text"),
        FlareStage::Rebuild => t("flare.stage-rebuild-text"),
        FlareStage::Return => t("flare.stage-return-text"),
    }
}

/// The page. A stop comes before it; before the first routine it only says what a flare is.
#[component]
pub(in crate::ui) fn Flare() -> impl IntoView {
    let plan = use_plan();
    move || match plan.get() {
        Some(plan) if plan.found.outcome != Outcome::Routine && plan.recheck.is_none() => {
            view! { <Care /> }.into_any()
        }
        plan => page(plan.as_ref()),
    }
}

fn page(plan: Option<&Plan>) -> AnyView {
    let flares = use_flares();
    let flare = plan.and_then(|plan| plan.flare.as_ref());
    let lasting = flares.lasting();
    let here = flare.map(|flare| flare.today.stage);
    let steps = STAGES
        .into_iter()
        .map(|stage| {
            let is_here = here == Some(stage);
            let mark = is_here.then(|| view! { <strong>{t("flare.here")}</strong> });
            view! {
                <li aria-current=is_here.then_some("step")>
                    <p>
                        <strong>{stage_name(stage)}</strong>
                    </p>
                    <p class="quiet">{stage_text(stage)}</p>
                    {mark}
                </li>
            }
        })
        .collect_view();
    let now = flare.map(now_card);
    let has_session = plan.is_some_and(|plan| {
        let mut days = plan.found.days.iter();
        days.any(|day| day.date == use_today() && !day.prescriptions.is_empty())
    });
    let must_check = here == Some(FlareStage::Check)
        || plan
            .and_then(|plan| plan.recheck.as_ref())
            .is_some_and(Recheck::holds_the_plan);
    let is_on = flare.is_some() || lasting.is_some();
    let main = match (plan.is_some(), is_on, must_check) {
        (false, ..) => None,
        (true, true, true) => Some(
            view! { <ButtonLink href=Page::Safety.hash()>{t("flare.check")}</ButtonLink> }
                .into_any(),
        ),
        (true, true, false) if has_session => Some(
            view! { <ButtonLink href=Page::Session.hash()>{t("flare.start")}</ButtonLink> }
                .into_any(),
        ),
        (true, true, false) => None,
        (true, false, _) => Some(begin_button(flares)),
    };
    let rest = (is_on && main.is_none()).then(|| view! { <p>{t("flare.today-none")}</p> });
    let comfort = flare.map(comfort);
    let ending = lasting.map(|lasting| ending(flares, lasting));
    view! {
        <Frame>
            <PageTitle title=t("flare.title").to_owned() lead=t("flare.lead").to_owned() />
            {now}
            {rest}
            <Card title=t("flare.plan").to_owned()>
                <ol class="stages">{steps}</ol>
            </Card>
            {more_about(Occasion::Flare)}
            {comfort}
            {ending}
            {main.map(|main| view! { <BottomBar>{main}</BottomBar> })}
        </Frame>
    }
    .into_any()
}

fn begin_button(flares: FlaresState) -> AnyView {
    let plan = use_plan();
    let begin = move |()| {
        flares.begin(FlareOrigin::Person, move |kept| {
            // The questions come first, but for someone who has answered them today.
            let asks = plan.with_untracked(|plan| {
                let flare = plan.as_ref().and_then(|plan| plan.flare.as_ref());
                flare.is_some_and(|flare| flare.today.stage == FlareStage::Check)
            });
            if kept.is_ok() && asks {
                go(&Page::Safety);
            }
        });
    };
    view! { <Button on_press=begin>{t("flare.start")}</Button> }.into_any()
}

/// Where today stands, with the rule in its own words.
fn now_card(flare: &FlarePlan) -> AnyView {
    let today = &flare.today;
    let words = if today.rule == RuleId::FlareSetback {
        t("flare.setback").to_owned()
    } else {
        rule_in_words(today.rule)
    };
    let waits = today.waits_for.as_ref().map(waits_for);
    let clinician = today
        .suggests_clinician
        .then(|| view! { <p>{t("flare.clinician")}</p> });
    view! {
        <Card title=t_with("flare.day-of", &[("n", &today.day.to_string())])>
            <p>{words}</p>
            {waits.map(|waits| view! { <p>{waits}</p> })}
            {clinician}
        </Card>
    }
    .into_any()
}

fn waits_for(id: &ConditionId) -> String {
    let condition = catalog().rules.condition(id);
    let label = condition
        .map(|condition| condition.label.clone())
        .unwrap_or_default();
    t_with("flare.waits", &[("label", &label)])
}

/// Calm things beside the session; each leads to its page in the library.
fn comfort(flare: &FlarePlan) -> AnyView {
    let part = |title: &'static str, ids: &[ExerciseId]| {
        let links: Vec<_> = ids
            .iter()
            .filter_map(|id| catalog().rules.exercise(id))
            .map(|exercise| {
                let href = Page::LibraryItem(exercise.id.to_string()).hash();
                view! {
                    <li>
                        <a class="text-link" href=href>{exercise.name.clone()}</a>
                    </li>
                }
            })
            .collect();
        (!links.is_empty()).then(|| view! { <Notice><p>{title}</p><ul>{links}</ul></Notice> })
    };
    view! {
        {part(t("flare.comfort"), &flare.day.comfort)}
        {part(t("flare.warm-or-cold"), &flare.day.warm_or_cold)}
    }
    .into_any()
}

/// The end of a flare, with what the person knows about it; both lists may stay open.
fn ending(flares: FlaresState, lasting: Kept<Flare>) -> AnyView {
    let triggers = RwSignal::new(BTreeSet::<String>::new());
    let helped = RwSignal::new(BTreeSet::<String>::new());
    let before = lasting.clone();
    let end = move |()| {
        let mut flare = before.value.clone();
        // Its last day was yesterday: today is an ordinary day again.
        flare.ended = Some(use_today().plus(-1).max(flare.started));
        let chosen = |ticked: RwSignal<BTreeSet<String>>| ticked.get_untracked();
        let known = |word: &&String| TRIGGERS.contains(&word.as_str());
        flare.triggers = chosen(triggers)
            .iter()
            .filter(known)
            .map(|one| one.as_str().into())
            .collect();
        let known = |word: &&String| RELIEFS.contains(&word.as_str());
        flare.helped = chosen(helped)
            .iter()
            .filter(known)
            .map(|one| one.as_str().into())
            .collect();
        flares.change(before.clone(), flare, |kept| {
            if kept.is_ok() {
                go(&Page::Today);
            }
        });
    };
    let take_back = move |()| {
        flares.take_back(lasting.clone(), |kept| {
            if kept.is_ok() {
                go(&Page::Today);
            }
        });
    };
    view! {
        <Disclosure summary=t("flare.over")>
            <p>{t("flare.over-hint")}</p>
            <Checkboxes
                name="triggers"
                legend=t("diary.triggers")
                choices=chips(TRIGGERS, trigger_name, t("diary.triggers-none"))
                ticked=triggers
            />
            <Checkboxes
                name="helped"
                legend=t("diary.helped")
                choices=chips(RELIEFS, relief_name, t("diary.helped-none"))
                ticked=helped
            />
            <Button kind=ButtonKind::Soft on_press=end>
                {t("flare.end")}
            </Button>
            <Button kind=ButtonKind::Plain on_press=take_back>
                {t("flare.no-flare")}
            </Button>
        </Disclosure>
    }
    .into_any()
}
