//! `cargo xtask recommend ANSWERS.json`: the recommendation for an answers file, as the app would make it. Prints JSON only
//! when the whole file is sound; a fault names its key.

use std::io::Write;

use tend::catalog::Catalog;
use tend::domain::recommend::{History, recommend};
use tend::exchange::recommendation::recommendation_json;
use tend::storage::answers::read_answers_file;

use crate::failure::Failure;

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let [path] = arguments else {
        return Err(Failure::usage("usage: cargo xtask recommend ANSWERS.json"));
    };
    let text = std::fs::read_to_string(path)
        .map_err(|error| Failure::usage(format!("{path} cannot be read: {error}")))?;
    let catalog = Catalog::load().map_err(|error| Failure::new(error.to_string()))?;
    let (answers, today) = read_answers_file(&text, &catalog.rules)
        .map_err(|error| Failure::usage(format!("{path}: {error}")))?;
    let found = recommend(&catalog.rules, &answers, &History::default(), today);
    let json =
        recommendation_json(&catalog, &found).map_err(|error| Failure::new(error.to_string()))?;
    writeln!(std::io::stdout(), "{json}")
        .map_err(|error| Failure::new(format!("the output was not taken: {error}")))
}
