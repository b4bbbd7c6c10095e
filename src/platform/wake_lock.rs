//! Keeps the screen on while a session runs. The browser lets go whenever the page is hidden; whoever wants it asks again.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The screen, kept on.
#[derive(Debug)]
pub struct WakeLock(JsValue);

impl WakeLock {
    /// Asks the browser to keep the screen on. None where it cannot or will not.
    pub async fn ask() -> Option<Self> {
        let locks = super::navigator("wakeLock");
        let request = call(&locks, "request", Some("screen"))?;
        let promise = request.dyn_into::<Promise>().ok()?;
        JsFuture::from(promise).await.ok().map(Self)
    }

    /// True until the browser or we let go.
    #[must_use]
    pub fn holds(&self) -> bool {
        let released = Reflect::get(&self.0, &"released".into());
        released.is_ok_and(|released| released.is_falsy())
    }

    /// Lets the screen go dark again.
    pub fn let_go(self) {
        // One that was let go before is let go.
        let _ = call(&self.0, "release", None);
    }
}

fn call(on: &JsValue, name: &str, with: Option<&str>) -> Option<JsValue> {
    let method = Reflect::get(on, &name.into()).ok()?;
    let method = method.dyn_into::<Function>().ok()?;
    match with {
        Some(with) => method.call1(on, &with.into()).ok(),
        None => method.call0(on).ok(),
    }
}
