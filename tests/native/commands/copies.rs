//! Random days in the life of two copies: writes, partial flushes, kills, lost and rolled back stores, damage, a second copy
//! that fails, clocks set anyhow. What was called saved is never lost, and starting twice is the same as starting once.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tend::commands::doubles::{CountingSeed, HandClock};
use tend::commands::ports::Clock;
use tend::commands::{Book, Kept, Loaded, Mended, Safety, ShelfError, TwoCopies};
use tend::domain::diary::Entry;
use tend::domain::id::RecordId;
use tend::storage::faulty::FaultyShelf;
use tend::storage::faulty_ledger::FaultyLedger;
use tend::storage::ledger::Place;

use super::entry;
use crate::storage::{block_on, samples};

pub type TestBook = Book<TwoCopies<FaultyShelf, FaultyLedger>, HandClock, CountingSeed>;

#[derive(Clone, Debug)]
enum Deed {
    Save(u8),
    Edit(usize, u8),
    Delete(usize),
    Undo(usize),
    /// The second copy gets everything, and the person reads *Saved*.
    Settle,
    /// The second copy fails; true: the batch got there all the same.
    SettleFails(bool),
    FlushSome(usize),
    Kill(usize),
    DamageFirst(usize, usize),
    DamageSecond(usize, usize),
    LoseFirst,
    LoseSecond,
    Remember,
    RollBack,
    Break(bool),
    Room(bool),
    Clock(i64),
    /// Months go by.
    Months(i64),
    /// An old month is packed.
    Pack,
    Restart,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        5 => (0..=10u8).prop_map(Deed::Save),
        5 => (any::<usize>(), 0..=10u8).prop_map(|(which, pain)| Deed::Edit(which, pain)),
        2 => any::<usize>().prop_map(Deed::Delete),
        2 => any::<usize>().prop_map(Deed::Undo),
        6 => Just(Deed::Settle),
        1 => any::<bool>().prop_map(Deed::SettleFails),
        2 => (0..6usize).prop_map(Deed::FlushSome),
        4 => (0..6usize).prop_map(Deed::Kill),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(which, at)| Deed::DamageFirst(which, at)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(which, at)| Deed::DamageSecond(which, at)),
        1 => Just(Deed::LoseFirst),
        1 => Just(Deed::LoseSecond),
        1 => Just(Deed::Remember),
        1 => Just(Deed::RollBack),
        1 => any::<bool>().prop_map(Deed::Break),
        1 => any::<bool>().prop_map(Deed::Room),
        1 => (-100_000_000..100_000_000i64).prop_map(Deed::Clock),
        1 => (1..9i64).prop_map(Deed::Months),
        4 => Just(Deed::Pack),
        1 => Just(Deed::Restart),
    ];
    proptest::collection::vec(deed, 1..80)
}

/// Its pain, and whether it was deleted.
type State = (u8, bool);

/// All states of one record in order, and which of them was called saved.
#[derive(Debug, Default)]
struct Life {
    states: Vec<State>,
    sure: Option<usize>,
}

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

    /// Its clock and its chance.
    pub fn ports(&self) -> (HandClock, CountingSeed) {
        (self.clock.clone(), self.seed.clone())
    }

    pub fn open(&self) -> (TestBook, Loaded, Mended) {
        let second = Some(self.ledger.clone());
        let now = self.clock.now().at;
        let copies = TwoCopies::open(self.shelf.clone(), second, now, true);
        let (shelf, mended) = block_on(copies).unwrap();
        let book = Book::open(shelf, self.clock.clone(), self.seed.clone());
        let (mut book, mut loaded) = block_on(book).unwrap();
        for name in block_on(book.packs()) {
            loaded.join(block_on(book.read_pack(&name)));
        }
        loaded.entries.sort_by(|one, other| one.id.cmp(&other.id));
        // A damaged text was set aside; that is kept too.
        let _ = block_on(book.settle());
        (book, loaded, mended)
    }
}

struct World {
    device: Device,
    book: TestBook,
    seen: Vec<Kept<Entry>>,
    lives: BTreeMap<RecordId, Life>,
    refused: Vec<u8>,
    remembered: BTreeMap<String, String>,
    broken: Vec<String>,
}

impl World {
    fn new() -> Self {
        let device = Device::new();
        let (book, ..) = device.open();
        Self {
            device,
            book,
            seen: Vec::new(),
            lives: BTreeMap::new(),
            refused: Vec::new(),
            remembered: BTreeMap::new(),
            broken: Vec::new(),
        }
    }

    fn act(&mut self, deed: &Deed) {
        match *deed {
            Deed::Save(pain) => {
                let today = self.book.today();
                match block_on(self.book.save_entry(entry(today, pain), None)) {
                    Ok(kept) => self.note(kept, (pain, false)),
                    Err(_) => self.refused.push(pain),
                }
            }
            Deed::Edit(which, pain) => self.change(which, |book, kept| {
                let mut entry = kept.value.clone();
                entry.pain.now = Some(pain);
                let kept = block_on(book.save_entry(entry, Some(kept)));
                (kept.ok(), (pain, false))
            }),
            Deed::Delete(which) => self.change(which, |book, kept| {
                let state = (kept.value.pain.now.unwrap(), true);
                (block_on(book.delete_entry(kept)).ok(), state)
            }),
            Deed::Undo(which) => self.change(which, |book, kept| {
                let state = (kept.value.pain.now.unwrap(), false);
                (block_on(book.undo_delete(kept)).ok(), state)
            }),
            Deed::Settle => self.settle(),
            Deed::SettleFails(arrives) => {
                self.device.ledger.fail_next(arrives);
                self.settle();
            }
            Deed::FlushSome(count) => self.device.shelf.flush_some(count),
            Deed::Kill(kept) => {
                self.device.shelf.kill(kept);
                self.device.ledger.kill(0);
                self.restart();
            }
            Deed::DamageFirst(which, at) => self.damage_first(which, at),
            Deed::DamageSecond(which, at) => self.damage_second(which, at),
            // One copy at a time: the other has everything that was called saved.
            Deed::LoseFirst => self.strike(|device, _| device.shelf.roll_back(BTreeMap::new())),
            Deed::LoseSecond => self.strike(|device, _| device.ledger.lose()),
            Deed::Remember => self.remembered = self.device.shelf.disk(),
            Deed::RollBack => {
                self.strike(|device, remembered| device.shelf.roll_back(remembered.clone()));
            }
            Deed::Break(is_broken) => {
                let error = is_broken.then_some(ShelfError::Gone);
                self.device.ledger.break_with(error);
            }
            Deed::Room(is_small) => {
                let used: usize = self
                    .device
                    .shelf
                    .texts()
                    .iter()
                    .map(|(k, t)| k.len() + t.len())
                    .sum();
                self.device.shelf.set_room(is_small.then_some(used + 300));
            }
            Deed::Clock(ms) => self.device.clock.pass(ms),
            Deed::Months(count) => self.device.clock.pass(count * 30 * 86_400_000),
            Deed::Pack => {
                block_on(self.book.pack_one());
            }
            Deed::Restart => self.restart(),
        }
    }

    /// Something happens to one copy while both are in order, and the app starts anew.
    fn strike(&mut self, blow: impl FnOnce(&Device, &BTreeMap<String, String>)) {
        self.device.ledger.break_with(None);
        self.device.shelf.set_room(None);
        self.restart();
        self.device.shelf.flush();
        self.settle();
        blow(&self.device, &self.remembered);
        self.restart();
    }

    fn settle(&mut self) {
        if let Ok(Safety::TwoCopies | Safety::SecondOnly) = block_on(self.book.settle()) {
            for life in self.lives.values_mut() {
                life.sure = Some(life.states.len() - 1);
            }
        }
    }

    fn note(&mut self, kept: Kept<Entry>, state: State) {
        self.lives
            .entry(kept.id.clone())
            .or_default()
            .states
            .push(state);
        self.seen.retain(|other| other.id != kept.id);
        self.seen.push(kept);
    }

    fn change(
        &mut self,
        which: usize,
        command: impl FnOnce(&mut TestBook, &Kept<Entry>) -> (Option<Kept<Entry>>, State),
    ) {
        if self.seen.is_empty() {
            return;
        }
        let kept = self.seen[which % self.seen.len()].clone();
        match command(&mut self.book, &kept) {
            (Some(after), state) => self.note(after, state),
            (None, state) => self.lives.entry(kept.id).or_default().states.push(state),
        }
    }

    fn damage_first(&mut self, which: usize, at: usize) {
        self.strike(|_, _| {});
        let texts = self.device.shelf.texts();
        let places: Vec<_> = texts
            .keys()
            .filter(|key| key.starts_with("tend1:r:"))
            .collect();
        let Some(place) = places.get(which % places.len().max(1)) else {
            return;
        };
        let broken = hurt(&texts[*place], at);
        self.device.shelf.plant(place, &broken);
        self.broken.push(broken);
        self.restart();
    }

    fn damage_second(&mut self, which: usize, at: usize) {
        self.strike(|_, _| {});
        let rows = self.device.ledger.rows();
        let rows: Vec<_> = rows
            .iter()
            .filter(|((place, _), _)| *place == Place::Mirror)
            .collect();
        if let Some(((_, key), row)) = rows.get(which % rows.len().max(1)) {
            self.device.ledger.plant(Place::Mirror, key, &hurt(row, at));
            // As a store would that lost the batch: the digest is not that of what lies there.
            let bucket = key.split('/').next().unwrap_or_default();
            self.device.ledger.plant(Place::Digest, bucket, "?");
            self.restart();
        }
    }

    fn restart(&mut self) {
        // A start without the second copy knows only what the first one has; a table below speaks of it.
        self.device.ledger.break_with(None);
        let (book, loaded, _) = self.device.open();
        let texts = self.device.shelf.texts();
        let rows = self.device.ledger.rows();
        let (_, again, _) = self.device.open();
        assert_eq!(
            self.device.shelf.texts(),
            texts,
            "a second start changes the first copy"
        );
        assert_eq!(
            self.device.ledger.rows(),
            rows,
            "a second start changes the second copy"
        );
        assert_eq!(again.entries, loaded.entries);
        for broken in &self.broken {
            assert!(texts.values().any(|text| text == broken), "lost {broken}");
        }
        self.compare(&loaded);
        for life in self.lives.values_mut() {
            // The start brought both copies together.
            life.sure = Some(life.states.len() - 1);
        }
        self.book = book;
        self.seen = loaded.entries;
    }

    /// Each record is in a state it was really in, and in none older than the one that was called saved.
    fn compare(&mut self, loaded: &Loaded) {
        for (id, life) in &mut self.lives {
            let kept = loaded.entries.iter().find(|kept| kept.id == *id);
            let fits = |state: &State| match kept {
                Some(kept) => *state == (kept.value.pain.now.unwrap(), false),
                None => state.1,
            };
            let oldest = life.sure.unwrap_or(0);
            let found = life
                .states
                .iter()
                .enumerate()
                .skip(oldest)
                .rfind(|(_, state)| fits(state));
            match found {
                Some((at, _)) => life.states.truncate(at + 1),
                None if kept.is_none() && life.sure.is_none() => life.states.clear(),
                None => panic!("{id} is {kept:?}, but was {life:?}"),
            }
        }
        self.lives.retain(|_, life| !life.states.is_empty());
        for kept in &loaded.entries {
            let pain = kept.value.pain.now.unwrap();
            if !self.lives.contains_key(&kept.id) {
                assert!(self.refused.contains(&pain), "nobody wrote {kept:?}");
                self.lives
                    .entry(kept.id.clone())
                    .or_default()
                    .states
                    .push((pain, false));
            }
        }
    }
}

/// The text with one letter changed.
fn hurt(text: &str, at: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = at % bytes.len();
    bytes[at] = if bytes[at] == b'#' { b'$' } else { b'#' };
    String::from_utf8(bytes).unwrap()
}

fn cases() -> u32 {
    if std::env::var_os("TEND_FULL").is_some() {
        5_000
    } else {
        256
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]
    #[test]
    fn what_was_called_saved_is_never_lost(deeds in deeds()) {
        let mut world = World::new();
        for deed in &deeds {
            world.act(deed);
        }
        world.device.ledger.break_with(None);
        world.settle();
        world.act(&Deed::Kill(0));
    }
}
