//! New versions of the app: `public/boot.js` watches for them and tells by events; this listens, and hands on what the
//! person decides. The names are those of `boot.js`.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What `boot.js` tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// A new version lies ready and waits for the person.
    UpdateReady,
    /// Everything is kept for use without a network, for the first time.
    OfflineReady,
}

impl News {
    fn event(self) -> &'static str {
        match self {
            Self::UpdateReady => "tend-update",
            Self::OfflineReady => "tend-offline-ready",
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Self::UpdateReady => "tendUpdateReady",
            Self::OfflineReady => "tendOfflineReady",
        }
    }
}

/// True when it was told before anyone listened.
#[must_use]
pub fn was_told(news: News) -> bool {
    property(news.mark()).is_truthy()
}

/// Calls back whenever it is told, for as long as the page lives.
pub fn on_news(news: News, told: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn()>::new(told).into_js_value();
    // A listener that cannot be set leaves the app as it is: the next start finds the new version waiting.
    let _ = window.add_event_listener_with_callback(news.event(), listener.unchecked_ref());
}

/// Starts the new version: this page loads once more. Nothing happens when none is ready.
pub fn take_update() {
    if let Ok(take) = property("tendTakeUpdate").dyn_into::<Function>() {
        // A call that fails leaves the version that runs.
        let _ = take.call0(&JsValue::UNDEFINED);
    }
}

/// Asks the host for a new version. True when there is one, which may still be on its way; none when there was no answer.
pub async fn look_for_update() -> Option<bool> {
    let look = property("tendLookForUpdate").dyn_into::<Function>().ok()?;
    let answer = look
        .call0(&JsValue::UNDEFINED)
        .ok()?
        .dyn_into::<Promise>()
        .ok()?;
    let found = JsFuture::from(answer).await.ok()?;
    Some(found.is_truthy())
}

fn property(name: &str) -> JsValue {
    Reflect::get(&js_sys::global(), &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}
