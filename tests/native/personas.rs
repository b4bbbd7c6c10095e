//! The persona files: their answers and what is expected of them.

use std::path::PathBuf;

use serde_json::Value;
use tend::domain::answers::Answers;
use tend::domain::time::Date;
use tend::storage::answers::read_answers_file;

use crate::people::rules;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/personas")
}

/// The ids of all persona files, in order.
pub fn ids() -> Vec<String> {
    let mut ids: Vec<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            path.file_stem().unwrap().to_string_lossy().into_owned()
        })
        .collect();
    ids.sort();
    ids
}

/// The bytes of a persona file.
pub fn text(id: &str) -> String {
    std::fs::read_to_string(folder().join(format!("{id}.json"))).unwrap()
}

/// A whole persona file.
pub fn file(id: &str) -> Value {
    serde_json::from_str(&text(id)).unwrap()
}

/// The answers file inside a persona file.
pub fn answers_json(id: &str) -> Value {
    file(id)["answers"].clone()
}

/// The answers of a persona and the day they are for.
pub fn answers(id: &str) -> (Answers, Date) {
    read_answers_file(&answers_json(id).to_string(), rules()).unwrap()
}

/// A list of words in what is expected of a persona.
pub fn expected(id: &str, key: &str) -> Vec<String> {
    let list = file(id)["expect"][key].clone();
    let words = list.as_array().unwrap().iter();
    words
        .map(|word| word.as_str().unwrap().to_owned())
        .collect()
}
