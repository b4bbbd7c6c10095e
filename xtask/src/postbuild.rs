//! Finishes what Trunk built, in its staging folder, before it becomes the site. Trunk runs all hooks of a stage at once,
//! so this is one hook and does its work in order: page, list, worker.

use crate::failure::Failure;
use crate::files;
use crate::page;
use crate::precache::{self, Entry};
use std::path::PathBuf;

const WORKER: &str = include_str!("../templates/sw.js");
const WORKER_IN_DEVELOPMENT: &str = include_str!("../templates/sw-dev.js");

/// Writes the worker; in a release also the policy into the page, and `version.json`.
pub fn run(_: &[String]) -> Result<(), Failure> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Failure::usage("`postbuild` is run by Trunk: TRUNK_STAGING_DIR is not set.")
        })?;
    if std::env::var("TRUNK_PROFILE").as_deref() != Ok("release") {
        // A worker of an earlier release on the same port would otherwise answer from its cache for ever.
        return files::write(&staging.join("sw.js"), WORKER_IN_DEVELOPMENT);
    }

    let index = staging.join("index.html");
    files::write(&index, page::release(&files::read_text(&index)?)?)?;

    let mut entries = Vec::new();
    for path in files::list(&staging)? {
        entries.extend(Entry::new(&path, &files::read(&staging.join(&path))?));
    }
    let list = precache::list(entries);
    let version = precache::version(&list, WORKER);
    let version_file = format!("{{\"version\":\"{version}\"}}\n");
    files::write(&staging.join("version.json"), version_file)?;
    files::write(&staging.join("sw.js"), worker(&version, &list))
}

fn worker(version: &str, list: &str) -> String {
    WORKER
        .replace("{{version}}", version)
        .replace("\"{{files}}\"", list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_holds_the_version_and_the_list() {
        let text = worker("abc", "[[\"./\", \"sha384-x\"]]");
        assert!(text.contains("abc") && text.contains("[[\"./\", \"sha384-x\"]]"));
        assert!(!text.contains("{{"), "a place was left unfilled");
    }
}
