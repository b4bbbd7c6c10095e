//! The list of what is really in the two programs, for those who have to know it: CycloneDX 1.6, beside `dist/`. Cargo says which
//! packages are compiled for the programs (with their features, for WebAssembly, without what only builds them), Cargo.lock their
//! fingerprints. What the linker then drops stands in it all the same. No time and no chance stand in it: the same release gives the same list.

use crate::failure::Failure;
use crate::files;
use crate::process;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

/// The packages that become a program.
const PROGRAMS: [&str; 2] = ["tend", "extra"];

/// Where the list lies: beside the site, so that no visitor downloads it.
pub fn place() -> PathBuf {
    files::root().join("tend.cdx.json")
}

/// One package as Cargo tells it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    license: String,
}

/// Writes the list for the release in `dist/`.
pub fn write() -> Result<(), Failure> {
    let mut packages = BTreeSet::new();
    for program in PROGRAMS {
        packages.extend(linked_into(program)?);
    }
    let metadata = cargo(&[
        "metadata",
        "--format-version=1",
        "--filter-platform=wasm32-unknown-unknown",
    ])?;
    let metadata: Value = serde_json::from_str(&metadata)
        .map_err(|error| Failure::new(format!("Cargo's metadata cannot be read: {error}")))?;
    let lock = files::read_text(&files::root().join("Cargo.lock"))?;
    let version = files::read_text(&files::dist().join("version.json"))?;
    let version = version.split('"').nth(3).unwrap_or_default().to_owned();
    let compiler = cargo(&["--version"])?;
    let compiler = compiler.split(' ').nth(1).unwrap_or_default().to_owned();
    let list = list(
        &packages,
        &depends_on(&metadata),
        &checksums(&lock),
        &version,
        &compiler,
    );
    files::write(&place(), format!("{list:#}\n"))
}

fn cargo(words: &[&str]) -> Result<String, Failure> {
    let mut command = Command::new("cargo");
    command.current_dir(files::root()).args(words);
    if words != ["--version"] {
        command.args(["--offline", "--locked"]);
    }
    process::output(&mut command)
}

/// The packages that are linked into a program, itself among them.
fn linked_into(program: &str) -> Result<Vec<Package>, Failure> {
    let told = cargo(&[
        "tree",
        "--package",
        program,
        "--target=wasm32-unknown-unknown",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--no-dedupe",
        "--format={p}|{l}",
    ])?;
    Ok(packages(&told))
}

fn packages(told: &str) -> Vec<Package> {
    let read = |line: &str| {
        let (package, license) = line.split_once('|')?;
        let mut words = package.split(' ');
        Some(Package {
            name: words.next()?.to_owned(),
            version: words.next()?.strip_prefix('v')?.to_owned(),
            // An old way to write it.
            license: license.replace(" / ", " OR ").replace('/', " OR "),
        })
    };
    told.lines().filter_map(read).collect()
}

/// What each package names, as `name@version`.
fn depends_on(metadata: &Value) -> BTreeMap<String, Vec<String>> {
    let list = |value: &Value, key: &str| -> Vec<Value> {
        value
            .get(key)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let mut names = BTreeMap::new();
    for package in list(metadata, "packages") {
        if let (Some(id), Some(name), Some(version)) = (
            text(&package, "id"),
            text(&package, "name"),
            text(&package, "version"),
        ) {
            names.insert(id, format!("{name}@{version}"));
        }
    }
    let mut edges = BTreeMap::new();
    let resolve = metadata.get("resolve").cloned().unwrap_or_default();
    for node in list(&resolve, "nodes") {
        let is_linked = |dep: &Value| {
            let kinds = list(dep, "dep_kinds");
            kinds
                .iter()
                .any(|kind| kind.get("kind").is_some_and(Value::is_null))
        };
        let deps = list(&node, "deps");
        let deps = deps.iter().filter(|dep| is_linked(dep));
        let deps = deps.filter_map(|dep| names.get(&text(dep, "pkg")?).cloned());
        if let Some(name) = text(&node, "id").and_then(|id| names.get(&id)) {
            edges.insert(name.clone(), deps.collect());
        }
    }
    edges
}

/// The fingerprint of each package that came from the registry, as `name@version`.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let field = |block: &str, name: &str| {
        let start = format!("{name} = \"");
        let line = block.lines().find_map(|line| line.strip_prefix(&start));
        line.map(|line| line.trim_end_matches('"').to_owned())
    };
    let read = |block: &str| {
        let name = format!("{}@{}", field(block, "name")?, field(block, "version")?);
        Some((name, field(block, "checksum")?))
    };
    lock.split("[[package]]").filter_map(read).collect()
}

fn list(
    packages: &BTreeSet<Package>,
    edges: &BTreeMap<String, Vec<String>>,
    checksums: &BTreeMap<String, String>,
    version: &str,
    compiler: &str,
) -> Value {
    let key = |package: &Package| format!("{}@{}", package.name, package.version);
    let known: BTreeSet<String> = packages.iter().map(key).collect();
    let mut components: Vec<Value> = packages
        .iter()
        .filter(|package| package.name != "tend")
        .map(|package| component(package, checksums.get(&key(package))))
        .collect();
    components.push(json!({
        "type": "library", "bom-ref": "rust-std", "name": "std", "version": compiler,
        "description": "the standard library of Rust", "purl": format!("pkg:github/rust-lang/rust@{compiler}"),
        "licenses": [{"expression": "MIT OR Apache-2.0"}],
    }));
    components.push(json!({
        "type": "data", "bom-ref": "fonts", "name": "DejaVu Sans Condensed", "version": "2.37",
        "description": "cut down to the letters of Latin, Greek and Cyrillic", "licenses": [{"license": {"id": "Bitstream-Vera"}}],
    }));
    let dependencies = packages.iter().map(|package| {
        let mut below: BTreeSet<String> = edges
            .get(&key(package))
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        below.retain(|name| known.contains(name));
        if PROGRAMS.contains(&package.name.as_str()) {
            below.insert("rust-std".to_owned());
        }
        if package.name == "extra" {
            below.insert("fonts".to_owned());
        }
        json!({"ref": key(package), "dependsOn": below})
    });
    let dependencies: Vec<Value> = dependencies.collect();
    let app = packages.iter().find(|package| package.name == "tend");
    let app = app.map_or("tend".to_owned(), key);
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial_number(version),
        "version": 1,
        "metadata": {"component": {
            "type": "application", "bom-ref": app, "name": "tend", "version": version,
            "licenses": [{"expression": "MIT OR Apache-2.0"}],
        }},
        "components": components,
        "dependencies": dependencies,
    })
}

fn component(package: &Package, checksum: Option<&String>) -> Value {
    let Package {
        name,
        version,
        license,
    } = package;
    let mut value = json!({
        "type": "library", "bom-ref": format!("{name}@{version}"), "name": name, "version": version,
        "licenses": [{"expression": license}],
    });
    if let (Some(fields), Some(checksum)) = (value.as_object_mut(), checksum) {
        fields.insert(
            "purl".to_owned(),
            json!(format!("pkg:cargo/{name}@{version}")),
        );
        let hash = json!([{"alg": "SHA-256", "content": checksum}]);
        fields.insert("hashes".to_owned(), hash);
    }
    value
}

/// A number that is the release's own: made of its fingerprint, laid out as a UUID of version 8.
fn serial_number(version: &str) -> String {
    let digest = Sha256::digest(version.as_bytes());
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!(
        "urn:uuid:{}-{}-8{}-8{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 15),
        part(15, 18),
        part(18, 30)
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may stop where it stands.
    use super::*;

    #[test]
    fn packages_are_read_as_cargo_tells_them() {
        let told = "tend v0.1.0 (/somewhere)|MIT OR Apache-2.0\nserde v1.0.229|MIT/Apache-2.0\n\n";
        let names: Vec<String> = packages(told)
            .iter()
            .map(|one| format!("{} {} {}", one.name, one.version, one.license))
            .collect();
        assert_eq!(
            names,
            [
                "tend 0.1.0 MIT OR Apache-2.0",
                "serde 1.0.229 MIT OR Apache-2.0"
            ]
        );
    }

    #[test]
    fn fingerprints_come_from_the_lock() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"ab\"\n\n[[package]]\nname = \"tend\"\nversion = \"0.1.0\"\n";
        let found = checksums(lock);
        assert_eq!(found.get("a@1.0.0").map(String::as_str), Some("ab"));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn both_programs_and_what_they_stand_on_are_listed() {
        for (program, inside, outside) in [
            ("tend", "leptos", "pdf-writer"),
            ("extra", "pdf-writer", "brotli"),
        ] {
            let names: Vec<String> = linked_into(program)
                .unwrap()
                .into_iter()
                .map(|one| one.name)
                .collect();
            assert!(names.contains(&inside.to_owned()), "{program}: {names:?}");
            assert!(!names.contains(&outside.to_owned()), "{program}: {names:?}");
            // What only builds or tests the programs is in neither.
            for tool in ["tend-markup", "leptos_macro", "criterion", "proptest"] {
                assert!(!names.contains(&tool.to_owned()), "{program}: {tool}");
            }
        }
    }

    #[test]
    fn the_number_is_the_same_for_the_same_release() {
        assert_eq!(serial_number("a"), serial_number("a"));
        assert_ne!(serial_number("a"), serial_number("b"));
        assert_eq!(serial_number("a").len(), "urn:uuid:".len() + 36);
    }
}
