//! The persona files: their answers and what is expected of them.

use serde_json::Value;

use std::path::PathBuf;

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

/// A whole persona file.
pub fn file(id: &str) -> Value {
    let text = std::fs::read_to_string(folder().join(format!("{id}.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The answers file inside a persona file.
pub fn answers_json(id: &str) -> Value {
    file(id)["answers"].clone()
}
