//! Who may import whom.

use super::{files, read, short};

/// Each room and the rooms it may name. `domain` and `text` stand on std alone.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("text", &[]),
    ("figure", &["domain", "text"]),
    ("chart", &["domain", "text"]),
    ("insight", &["domain", "text"]),
    ("storage", &["domain", "text"]),
    ("catalog", &["domain", "text", "figure"]),
    (
        "exchange",
        &[
            "domain", "text", "catalog", "storage", "insight", "chart", "figure",
        ],
    ),
    (
        "commands",
        &[
            "domain", "text", "catalog", "insight", "storage", "exchange",
        ],
    ),
    ("platform", &["domain", "text", "storage", "commands"]),
    (
        "state",
        &[
            "domain", "text", "catalog", "insight", "storage", "exchange", "commands", "platform",
        ],
    ),
    (
        "ui",
        &[
            "domain", "text", "catalog", "insight", "exchange", "commands", "figure", "chart",
            "state", "platform",
        ],
    ),
];

/// Rooms that must build and test without a browser.
const PURE: &[&str] = &[
    "domain", "catalog", "insight", "storage", "exchange", "commands", "text", "figure", "chart",
];

const WEB: &[&str] = &[
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_storage",
    "gloo_",
];

/// Clocks and chance: in pure rooms they are arguments or ports.
const IMPURE: &[&str] = &[
    "SystemTime::now",
    "Instant::now",
    "thread_rng",
    "std::env::",
    "std::fs::",
];

#[test]
fn a_room_names_only_the_rooms_below_it() {
    let mut broken = Vec::new();
    for (room, allowed) in MAY_NAME {
        for path in files(&format!("src/{room}"), ".rs") {
            for (at, line) in read(&path).lines().enumerate() {
                for named in line.split("crate::").skip(1) {
                    let other: String = named
                        .chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '_')
                        .collect();
                    let is_room = MAY_NAME.iter().any(|(name, _)| *name == other);
                    if is_room && other != *room && !allowed.contains(&other.as_str()) {
                        broken.push(format!("{}:{} names {other}", short(&path), at + 1));
                    }
                }
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn a_component_takes_props_only() {
    let mut broken = Vec::new();
    for path in files("src/ui/components", ".rs") {
        let text = read(&path);
        for room in [
            "crate::state",
            "crate::platform",
            "crate::storage",
            "crate::commands",
            "use_context",
            "expect_context",
        ] {
            if text.contains(room) {
                broken.push(format!("{} names {room}", short(&path)));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn a_pure_room_names_no_web_crate_no_clock_and_no_chance() {
    let mut broken = Vec::new();
    for room in PURE {
        for path in files(&format!("src/{room}"), ".rs") {
            let text = read(&path);
            for word in WEB.iter().chain(IMPURE) {
                let named = text
                    .lines()
                    .any(|line| !line.trim_start().starts_with("//") && line.contains(word));
                if named {
                    broken.push(format!("{} names {word}", short(&path)));
                }
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn every_room_stands_in_the_table() {
    for entry in std::fs::read_dir(super::root().join("src")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "content" {
            assert!(
                MAY_NAME.iter().any(|(room, _)| *room == name),
                "src/{name} is no room of the house"
            );
        }
    }
}

#[test]
fn the_browser_storage_is_touched_in_one_file_only() {
    let mut broken = Vec::new();
    for path in files("src", ".rs") {
        let place = short(&path);
        if !place.starts_with("src/platform/") && read(&path).contains("local_storage()") {
            broken.push(place);
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}
