//! axe-core, which the journeys put into every page: one file from npm, no program.

use super::{cache, install, version};
use crate::failure::Failure;
use crate::files;
use std::path::PathBuf;

/// The file in the pinned version, installed when it is missing.
pub fn file() -> Result<PathBuf, Failure> {
    let package = cache()?.join("npm/node_modules/axe-core");
    let wanted = format!("\"version\": \"{}\"", version::AXE);
    let is_right =
        || files::read_text(&package.join("package.json")).is_ok_and(|text| text.contains(&wanted));
    if !is_right() {
        install::npm_install(&format!("axe-core@{}", version::AXE))?;
    }
    if is_right() {
        Ok(package.join("axe.min.js"))
    } else {
        Err(Failure::new(format!(
            "axe-core {} was installed but is not in {}.",
            version::AXE,
            package.display()
        )))
    }
}
