//! Which version of each tool is the right one, and which one is there.

use crate::failure::Failure;
use crate::files;
use std::path::Path;
use std::process::Command;

/// Trunk, from the crate registry.
pub const TRUNK: &str = "0.22.1";

/// Binaryen, which holds wasm-opt, as wasm-opt names itself; on npm it is this with `.0.0`.
pub const BINARYEN: &str = "132";

/// The driver of Firefox, from the crate registry.
pub const GECKODRIVER: &str = "0.37.1";

/// What looks at licences and origins of packages, from the crate registry.
pub const CARGO_DENY: &str = "0.20.2";

/// axe-core, from npm.
pub const AXE: &str = "4.14.1";

/// Lighthouse, from npm: the last one for Node 20.
pub const LIGHTHOUSE: &str = "12.8.2";

/// What reads the files that Tend writes, from PyPI. The last one is what the validator of FHIR R4 works with.
pub const PYTHON_PACKAGES: [&str; 7] = [
    "cyclonedx-python-lib[json-validation]==11.12.0",
    "pypdf==7.1.0",
    "icalendar==7.3.0",
    "jsonschema==4.26.0",
    "pyrage==1.4.0",
    "fhir.resources==6.4.0",
    "pydantic==1.10.27",
];

/// The wasm-bindgen that Cargo.lock fixes: the program has to be the same as the library.
pub fn of_wasm_bindgen() -> Result<String, Failure> {
    let lock = files::read_text(&files::root().join("Cargo.lock"))?;
    locked(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("Cargo.lock does not name wasm-bindgen."))
}

/// The version a program says it has.
pub fn of(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    in_text(&String::from_utf8_lossy(&output.stdout)).map(str::to_owned)
}

/// The first word that starts with a digit.
pub fn in_text(text: &str) -> Option<&str> {
    text.split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_first_word_that_starts_with_a_digit() {
        for (text, expected) in [
            ("trunk 0.22.1\n", Some("0.22.1")),
            ("wasm-bindgen 0.2.130", Some("0.2.130")),
            ("wasm-opt version 132 (version_132)", Some("132")),
            (
                "Chromium 156.0.7258.66 built on Debian",
                Some("156.0.7258.66"),
            ),
            ("command not found", None),
            ("", None),
        ] {
            assert_eq!(in_text(text), expected, "{text}");
        }
    }

    #[test]
    fn the_lock_names_one_version_of_a_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "leptos"), None);
    }
}
