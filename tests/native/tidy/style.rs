//! Colours live in tokens.css alone, no class is styled that nothing uses, and nothing waits for a mouse.

use std::collections::BTreeSet;

use super::{files, read, short};

#[test]
fn colours_stand_only_in_the_tokens() {
    let mut found = Vec::new();
    for path in files("style", ".css") {
        if path.ends_with("tokens.css") {
            continue;
        }
        for (at, line) in read(&path).lines().enumerate() {
            let hex = line.split('#').skip(1).any(|rest| {
                let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
                let next = rest.chars().nth(digits);
                [3, 4, 6, 8].contains(&digits)
                    && !next.is_some_and(|c| c.is_alphanumeric() || c == '-')
            });
            if hex
                || ["rgb(", "rgba(", "hsl(", "oklch("]
                    .iter()
                    .any(|word| line.contains(word))
            {
                found.push(format!("{}:{}", short(&path), at + 1));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_styled_class_is_used_somewhere() {
    let mut used = String::new();
    for path in files("src", ".rs")
        .into_iter()
        .chain(files("public", ".js"))
        .chain(files("src/content/learn", ".toml"))
    {
        used.push_str(&read(&path));
    }
    used.push_str(&read(&super::root().join("index.html")));
    let words: BTreeSet<&str> = used
        .split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'))
        .collect();
    let mut idle = BTreeSet::new();
    for path in files("style", ".css") {
        for class in classes(&read(&path)) {
            if !words.contains(class.as_str()) {
                idle.insert(format!("{} styles .{class}", short(&path)));
            }
        }
    }
    assert_eq!(idle, BTreeSet::new());
}

#[test]
fn hovering_changes_looks_and_brings_nothing_to_light() {
    let mut found = Vec::new();
    for path in files("style", ".css") {
        let css = read(&path);
        for rule in css.split('}').filter(|rule| rule.contains(":hover")) {
            let does = rule.split('{').next_back().unwrap_or_default();
            let hidden = [
                "display",
                "visibility",
                "opacity",
                "content",
                "size:",
                "transform",
            ];
            if hidden.iter().any(|word| does.contains(word)) {
                found.push(format!("{}: {}", short(&path), rule.trim()));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Class names of a stylesheet: a dot before a letter, outside comments and declarations.
fn classes(css: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = css.to_owned();
    while let Some(start) = rest.find("/*") {
        let end = rest[start..]
            .find("*/")
            .map_or(rest.len(), |at| start + at + 2);
        rest.replace_range(start..end, "");
    }
    for selector in rest
        .split('{')
        .filter_map(|part| part.rsplit(['}', ';']).next())
    {
        for piece in selector.split('.').skip(1) {
            let name: String = piece
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_')
                .collect();
            if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                found.insert(name);
            }
        }
    }
    found
}
