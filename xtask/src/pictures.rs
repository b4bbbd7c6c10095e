//! `pictures`: takes the picture of README.md and those of the manifest from the release in `dist/`, in Chromium. The way is a
//! journey of its own (tests/journeys/tests/ways/pictures.rs). Whoever takes them looks at them and commits them.

use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::tools::{self, Need};

/// Takes them.
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
        .args(["test", "--quiet", "--package", "journeys", "--", "pictures"])
        .env("TEND_DIST", dist)
        .env("TEND_PICTURES", files::root())
        .env("TEND_BROWSERS", "chromium");
    process::show(&mut command)
}
