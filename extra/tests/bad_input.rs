//! Whatever a file holds: every parser answers, names what is wrong, and never stops the program.

use extra::age::open;
use extra::{tell, unlock};
use proptest::prelude::*;
use serde_json::json;
use tend::exchange::csv::read::{BadTable, read};
use tend::exchange::diary_file::{Columns, DateOrder, entries, look};
use tend::exchange::{kept, plan_file};

use super::person::{backup_text, today};
use super::{plan, tables};

/// Turns the direction of what comes after it.
const TURN: char = '\u{202e}';

/// How many made-up files each property sees.
pub fn cases() -> u32 {
    if std::env::var_os("TEND_FULL").is_some() {
        20_000
    } else {
        300
    }
}

/// Real files with a part cut out, doubled or replaced by something nasty.
fn spoiled(text: &str, from: usize, length: usize, by: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let from = from % (letters.len() + 1);
    let to = (from + length).min(letters.len());
    let mut spoiled: String = letters[..from].iter().collect();
    spoiled.push_str(by);
    spoiled.extend(&letters[to..]);
    spoiled
}

fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\"".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("\0".to_owned()),
        Just("=cmd|' /C calc'!A0".to_owned()),
        Just("<script>".to_owned()),
        Just("99999999999999999999".to_owned()),
        Just("[[[[[[[[".to_owned()),
        Just("-1".to_owned()),
        ".{0,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn any_text_is_a_table_or_a_reason(text in "\\PC*|[,;\"\\n\\r\\t0-9a-z]{0,200}") {
        if let Ok(rows) = read(&text) {
            prop_assert!(rows.len() >= 2);
        }
        let _ = look(&text);
        let columns = Columns { date: 0, order: DateOrder::YearFirst, pain: 1, worst: Some(2), note: Some(90) };
        if let Ok(file) = entries(&text, columns, today()) {
            for entry in &file.entries {
                prop_assert!(entry.check().is_ok());
                prop_assert!(entry.day <= today());
            }
        }
    }

    #[test]
    fn a_spoiled_diary_gives_sound_entries_or_a_line(from in 0_usize..400, length in 0_usize..20, by in nasty()) {
        let good = "date,pain,note\n2026-11-18,5,\"a, b\"\n2026-11-19,0,c\n2026-11-20,10,\"d\"\"e\"\n".repeat(3);
        let columns = Columns { date: 0, order: DateOrder::YearFirst, pain: 1, worst: None, note: Some(2) };
        match entries(&spoiled(&good, from, length, &by), columns, today()) {
            Ok(file) => {
                for entry in &file.entries {
                    prop_assert!(entry.check().is_ok());
                    prop_assert!(!entry.note.contains(TURN));
                }
            }
            Err(BadTable::OpenQuote { line } | BadTable::AfterQuote { line } | BadTable::NoText { line }) => {
                prop_assert!((1..=14).contains(&line));
            }
            Err(other) => prop_assert!(other == BadTable::Empty, "{:?}", other),
        }
    }

    #[test]
    fn a_spoiled_plan_is_sound_or_refused(from in 0_usize..700, length in 0_usize..20, by in nasty()) {
        let text = spoiled(&plan::file(), from, length, &by);
        if let Ok(file) = plan_file::read(&text) {
            for step in &file.steps {
                prop_assert!(step.exercise.bytes().all(|byte| byte.is_ascii_alphanumeric()));
                prop_assert!(step.reps.is_none_or(|reps| reps <= 200));
                prop_assert!(!step.name.contains(TURN));
            }
        }
    }

    #[test]
    fn any_bytes_are_no_locked_copy(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(open(&bytes, "password").is_err());
        let mut like = b"age-encryption.org/v1\n-> scrypt ".to_vec();
        like.extend(bytes);
        prop_assert!(unlock("password", &like).is_err());
    }

    #[test]
    fn any_request_is_answered_or_refused(request in "\\PC{0,200}", data in "\\PC{0,200}") {
        let _ = tell(&request, &data);
        let known = json!({"what": "diary-look"}).to_string();
        let _ = tell(&known, &data);
    }
}

proptest! {
    // A backup is long, and reading one takes a moment.
    #![proptest_config(ProptestConfig::with_cases(cases() / 10))]

    #[test]
    fn a_spoiled_backup_is_refused_or_loses_only_what_was_spoiled(from in 0_usize..60_000, length in 0_usize..40, by in nasty()) {
        let _ = kept::read(&spoiled(&backup_text(), from, length, &by));
    }
}

#[test]
fn tables_that_no_one_wrote_by_hand_are_refused_with_their_line() {
    let long = format!("a,b\n1,{}\n", "x".repeat(9_000));
    let wide = format!("a,b\n{}\n", ",".repeat(300));
    let many = "a\n".repeat(30_000);
    let huge = "x".repeat(6_000_000);
    for (text, bad) in [
        ("", BadTable::Empty),
        ("a,b", BadTable::Empty),
        ("a,b\n1,\"x", BadTable::OpenQuote { line: 2 }),
        ("a,b\n1,\"x\"y\n", BadTable::AfterQuote { line: 2 }),
        ("a,b\n1,\0\n", BadTable::NoText { line: 2 }),
        (long.as_str(), BadTable::TooLong { line: 2 }),
        (wide.as_str(), BadTable::TooLong { line: 2 }),
        (many.as_str(), BadTable::TooBig),
        (huge.as_str(), BadTable::TooBig),
    ] {
        let shown: String = text.chars().take(30).collect();
        assert_eq!(read(text), Err(bad), "{shown}");
    }
    assert!(tables::table("diary", false).len() > 1_000);
}
