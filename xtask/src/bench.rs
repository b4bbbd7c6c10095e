//! `bench`: how long a save and a start take in Chromium, with few records and with ten years of them. Needs the release in
//! `dist/`. The measuring is a journey of its own (`tests/journeys/tests/ways/bench.rs`); this runs it alone.

use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::tools::{self, Need};

/// Measures, and prints what was measured.
pub fn run(_: &[String]) -> Result<(), Failure> {
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
        .args(["test", "--quiet", "--package", "journeys"])
        .env("TEND_DIST", dist)
        .env("TEND_BENCH", "1")
        .env("TEND_BROWSERS", "chromium");
    process::show(&mut command)
}
