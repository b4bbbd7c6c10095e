//! Where damaged texts go: whole, under a key of their own, for the backup and for whoever can still read them.

use super::key::{self, Place};
use super::shelf::{Shelf, ShelfError};
use crate::domain::time::InstantMs;

/// Moves the text under `key` to its quarantine key. The original goes only after the copy was read back; a copy made
/// before a kill is used again, so doing it twice changes nothing. `keys` are all keys of the shelf.
///
/// # Errors
/// When the shelf fails; the original is then still in its place.
pub async fn set_aside<S: Shelf>(
    shelf: &S,
    now: InstantMs,
    key: &str,
    text: &str,
    keys: &[String],
) -> Result<(), ShelfError> {
    copy_aside(shelf, now, key, text, keys).await?;
    shelf.remove(key).await
}

/// Puts a copy of a damaged text, found for `key` wherever, under a quarantine key of its own and reads it back.
///
/// # Errors
/// When the shelf fails.
pub async fn copy_aside<S: Shelf>(
    shelf: &S,
    now: InstantMs,
    key: &str,
    text: &str,
    keys: &[String],
) -> Result<(), ShelfError> {
    for earlier in keys
        .iter()
        .filter(|k| Place::of(k) == Place::Quarantine(key))
    {
        if shelf.read(earlier).await?.as_deref() == Some(text) {
            return Ok(());
        }
    }
    // Two damaged texts of one key in one millisecond must not fall on each other.
    let mut at = now;
    while keys.iter().any(|taken| *taken == key::quarantine(at, key)) {
        at += 1;
    }
    let copy = key::quarantine(at, key);
    shelf.write(&copy, text).await?;
    if shelf.read(&copy).await?.as_deref() != Some(text) {
        return Err(ShelfError::Damaged);
    }
    Ok(())
}
