//! Sizes, headers and left-over marks.

use super::{files, read, root, short};

/// Lines in one file, at most.
const HARD_CAP: usize = 400;

fn rust_files() -> Vec<std::path::PathBuf> {
    ["src", "xtask", "extra", "tests"]
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .collect()
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let ends = [".rs", ".toml", ".css", ".js", ".html", ".md"];
    let folders = ["src", "xtask", "extra", "tests", "style", "public"];
    let mut long = Vec::new();
    for folder in folders {
        for end in ends {
            for path in files(folder, end) {
                let lines = read(&path).lines().count();
                if lines > HARD_CAP {
                    long.push(format!("{} has {lines} lines", short(&path)));
                }
            }
        }
    }
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn the_entry_stays_small() {
    assert!(read(&root().join("src/main.rs")).lines().count() <= 20);
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let bare: Vec<_> = rust_files()
        .iter()
        .filter(|path| !read(path).starts_with("//!"))
        .map(|path| short(path))
        .collect();
    assert_eq!(bare, Vec::<String>::new());
}

#[test]
fn every_page_is_made_by_our_own_markup() {
    // The macro of the same name in Leptos' prelude works too, and makes ten times the code.
    let makes = concat!("vie", "w! {");
    let theirs: Vec<String> = rust_files()
        .into_iter()
        .filter(|path| path.starts_with(root().join("src/ui")))
        .filter(|path| {
            let text = read(path);
            text.contains(makes) && !text.contains("use crate::ui::view;")
        })
        .map(|path| short(&path))
        .collect();
    assert!(
        theirs.is_empty(),
        "add `use crate::ui::view;` to {theirs:?}"
    );
}

#[test]
fn lists_are_put_in_order_by_our_own_sort() {
    // The one of the standard library makes 5 kB of code for each type and key.
    let theirs: Vec<String> = files("src", ".rs")
        .into_iter()
        .filter(|path| {
            let text = read(path);
            let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
            let ways = [".sort(", ".sort_by", ".sort_unstable"];
            ways.iter().any(|way| shipped.contains(way))
        })
        .map(|path| short(&path))
        .collect();
    assert!(theirs.is_empty(), "use `domain::order` in {theirs:?}");
}

#[test]
fn no_left_over_marks_and_no_lazy_split() {
    // Written in two parts so that this file does not find itself.
    let marks = [
        concat!("to", "do!"),
        concat!("unimpl", "emented!"),
        concat!("FIX", "ME"),
        concat!("X", "XX"),
        concat!("db", "g!("),
        concat!("#[la", "zy"),
        concat!("#[ig", "nore"),
        concat!("un", "safe {"),
    ];
    let mut found = Vec::new();
    for path in rust_files() {
        let text = read(&path);
        for mark in marks {
            if text.contains(mark) {
                found.push(format!("{} holds {mark}", short(&path)));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn an_exercise_file_is_named_after_its_exercise() {
    let mut wrong = Vec::new();
    for path in files("src/content/exercises", ".toml") {
        let text = read(&path);
        let field = |name: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(&format!("{name} = \"")))
                .and_then(|rest| rest.strip_suffix('"'))
                .unwrap_or_default()
                .to_owned()
        };
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let folder = path
            .parent()
            .unwrap()
            .file_name()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        if !file.starts_with(&format!("{}-", field("id").to_lowercase())) || folder != field("role")
        {
            wrong.push(short(&path));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_page_holds_no_inline_script_and_no_inline_style() {
    let page = read(&root().join("index.html"));
    for script in page.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap_or_default();
        assert!(tag.contains("src="), "inline script in index.html");
    }
    assert!(!page.contains("style="), "inline style in index.html");
    assert!(!page.contains("<style"), "inline style in index.html");
}
