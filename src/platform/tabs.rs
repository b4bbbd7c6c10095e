//! The other tabs of this browser: which one writes, and what they tell each other. By way of `public/store.js`.

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use super::page_script::{ask, call, is_there};

/// What another tab tells this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// It wants to write: this one is to finish and let go.
    Give,
    /// It writes already.
    Taken,
    /// It has deleted everything.
    Deleted,
    /// It has kept these rows of the second copy.
    Kept(Vec<(String, String)>),
}

/// True when this tab may write. Without other tabs, and where the browser has no locks, it always may.
pub async fn may_write() -> bool {
    !is_there() || is_true(ask("mayWrite", &Array::new()).await)
}

/// Makes this the tab that writes. The one that did so is asked first, and passed over when it does not answer.
pub async fn take_over() -> bool {
    !is_there() || is_true(ask("takeOver", &Array::new()).await)
}

/// Lets another tab write.
pub fn let_go() {
    // Without the script there is no lock.
    let _ = call("letGo", &Array::new());
}

/// Tells the other tabs that everything was deleted.
pub fn tell_deleted() {
    let _ = call("tellDeleted", &Array::new());
}

/// Calls back with what other tabs tell, for as long as the page lives.
pub fn listen(hears: impl Fn(News) + 'static) {
    let listener = Closure::<dyn Fn(JsString, Array)>::new(move |what: JsString, rows: Array| {
        let what: String = what.into();
        hears(match what.as_str() {
            "give" => News::Give,
            "taken" => News::Taken,
            "deleted" => News::Deleted,
            _ => News::Kept(super::indexed_db::pairs(&rows)),
        });
    });
    let _ = call("listen", &Array::of1(&listener.into_js_value()));
}

fn is_true(answer: Result<JsValue, JsValue>) -> bool {
    answer.is_ok_and(|answer| answer.is_truthy())
}
