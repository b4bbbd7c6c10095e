//! The second program (`extra/`): what is needed only now and then. Built beside the app when Trunk is done, with the same
//! `wasm-bindgen`, under names that carry a fingerprint. It holds no rule of the app.

use crate::failure::Failure;
use crate::files;
use crate::precache::Entry;
use crate::process;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// How the names of its files begin, below the site.
pub const PREFIX: &str = "a/extra-";

/// The two files of the second program, as the page addresses them.
pub struct Extra {
    /// The JavaScript around it.
    pub glue: Entry,
    /// The program.
    pub wasm: Entry,
}

/// Builds it into the folder that becomes the site.
pub fn build(staging: &Path, is_release: bool) -> Result<Extra, Failure> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(files::root())
        .args(["build", "--quiet", "--offline", "--package", "extra"])
        .args(["--target", TARGET]);
    if is_release {
        cargo.arg("--release");
    }
    process::quiet(&mut cargo)?;
    let profile = if is_release { "release" } else { "debug" };
    let compiled = target_folder().join(TARGET).join(profile);
    let bound = compiled.join("extra-bound");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen
        .arg(compiled.join("extra.wasm"))
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", "extra", "--out-dir"])
        .arg(&bound);
    process::quiet(&mut bindgen)?;
    let wasm = bound.join("extra_bg.wasm");
    if is_release {
        let mut smaller = Command::new("wasm-opt");
        smaller.arg("-Oz").arg(&wasm).arg("-o").arg(&wasm);
        process::quiet(&mut smaller)?;
    }
    Ok(Extra {
        glue: put(staging, &bound.join("extra.js"), "js")?,
        wasm: put(staging, &wasm, "wasm")?,
    })
}

/// Copies a file to the site, under a name that changes with its bytes.
fn put(staging: &Path, from: &Path, end: &str) -> Result<Entry, Failure> {
    let bytes = files::read(from)?;
    let path = format!("{PREFIX}{}.{end}", fingerprint(&bytes));
    files::write(&staging.join(&path), &bytes)?;
    Entry::new(&path, &bytes)
        .ok_or_else(|| Failure::new(format!("{path} is no part of a version.")))
}

fn fingerprint(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let first = digest.iter().take(8);
    first.map(|byte| format!("{byte:02x}")).collect()
}

fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| files::root().join("target"), PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_changes_with_the_bytes() {
        assert_eq!(fingerprint(b"one").len(), 16);
        assert_ne!(fingerprint(b"one"), fingerprint(b"two"));
    }
}
