//! What comes from npm and is no program on PATH: axe-core, which the journeys put into every page, and Lighthouse.

use super::{cache, install};
use crate::failure::Failure;
use crate::files;
use std::path::PathBuf;

/// A file of a package in that version, which is installed when it is missing.
pub fn file(package: &str, wanted: &str, file: &str) -> Result<PathBuf, Failure> {
    let folder = cache()?.join("npm/node_modules").join(package);
    let version = format!("\"version\": \"{wanted}\"");
    let is_right =
        || files::read_text(&folder.join("package.json")).is_ok_and(|text| text.contains(&version));
    if !is_right() {
        install::npm_install(&format!("{package}@{wanted}"))?;
    }
    if is_right() {
        Ok(folder.join(file))
    } else {
        Err(Failure::new(format!(
            "{package} {wanted} was installed but is not in {}.",
            folder.display()
        )))
    }
}
