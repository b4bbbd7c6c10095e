//! Words a person must never read. Source: clinical.md part 9.5 and the closing list of part 8.

use super::{files, read, short};

/// Banned as whole words or phrases, in any case.
const BANNED: &[&str] = &[
    "diagnose",
    "diagnosis",
    "cure",
    "cures",
    "heal",
    "heals",
    "pain-free",
    "root cause",
    "prescription",
    "misaligned",
    "dormant",
    "weak link",
    "wear and tear",
    "adhesions",
    "toxins",
    "clinically proven",
    "proven",
    "leading cause",
    "tech neck",
    "stop chronic pain",
    "flush waste",
    "you should stop your painkillers",
    "fix your posture",
    "switched off",
    "bone on bone",
    "treats",
    "fixes",
];

/// The banned words in a text that a person may read.
pub fn banned_in(text: &str) -> Vec<&'static str> {
    let mut text = text.to_lowercase();
    for denial in DENIALS {
        text = text.replace(denial, "");
    }
    BANNED
        .iter()
        .copied()
        .filter(|word| has_phrase(&text, word))
        .collect()
}

/// Sentences that say what Tend does not do may use the word they deny; each stands here with the file it is in.
const DENIALS: &[&str] = &[
    "does not diagnose",
    "not diagnosed",
    "already diagnosed",
    "diagnosed crps",
    "has diagnosed",
];

#[test]
fn no_text_a_person_reads_makes_a_banned_claim() {
    let mut found = Vec::new();
    for path in files("src/content", ".toml") {
        for (at, line) in read(&path).lines().enumerate() {
            let line = line.trim_start();
            // Comments, ids and citations are not shown as Tend's own words.
            if line.starts_with('#')
                || line.starts_with("citation")
                || line.starts_with("title = \"L")
            {
                continue;
            }
            if short(&path).ends_with("sources.toml") && line.starts_with("title") {
                continue;
            }
            let mut text = line.to_lowercase();
            for denial in DENIALS {
                text = text.replace(denial, "");
            }
            for word in BANNED {
                if has_phrase(&text, word) {
                    found.push(format!("{}:{} says {word}", short(&path), at + 1));
                }
            }
            if line.contains('!') && line.contains('"') {
                found.push(format!("{}:{} shouts", short(&path), at + 1));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

fn has_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
