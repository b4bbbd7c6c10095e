//! Files for other programs and other people: tables, FHIR, the plan for a physiotherapist, reminders, a locked copy. Each is made
//! by the second program when it is asked for.

mod locked;
mod plan;
mod reminders;

use crate::ui::view;
use leptos::prelude::*;
use serde_json::json;

pub(in crate::ui) use self::plan::step_json;
use crate::state::{Keeping, use_keeping, use_now, use_today};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, Choice, PageTitle, Radios};
use crate::ui::frame::Frame;
use crate::ui::hand_out::{OnItsWay, Order, hand_out, told};
use crate::ui::route::Page;

/// The page.
pub(in crate::ui) fn files() -> AnyView {
    let keeping = use_keeping();
    view! {
        <Frame>
            <PageTitle title=t("page.files").to_owned() lead=t("files.lead").to_owned() />
            {plan::part(keeping)}
            {reminders::part(keeping)}
            {tables(keeping)}
            {fhir(keeping)}
            {locked::part(keeping)}
            <p>
                <a class="settings-link" href=Page::Settings.hash()>{t("files.back")}</a>
            </p>
        </Frame>
    }
    .into_any()
}

/// A part of the page: its heading, what it is, and its ways.
fn part(heading: &'static str, what: &'static str, ways: AnyView) -> AnyView {
    view! {
        <section class="settings-part">
            <h2>{heading}</h2>
            <p>{what}</p>
            {ways}
        </section>
    }
    .into_any()
}

fn tables(keeping: Keeping) -> AnyView {
    let separator = RwSignal::new(Some("comma".to_owned()));
    let step = RwSignal::new(OnItsWay::No);
    let kinds = [
        ("diary", t("files.diary")),
        ("sessions", t("files.sessions")),
        ("questionnaires", t("files.questionnaires")),
    ];
    let ways: Vec<_> = kinds
        .into_iter()
        .map(|(which, label)| {
            let save = move |()| {
                let semicolon = separator.get_untracked().as_deref() == Some("semicolon");
                let request = json!({"what": "table", "which": which, "semicolon": semicolon});
                let order = Order {
                    request: request.to_string(),
                    is_bytes: false,
                    data: None,
                    name: format!("tend-{which}-{}.csv", use_today()),
                    media_type: "text/csv",
                    step,
                };
                hand_out(keeping, order, OnItsWay::Making);
            };
            view! {
                <Button kind=ButtonKind::Soft on_press=save>
                    {label}
                </Button>
            }
        })
        .collect();
    let choices = vec![
        Choice::new("comma", t("files.comma")),
        Choice::new("semicolon", t("files.semicolon")),
    ];
    let view = view! {
        <Radios name="separator" legend=t("files.separator") choices=choices chosen=separator />
        {ways}
        {told(step)}
    };
    part(t("files.tables"), t("files.tables-what"), view.into_any())
}

fn fhir(keeping: Keeping) -> AnyView {
    let step = RwSignal::new(OnItsWay::No);
    let save = move |()| {
        let now = use_now();
        let request = json!({"what": "fhir", "at": now.at, "offset": now.offset_min});
        let order = Order {
            request: request.to_string(),
            is_bytes: false,
            data: None,
            name: format!("tend-fhir-{}.json", use_today()),
            media_type: "application/json",
            step,
        };
        hand_out(keeping, order, OnItsWay::Making);
    };
    let view = view! {
        <Button kind=ButtonKind::Soft on_press=save>
            {t("files.fhir-save")}
        </Button>
        {told(step)}
    };
    part(t("files.fhir"), t("files.fhir-what"), view.into_any())
}
