//! `build`: the release, ready for any static host.

use crate::failure::Failure;
use crate::files;
use crate::places;
use crate::process;
use crate::sbom;
use crate::tools::{self, Need, Tools};
use crate::twins;
use std::path::Path;
use std::process::Command;

/// What it takes to bundle the app.
pub const NEEDS: &[Need] = &[Need::Trunk, Need::WasmBindgen, Need::WasmOpt];

/// Headers for hosts that read them from the site itself (Netlify, Cloudflare Pages, GitLab Pages).
const HEADERS: &str = include_str!("../templates/_headers");

/// Builds `dist/` and says so.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let tools = tools::ensure(NEEDS)?;
    if arguments == ["--quick"] {
        quick(&tools)?;
        println!("dist/ is ready to be tried, and too large to be shipped.");
        return Ok(());
    }
    release(&tools, &public_url(arguments)?)?;
    println!("dist/ is ready: copy it to any static host.");
    Ok(())
}

/// Builds what behaves as the release does, in a small part of the time: not optimized and without twins. For journeys by hand
/// while one works.
fn quick(tools: &Tools) -> Result<(), Failure> {
    process::quiet(bundle(tools, "./").env("TEND_QUICK", "1")).map(drop)
}

fn bundle(tools: &Tools, public_url: &str) -> Command {
    let mut trunk = tools.command("trunk");
    trunk
        .current_dir(files::root())
        .args(["build", "--offline", "--color", "never"])
        .args(["--public-url", public_url])
        .arg("--dist")
        .arg(files::dist());
    trunk
}

/// Builds the release into `dist/`.
pub fn release(tools: &Tools, public_url: &str) -> Result<(), Failure> {
    let mut trunk = bundle(tools, public_url);
    places::keep_out(&mut trunk)?;
    process::quiet(trunk.arg("--release"))?;
    holds_no_failpoints(&files::dist())?;
    places::none_in(&files::dist())?;
    // Trunk's own lock, empty; nothing but the site belongs here.
    let _ = std::fs::remove_file(files::dist().join(".trunk-lock"));
    twins::write(&files::dist())?;
    files::write(&files::dist().join("_headers"), HEADERS)?;
    sbom::write()
}

/// Builds the app with failpoints and a settable clock into a folder of its own, for the journeys. Not a release: quick to
/// make, and never to be shipped.
pub fn with_faults(tools: &Tools) -> Result<(), Failure> {
    let mut trunk = tools.command("trunk");
    trunk
        .current_dir(files::root())
        .args([
            "build",
            "--offline",
            "--color",
            "never",
            "--features",
            "faults",
        ])
        .args(["--public-url", "./", "--dist"])
        .arg(files::dist_with_faults());
    process::quiet(&mut trunk)?;
    if has_failpoints(&files::dist_with_faults())? {
        return Ok(());
    }
    Err(Failure::new("The build with faults holds no failpoints."))
}

fn holds_no_failpoints(folder: &Path) -> Result<(), Failure> {
    if has_failpoints(folder)? {
        return Err(Failure::new(
            "The release holds the failpoints of the journeys.",
        ));
    }
    Ok(())
}

/// Whether a program in that folder knows the failpoints or the settable clock.
fn has_failpoints(folder: &Path) -> Result<bool, Failure> {
    for path in files::list(folder)? {
        if path.ends_with(".wasm") && names_a_fault(&files::read(&folder.join(&path))?) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn names_a_fault(program: &[u8]) -> bool {
    let mark = b"tendFault";
    program.windows(mark.len()).any(|found| found == mark)
}

/// The folder of the site as the page writes it. Relative unless told: such a build works in any folder of any host.
fn public_url(arguments: &[String]) -> Result<String, Failure> {
    match arguments {
        [] => Ok("./".to_owned()),
        [flag, url] if flag == "--public-url" && url.starts_with('/') && url.ends_with('/') => {
            Ok(url.clone())
        }
        _ => Err(Failure::usage(
            "Usage: cargo xtask build [--public-url /sub/ | --quick]\nThe folder starts and ends with a slash.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_with_failpoints_is_known_by_their_names() {
        let source = include_str!("../../src/platform/faults.rs");
        assert!(names_a_fault(source.as_bytes()));
        assert!(!names_a_fault(b"tendStore"));
    }

    #[test]
    fn a_folder_starts_and_ends_with_a_slash() {
        let words =
            |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
        for (text, expected) in [
            ("", Some("./")),
            ("--public-url /sub/", Some("/sub/")),
            ("--public-url /", Some("/")),
            ("--public-url sub", None),
            ("--public-url", None),
            ("--release", None),
        ] {
            assert_eq!(public_url(&words(text)).ok().as_deref(), expected, "{text}");
        }
    }
}
