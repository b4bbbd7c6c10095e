//! A Python of its own with the programs that read what Tend writes, from PyPI in fixed versions; and age's own program, by apt.

use super::{apt, cache, on_path, version};
use crate::failure::Failure;
use crate::files;
use crate::process;
use std::path::PathBuf;
use std::process::Command;

const BY_HAND: &str = "The step `exports` needs python3 with venv and the program age.\n\
     On Debian: apt install python3 python3-venv age";

/// The Python that has them all, installed when one is missing.
pub fn program() -> Result<PathBuf, Failure> {
    if on_path("python3").is_none() || on_path("age").is_none() {
        apt::install(&["python3", "python3-venv", "age"])
            .map_err(|failure| Failure::new(format!("{failure}\n{BY_HAND}")))?;
    }
    let folder = cache()?.join("python");
    let python = folder.join("bin/python");
    let mark = folder.join("tend-packages.txt");
    let wanted = version::PYTHON_PACKAGES.join("\n");
    if python.is_file() && files::read_text(&mark).is_ok_and(|found| found == wanted) {
        return Ok(python);
    }
    println!(
        "Installing {} from PyPI ...",
        version::PYTHON_PACKAGES.join(", ")
    );
    let run = |command: &mut Command| {
        process::quiet(command).map_err(|failure| Failure::new(format!("{failure}\n{BY_HAND}")))
    };
    run(Command::new("python3")
        .args(["-m", "venv", "--clear"])
        .arg(&folder))?;
    run(Command::new(&python)
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args(version::PYTHON_PACKAGES))?;
    files::write(&mark, wanted)?;
    Ok(python)
}
