//! Firefox and WebKitGTK with their drivers, for the journeys. Nothing here fails: a browser that cannot be had is named with the
//! reason, and the journeys report it as skipped; where all three must be there (`TEND_BROWSERS`), they fail.

use super::program::Program;
use super::{apt, on_path};
use crate::process;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where Debian keeps WebKitGTK's small browser; it is on no PATH.
const MINI_BROWSERS: [&str; 2] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];

/// Installs what is missing and gives the driver of Firefox, when there is one.
pub fn ensure(links: &Path) -> Option<PathBuf> {
    let packages = missing();
    if !packages.is_empty()
        && let Err(failure) = apt::install(&packages)
    {
        println!("{failure}\nJourneys in a browser that is missing are skipped.");
    }
    match Program::geckodriver().ensure(links) {
        Ok(()) => Some(links.join("geckodriver")),
        Err(failure) => {
            println!("{failure}\nJourneys in Firefox are skipped.");
            None
        }
    }
}

/// The packages whose programs are not there.
fn missing() -> Vec<&'static str> {
    let is_there = |name: &str| on_path(name).is_some();
    let has_mini = MINI_BROWSERS.iter().any(|place| Path::new(place).is_file());
    let mut packages = Vec::new();
    if !is_there("firefox") && !is_there("firefox-esr") {
        packages.push("firefox-esr");
    }
    if !is_there("WebKitWebDriver") || !has_mini {
        packages.push("webkit2gtk-driver");
    }
    // For the driver of our own that keeps a profile.
    if !has_bindings() {
        packages.extend(["gir1.2-webkit2-4.1", "python3-gi"]);
    }
    if std::env::var_os("DISPLAY").is_none() && !is_there("xvfb-run") {
        packages.push("xvfb");
    }
    packages
}

fn has_bindings() -> bool {
    let look = "import gi; gi.require_version('WebKit2', '4.1')";
    let mut python = Command::new("/usr/bin/python3");
    process::quiet(python.args(["-c", look])).is_ok()
}
