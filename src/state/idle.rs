//! What can wait until the app stands: reading the old months, and packing those that are due, a piece at a time, so that
//! nothing the person does ever waits for it.

use std::time::Duration;

use leptos::prelude::*;

use super::keeping::SaveError;
use super::news::States;
use super::store::Store;
use crate::commands::Loaded;

/// How long after the start it begins.
const BEGIN: Duration = Duration::from_millis(1_000);
/// How long it rests between two pieces.
const REST: Duration = Duration::from_millis(30);

/// What is still to be read, and what was read so far.
struct Reading {
    store: Store,
    states: States,
    set_aside: RwSignal<u32>,
    /// Months in their order, list after list; what a list holds is shown at once.
    months: Vec<std::vec::IntoIter<String>>,
    so_far: Loaded,
}

/// Begins, once.
pub(super) fn begin(store: Store, states: States, set_aside: RwSignal<u32>) {
    set_timeout(
        move || {
            store.act(
                async move |book| Ok(book.unread_months().await),
                move |months| {
                    let months = months.unwrap_or_default();
                    read(Reading {
                        store,
                        states,
                        set_aside,
                        months: months.into_iter().rev().map(Vec::into_iter).collect(),
                        so_far: Loaded::default(),
                    });
                },
            );
        },
        BEGIN,
    );
}

/// Reads month by month, the loose ones first.
fn read(mut reading: Reading) {
    let Some(months) = reading.months.last_mut() else {
        return pack(reading.store);
    };
    let Some(month) = months.next() else {
        reading.months.pop();
        let read_now = std::mem::take(&mut reading.so_far);
        let damaged = u32::try_from(read_now.damaged.len()).unwrap_or(u32::MAX);
        if damaged > 0 {
            reading.set_aside.try_update(|count| *count += damaged);
        }
        reading.states.absorb(read_now);
        return read(reading);
    };
    reading.store.act(
        async move |book| Ok(book.read_month(&month).await),
        move |piece: Result<Loaded, SaveError>| {
            if let Ok(piece) = piece {
                reading.so_far.join(piece);
            }
            set_timeout(move || read(reading), REST);
        },
    );
}

fn pack(store: Store) {
    store.act(
        async move |book| Ok(book.pack_one().await),
        move |more| {
            if more.unwrap_or(false) {
                set_timeout(move || pack(store), REST);
            }
        },
    );
}
