//! Packages of the system, where apt is there and may be used.

use super::on_path;
use crate::failure::Failure;
use crate::process;
use std::process::Command;

/// Installs packages; fails with what stands in the way, and with the way to do it by hand.
pub fn install(packages: &[&str]) -> Result<(), Failure> {
    let names = packages.join(" ");
    let by_hand = format!("On Debian: apt install {names}");
    let with_way_out = |failure| Failure::new(format!("{failure}\n{by_hand}"));
    update().map_err(with_way_out)?;
    println!("Installing {names} by apt ...");
    let words: Vec<&str> = ["install", "--yes"]
        .iter()
        .chain(packages)
        .copied()
        .collect();
    apt(&words).map_err(with_way_out)
}

/// Asks anew which packages there are.
pub fn update() -> Result<(), Failure> {
    apt(&["update"])
}

fn apt(arguments: &[&str]) -> Result<(), Failure> {
    if on_path("apt-get").is_none() {
        return Err(Failure::new("There is no apt here."));
    }
    let is_root = succeeds("sh", &["-c", "test $(id -u) = 0"]);
    if !is_root && !succeeds("sudo", &["-n", "true"]) {
        return Err(Failure::new(
            "apt needs root: sudo is missing here or asks for a password.",
        ));
    }
    let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
    if !is_root {
        command.args(["-n", "apt-get"]);
    }
    command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    process::quiet(&mut command).map(drop)
}

fn succeeds(program: &str, arguments: &[&str]) -> bool {
    process::quiet(Command::new(program).args(arguments)).is_ok()
}
