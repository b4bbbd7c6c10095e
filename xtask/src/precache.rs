//! The list of files that make one version of the app, and the name of that version. Pure: bytes in, text out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// One file the app needs, as the page addresses it, with its fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Below the site.
    pub path: String,
    /// SHA-384 of its bytes, as an `integrity` attribute says it.
    pub integrity: String,
}

/// Files of the build that are no part of a version: the worker holds the list and cannot stand in it, the version file
/// must always come from the network.
const LEFT_OUT: [&str; 2] = ["sw.js", "version.json"];

/// The pictures an installer shows, below the site: no page needs one, so no version holds them and no first visit pays.
pub const SCREENSHOTS: &str = "screenshots/";

impl Entry {
    /// The file at `path` below the build, or nothing when it is no part of a version. The page itself is addressed as
    /// `./`: some hosts redirect `index.html` there, and a browser refuses a redirected answer to a navigation.
    pub fn new(path: &str, bytes: &[u8]) -> Option<Self> {
        if LEFT_OUT.contains(&path) || path.starts_with(SCREENSHOTS) {
            return None;
        }
        let path = if path == "index.html" { "./" } else { path };
        Some(Self {
            path: path.to_owned(),
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))),
        })
    }
}

/// The list as the worker reads it: a JSON array of `[path, integrity]`, sorted, one a line.
pub fn list(mut entries: Vec<Entry>) -> String {
    entries.sort();
    let lines: Vec<String> = entries
        .iter()
        .map(|Entry { path, integrity }| format!("  [\"{path}\", \"{integrity}\"]"))
        .collect();
    format!("[\n{}\n]", lines.join(",\n"))
}

/// The name of the version: the SHA-256 of its list and of the worker that keeps it, in hexadecimal. One changed byte in
/// one file changes it; so does another worker, which must not install over the cache of the one before.
pub fn version(list: &str, worker: &str) -> String {
    let digest = Sha256::new()
        .chain_update(list)
        .chain_update(worker)
        .finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may stop where it stands.
    use super::*;

    fn entries(files: &[(&str, &[u8])]) -> Vec<Entry> {
        let entry = |(path, bytes): &(&str, &[u8])| Entry::new(path, bytes);
        files.iter().filter_map(entry).collect()
    }

    #[test]
    fn the_list_does_not_depend_on_the_order_of_the_files() {
        let one = entries(&[("a.js", b"1"), ("index.html", b"2")]);
        let two = entries(&[("index.html", b"2"), ("a.js", b"1")]);
        assert_eq!(list(one), list(two));
    }

    #[test]
    fn one_changed_byte_changes_the_version() {
        let one = list(entries(&[("a.js", b"1"), ("b.css", b"2")]));
        let two = list(entries(&[("a.js", b"1"), ("b.css", b"3")]));
        assert_ne!(version(&one, ""), version(&two, ""));
        assert_ne!(version(&one, ""), version(&one, "worker"));
        assert_eq!(version(&one, "").len(), 64);
    }

    #[test]
    fn a_renamed_file_changes_the_version() {
        let one = list(entries(&[("a.js", b"1")]));
        let two = list(entries(&[("b.js", b"1")]));
        assert_ne!(version(&one, ""), version(&two, ""));
    }

    #[test]
    fn the_worker_the_version_file_and_the_screenshots_stay_out() {
        let out: &[(&str, &[u8])] = &[
            ("sw.js", b""),
            ("version.json", b""),
            ("screenshots/today-wide.png", b""),
        ];
        assert!(entries(out).is_empty());
    }

    #[test]
    fn the_page_is_addressed_as_its_folder() {
        let text = list(entries(&[("index.html", b"")]));
        assert!(text.contains("\"./\"") && !text.contains("index.html"));
    }

    #[test]
    fn the_list_is_json_with_sha384_of_each_file() {
        let text = list(entries(&[("a.js", b"hello")]));
        let parsed: Vec<(String, String)> = serde_json::from_str(&text).unwrap();
        let expected = "sha384-WeF0h3dEjGnea4ANejO7+5/xtGPkQ1TDVTvNucZm+pASWjx5+QOXvfX2oT3oKGhP";
        assert_eq!(parsed, [("a.js".to_owned(), expected.to_owned())]);
    }
}
