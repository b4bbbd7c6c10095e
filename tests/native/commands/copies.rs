//! Random days in the life of two copies: writes, partial flushes, kills, lost and rolled back stores, damage, copies that
//! fail, tabs that take over, files that go out and in, clocks set anyhow. What was called saved is never lost, nothing that
//! was refused comes later, and starting twice is the same as starting once.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::world::{Deed, World};

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        5 => (0..=10u8).prop_map(Deed::Save),
        5 => (any::<usize>(), 0..=10u8).prop_map(|(which, pain)| Deed::Edit(which, pain)),
        2 => any::<usize>().prop_map(Deed::Delete),
        2 => any::<usize>().prop_map(Deed::Undo),
        6 => Just(Deed::Settle),
        2 => any::<bool>().prop_map(Deed::SettleFails),
        2 => (0..6usize).prop_map(Deed::FlushSome),
        4 => (0..6usize).prop_map(Deed::Kill),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(which, at)| Deed::DamageFirst(which, at)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(which, at)| Deed::DamageSecond(which, at)),
        1 => Just(Deed::LoseFirst),
        1 => Just(Deed::LoseSecond),
        1 => Just(Deed::Remember),
        1 => Just(Deed::RollBack),
        1 => any::<bool>().prop_map(Deed::Break),
        2 => any::<bool>().prop_map(Deed::Room),
        2 => (0..8usize, any::<bool>()).prop_map(|(calls, full)| Deed::FailFirst(calls, full)),
        1 => (-100_000_000..100_000_000i64).prop_map(Deed::Clock),
        1 => (1..9i64).prop_map(Deed::Months),
        4 => Just(Deed::Pack),
        1 => Just(Deed::Restart),
        2 => any::<bool>().prop_map(Deed::OtherTab),
        1 => Just(Deed::TakeOut),
        1 => Just(Deed::TakeIn),
    ];
    proptest::collection::vec(deed, 1..80)
}

/// With `TEND_FULL` 5,000 days, and other ones each time; else the same few.
fn config() -> ProptestConfig {
    let is_full = std::env::var_os("TEND_FULL").is_some();
    ProptestConfig {
        cases: if is_full { 5_000 } else { 256 },
        rng_seed: if is_full {
            RngSeed::Random
        } else {
            RngSeed::Fixed(4)
        },
        ..ProptestConfig::default()
    }
}

/// Lives through those days, and is killed at the end of them.
fn lives_through(deeds: &[Deed]) {
    let mut world = World::new();
    for deed in deeds {
        world.act(deed);
    }
    world.device.ledger.break_with(None);
    world.settle();
    world.act(&Deed::Kill(0));
}

proptest! {
    #![proptest_config(config())]
    #[test]
    fn what_was_called_saved_is_never_lost(deeds in deeds()) {
        lives_through(&deeds);
    }
}

#[test]
fn days_that_once_went_wrong_go_well() {
    use Deed::{DamageSecond, Edit, Room, Save, Settle, SettleFails, TakeIn, TakeOut};
    let days: [&[Deed]; 4] = [
        // Of an entry that was refused and taken back, the mark of its removal was damaged: the log brought it back.
        &[
            Save(0),
            Room(true),
            Save(1),
            Save(2),
            SettleFails(true),
            Settle,
            DamageSecond(2, 0),
            DamageSecond(3, 0),
            DamageSecond(4, 0),
        ],
        // A start whose own batch failed did not show what the second copy alone held.
        &[Room(true), Save(0), Settle, SettleFails(false), Settle],
        // An entry that was refused came with the next save.
        &[Room(true), Save(0), Save(0), SettleFails(false), Settle],
        // A change that was refused hid what was saved before it, and an older file stood over that.
        &[
            Room(true),
            Save(3),
            Settle,
            TakeOut,
            Edit(0, 5),
            Settle,
            Edit(0, 6),
            SettleFails(false),
            TakeIn,
            Settle,
        ],
    ];
    days.into_iter().for_each(lives_through);
}
