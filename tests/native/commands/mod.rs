//! What a person can do, on a store with faults and a clock set by hand.

mod answers;
mod copies;
mod course;
mod device;
mod diary;
mod drafts;
mod experiments;
mod later;
mod lives;
mod odd;
mod packs;
mod saved;
mod sessions;
mod settings;
mod tabs;
mod times;
mod world;

use tend::commands::doubles::{CountingSeed, HandClock};
use tend::commands::{Book, Loaded};
use tend::domain::diary::Entry;
use tend::domain::time::Date;
use tend::storage::faulty::FaultyShelf;

use crate::storage::{block_on, samples};

pub type TestBook = Book<FaultyShelf, HandClock, CountingSeed>;

/// One device: its store, its clock and its chance outlive every start of the app.
pub struct Device {
    pub shelf: FaultyShelf,
    pub clock: HandClock,
    pub seed: CountingSeed,
}

impl Device {
    /// A device on which Tend was never opened, on a Friday morning.
    pub fn new() -> Self {
        Self {
            shelf: FaultyShelf::default(),
            clock: HandClock::at(samples::MORNING),
            seed: CountingSeed::default(),
        }
    }

    pub fn open(&self) -> (TestBook, Loaded) {
        let ports = (self.shelf.clone(), self.clock.clone(), self.seed.clone());
        block_on(Book::open(ports.0, ports.1, ports.2)).unwrap()
    }
}

pub const HOUR: i64 = 3_600_000;

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// An entry of that day with that pain.
pub fn entry(day: Date, pain: u8) -> Entry {
    let mut entry = Entry::blank(samples::MORNING, day);
    entry.pain.now = Some(pain);
    entry
}
