//! Finishes what Trunk built, in its staging folder, before it becomes the site. Trunk runs all hooks of a stage at once,
//! so this is one hook and does its work in order: second program, page, list, worker.

use crate::extra;
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
    let is_optimized = std::env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    // `build --quick` makes the same site of programs that are not optimized.
    let is_release = is_optimized || std::env::var_os("TEND_QUICK").is_some();
    let extra = extra::build(&staging, is_optimized)?;
    let index = staging.join("index.html");
    let public_url = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "./".to_owned());
    let page = page::with_extra(&files::read_text(&index)?, &public_url, &extra)?;
    files::write(&index, &page)?;
    if !is_release {
        // A worker of an earlier release on the same port would otherwise answer from its cache for ever.
        return files::write(&staging.join("sw.js"), WORKER_IN_DEVELOPMENT);
    }

    files::write(&index, page::release(&page)?)?;

    let (mut entries, mut extras) = (Vec::new(), Vec::new());
    for path in files::list(&staging)? {
        let list = if path.starts_with(extra::PREFIX) {
            &mut extras
        } else {
            &mut entries
        };
        list.extend(Entry::new(&path, &files::read(&staging.join(&path))?));
    }
    let (list, extras) = (precache::list(entries), precache::list(extras));
    let version = precache::version(&format!("{list}{extras}"), WORKER);
    let version_file = format!("{{\"version\":\"{version}\"}}\n");
    files::write(&staging.join("version.json"), version_file)?;
    files::write(&staging.join("sw.js"), worker(&version, &list, &extras))
}

fn worker(version: &str, list: &str, extras: &str) -> String {
    WORKER
        .replace("{{version}}", version)
        .replace("\"{{files}}\"", list)
        .replace("\"{{extras}}\"", extras)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_holds_the_version_and_the_list() {
        let text = worker("abc", "[[\"./\", \"sha384-x\"]]", "[[\"e\"]]");
        assert!(text.contains("abc") && text.contains("[[\"./\", \"sha384-x\"]]"));
        assert!(text.contains("[[\"e\"]]"));
        assert!(!text.contains("{{"), "a place was left unfilled");
    }
}
