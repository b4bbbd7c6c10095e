//! Which elements are on screen, told when it changes.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

type Heard = Closure<dyn Fn(Array)>;

/// Watches elements for as long as it lives.
pub struct Sight {
    observer: IntersectionObserver,
    _heard: Heard,
}

impl Sight {
    /// Tells of every watched element whether any of it is on screen or nearer to it than `margin`, now and at every change;
    /// none when the browser cannot.
    #[must_use]
    pub fn new(margin: &str, heard: Box<dyn Fn(Element, bool)>) -> Option<Sight> {
        let heard: Heard = Closure::new(move |entries: Array| {
            for entry in entries {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                heard(entry.target(), entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let call = heard.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(call, &options).ok()?;
        Some(Sight {
            observer,
            _heard: heard,
        })
    }

    /// Watches that element too.
    pub fn watch(&self, element: &Element) {
        self.observer.observe(element);
    }

    /// Watches that element no longer.
    pub fn forget(&self, element: &Element) {
        self.observer.unobserve(element);
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
