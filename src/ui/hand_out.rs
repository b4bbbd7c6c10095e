//! Files on their way out: made by the second program, handed to the share sheet or to the downloads, with a word on how it
//! went. Nothing leaves the device unless the person sends it on.

use std::time::Duration;

use crate::ui::view;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::components::Notice;
use crate::platform::extra;
use crate::platform::files::{Given, give};
use crate::state::Keeping;
use crate::text::t;

/// How far a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum OnItsWay {
    /// Not asked for.
    #[default]
    No,
    Making,
    Locking,
    Done,
    Left,
    Failed,
}

/// A file to be made.
pub(super) struct Order {
    /// What the second program is asked.
    pub request: String,
    /// It answers with bytes.
    pub is_bytes: bool,
    /// What it is made from; none for everything this person keeps.
    pub data: Option<String>,
    pub name: String,
    pub media_type: &'static str,
    pub step: RwSignal<OnItsWay>,
}

/// Makes the file and hands it out. The page says so first, for it may take the whole device for some seconds.
pub(super) fn hand_out(keeping: Keeping, mut order: Order, beginning: OnItsWay) {
    order.step.set(beginning);
    set_timeout(
        move || match order.data.take() {
            Some(data) => spawn_local(go(order, data)),
            None => keeping.everything(move |data| match data {
                Some(data) => spawn_local(go(order, data)),
                None => {
                    order.step.try_set(OnItsWay::Failed);
                }
            }),
        },
        Duration::from_millis(50),
    );
}

async fn go(order: Order, data: String) {
    let made = if order.is_bytes {
        extra::make(&order.request, &data).await
    } else {
        let text = extra::tell(&order.request, &data).await;
        text.map(|text| JsValue::from_str(&text))
    };
    let step = match made {
        Ok(content) => match give(&order.name, order.media_type, &content).await {
            Given::Done => OnItsWay::Done,
            Given::Left => OnItsWay::Left,
            Given::Failed => OnItsWay::Failed,
        },
        Err(_) => OnItsWay::Failed,
    };
    order.step.try_set(step);
}

/// How it went, in words.
pub(super) fn told(step: RwSignal<OnItsWay>) -> AnyView {
    let words = move || match step.get() {
        OnItsWay::No => ().into_any(),
        OnItsWay::Making => view! { <p>{t("files.making")}</p> }.into_any(),
        OnItsWay::Locking => view! { <p>{t("files.locking")}</p> }.into_any(),
        OnItsWay::Done => view! { <p>{t("files.done")}</p> }.into_any(),
        OnItsWay::Left => view! { <p>{t("files.left")}</p> }.into_any(),
        OnItsWay::Failed => view! { <Notice><p>{t("files.failed")}</p></Notice> }.into_any(),
    };
    view! { <div role="status">{words}</div> }.into_any()
}
