//! `bench`: what a moving figure costs, and how long a save and a start take in Chromium, with few records and with ten years
//! of them. Needs the release in `dist/`. The measures are journeys of their own (`frame_cost.rs` and `bench.rs` in
//! tests/journeys/tests/ways/); this runs them alone.

use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::tools::{self, Need};

/// Measures, and prints what was measured; with words, only what has one of them in its name.
pub fn run(words: &[String]) -> Result<(), Failure> {
    let dist = files::dist();
    if !dist.join("sw.js").exists() {
        return Err(Failure::new(
            "There is no release in dist/: run `cargo xtask build` first.",
        ));
    }
    let tools = tools::ensure(&[Need::Chromium])?;
    let mut command = tools.command("cargo");
    command
        .current_dir(files::root())
        .args(["test", "--quiet", "--package", "journeys", "--"])
        .args(words)
        .env("TEND_DIST", dist)
        .env("TEND_BENCH", "1")
        .env("TEND_BROWSERS", "chromium");
    process::show(&mut command)
}
