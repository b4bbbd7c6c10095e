//! The sites that journeys visit: the release build, a copy of it that a test may change, and the small fixture that the
//! harness is tested with.

use crate::trouble::{Outcome, Trouble};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of files to serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// The release build in `dist/`.
    Build,
    /// Pages of the harness's own.
    Fixture,
}

impl Site {
    /// Where its files lie; an error in plain words when there is no release build.
    pub fn root(self) -> Outcome<PathBuf> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        if self == Self::Fixture {
            return Ok(here.join("fixture"));
        }
        let named = std::env::var_os("TEND_DIST").map(PathBuf::from);
        let root = named.unwrap_or_else(|| here.join("../../dist"));
        if root.join("index.html").is_file() {
            Ok(root)
        } else {
            Err(Trouble::unmet(format!(
                "there is no release build in {}: `cargo xtask build` makes one",
                root.display()
            )))
        }
    }
}

/// Copies a folder whole.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// The one file of the folder with that ending; hashed names are only known after the build.
pub fn file_ending(root: &Path, ending: &str) -> Outcome<String> {
    for entry in fs::read_dir(root)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(ending) {
            return Ok(name);
        }
    }
    Err(Trouble::unmet(format!(
        "no file *{ending} in {}",
        root.display()
    )))
}
