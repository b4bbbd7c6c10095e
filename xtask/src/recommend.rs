//! `cargo xtask recommend ANSWERS.json [--history BACKUP.json]`: the recommendation for an answers file, as the app would make it
//! for someone who has done what the backup says. A persona file may stand for the answers file inside it. Prints JSON only when both files are sound; a fault names its key.

use std::io::Write;

use tend::catalog::Catalog;
use tend::domain::answers::Answers;
use tend::domain::id::RecordId;
use tend::domain::progression::{Now, Records};
use tend::domain::recommend::{History, recommend};
use tend::domain::rulebook::Rulebook;
use tend::domain::time::Date;
use tend::exchange::recommendation::recommendation_json;
use tend::storage::answers::read_answers_file;
use tend::storage::import::{self, Refused};
use tend::storage::load::Loaded;
use tend::storage::records::Kept;

use crate::failure::Failure;

const USAGE: &str = "usage: cargo xtask recommend ANSWERS.json [--history BACKUP.json]";

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (path, backup) = match arguments {
        [path] => (path, None),
        [path, flag, backup] if flag == "--history" => (path, Some(backup)),
        [flag, backup, path] if flag == "--history" => (path, Some(backup)),
        _ => return Err(Failure::usage(USAGE)),
    };
    let text = answers_in(read(path)?);
    let catalog = Catalog::load().map_err(|error| Failure::new(error.to_string()))?;
    let (answers, today) = read_answers_file(&text, &catalog.rules)
        .map_err(|error| Failure::usage(format!("{path}: {error}")))?;
    let history = match backup {
        Some(backup) => history(&catalog.rules, &answers, today, backup)?,
        None => History::default(),
    };
    let found = recommend(&catalog.rules, &answers, &history, today);
    let json =
        recommendation_json(&catalog, &found).map_err(|error| Failure::new(error.to_string()))?;
    writeln!(std::io::stdout(), "{json}")
        .map_err(|error| Failure::new(format!("the output was not taken: {error}")))
}

/// The answers file inside a persona file; any other text as it is, so that its faults are named as they stand.
fn answers_in(text: String) -> String {
    let persona = serde_json::from_str::<serde_json::Value>(&text).ok();
    let inside = persona.as_ref().filter(|one| one.get("expect").is_some());
    match inside.and_then(|one| one.get("answers")) {
        Some(answers) => answers.to_string(),
        None => text,
    }
}

fn read(path: &str) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|error| Failure::usage(format!("{path} cannot be read: {error}")))
}

/// What that person has done by then. A record that the app would set aside is a fault here: whoever asks wants to know.
fn history(
    rules: &Rulebook,
    answers: &Answers,
    today: Date,
    path: &str,
) -> Result<History, Failure> {
    let incoming = import::read(&read(path)?)
        .map_err(|refused| Failure::usage(format!("{path}: {}", says(refused))))?;
    if incoming.left_out > 0 {
        let count = incoming.left_out;
        return Err(Failure::usage(format!(
            "{path}: `records`: {count} cannot be read"
        )));
    }
    let mut loaded = Loaded::default();
    for (key, text) in &incoming.texts {
        loaded
            .take(key, text)
            .map_err(|problem| Failure::usage(format!("{path}: `{key}`: {problem}")))?;
    }
    let records = Records {
        sessions: pairs(&loaded.sessions),
        check_ins: pairs(&loaded.check_ins),
        entries: values(&loaded.entries),
        flares: values(&loaded.flares),
        instruments: values(&loaded.instruments),
        decisions: values(&loaded.decisions),
    };
    let now = Now {
        rules,
        answers,
        answered: today,
        records: &records,
        today,
    };
    Ok(now.history())
}

fn values<T>(kept: &[Kept<T>]) -> Vec<&T> {
    kept.iter().map(|one| &one.value).collect()
}

fn pairs<T>(kept: &[Kept<T>]) -> Vec<(&RecordId, &T)> {
    kept.iter().map(|one| (&one.id, &one.value)).collect()
}

fn says(refused: Refused) -> &'static str {
    match refused {
        Refused::TooBig => "`records` holds more than a backup ever does",
        Refused::NotOurs => "`format` is not that of a backup",
        Refused::Newer => "`version` is newer than this program",
        Refused::Damaged => "`sha256` or `counts` does not fit what the file holds",
    }
}
