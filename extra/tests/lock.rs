//! Locked copies: open with their password, and with no other; what was changed does not open.

use extra::age::{CHANCE, Shut, is_age, lock_with, open};

/// Little work, so that a test takes no minute.
const WORK: u8 = 10;
const CHANCE_BYTES: [u8; CHANCE] = [7; CHANCE];

#[test]
fn what_is_locked_opens_as_it_was() {
    for length in [0, 1, 65_535, 65_536, 65_537, 200_000] {
        let text = vec![b'x'; length];
        let file = lock_with(&text, "correct horse", &CHANCE_BYTES, WORK).unwrap();
        assert!(is_age(&file));
        assert_eq!(open(&file, "correct horse").unwrap(), text, "{length}");
        assert_eq!(open(&file, "wrong horse"), Err(Shut::Password), "{length}");
    }
}

#[test]
fn a_changed_or_cut_file_does_not_open() {
    let file = lock_with(&[b'x'; 70_000], "correct horse", &CHANCE_BYTES, WORK).unwrap();
    for at in [0, 25, 60, 100, 160, 190, 260, 65_800, file.len() - 1] {
        let mut bad = file.clone();
        bad[at] ^= 1;
        assert!(open(&bad, "correct horse").is_err(), "byte {at}");
    }
    for length in [0, 10, 100, 200, 250, 300, 65_820, file.len() - 1] {
        assert!(
            open(&file[..length], "correct horse").is_err(),
            "{length} bytes"
        );
    }
}

#[test]
fn a_file_that_would_take_for_ever_is_refused() {
    let file = lock_with(b"x", "correct horse", &CHANCE_BYTES, WORK).unwrap();
    let text = String::from_utf8_lossy(&file);
    let at = text.find(" 10\n").unwrap();
    let mut hard = file.clone();
    hard[at + 1..at + 3].copy_from_slice(b"29");
    assert_eq!(open(&hard, "correct horse"), Err(Shut::TooMuch));
}

#[test]
fn too_little_chance_locks_nothing() {
    assert!(lock_with(b"x", "correct horse", &[7; 47], WORK).is_err());
}
