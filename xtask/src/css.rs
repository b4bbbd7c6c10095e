//! Joins `style/*.css` into one file, so that a first visit loads one stylesheet. Trunk minifies and hashes it.

use crate::failure::Failure;
use crate::files;

/// Where the joined stylesheet lies, below the workspace: outside `style/`, so that writing it does not start a new build.
const TARGET: &str = "target/tend.css";

/// The parts that come first, in this order; components follow by name.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// The part that comes last: it overrides everything on paper.
const LAST: &str = "print.css";

/// Writes the joined stylesheet when it differs from the one that is there.
pub fn run(_: &[String]) -> Result<(), Failure> {
    let folder = files::root().join("style");
    let mut joined = String::new();
    for name in ordered(files::list(&folder)?) {
        joined.push_str(&format!("/* {name} */\n"));
        joined.push_str(&files::read_text(&folder.join(&name))?);
    }
    let target = files::root().join(TARGET);
    if files::read_text(&target).is_ok_and(|old| old == joined) {
        return Ok(());
    }
    files::write(&target, joined)
}

fn ordered(names: Vec<String>) -> Vec<String> {
    let mut names: Vec<String> = names
        .into_iter()
        .filter(|name| name.ends_with(".css"))
        .collect();
    names.sort_by_key(|name| (rank(name), name.clone()));
    names
}

fn rank(name: &str) -> usize {
    if name == LAST {
        return FIRST.len() + 1;
    }
    FIRST
        .iter()
        .position(|first| *first == name)
        .unwrap_or(FIRST.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_come_first_and_print_comes_last() {
        let names = ["print", "card", "layout", "tokens", "button", "base"];
        let names = names.map(|name| format!("{name}.css")).to_vec();
        let expected = ["tokens", "base", "layout", "button", "card", "print"];
        assert_eq!(ordered(names), expected.map(|name| format!("{name}.css")));
    }

    #[test]
    fn other_files_are_left_out() {
        assert!(ordered(vec!["notes.md".into()]).is_empty());
    }
}
