//! The world of the random days in `copies`: what was done, what was said about it, and what may therefore be there.

use std::collections::BTreeMap;

use tend::commands::{Kept, Safety, ShelfError};
use tend::domain::diary::Entry;
use tend::domain::id::RecordId;
use tend::storage::ledger::Place;

use super::device::{Device, TestBook, join_packs};
use super::entry;
use super::lives::{Life, State, States, hurt, states};
use crate::storage::block_on;

#[derive(Clone, Debug)]
pub enum Deed {
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
    /// One call to the first copy fails; true: for want of room.
    FailFirst(usize, bool),
    Clock(i64),
    /// Months go by.
    Months(i64),
    /// An old month is packed.
    Pack,
    Restart,
    /// Another tab takes over; true: the one that wrote finishes first.
    OtherTab(bool),
    /// Everything is taken out as a file.
    TakeOut,
    /// The last file comes in again.
    TakeIn,
}

pub struct World {
    pub device: Device,
    book: TestBook,
    /// A second tab, opened when it is first needed.
    other: Option<TestBook>,
    seen: Vec<Kept<Entry>>,
    lives: BTreeMap<RecordId, Life>,
    /// Pains of new entries that were refused: a kill may have left one there all the same.
    refused: Vec<u8>,
    /// States that were taken back, because the second copy did not say that it has them: it may have them.
    taken_back: Vec<(RecordId, State)>,
    /// What was refused or taken back by a start or a tab before, and was never settled: a kill may still bring it.
    strays: (Vec<u8>, Vec<(RecordId, State)>),
    remembered: BTreeMap<String, String>,
    broken: Vec<String>,
    file: Option<String>,
}

impl World {
    pub fn new() -> Self {
        let device = Device::new();
        let (book, ..) = device.open();
        Self {
            device,
            book,
            other: None,
            seen: Vec::new(),
            lives: BTreeMap::new(),
            refused: Vec::new(),
            taken_back: Vec::new(),
            strays: Default::default(),
            remembered: BTreeMap::new(),
            broken: Vec::new(),
            file: None,
        }
    }

    pub fn act(&mut self, deed: &Deed) {
        match *deed {
            Deed::Save(pain) => {
                let today = self.book.today();
                match block_on(self.book.save_entry(entry(today, pain), None)) {
                    Ok(kept) => self.note(kept, false),
                    Err(_) => self.refused.push(pain),
                }
            }
            Deed::Edit(which, pain) => self.change(which, false, |book, kept| {
                kept.value.pain.now = Some(pain);
                block_on(book.save_entry(kept.value.clone(), Some(kept))).ok()
            }),
            Deed::Delete(which) => self.change(which, true, |book, kept| {
                block_on(book.delete_entry(kept)).ok()
            }),
            Deed::Undo(which) => self.change(which, false, |book, kept| {
                block_on(book.undo_delete(kept)).ok()
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
                let texts = self.device.shelf.texts();
                let used: usize = texts.iter().map(|(key, text)| key.len() + text.len()).sum();
                self.device.shelf.set_room(is_small.then_some(used + 300));
            }
            Deed::FailFirst(calls, is_full) => {
                let error = [ShelfError::Gone, ShelfError::Full][usize::from(is_full)];
                self.device.shelf.fail_after(calls, error);
            }
            Deed::Clock(ms) => self.device.clock().pass(ms),
            Deed::Months(count) => self.device.clock().pass(count * 30 * 86_400_000),
            Deed::Pack => {
                block_on(self.book.pack_one());
            }
            Deed::Restart => self.restart(),
            Deed::OtherTab(finishes) => self.other_tab(finishes),
            Deed::TakeOut => self.file = block_on(self.book.export_backup()).ok().map(|it| it.text),
            Deed::TakeIn => self.take_in(),
        }
    }

    /// Something happens to one copy while both are in order, and the app starts anew.
    fn strike(&mut self, blow: impl FnOnce(&Device, &BTreeMap<String, String>)) {
        self.device.shelf.set_room(None);
        self.restart();
        self.device.shelf.flush();
        self.settle();
        blow(&self.device, &self.remembered);
        self.restart();
    }

    pub fn settle(&mut self) {
        let outcome = block_on(self.book.settle());
        self.device.shelf.mend_calls();
        let visible = states(&block_on(self.book.export_backup()).unwrap().text);
        self.compare(&visible);
        if let Ok(Safety::TwoCopies | Safety::SecondOnly) = outcome {
            self.all_is_sure();
            // Both copies have what is there now, and nothing else.
            self.refused.clear();
            self.taken_back.clear();
        }
    }

    fn all_is_sure(&mut self) {
        for life in self.lives.values_mut() {
            life.sure = life.states.len().checked_sub(1);
        }
    }

    fn note(&mut self, kept: Kept<Entry>, is_deleted: bool) {
        let life = self.lives.entry(kept.id.clone()).or_default();
        life.states.push(State::of(&kept, is_deleted));
        self.seen.retain(|other| other.id != kept.id);
        self.seen.push(kept);
    }

    fn change(
        &mut self,
        which: usize,
        is_deleted: bool,
        command: impl FnOnce(&mut TestBook, &mut Kept<Entry>) -> Option<Kept<Entry>>,
    ) {
        if self.seen.is_empty() {
            return;
        }
        let mut kept = self.seen[which % self.seen.len()].clone();
        match command(&mut self.book, &mut kept) {
            Some(after) => self.note(after, is_deleted),
            None => {
                // It was refused, and may have got there.
                kept.rev += 1;
                let life = self.lives.entry(kept.id.clone()).or_default();
                let state = State::of(&kept, is_deleted);
                // So may one that was refused before, and then this one stands after it.
                let after = life.states.last().map(|last| last.rev + 1);
                let after = after.filter(|rev| *rev > state.rev);
                let after = after.map(|rev| State {
                    rev,
                    ..state.clone()
                });
                life.states.push(state);
                life.states.extend(after);
            }
        }
    }

    fn damage_first(&mut self, which: usize, at: usize) {
        self.strike(|_, _| {});
        let texts = self.device.shelf.texts();
        let is_record = |key: &&String| key.starts_with("tend1:r:");
        let places: Vec<_> = texts.keys().filter(is_record).collect();
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
        let is_mirror = |row: &(&(Place, String), &String)| row.0.0 == Place::Mirror;
        let rows: Vec<_> = rows.iter().filter(is_mirror).collect();
        if let Some(((_, key), row)) = rows.get(which % rows.len().max(1)) {
            self.device.ledger.plant(Place::Mirror, key, &hurt(row, at));
            // As a store would that lost the batch: the digest is not that of what lies there.
            let bucket = key.split('/').next().unwrap_or_default();
            self.device.ledger.plant(Place::Digest, bucket, "?");
            self.restart();
        }
    }

    pub fn restart(&mut self) {
        self.other = None;
        // A start without the second copy knows only what the first one has; a table in `saved` speaks of it.
        self.device.ledger.break_with(None);
        // A call that was about to fail is over with the process that would have met it.
        self.device.shelf.mend_calls();
        let (book, loaded, _) = self.device.open();
        let texts = self.device.shelf.texts();
        let rows = self.device.ledger.rows();
        let (_, again, _) = self.device.open();
        let now = self.device.shelf.texts();
        assert_eq!(now, texts, "a second start changes the first copy");
        let now = self.device.ledger.rows();
        assert_eq!(now, rows, "a second start changes the second copy");
        assert_eq!(again.entries, loaded.entries);
        for broken in &self.broken {
            // Where the first copy has no room for it, the second holds it alone.
            let is_there = texts.values().any(|text| text == broken)
                || rows.values().any(|row| row.ends_with(broken));
            assert!(is_there, "lost {broken}");
        }
        self.book = book;
        let visible = states(&block_on(self.book.export_backup()).unwrap().text);
        let shown = visible.values().filter(|state| !state.is_deleted).count();
        assert_eq!(shown, loaded.entries.len(), "shown and taken out differ");
        self.compare(&visible);
        // The start brought both copies together.
        self.all_is_sure();
        self.stray();
        self.seen = loaded.entries;
    }

    /// The other tab, which knows only what it read at its start, becomes the one that writes.
    fn other_tab(&mut self, finishes: bool) {
        self.device.ledger.break_with(None);
        if finishes {
            self.settle();
        }
        self.device.shelf.mend_calls();
        let next = self.other.take();
        let mut next = next.unwrap_or_else(|| self.device.reader());
        self.book.step_back();
        let mut loaded = block_on(next.take_over()).unwrap();
        join_packs(&mut next, &mut loaded);
        self.other = Some(std::mem::replace(&mut self.book, next));
        let visible = states(&block_on(self.book.export_backup()).unwrap().text);
        self.compare(&visible);
        self.stray();
        self.seen = loaded.entries;
    }

    fn stray(&mut self) {
        self.strays.0.append(&mut self.refused);
        self.strays.1.append(&mut self.taken_back);
    }

    /// The file may bring back what a kill took, and nothing older than what was called saved.
    fn take_in(&mut self) {
        let Some(file) = self.file.clone() else {
            return;
        };
        let Ok(plan) = block_on(self.book.look_into(&file)) else {
            return;
        };
        let _ = block_on(self.book.take_in(&plan));
        self.device.shelf.mend_calls();
        let visible = states(&block_on(self.book.export_backup()).unwrap().text);
        for (id, told) in states(&file) {
            if visible.get(&id) == Some(&told) {
                let life = self.lives.entry(id).or_default();
                let oldest = life.sure.map_or(0, |at| life.states[at].rev);
                assert!(told.rev >= oldest, "{told:?} over {life:?}");
                if !life.states[life.sure.unwrap_or(0)..].contains(&told) {
                    life.states.push(told);
                }
            }
        }
        self.compare(&visible);
    }

    /// Each record is in a state it was really in, and in none older than the one that was called saved.
    fn compare(&mut self, visible: &States) {
        let mut back = Vec::new();
        back.extend(self.taken_back.iter().chain(&self.strays.1).cloned());
        for (id, life) in &mut self.lives {
            let state = visible.get(id);
            let came = state.filter(|state| back.contains(&(id.clone(), (*state).clone())));
            let later = life.states.iter().enumerate().skip(life.sure.unwrap_or(0));
            let found = later.rev().find(|(_, known)| Some(*known) == state);
            let left = match (found.map(|(at, _)| at), state) {
                (Some(at), _) => at + 1,
                (None, None) if life.sure.is_none() => 0,
                (None, Some(_)) if came.is_some() => life.states.len(),
                _ => panic!("{id} is {state:?}, but was {life:?}"),
            };
            let is_new = found.is_none();
            let gone = life.states.drain(left..).map(|state| (id.clone(), state));
            self.taken_back.extend(gone);
            life.states.extend(came.filter(|_| is_new).cloned());
        }
        self.lives.retain(|_, life| !life.states.is_empty());
        for (id, state) in visible {
            if !self.lives.contains_key(id) {
                let was_there = back.contains(&(id.clone(), state.clone()));
                let mut refused = self.refused.iter().chain(&self.strays.0);
                let is_known = was_there || refused.any(|pain| *pain == state.pain);
                assert!(is_known, "nobody wrote {state:?}");
                let life = self.lives.entry(id.clone()).or_default();
                life.states.push(state.clone());
            }
        }
    }
}
