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

/// Begins, once.
pub(super) fn begin(store: Store, states: States) {
    set_timeout(
        move || {
            store.act(
                async move |book| Ok(book.packs().await),
                move |names| {
                    let names = names.unwrap_or_default();
                    read(store, states, names, Loaded::default());
                },
            );
        },
        BEGIN,
    );
}

/// Reads the packs one by one, and shows everything at once in the end.
fn read(store: Store, states: States, mut names: Vec<String>, mut so_far: Loaded) {
    if names.is_empty() {
        states.absorb(so_far);
        return pack(store);
    }
    let name = names.remove(0);
    store.act(
        async move |book| Ok(book.read_pack(&name).await),
        move |piece: Result<Loaded, SaveError>| {
            if let Ok(piece) = piece {
                so_far.join(piece);
            }
            set_timeout(move || read(store, states, names, so_far), REST);
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
