//! The sentences of the interface: every key the code names exists, every key that exists is named.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tend::text::{Plural, Text, english, t, t_plural, t_with};

/// The last part of a key that is one of several plural forms.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Every Rust file of the app.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            files.push(path);
        }
    }
    files
}

/// Every string literal of the app's code, comments left out.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in rust_files(Path::new("src")) {
        for line in fs::read_to_string(file).unwrap().lines() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            found.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

/// What stands between the quotes right after each `call(`.
fn arguments_of(call: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in rust_files(Path::new("src")) {
        let code = fs::read_to_string(file).unwrap();
        for (at, _) in code.match_indices(call) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let after = code[at + call.len()..].trim_start();
            if let Some(key) = after
                .strip_prefix('"')
                .and_then(|rest| rest.split('"').next())
            {
                found.insert(key.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_key_the_code_names_has_a_sentence() {
    let mut missing = Vec::new();
    for key in arguments_of("t(")
        .into_iter()
        .chain(arguments_of("t_with("))
    {
        if english().get(&key).is_none() {
            missing.push(key);
        }
    }
    for key in arguments_of("t_plural(") {
        for form in ["one", "other"] {
            let key = format!("{key}.{form}");
            if english().get(&key).is_none() {
                missing.push(key);
            }
        }
    }
    assert!(missing.is_empty(), "no sentence for: {missing:?}");
}

#[test]
fn every_sentence_is_used() {
    let literals = literals();
    let shell = super::shell::texts();
    let unused: Vec<&str> = english()
        .iter()
        .filter(|(key, sentence)| {
            let plural = key
                .rsplit_once('.')
                .is_some_and(|(base, form)| PLURALS.contains(&form) && literals.contains(base));
            !literals.contains(*key) && !plural && !shell.iter().any(|text| text == sentence)
        })
        .map(|(key, _)| key)
        .collect();
    assert!(unused.is_empty(), "nobody says: {unused:?}");
}

#[test]
fn sentences_are_calm_and_whole() {
    for (key, sentence) in english().iter() {
        assert!(!sentence.trim().is_empty(), "{key} is empty");
        assert_eq!(sentence.trim(), sentence, "{key} has space around it");
        assert!(!sentence.contains('!'), "{key} shouts");
        assert!(!sentence.contains("  "), "{key} has two spaces");
        assert!(!sentence.contains('\''), "{key}: write ’ and not '");
    }
}

#[test]
fn a_missing_key_is_shown_as_it_is() {
    assert_eq!(t("no.such.key"), "no.such.key");
    assert_eq!(t_plural("no.such", Plural::One, &[]), "no.such");
}

#[test]
fn values_are_filled_in_once_and_never_searched() {
    let rows: [(&[(&str, &str)], &str); 3] = [
        (&[("page", "Diary")], "Diary – Tend"),
        (&[("page", "{page}")], "{page} – Tend"),
        (&[("other", "x")], "{page} – Tend"),
    ];
    for (values, expected) in rows {
        assert_eq!(t_with("app.title", values), expected);
    }
}

#[test]
fn plural_categories_keep_their_names() {
    for name in PLURALS {
        assert_eq!(Plural::named(name).name(), name);
    }
    assert_eq!(Plural::named("unheard-of"), Plural::Other);
    for (number, plural) in [(0, Plural::Other), (1, Plural::One), (2, Plural::Other)] {
        assert_eq!(Plural::english(number), plural);
    }
}

#[test]
fn a_text_that_is_no_map_of_sentences_is_refused() {
    for json in ["", "[]", "{\"a\":1}", "{\"a\":{\"b\":\"c\"}}"] {
        assert!(Text::parse(json).is_err(), "{json}");
    }
}
