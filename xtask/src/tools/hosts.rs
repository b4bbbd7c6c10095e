//! nginx and Caddy, for the journeys that try the samples. Taken from PATH where they are; else Debian's packages are only unpacked
//! into the cache, so that no server is set up on a developer's machine. Nothing here fails for want of a host: its journey is
//! reported as skipped.

use super::{apt, cache, on_path};
use crate::failure::Failure;
use crate::files;
use crate::process;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Host {
    /// The variable that names its program for the journeys.
    variable: &'static str,
    name: &'static str,
    /// The folder its package puts it in.
    below: &'static str,
    packages: &'static [&'static str],
    /// What it is asked to see whether it starts.
    asked: &'static str,
}

const HOSTS: [Host; 2] = [
    Host {
        variable: "TEND_NGINX",
        name: "nginx",
        below: "usr/sbin",
        packages: &["nginx", "nginx-common", "libnginx-mod-http-brotli-static"],
        asked: "-v",
    },
    Host {
        variable: "TEND_CADDY",
        name: "caddy",
        below: "usr/bin",
        packages: &["caddy"],
        asked: "version",
    },
];

/// The hosts that are there, unpacked when they are missing.
pub fn ensure() -> Result<Vec<(&'static str, PathBuf)>, Failure> {
    let folder = cache()?.join("hosts");
    let mut found = Vec::new();
    for host in HOSTS {
        let unpacked = folder.join(host.below).join(host.name);
        let there = || {
            let system = Path::new("/usr/sbin").join(host.name);
            let places = [Some(unpacked.clone()), on_path(host.name), Some(system)];
            places.into_iter().flatten().find(|place| place.is_file())
        };
        if there().is_none()
            && let Err(failure) = unpack(&folder, host.packages)
        {
            println!("{failure}");
        }
        // A package that was only unpacked may lack a library.
        let starts =
            |program: &PathBuf| process::quiet(Command::new(program).arg(host.asked)).is_ok();
        match there().filter(starts) {
            Some(program) => found.push((host.variable, program)),
            None => println!(
                "{} does not start here: its sample is not tried.",
                host.name
            ),
        }
    }
    Ok(found)
}

fn unpack(folder: &Path, packages: &[&str]) -> Result<(), Failure> {
    println!("Unpacking {} ...", packages.join(", "));
    files::make_folder(folder)?;
    let download = || {
        let mut apt = Command::new("apt-get");
        apt.current_dir(folder).arg("download").args(packages);
        process::quiet(&mut apt)
    };
    if download().is_err() {
        // A machine that has never asked which packages there are.
        apt::update()?;
        download()?;
    }
    for path in files::list(folder)? {
        if path.ends_with(".deb") {
            let package = folder.join(&path);
            let mut dpkg = Command::new("dpkg-deb");
            process::quiet(dpkg.arg("--extract").arg(&package).arg(folder))?;
            let _ = std::fs::remove_file(package); // It is not needed again.
        }
    }
    Ok(())
}
