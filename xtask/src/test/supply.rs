//! Steps about where the release comes from and what is in it: licences and origins of packages, the list of contents, and two
//! clean builds that give the same bytes.

use super::steps::Bench;
use crate::build;
use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::sbom;
use std::path::Path;
use std::process::Command;

/// How long to wait for the list of known weaknesses, in seconds.
const PATIENCE: &str = "60";

/// Licences, bans and origins by `deny.toml`; known weaknesses where their list can be reached.
pub fn deny(bench: &Bench) -> Result<String, Failure> {
    let text =
        process::quiet(&mut bench.cargo(
            "deny --offline --color never check --hide-inclusion-graph licenses bans sources",
        ))?;
    let doubles = text.matches("warning[duplicate]").count();
    let mut told = format!("licences, bans, sources: fine; {doubles} packages in two versions");
    let mut fetch = bench.tools.command("timeout");
    fetch
        .current_dir(files::root())
        .args([PATIENCE, "cargo", "deny", "fetch", "db"]);
    if process::quiet(&mut fetch).is_err() {
        told.push_str("\nadvisories: skipped, their list cannot be reached");
        return Ok(told);
    }
    process::quiet(&mut bench.cargo("deny --offline --color never check advisories"))?;
    told.push_str("\nadvisories: none");
    Ok(told)
}

/// Reads a list of contents strictly by the schema of CycloneDX, with that project's own library.
const VALIDATE: &str = "
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read())
sys.exit(str(wrong) if wrong else 0)
";

/// The list of contents is what the schema asks for.
pub fn contents(bench: &Bench) -> Result<String, Failure> {
    sbom::write()?;
    let list = sbom::place();
    let text = files::read_text(&list)?;
    let python = bench.tools.variable("TEND_PYTHON");
    let python = python.ok_or_else(|| Failure::new("There is no Python with the validator."))?;
    process::quiet(Command::new(python).args(["-c", VALIDATE]).arg(&list))?;
    let count = text.matches("\"type\": \"library\"").count();
    Ok(format!("{count} libraries, valid by CycloneDX 1.6"))
}

/// Builds the release once more, from a copy of the sources in another folder into another target folder, and compares every byte.
pub fn same(bench: &Bench) -> Result<String, Failure> {
    build::release(&bench.tools, "./")?;
    let folder = files::root().join("target/same/somewhere-else");
    let _ = std::fs::remove_dir_all(&folder); // It may not be there.
    let mut git = Command::new("git");
    git.current_dir(files::root())
        .args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    for path in process::output(&mut git)?.lines() {
        let source = files::root().join(path);
        // A file that was removed and not yet committed.
        if source.is_file() {
            files::write(&folder.join(path), files::read(&source)?)?;
        }
    }
    let target = folder.join("target-of-its-own");
    let mut cargo = bench.tools.command("cargo");
    cargo
        .current_dir(&folder)
        .args(["xtask", "build"])
        .env("CARGO_TARGET_DIR", &target)
        // The copy's own program, which knows its own folder.
        .env_remove("TEND_XTASK");
    process::quiet(&mut cargo)?;
    let told = compare(&files::dist(), &folder.join("dist"))?;
    std::fs::remove_dir_all(&folder)
        .map_err(|error| Failure::new(format!("The copy cannot be removed: {error}")))?;
    Ok(told)
}

fn compare(one: &Path, two: &Path) -> Result<String, Failure> {
    let names = files::list(one)?;
    let others = files::list(two)?;
    if names != others {
        let lacks = |all: &[String], there: &[String]| -> Vec<String> {
            let gone = all.iter().filter(|name| !there.contains(name));
            gone.cloned().collect()
        };
        return Err(Failure::new(format!(
            "Two builds made other files: {:?} and {:?}.",
            lacks(&names, &others),
            lacks(&others, &names)
        )));
    }
    for name in &names {
        if files::read(&one.join(name))? != files::read(&two.join(name))? {
            return Err(Failure::new(format!("Two builds made another {name}.")));
        }
    }
    Ok(format!("{} files, the same byte for byte", names.len()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may stop where it stands.
    use super::*;

    #[test]
    fn two_builds_differ_by_a_byte_or_a_name() {
        let folder = files::root().join(format!("target/compare-{}", std::process::id()));
        let put = |name: &str, text: &str| files::write(&folder.join(name), text).unwrap();
        let same = || compare(&folder.join("one"), &folder.join("two")).is_ok();
        put("one/x", "a");
        put("two/x", "a");
        assert!(same());
        put("two/x", "b");
        assert!(!same());
        put("two/x", "a");
        put("two/y", "c");
        assert!(!same());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
