//! Doing something a moment later, and only the newest of many: a draft is kept a moment after it was changed, also while
//! the typing goes on, and at once when the page is hidden, for it may never come back.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

/// How much typing a killed browser may cost, at most. Source: platform.md part 2.5.
const REST: Duration = Duration::from_millis(300);

#[derive(Default)]
struct Waiting {
    deed: Option<Box<dyn FnOnce()>>,
    timer: Option<TimeoutHandle>,
}

/// A deed that waits, at most one.
#[derive(Clone, Copy)]
pub(super) struct Soon(StoredValue<Waiting, LocalStorage>);

impl Soon {
    /// Nothing waits. To be made at the root of the app, for it listens as long as the app runs.
    pub(super) fn new() -> Self {
        let soon = Self(StoredValue::new_local(Waiting::default()));
        let hidden = window_event_listener(ev::visibilitychange, move |_| {
            if document().hidden() {
                soon.now();
            }
        });
        let left = window_event_listener(ev::pagehide, move |_| soon.now());
        on_cleanup(move || {
            hidden.remove();
            left.remove();
        });
        soon
    }

    /// Does it in a moment. What waited before is dropped, and this is done when that would have been: who types on and on
    /// never puts it off.
    pub(super) fn put(self, deed: impl FnOnce() + 'static) {
        let deed: Box<dyn FnOnce()> = Box::new(deed);
        let waits = self.0.try_update_value(|waiting| {
            waiting.deed = Some(deed);
            waiting.timer.is_some()
        });
        if waits != Some(false) {
            return;
        }
        match set_timeout_with_handle(move || self.now(), REST) {
            Ok(timer) => drop(
                self.0
                    .try_update_value(|waiting| waiting.timer = Some(timer)),
            ),
            Err(_) => self.now(),
        }
    }

    /// Drops what waits.
    pub(super) fn forget(self) {
        self.take();
    }

    /// Does what waits at once.
    pub(super) fn now(self) {
        if let Some(deed) = self.take() {
            deed();
        }
    }

    fn take(self) -> Option<Box<dyn FnOnce()>> {
        let waiting = self.0.try_update_value(std::mem::take)?;
        if let Some(timer) = waiting.timer {
            timer.clear();
        }
        waiting.deed
    }
}
