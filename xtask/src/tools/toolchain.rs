//! The Rust toolchain of rust-toolchain.toml with its components and target, and the crates of Cargo.lock.

use crate::failure::Failure;
use crate::files;
use crate::process;
use std::path::Path;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

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
    let host = rustc(&["--print", "host-tuple"])?;
    let mut fetch = Command::new("cargo");
    fetch
        .current_dir(files::root())
        .args(["fetch", "--quiet", "--target", TARGET, "--target", &host]);
    process::quiet(&mut fetch).map(drop)
}

fn rustc(arguments: &[&str]) -> Result<String, Failure> {
    let mut rustc = Command::new("rustc");
    let told = process::quiet(rustc.current_dir(files::root()).args(arguments))?;
    Ok(told.trim().to_owned())
}

fn complete() -> Result<bool, Failure> {
    let sysroot = rustc(&["--print", "sysroot"])?;
    let sysroot = Path::new(&sysroot);
    let parts = [
        &format!("lib/rustlib/{TARGET}/lib"),
        "bin/rustfmt",
        "bin/clippy-driver",
    ];
    Ok(parts.iter().all(|part| sysroot.join(part).exists()))
}
