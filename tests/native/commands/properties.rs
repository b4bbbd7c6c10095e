//! Random days in the life of a store: writes, kills, damage, failing calls, clocks set anyhow. What was flushed is never
//! lost, and starting twice is the same as starting once.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tend::commands::{Kept, Loaded, ShelfError};
use tend::domain::diary::Entry;
use tend::domain::id::RecordId;
use tend::storage::key;

use super::{Device, TestBook, entry};
use crate::storage::block_on;

#[derive(Clone, Debug)]
enum Deed {
    Save(u8),
    Edit(usize, u8),
    Delete(usize),
    Undo(usize),
    Flush,
    Kill(usize),
    Damage(usize, usize),
    FailAfter(usize, bool),
    Clock(i64),
    Restart,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        4 => (0..=10u8).prop_map(Deed::Save),
        4 => (any::<usize>(), 0..=10u8).prop_map(|(which, pain)| Deed::Edit(which, pain)),
        2 => any::<usize>().prop_map(Deed::Delete),
        2 => any::<usize>().prop_map(Deed::Undo),
        2 => Just(Deed::Flush),
        2 => (0..6usize).prop_map(Deed::Kill),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(which, at)| Deed::Damage(which, at)),
        2 => (0..6usize, any::<bool>()).prop_map(|(calls, full)| Deed::FailAfter(calls, full)),
        1 => (-100_000_000..100_000_000i64).prop_map(Deed::Clock),
        2 => Just(Deed::Restart),
    ];
    proptest::collection::vec(deed, 1..60)
}

/// A state a record was in: its pain, and whether it was deleted.
type State = (u8, bool);

/// All states of one record, in order; those before `sure` are history, the one at `sure` was flushed.
#[derive(Debug, Default)]
struct Life {
    states: Vec<State>,
    /// The state that was acknowledged last.
    said: usize,
    /// The state that is on disk for sure; none before the first flush.
    sure: Option<usize>,
}

struct World {
    device: Device,
    book: TestBook,
    seen: Vec<Kept<Entry>>,
    lives: BTreeMap<RecordId, Life>,
    /// Pains of new entries that were refused: a kill in the middle may have left one on disk all the same.
    refused: Vec<u8>,
    /// Damaged texts that have to be in quarantine after the next start.
    broken: Vec<String>,
}

impl World {
    fn new() -> Self {
        let device = Device::new();
        let (book, _) = device.open();
        Self {
            device,
            book,
            seen: Vec::new(),
            lives: BTreeMap::new(),
            refused: Vec::new(),
            broken: Vec::new(),
        }
    }

    fn act(&mut self, deed: &Deed) {
        match *deed {
            Deed::Save(pain) => {
                let today = self.book.today();
                match block_on(self.book.save_entry(entry(today, pain), None)) {
                    Ok(kept) => self.ack(kept, (pain, false)),
                    Err(_) => self.refused.push(pain),
                }
            }
            Deed::Edit(which, pain) => self.change(which, |book, kept| {
                let mut entry = kept.value.clone();
                entry.pain.now = Some(pain);
                (
                    block_on(book.save_entry(entry, Some(kept))).ok(),
                    (pain, false),
                )
            }),
            Deed::Delete(which) => self.change(which, |book, kept| {
                let state = (kept.value.pain.now.unwrap(), true);
                (block_on(book.delete_entry(kept)).ok(), state)
            }),
            Deed::Undo(which) => self.change(which, |book, kept| {
                let state = (kept.value.pain.now.unwrap(), false);
                (block_on(book.undo_delete(kept)).ok(), state)
            }),
            Deed::Flush => self.flush(),
            Deed::Kill(kept) => {
                self.device.shelf.kill(kept);
                self.restart(true);
            }
            Deed::Damage(which, at) => self.damage(which, at),
            Deed::FailAfter(calls, full) => {
                let error = if full {
                    ShelfError::Full
                } else {
                    ShelfError::Gone
                };
                self.device.shelf.fail_after(calls, error);
            }
            Deed::Clock(ms) => self.device.clock.pass(ms),
            Deed::Restart => self.restart(false),
        }
    }

    fn ack(&mut self, kept: Kept<Entry>, state: State) {
        let life = self.lives.entry(kept.id.clone()).or_default();
        life.states.push(state);
        life.said = life.states.len() - 1;
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
            (Some(after), state) => self.ack(after, state),
            // It failed, but the text may have got there.
            (None, state) => {
                let life = self.lives.entry(kept.id).or_default();
                life.states.push(state);
            }
        }
    }

    fn flush(&mut self) {
        self.device.shelf.flush();
        for life in self.lives.values_mut() {
            if !life.states.is_empty() {
                life.sure = Some(life.said);
            }
        }
    }

    fn damage(&mut self, which: usize, at: usize) {
        let places: Vec<_> = self.seen.iter().map(|kept| key::record(&kept.id)).collect();
        let texts = self.device.shelf.texts();
        let Some(place) = places.get(which % places.len().max(1)) else {
            return;
        };
        let Some(text) = texts.get(place) else { return };
        let mut bytes = text.clone().into_bytes();
        let at = at % bytes.len();
        bytes[at] = if bytes[at] == b'#' { b'$' } else { b'#' };
        let broken = String::from_utf8(bytes).unwrap();
        self.flush();
        self.device.shelf.plant(place, &broken);
        self.broken.push(broken);
        let id = place.strip_prefix("tend1:r:").unwrap();
        self.lives.remove(id);
        self.seen.retain(|kept| kept.id.as_str() != id);
    }

    fn restart(&mut self, was_killed: bool) {
        // The failing call is over with the process that met it.
        self.device
            .shelf
            .fail_after(usize::MAX / 2, ShelfError::Gone);
        let (book, loaded) = self.device.open();
        let texts = self.device.shelf.texts();
        let (_, again) = self.device.open();
        assert_eq!(
            self.device.shelf.texts(),
            texts,
            "a second start changes nothing"
        );
        assert_eq!(again.entries, loaded.entries);
        assert!(again.damaged.is_empty());
        for broken in &self.broken {
            assert!(texts.values().any(|text| text == broken), "lost {broken}");
        }
        self.compare(&loaded, was_killed);
        self.book = book;
        self.seen = loaded.entries;
    }

    /// Each record is in a state it was really in, and in none older than the last flush; without a kill, in none older
    /// than the last that was acknowledged.
    fn compare(&mut self, loaded: &Loaded, was_killed: bool) {
        for (id, life) in &mut self.lives {
            let kept = loaded.entries.iter().find(|kept| kept.id == *id);
            let oldest = if was_killed {
                life.sure
            } else {
                Some(life.said)
            };
            let oldest = oldest.filter(|_| !life.states.is_empty());
            let fits = |state: &State| match kept {
                Some(kept) => *state == (kept.value.pain.now.unwrap(), false),
                None => state.1,
            };
            let found = life
                .states
                .iter()
                .enumerate()
                .skip(oldest.unwrap_or(0))
                .rfind(|(_, state)| fits(state));
            match (found, kept) {
                (Some((at, _)), _) => {
                    life.states.truncate(at + 1);
                    life.said = at;
                }
                // Never flushed, and gone with the kill.
                (None, None) if oldest.is_none() => life.states.clear(),
                _ => panic!("{id} is {kept:?}, but was {life:?}"),
            }
        }
        self.lives.retain(|_, life| !life.states.is_empty());
        for kept in &loaded.entries {
            let pain = kept.value.pain.now.unwrap();
            if !self.lives.contains_key(&kept.id) {
                assert!(
                    was_killed && self.refused.contains(&pain),
                    "nobody wrote {kept:?}"
                );
                let life = self.lives.entry(kept.id.clone()).or_default();
                life.states.push((pain, false));
            }
        }
    }
}

proptest! {
    #[test]
    fn what_was_flushed_is_never_lost(deeds in deeds()) {
        let mut world = World::new();
        for deed in &deeds {
            world.act(deed);
        }
        world.flush();
        world.restart(true);
    }
}
