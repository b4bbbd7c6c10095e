//! The sites that journeys visit: the release build, a copy of it that a test may change, and the small fixture that the
//! harness is tested with.

use crate::trouble::{Outcome, Trouble};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of files to serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// The release build in `dist/`.
    Build,
    /// The build with failpoints and a settable clock, which only `--full` makes.
    Faults,
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
        let (name, folder) = match self {
            Self::Faults => ("TEND_DIST_FAULTS", "../../dist-faults"),
            _ => ("TEND_DIST", "../../dist"),
        };
        let named = std::env::var_os(name).map(PathBuf::from);
        let root = named.unwrap_or_else(|| here.join(folder));
        if root.join("index.html").is_file() {
            Ok(root)
        } else {
            Err(Trouble::unmet(format!(
                "there is no such build in {}: `cargo xtask build` or `cargo xtask test --full` makes it",
                root.display()
            )))
        }
    }
}

/// Copies a folder whole, but for links: a browser's lock is one, and points nowhere.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            copy(&entry.path(), &target)?;
        } else if kind.is_file() {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Makes the copy of a release in `root` its next version: the page says so about itself, and the worker's list and name
/// follow, as a new build would write them.
pub fn becomes_next_version(root: &Path) -> Outcome {
    let page = edit(root, "index.html", |page| {
        page.replacen("<title>", "<meta name=version content=next><title>", 1)
    })?;
    let print = STANDARD.encode(Sha384::digest(page.as_bytes()));
    let known = fs::read_to_string(root.join("version.json"))?;
    let known = known.split('"').find(|part| part.len() == 64);
    let known = known
        .ok_or_else(|| Trouble::unmet("version.json names no version"))?
        .to_owned();
    let next = known.chars().rev().collect::<String>();
    edit(root, "version.json", |text| text.replace(&known, &next))?;
    edit(root, "sw.js", |text| {
        let fresh = |line: &str| match line.split_once("\"./\"").and(line.rsplit_once(']')) {
            Some((_, rest)) => format!("[\"./\", \"sha384-{print}\"]{rest}"),
            None => line.replace(&known, &next),
        };
        text.lines().map(fresh).collect::<Vec<_>>().join("\n")
    })?;
    Ok(())
}

/// Changes a text file and drops its compressed twins, which would be of the old text.
fn edit(root: &Path, name: &str, change: impl Fn(&str) -> String) -> Outcome<String> {
    let file = root.join(name);
    let old = fs::read_to_string(&file)?;
    let text = change(&old);
    if text == old {
        return Err(Trouble::unmet(format!(
            "{name} is not as expected: nothing was changed"
        )));
    }
    fs::write(&file, &text)?;
    for ending in ["br", "gz"] {
        let twin = root.join(format!("{name}.{ending}"));
        if twin.exists() {
            fs::remove_file(twin)?;
        }
    }
    Ok(text)
}
