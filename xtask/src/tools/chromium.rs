//! Chromium and its driver, for the component tests and the journeys.

use super::{apt, on_path, version};
use crate::failure::Failure;
use std::path::{Path, PathBuf};

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
        apt::install(&["chromium", "chromium-driver"])
            .map_err(|failure| Failure::new(format!("{failure}\n{BY_HAND}")))?;
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
