//! A clock that is set by hand and a seed that counts, for tests. Not part of the app: native builds only.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::ports::{Clock, Seed};
use crate::domain::moment::Moment;
use crate::domain::time::InstantMs;

/// A clock that stands still until it is set. Clones show the same time.
#[derive(Clone, Debug)]
pub struct HandClock(Rc<Cell<Moment>>, Rc<RefCell<String>>);

impl HandClock {
    /// A clock in Berlin that shows that moment.
    #[must_use]
    pub fn at(moment: Moment) -> Self {
        let zone = RefCell::new("Europe/Berlin".to_owned());
        Self(Rc::new(Cell::new(moment)), Rc::new(zone))
    }

    /// Sets the clock, and takes it to another zone.
    pub fn travel(&self, moment: Moment, zone: &str) {
        self.0.set(moment);
        zone.clone_into(&mut self.1.borrow_mut());
    }

    /// Moves the clock, also backwards.
    pub fn pass(&self, ms: InstantMs) {
        let now = self.0.get();
        self.0.set(Moment {
            at: now.at + ms,
            ..now
        });
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        self.0.get()
    }

    fn zone(&self) -> String {
        self.1.borrow().clone()
    }
}

/// A seed that counts up: the same each time, and never the same number twice. Clones go on counting.
#[derive(Clone, Debug, Default)]
pub struct CountingSeed(Rc<Cell<u64>>);

impl Seed for CountingSeed {
    fn random(&self) -> u64 {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }
}
