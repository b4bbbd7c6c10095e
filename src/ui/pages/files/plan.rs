//! The plan of today for a physiotherapist: as a file, and as a code to scan where it is short enough.

use crate::ui::view;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};

use crate::domain::recommend::Prescription;
use crate::platform::extra;
use crate::state::{Keeping, catalog, use_recommendation, use_today};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, Notice};
use crate::ui::hand_out::{OnItsWay, Order, hand_out, told};
use crate::ui::pages::report::{limits, steps_of};
use crate::ui::route::Page;

/// A step as a plan file holds it.
pub(in crate::ui) fn step_json(one: &Prescription) -> Value {
    let named = catalog().rules.exercise(&one.exercise);
    json!({
        "exercise": one.exercise.as_str(),
        "name": named.map(|exercise| exercise.name.as_str()).unwrap_or_default(),
        "sets": one.dose.sets,
        "reps": one.dose.reps,
        "hold_s": one.dose.hold_s,
        "seconds": one.dose.seconds,
        "each_side": one.dose.per_side,
    })
}

/// What asks for the plan file; none while there is no plan.
fn request() -> Option<String> {
    let found = use_recommendation().get_untracked()?;
    let steps: Vec<Value> = steps_of(&found).into_iter().map(step_json).collect();
    let request = json!({
        "what": "plan", "made": use_today().to_string(), "steps": steps, "limits": limits(&found),
    });
    (!steps.is_empty()).then(|| request.to_string())
}

pub(super) fn part(keeping: Keeping) -> AnyView {
    let step = RwSignal::new(OnItsWay::No);
    let code = RwSignal::new(None::<Option<(i64, String)>>);
    let ways = if request().is_some() {
        let save = move |()| {
            let order = Order {
                request: request().unwrap_or_default(),
                is_bytes: false,
                data: Some(String::new()),
                name: format!("tend-plan-{}.json", use_today()),
                media_type: "application/json",
                step,
            };
            hand_out(keeping, order, OnItsWay::Making);
        };
        view! {
            <Button kind=ButtonKind::Soft on_press=save>
                {t("files.plan-save")}
            </Button>
            <Button kind=ButtonKind::Plain on_press=move |()| draw(code)>
                {t("files.plan-show")}
            </Button>
            {told(step)}
            {move || code.get().map(drawn)}
        }
        .into_any()
    } else {
        view! { <p>{t("files.plan-none")}</p> }.into_any()
    };
    let all = view! {
        {ways}
        <p>
            <a class="settings-link" href=Page::Bring.hash()>{t("files.plan-in")}</a>
        </p>
    };
    super::part(t("files.plan"), t("files.plan-what"), all.into_any())
}

/// Makes the code of the plan without its line breaks, names and limits: the ids say enough.
fn draw(code: RwSignal<Option<Option<(i64, String)>>>) {
    let Some(request) = request() else { return };
    spawn_local(async move {
        let found = async {
            let file = extra::tell(&request, "").await.ok()?;
            let mut file: Value = serde_json::from_str(&file).ok()?;
            file.as_object_mut()?.remove("limits");
            for step in file.get_mut("steps")?.as_array_mut()? {
                step.as_object_mut()?.remove("name");
            }
            let drawn = extra::tell("{\"what\":\"code\"}", &file.to_string())
                .await
                .ok()?;
            let drawn: Value = serde_json::from_str(&drawn).ok()?;
            let path = drawn.get("path")?.as_str()?.to_owned();
            Some((drawn.get("size")?.as_i64()?, path))
        };
        code.try_set(Some(found.await));
    });
}

fn drawn(code: Option<(i64, String)>) -> AnyView {
    let Some((size, path)) = code else {
        return view! { <Notice><p>{t("files.plan-long")}</p></Notice> }.into_any();
    };
    let frame = format!("0 0 {size} {size}");
    view! {
        <svg class="plan-code" viewBox=frame role="img" aria-label=t("files.plan-code")>
            <path d=path />
        </svg>
    }
    .into_any()
}
