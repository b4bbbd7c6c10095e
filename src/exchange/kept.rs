//! Everything this person keeps, read from the text of a backup: the one form in which it reaches the second program.

use crate::domain::check_in::CheckIn;
use crate::domain::diary::Entry;
use crate::domain::instrument::Instrument;
use crate::domain::order::sort_by_key;
use crate::storage::import::{self, Refused};
use crate::storage::load::Loaded;

/// Reads a backup. What cannot be read in it is left out, as a start of the app does.
///
/// # Errors
/// When it is no backup.
pub fn read(backup: &str) -> Result<Loaded, Refused> {
    let incoming = import::read(backup)?;
    let mut loaded = Loaded::default();
    for (key, text) in &incoming.texts {
        // It was read once already, so nothing new can be wrong with it.
        let _ = loaded.take(key, text);
    }
    sort_by_key(&mut loaded.answers, |kept| kept.hlc);
    sort_by_key(&mut loaded.entries, |kept| {
        (kept.value.day, kept.value.written)
    });
    sort_by_key(&mut loaded.sessions, |kept| kept.value.started);
    sort_by_key(&mut loaded.check_ins, |kept| {
        (kept.value.day, kept.value.written)
    });
    sort_by_key(&mut loaded.instruments, |kept| kept.value.written);
    Ok(loaded)
}

/// The entries, the earliest day first.
pub(super) fn entries(kept: &Loaded) -> impl Iterator<Item = &Entry> + Clone {
    kept.entries.iter().map(|one| &one.value)
}

/// The check-ins, the earliest day first.
pub(super) fn check_ins(kept: &Loaded) -> impl Iterator<Item = &CheckIn> + Clone {
    kept.check_ins.iter().map(|one| &one.value)
}

/// Active minutes a week of an exercise vital sign: days times minutes.
pub(super) fn minutes_per_week(one: &Instrument) -> Option<u16> {
    Some(one.value("days")?.saturating_mul(one.value("minutes")?))
}
