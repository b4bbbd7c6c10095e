//! Chromium and its driver, for the component tests and the journeys.

use super::version;
use crate::failure::Failure;
use crate::process;
use std::path::PathBuf;
use std::process::Command;

/// A browser and the driver that steers it, of the same major version.
pub struct Browser {
    /// The WebDriver program.
    pub driver: PathBuf,
}

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// What to do when apt does not help.
const BY_HAND: &str = "The tests need Chromium and chromedriver of the same version on PATH.\n\
     On Debian: apt install chromium chromium-driver";

impl Browser {
    /// Finds the browser, installing it by apt when it is missing.
    pub fn ensure() -> Result<Self, Failure> {
        if Self::find().is_none() {
            install()?;
        }
        let (browser, driver) = Self::find().ok_or_else(|| Failure::new(BY_HAND))?;
        let major = |program: &PathBuf| -> Option<String> {
            let version = version::of(program)?;
            version.split('.').next().map(str::to_owned)
        };
        if major(&browser) != major(&driver) {
            return Err(Failure::new(format!(
                "{} and {} have different versions.\n{BY_HAND}",
                browser.display(),
                driver.display()
            )));
        }
        Ok(Self { driver })
    }

    fn find() -> Option<(PathBuf, PathBuf)> {
        let browser = NAMES.iter().find_map(|name| on_path(name))?;
        let set = std::env::var_os("CHROMEDRIVER").map(PathBuf::from);
        Some((browser, set.or_else(|| on_path("chromedriver"))?))
    }
}

fn install() -> Result<(), Failure> {
    if on_path("apt-get").is_none() {
        return Err(Failure::new(BY_HAND));
    }
    let root = succeeds(Command::new("sh").args(["-c", "test $(id -u) = 0"]));
    if !root && !succeeds(Command::new("sudo").args(["-n", "true"])) {
        return Err(Failure::new(format!(
            "{BY_HAND}\n(as root: sudo asks for a password here)"
        )));
    }
    println!("Installing chromium and chromium-driver by apt ...");
    let apt = |arguments: &[&str]| {
        let mut command = if root {
            Command::new("apt-get")
        } else {
            Command::new("sudo")
        };
        if !root {
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

fn succeeds(command: &mut Command) -> bool {
    process::capture(command).is_ok_and(|captured| captured.succeeded)
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}
