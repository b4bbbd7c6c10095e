//! The house rules as tests: borders between rooms, sizes, looks and words. ARCHITECTURE.md gives the reasons.

mod borders;
mod shape;
mod style;
pub mod words;

use std::path::{Path, PathBuf};

/// The root of the checkout.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder whose name ends so, sorted.
pub fn files(folder: &str, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(&root().join(folder), end, &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, end: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !["target", "node_modules", "dist", ".git"]
                .iter()
                .any(|name| path.ends_with(name))
            {
                walk(&path, end, found);
            }
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// The path as a reader of a failure wants it.
fn short(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}
