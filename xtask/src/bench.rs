//! `bench`: measures the release build in Chromium, slowed down. The measures are in tests/journeys/bench/.

use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::tools::{self, Need};

/// Runs the measures named, or all.
pub fn run(names: &[String]) -> Result<(), Failure> {
    let tools = tools::ensure(&[Need::Chromium])?;
    let mut cargo = tools.command("cargo");
    cargo
        .current_dir(files::root())
        .args(["run", "--quiet", "--package", "journeys", "--bin", "bench"])
        .arg("--")
        .args(names);
    process::show(&mut cargo)
}
