//! Follows the browser's address: the part behind `#` is the page. Links are plain links and the browser's Back is the
//! browser's own; this only listens, and does after each move what a page load would have done: focus and scroll.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::route::Page;

/// The page the person is on. A context of its own type, provided by the shell.
#[derive(Clone, Copy)]
struct CurrentPage(RwSignal<Page>);

/// How far down each place of the browser's history was scrolled when it was left.
type ScrollMemory = StoredValue<Vec<(f64, f64)>>;

/// Starts to follow the address and provides the page to everything below.
pub(super) fn provide_page() -> Signal<Page> {
    let page = RwSignal::new(Page::parse(&hash()));
    provide_context(CurrentPage(page));
    let memory: ScrollMemory = StoredValue::new(Vec::new());
    let left = StoredValue::new(stamp_of_place());
    window_event_listener(ev::hashchange, move |_| {
        let hash = hash();
        // `#main` and the like are places within a page.
        if !(hash.is_empty() || hash.starts_with("#/")) {
            return;
        }
        remember(memory, left.get_value());
        let is_new = history_stamp().is_none();
        let stamp = stamp_of_place();
        left.set_value(stamp);
        let scroll = if is_new { 0.0 } else { recall(memory, stamp) };
        let next = Page::parse(&hash);
        if page.with_untracked(|page| *page != next) {
            page.set(next);
        }
        // The page is drawn before the next frame.
        request_animation_frame(move || arrive(scroll));
    });
    page.into()
}

/// The page the person is on.
pub(super) fn use_page() -> Signal<Page> {
    use_context::<CurrentPage>().map_or_else(
        || Signal::stored(Page::NotFound),
        |CurrentPage(page)| page.into(),
    )
}

/// Goes to a page that takes the place of this one in the browser's history: Back does not lead to a form that is done.
pub(super) fn replace(page: &Page) {
    // An address that cannot be set leaves the person where they are.
    let _ = window().location().replace(&page.hash());
}

/// Goes to a page, as a link to it would.
pub(super) fn go(page: &Page) {
    // An address that cannot be set leaves the person where they are.
    let _ = window().location().set_hash(&page.hash());
}

/// Whether the address carries that mark behind its `?`.
pub(super) fn is_marked(mark: &str) -> bool {
    hash()
        .split_once('?')
        .is_some_and(|(_, marks)| marks == mark)
}

fn hash() -> String {
    // An address that cannot be read is no address: the app starts at Today.
    window().location().hash().unwrap_or_default()
}

/// Does what a page load does: the heading takes focus, the view stands where it belongs. Where the address leads to a place
/// within the page, that place takes the heading's part.
pub(super) fn arrive(scroll: f64) {
    if scroll == 0.0 && land() {
        return;
    }
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) =
        heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // A heading that cannot take focus is still at the top of the view.
        let _ = heading.focus_with_options(&options);
    }
    window().scroll_to_with_x_and_y(0.0, scroll);
}

/// Moves focus and view to the place within the page that the address leads to (`data-here`); false when it leads to none.
pub(super) fn land() -> bool {
    let place = document().query_selector("main [data-here]").ok().flatten();
    let Some(place) = place.and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return false;
    };
    // Without focus the view still moves.
    let _ = place.focus();
    place.scroll_into_view();
    true
}

/// The mark this router left on the current place of the history; none on a place that was never visited.
fn history_stamp() -> Option<f64> {
    let history = window().history().ok()?;
    history.state().ok()?.as_f64()
}

/// The mark of the current place; a new place gets one.
fn stamp_of_place() -> f64 {
    history_stamp().unwrap_or_else(|| {
        let stamp = js_sys::Date::now();
        if let Ok(history) = window().history() {
            // Without a mark the place counts as new next time and opens at its top.
            let _ = history.replace_state(&JsValue::from_f64(stamp), "");
        }
        stamp
    })
}

fn remember(memory: ScrollMemory, stamp: f64) {
    let scroll = window().scroll_y().unwrap_or_default();
    memory.update_value(|places| {
        places.retain(|(known, _)| *known != stamp);
        places.push((stamp, scroll));
    });
}

fn recall(memory: ScrollMemory, stamp: f64) -> f64 {
    memory.with_value(|places| {
        places
            .iter()
            .find(|(known, _)| *known == stamp)
            .map_or(0.0, |(_, scroll)| *scroll)
    })
}
