//! How much room there is, and whether the browser has promised to keep what lies there. By way of `public/store.js`.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::page_script::{ask, call};

/// How many units of text lie in the first copy's store, whoever put them there.
#[must_use]
pub fn used() -> u32 {
    let used = call("used", &Array::new()).ok();
    used.and_then(|used| used.as_f64()).unwrap_or(0.0) as u32
}

/// Asks the browser to keep what lies there also when room is short, at most once a month. To be called when the person has
/// just kept something: some browsers ask them.
pub fn ask_to_keep() {
    // The answer is looked up when it is shown.
    let _ = call("persist", &Array::new());
}

/// True when the browser has promised to keep what lies there.
pub async fn is_kept() -> bool {
    let kept = ask("isPersisted", &Array::new()).await;
    kept.is_ok_and(|kept| kept.is_truthy())
}

/// Takes away what the page keeps about itself, outside the person's data.
pub fn forget_marks() {
    let _ = call("forgetMarks", &Array::new());
}

/// Gives the browser a turn when this page has worked for some milliseconds without one.
pub async fn rest_when_due() {
    let is_due = call("isRestDue", &Array::new());
    if is_due.is_ok_and(|is_due| is_due.is_truthy()) {
        // Without a rest the work is done all the same.
        let _ = ask("rest", &Array::new()).await;
    }
}

/// Starts the app anew at its front door.
pub fn start_anew(hash: &str) {
    if let Some(window) = web_sys::window() {
        // An address that cannot be set still loads the page once more.
        let _ = window.location().set_hash(hash);
        let _ = window.location().reload();
    }
}

/// The text of the file that was chosen in that field; none when there is none, or it is longer than `most` bytes.
pub async fn chosen_text(field: JsValue, most: usize) -> Option<String> {
    let arguments = Array::of2(&field, &JsValue::from_f64(most as f64));
    ask("chosen", &arguments).await.ok()?.as_string()
}
