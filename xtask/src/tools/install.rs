//! Installing one tool into the cache, and saying what to do when that fails.

use super::cache;
use crate::failure::Failure;
use crate::files;
use crate::process;
use std::process::Command;

/// Compiles a package from the crate registry. Takes minutes.
pub fn cargo_install(package: &str, wanted: &str, more: &[&str]) -> Result<(), Failure> {
    let cache = cache()?;
    let build = cache.join("build");
    println!("Installing {package} {wanted} (some minutes, once) ...");
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(files::root())
        .args([
            "install",
            package,
            "--version",
            wanted,
            "--quiet",
            "--force",
            "--root",
        ])
        .arg(&cache)
        .args(more)
        .env("CARGO_TARGET_DIR", &build)
        // A tool that runs for seconds need not be optimized for an hour.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    process::show(&mut cargo).map_err(|failure| {
        Failure::new(format!(
            "{failure}\n{package} {wanted} could not be installed. By hand: cargo install {package} --version {wanted}\n\
             It needs the crate registry, and a C compiler (on Debian: apt install build-essential)."
        ))
    })?;
    // What was compiled on the way is large and not needed again; a leftover harms nothing.
    let _ = std::fs::remove_dir_all(build);
    Ok(())
}

/// Installs a package beside those already there.
pub fn npm_install(package: &str) -> Result<(), Failure> {
    let folder = cache()?.join("npm");
    files::make_folder(&folder)?;
    println!("Installing {package} from npm ...");
    let mut npm = Command::new("npm");
    // Saved into the folder's package.json: npm removes packages that stand in none when it installs the next.
    npm.args(["install", "--no-audit", "--no-fund", "--prefix"])
        .arg(folder)
        .arg(package);
    process::quiet(&mut npm).map(drop).map_err(|failure| {
        Failure::new(format!(
            "{failure}\n{package} could not be installed. It needs Node with npm (on Debian: apt install nodejs npm).\n\
             By hand: npm install --global {package}"
        ))
    })
}
