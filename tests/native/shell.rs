//! The static shell of `index.html`, painted before WebAssembly is there: it says and draws what the app will.

use std::collections::BTreeSet;
use std::fs;

use tend::text::english;

/// The markup of the shell.
fn shell() -> String {
    let html = fs::read_to_string("index.html").unwrap();
    let (_, shell) = html.split_once("id=\"shell\"").unwrap();
    let end = shell.find("<noscript").unwrap_or(shell.len());
    shell[..end].to_owned()
}

/// The words a person reads in the shell, tags left out.
pub fn texts() -> Vec<String> {
    shell()
        .split('>')
        .skip(1)
        .map(|piece| piece.split('<').next().unwrap_or_default())
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !text.is_empty())
        .collect()
}

#[test]
fn the_shell_says_what_the_app_says() {
    let known: BTreeSet<&str> = english().iter().map(|(_, sentence)| sentence).collect();
    let strange: Vec<String> = texts()
        .into_iter()
        .filter(|text| !known.contains(text.as_str()))
        .collect();
    assert!(strange.is_empty(), "in the shell alone: {strange:?}");
}

#[test]
fn the_shell_draws_what_the_app_draws() {
    let icons = fs::read_to_string("src/ui/components/icon.rs").unwrap();
    for path in shell().split(" d=\"").skip(1) {
        let path = path.split('"').next().unwrap_or_default();
        assert!(icons.contains(path), "no icon is drawn as {path}");
    }
}
