//! Chromium and its driver, for the component tests and the journeys.

use super::{on_path, version};
use crate::failure::Failure;
use crate::process;
use std::path::{Path, PathBuf};
use std::process::Command;

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// What to do when apt does not help.
const BY_HAND: &str = "The tests need Chromium and chromedriver of the same version on PATH.\n\
     On Debian: apt install chromium chromium-driver";

/// The driver of an installed browser of the same version; both are installed by apt when one is missing.
pub fn driver() -> Result<PathBuf, Failure> {
    if find().is_none() {
        install()?;
    }
    let (browser, driver) = find().ok_or_else(|| Failure::new(BY_HAND))?;
    if major(&browser) == major(&driver) {
        return Ok(driver);
    }
    Err(Failure::new(format!(
        "{} and {} have different versions.\n{BY_HAND}",
        browser.display(),
        driver.display()
    )))
}

fn find() -> Option<(PathBuf, PathBuf)> {
    let browser = NAMES.iter().find_map(|name| on_path(name))?;
    let set = std::env::var_os("CHROMEDRIVER").map(PathBuf::from);
    Some((browser, set.or_else(|| on_path("chromedriver"))?))
}

fn major(program: &Path) -> Option<String> {
    let version = version::of(program)?;
    version.split('.').next().map(str::to_owned)
}

fn install() -> Result<(), Failure> {
    if on_path("apt-get").is_none() {
        return Err(Failure::new(BY_HAND));
    }
    let is_root = succeeds("sh", &["-c", "test $(id -u) = 0"]);
    if !is_root && !succeeds("sudo", &["-n", "true"]) {
        let message = format!("{BY_HAND}\n(as root: sudo is missing here or asks for a password)");
        return Err(Failure::new(message));
    }
    println!("Installing chromium and chromium-driver by apt ...");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
        if !is_root {
            command.args(["-n", "apt-get"]);
        }
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        process::quiet(&mut command)
            .map_err(|failure| Failure::new(format!("{failure}\n{BY_HAND}")))
    };
    apt(&["update"])?;
    apt(&["install", "--yes", "chromium", "chromium-driver"]).map(drop)
}

fn succeeds(program: &str, arguments: &[&str]) -> bool {
    process::quiet(Command::new(program).args(arguments)).is_ok()
}
