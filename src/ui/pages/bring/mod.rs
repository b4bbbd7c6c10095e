//! Taking in what comes from elsewhere: a diary as a table, or a plan that a physiotherapist has changed. Nothing is kept before
//! the person has seen what would change, and said yes.

mod diary;
mod plan;

use crate::ui::view;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsValue;

use crate::state::{Chosen, MAX_BYTES, chosen, use_keeping};
use crate::text::{t, t_with};
use crate::ui::components::{Notice, PageTitle};
use crate::ui::focus::focus_on;
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The id of what is said about the file.
const PLACE: &str = "bring-said";

/// What is known of the file.
#[derive(Clone)]
enum Seen {
    Nothing,
    Reading,
    Wrong(String),
    /// A table, and what stands in it.
    Table(String, Value),
    /// What a plan would change.
    Plan(Value),
}

/// The page.
pub(in crate::ui) fn bring() -> AnyView {
    let seen = RwSignal::new(Seen::Nothing);
    view! {
        <Frame>
            <PageTitle title=t("page.bring").to_owned() lead=t("bring.lead").to_owned() />
            <div class="settings-part">
                <label class="button restore-choose" data-kind="primary">
                    {t("bring.choose")}
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
                        on:change=move |ev| look(seen, event_target::<JsValue>(&ev))
                    />
                </label>
                <div id=PLACE tabindex="-1" class="bring-said">
                    {move || said(seen)}
                </div>
                <p>
                    <a class="settings-link" href=Page::Settings.hash()>{t("files.back")}</a>
                </p>
            </div>
        </Frame>
    }
    .into_any()
}

fn look(seen: RwSignal<Seen>, field: JsValue) {
    seen.set(Seen::Reading);
    let request = plan::request();
    leptos::task::spawn_local(async move {
        let found = match chosen(field, MAX_BYTES).await {
            None => Seen::Wrong(t("bring.bad-big").to_owned()),
            Some(Chosen::Locked(_)) => Seen::Wrong(problem(r#"{"why":"text","line":1}"#)),
            Some(Chosen::Text(text)) if text.trim_start().starts_with('{') => {
                plan::look(request, &text).await
            }
            Some(Chosen::Text(text)) => diary::look(text).await,
        };
        seen.try_set(found);
        request_animation_frame(|| focus_on(PLACE));
    });
}

fn said(seen: RwSignal<Seen>) -> AnyView {
    match seen.get() {
        Seen::Nothing => ().into_any(),
        Seen::Reading => view! { <p role="status">{t("bring.reading")}</p> }.into_any(),
        Seen::Wrong(problem) => {
            view! { <div role="alert"><Notice><p>{problem}</p></Notice></div> }.into_any()
        }
        Seen::Table(text, table) => diary::form(use_keeping(), text, &table),
        Seen::Plan(plan) => plan::changes(&plan),
    }
}

/// A refusal of the second program in words.
fn problem(refusal: &str) -> String {
    let refusal: Value = serde_json::from_str(refusal).unwrap_or_default();
    let part = |name: &str| {
        refusal
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let line = refusal
        .get("line")
        .and_then(Value::as_u64)
        .unwrap_or_default()
        .to_string();
    let line = [("n", line.as_str())];
    let name = [("name", part("field"))];
    match part("why") {
        "big" => t("bring.bad-big").to_owned(),
        "empty" => t("bring.bad-empty").to_owned(),
        "quote" => t_with("bring.bad-quote", &line),
        "after" => t_with("bring.bad-after", &line),
        "long" => t_with("bring.bad-long", &line),
        "text" => t_with("bring.bad-text", &line),
        "plan" => t("bring.bad-plan").to_owned(),
        "newer" => t("bring.bad-newer").to_owned(),
        "field" => t_with("bring.bad-field", &name),
        "twice" => t_with("bring.bad-twice", &name),
        _ => t("bring.failed").to_owned(),
    }
}
