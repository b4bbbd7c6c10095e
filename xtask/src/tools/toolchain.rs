//! The Rust toolchain of rust-toolchain.toml with its components and target, and the crates of Cargo.lock.

use crate::failure::Failure;
use crate::files;
use crate::process;
use std::path::Path;
use std::process::Command;

/// Makes sure of both.
pub fn ensure() -> Result<(), Failure> {
    if !complete()? {
        println!("Installing the Rust toolchain of rust-toolchain.toml ...");
        let mut rustup = Command::new("rustup");
        rustup
            .current_dir(files::root())
            .args(["toolchain", "install"])
            // Set by Cargo for what it runs; it would hide rust-toolchain.toml.
            .env_remove("RUSTUP_TOOLCHAIN");
        process::show(&mut rustup).map_err(|failure| {
            Failure::new(format!(
                "{failure}\nThe toolchain of rust-toolchain.toml could not be installed. It needs rustup: https://rustup.rs"
            ))
        })?;
    }
    // Trunk runs offline, so that it never downloads tools of its own choice: the crates have to be here before.
    let mut fetch = Command::new("cargo");
    fetch.current_dir(files::root()).args(["fetch", "--quiet"]);
    process::quiet(&mut fetch).map(drop)
}

fn complete() -> Result<bool, Failure> {
    let mut rustc = Command::new("rustc");
    rustc
        .current_dir(files::root())
        .args(["--print", "sysroot"]);
    let sysroot = process::capture(&mut rustc)?;
    let sysroot = Path::new(sysroot.text.trim());
    Ok([
        "lib/rustlib/wasm32-unknown-unknown/lib",
        "bin/rustfmt",
        "bin/clippy-driver",
    ]
    .iter()
    .all(|part| sysroot.join(part).exists()))
}
