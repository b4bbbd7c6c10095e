//! A release says nothing of the machine that made it: the compiler is told to leave out where sources lie, and what was built is
//! looked through for it. So two machines, or two folders, give the same bytes.

use crate::failure::Failure;
use crate::files;
use crate::process;
use std::path::PathBuf;
use std::process::Command;

/// How Cargo is told of flags for one target; they come after those of `.cargo/config.toml`.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Has the compiler write package names where it would write folders of this machine.
pub fn keep_out(command: &mut Command) -> Result<(), Failure> {
    let library = sysroot()?.join("lib/rustlib/src/rust");
    let mut folders = vec![
        (root()?, ".".to_owned()),
        // Where the sources of the standard library are installed, the compiler names them in place of what it was built from.
        (library, format!("/rustc/{}", commit()?)),
    ];
    for folder in std::fs::read_dir(cargo_home().join("registry/src"))
        .into_iter()
        .flatten()
        .flatten()
    {
        folders.push((folder.path(), ".".to_owned()));
    }
    let mut flags = std::env::var_os(FLAGS).unwrap_or_default();
    for (folder, instead) in folders {
        let name = folder.to_string_lossy();
        if name.contains(char::is_whitespace) {
            return Err(Failure::new(format!(
                "{name} has a space in its name, and Cargo takes no such folder here."
            )));
        }
        flags.push(format!(" --remap-path-prefix={name}={instead}"));
    }
    command.env(FLAGS, flags);
    Ok(())
}

/// Fails when a file of the release names a folder of this machine.
pub fn none_in(release: &std::path::Path) -> Result<(), Failure> {
    let mut places = vec![root()?, cargo_home(), sysroot()?];
    places.extend(std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from));
    for path in files::list(release)? {
        let bytes = files::read(&release.join(&path))?;
        if let Some(place) = places
            .iter()
            .find(|place| names(&bytes, &place.to_string_lossy()))
        {
            return Err(Failure::new(format!(
                "{path} names a folder of this machine: {}",
                place.display()
            )));
        }
    }
    Ok(())
}

fn names(bytes: &[u8], place: &str) -> bool {
    place.len() > 1
        && bytes
            .windows(place.len())
            .any(|found| found == place.as_bytes())
}

fn root() -> Result<PathBuf, Failure> {
    std::fs::canonicalize(files::root())
        .map_err(|error| Failure::new(format!("This folder cannot be found: {error}")))
}

/// Where the compiler lies.
fn sysroot() -> Result<PathBuf, Failure> {
    let told = rustc(&["--print", "sysroot"])?;
    Ok(PathBuf::from(told.trim()))
}

/// What the compiler was built from, as it names its own library.
fn commit() -> Result<String, Failure> {
    let told = rustc(&["--version", "--verbose"])?;
    let commit = told
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "));
    commit
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("rustc does not say what it was built from."))
}

fn rustc(words: &[&str]) -> Result<String, Failure> {
    process::output(Command::new("rustc").current_dir(files::root()).args(words))
}

fn cargo_home() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo");
    std::env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may stop where it stands.
    use super::*;

    #[test]
    fn a_folder_of_this_machine_is_found_wherever_it_stands() {
        let place = cargo_home().to_string_lossy().into_owned();
        for (text, expected) in [
            (format!("\0{place}/registry/src/x.rs"), true),
            ("./leptos-0.8.23/src/lib.rs".to_owned(), false),
            (String::new(), false),
        ] {
            assert_eq!(names(text.as_bytes(), &place), expected, "{text}");
        }
    }

    #[test]
    fn the_compiler_is_told_of_sources_and_of_this_folder() {
        let mut command = Command::new("true");
        keep_out(&mut command).unwrap();
        let flags = command.get_envs().find(|(name, _)| *name == FLAGS);
        let flags = flags
            .and_then(|(_, value)| value)
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let root = root().unwrap();
        assert!(flags.contains(&format!("--remap-path-prefix={}=.", root.display())));
        assert!(flags.contains("registry/src/"), "{flags}");
        assert!(flags.contains("/lib/rustlib/src/rust=/rustc/"), "{flags}");
    }
}
