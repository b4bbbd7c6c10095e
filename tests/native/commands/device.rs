//! A device with two copies on a bad day: both outlive every start of the app on it.

use tend::commands::doubles::{CountingSeed, HandClock};
use tend::commands::ports::Clock;
use tend::commands::{Book, Loaded, Mended, TwoCopies};
use tend::storage::faulty::FaultyShelf;
use tend::storage::faulty_ledger::FaultyLedger;

use crate::storage::{block_on, samples};

pub type TestBook = Book<TwoCopies<FaultyShelf, FaultyLedger>, HandClock, CountingSeed>;

/// One device: both copies, its clock and its chance outlive every start of the app.
pub struct Device {
    pub shelf: FaultyShelf,
    pub ledger: FaultyLedger,
    clock: HandClock,
    seed: CountingSeed,
}

impl Device {
    pub fn new() -> Self {
        Self {
            shelf: FaultyShelf::default(),
            ledger: FaultyLedger::default(),
            clock: HandClock::at(samples::MORNING),
            seed: CountingSeed::default(),
        }
    }

    /// Another device, whose records never have the same names.
    pub fn with_seed_from(other: &Self) -> Self {
        Self {
            seed: other.seed.clone(),
            ..Self::new()
        }
    }

    /// Its clock, to be set.
    pub fn clock(&self) -> &HandClock {
        &self.clock
    }

    /// A start, and the idle work after it.
    pub fn open(&self) -> (TestBook, Loaded, Mended) {
        let (shelf, mended) = self.copies(true);
        let (mut book, mut loaded) = self.book(shelf);
        join_packs(&mut book, &mut loaded);
        // A damaged text was set aside; that is kept too.
        let _ = block_on(book.settle());
        (book, loaded, mended)
    }

    /// A start alone.
    pub fn open_only(&self) -> (TestBook, Loaded) {
        self.book(self.copies(true).0)
    }

    /// A second tab, which only reads.
    pub fn reader(&self) -> TestBook {
        let (mut book, _) = self.book(self.copies(false).0);
        book.step_back();
        book
    }

    fn book(&self, shelf: TwoCopies<FaultyShelf, FaultyLedger>) -> (TestBook, Loaded) {
        let book = Book::open(shelf, self.clock.clone(), self.seed.clone());
        block_on(book).unwrap()
    }

    fn copies(&self, may_write: bool) -> (TwoCopies<FaultyShelf, FaultyLedger>, Mended) {
        let second = Some(self.ledger.clone());
        let now = self.clock.now().at;
        block_on(TwoCopies::open(self.shelf.clone(), second, now, may_write)).unwrap()
    }
}

/// What the start leaves for later, read as the idle work of the app does.
pub fn join_packs(book: &mut TestBook, loaded: &mut Loaded) {
    for month in block_on(book.unread_months()).concat() {
        loaded.join(block_on(book.read_month(&month)));
    }
    loaded.entries.sort_by(|one, other| one.id.cmp(&other.id));
}
