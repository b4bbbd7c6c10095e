//! `bench`: measures the release in `dist/` in Chromium. Saving and starting, with few records and with ten years of them, is a
//! journey of its own (`tests/journeys/tests/ways/bench.rs`); the others are in `tests/journeys/bench/`. This only starts them.

use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::tools::{self, Need, Tools};
use std::process::Command;

/// Runs the measures named, or all.
pub fn run(names: &[String]) -> Result<(), Failure> {
    if !files::dist().join("sw.js").exists() {
        return Err(Failure::new(
            "There is no release in dist/: run `cargo xtask build` first.",
        ));
    }
    let wanted = |name: &str| names.is_empty() || names.iter().any(|named| named == name);
    let known = |name: &&String| ["saving", "figures"].contains(&name.as_str());
    if let Some(name) = names.iter().find(|name| !known(name)) {
        return Err(Failure::usage(format!("There is no measure `{name}`.")));
    }
    let tools = tools::ensure(&[Need::Chromium])?;
    if wanted("saving") {
        let mut journeys = cargo(&tools, "test --quiet --package journeys");
        journeys
            .env("TEND_BENCH", "1")
            .env("TEND_BROWSERS", "chromium");
        process::show(&mut journeys)?;
    }
    if wanted("figures") {
        let words = "run --quiet --package journeys --bin bench -- figures";
        process::show(&mut cargo(&tools, words))?;
    }
    Ok(())
}

fn cargo(tools: &Tools, words: &str) -> Command {
    let mut command = tools.command("cargo");
    command
        .current_dir(files::root())
        .args(words.split_whitespace())
        .env("TEND_DIST", files::dist());
    command
}
