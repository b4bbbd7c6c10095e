//! The command as a person at a terminal meets it: JSON or one line that names the key, never both.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("recommend")
        .args(arguments)
        .output()
        .unwrap()
}

/// T14's answers with one text put in the place of another, in a file of their own.
fn answers(name: &str, old: &str, new: &str) -> PathBuf {
    let personas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/personas");
    let file: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(personas.join("T14.json")).unwrap()).unwrap();
    let text = file.pointer("/answers").unwrap().to_string();
    assert!(text.contains(old));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text.replace(old, new)).unwrap();
    path
}

#[test]
fn a_good_file_prints_the_same_json_each_time() {
    let path = answers("good.json", "\"age\":42", "\"age\":42");
    let first = run(&[path.to_str().unwrap()]);
    assert!(first.status.success());
    assert!(first.stderr.is_empty());
    let json: serde_json::Value = serde_json::from_slice(&first.stdout).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "because",
            "cap",
            "conditions",
            "days",
            "extras",
            "left_out",
            "missing",
            "notices",
            "outcome",
            "patterns"
        ]
    );
    assert_eq!(first.stdout, run(&[path.to_str().unwrap()]).stdout);
}

#[test]
fn a_bad_file_names_its_key_and_prints_nothing_else() {
    let rows = [
        ("\"age\":42", "\"agee\":42", "`agee`"),
        ("\"age\":42", "\"age\":\"old\"", "`age`"),
        ("\"average\":4", "\"average\":14", "`pain.average`"),
        ("\"sit_hours\":9", "\"sit_hours\":-1", "`habits.sit_hours`"),
        (
            "\"minutes_per_day\":20",
            "\"minutes_per_day\":21",
            "`minutes_per_day`",
        ),
        ("\"GN1\":\"no\"", "\"GN0\":\"no\"", "`GN0`"),
        ("{\"abilities\"", "{{\"abilities\"", "line 1"),
    ];
    for (old, new, named) in rows {
        let path = answers("bad.json", old, new);
        let output = run(&[path.to_str().unwrap()]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{new}");
        assert!(output.stdout.is_empty(), "{new}");
        assert!(said.contains(named) && said.lines().count() == 1, "{said}");
    }
}

#[test]
fn a_call_it_does_not_understand_is_refused() {
    for arguments in [
        &[][..],
        &["no-such-file.json"],
        &["a.json", "--history", "b.json"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}
