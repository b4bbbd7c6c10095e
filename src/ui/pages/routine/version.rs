//! Today's session as planned, on a chair, lying on a bed, or as a few easy moves: chosen for one day.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::plan::Plan;
use crate::domain::version::Version;
use crate::state::{use_plan, use_today, use_version};
use crate::text::t;
use crate::ui::focus::focus_on;

/// The choice; nothing where today has no session and none is offered.
pub(super) fn versions() -> impl Fn() -> Option<AnyView> {
    let plan = use_plan();
    let chosen = use_version();
    let today = use_today();
    let has = move |of: fn(&Plan) -> bool| plan.with(|plan| plan.as_ref().is_some_and(of));
    move || {
        let (asked_on, version) = chosen.get();
        let now = if asked_on == today {
            version
        } else {
            Version::AsPlanned
        };
        let offers_easy = has(|plan| plan.offers_easy);
        let has_session = plan.with(|plan| {
            let mut days = plan.iter().flat_map(|plan| &plan.found.days);
            days.any(|day| day.date == today && !day.prescriptions.is_empty())
        });
        if !has_session && !offers_easy {
            return None;
        }
        let each = Version::ALL
            .iter()
            .copied()
            .filter(|one| *one != Version::Easy || offers_easy)
            .map(|one| button(one, now == one));
        let each: Vec<AnyView> = each.collect();
        Some(
            view! {
                <section>
                    <h2 class="step-list-title">{t("version.title")}</h2>
                    <div class="versions" role="group" aria-label=t("version.title")>
                        {each}
                    </div>
                </section>
            }
            .into_any(),
        )
    }
}

fn button(version: Version, is_on: bool) -> AnyView {
    let chosen = use_version();
    let today = use_today();
    let (id, name) = match version {
        Version::AsPlanned => ("version-plan", t("version.as-planned")),
        Version::Chair => ("version-chair", t("version.chair")),
        Version::Bed => ("version-bed", t("version.bed")),
        Version::Easy => ("version-easy", t("version.easy")),
    };
    let choose = move |_| {
        chosen.set((today, version));
        // The page is drawn anew around the button.
        request_animation_frame(move || focus_on(id));
    };
    view! {
        <button
            class="day-tab"
            type="button"
            id=id
            aria-pressed=if is_on { "true" } else { "false" }
            on:click=choose
        >
            <span class="day-tab-name">{name}</span>
        </button>
    }
    .into_any()
}
