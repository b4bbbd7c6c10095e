//! The command as a person at a terminal meets it: JSON or one line that names the key, never both.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tend::domain::dose::Dose;
use tend::domain::moment::Moment;
use tend::domain::session_log::{SessionLog, SessionOrigin, StepLog};
use tend::domain::time::Date;
use tend::storage::envelope::{Envelope, Stamp};
use tend::storage::records::Written;
use tend::storage::{backup, key};

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
fn every_persona_file_gives_what_is_expected_of_it() {
    let personas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/personas");
    let mut count = 0;
    for entry in std::fs::read_dir(personas).unwrap() {
        let path = entry.unwrap().path();
        let file: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let output = run(&[path.to_str().unwrap()]);
        assert!(output.status.success(), "{}", path.display());
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        for key in ["outcome", "cap"] {
            let expected = file.pointer(&format!("/expect/{key}")).unwrap();
            assert_eq!(json.get(key).unwrap(), expected, "{} {key}", path.display());
        }
        count += 1;
    }
    assert_eq!(count, 26);
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
        &["a.json", "b.json"],
        &["a.json", "--history"],
        &["a.json", "--past", "b.json"],
        &["a.json", "--history", "no-such-file.json"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

/// A backup of someone who did one exercise ten days before T14's answers, with one text put in the place of another.
fn backup_file(name: &str, old: &str, new: &str) -> PathBuf {
    let day = Date::new(2026, 11, 10).unwrap();
    let moment = |hour: i64| Moment {
        at: i64::from(day.days()) * 86_400_000 + hour * 3_600_000,
        offset_min: 0,
    };
    let dose = Dose {
        sets: Some(1),
        reps: Some(8),
        hold_s: 0,
        seconds: None,
        per_side: false,
    };
    let mut step = StepLog::planned("ACT13".into(), dose);
    (step.done.bouts, step.done.reps) = (1, 8);
    let log = SessionLog {
        finished: Some(moment(11)),
        ..SessionLog::begin(day, moment(10), SessionOrigin::Routine, vec![step])
    };
    let envelope = Envelope {
        version: SessionLog::VERSION,
        id: "01a1f813-e2d2-7def-bedc-ba9876543210".into(),
        rev: 1,
        hlc: moment(11).at,
        stamp: Stamp {
            moment: moment(11),
            zone: "Europe/Berlin".to_owned(),
        },
        kind: "session".to_owned(),
        body: log.write_body().unwrap(),
        is_deleted: false,
        rest: serde_json::Map::new(),
    };
    let texts = [(key::record(&envelope.id), envelope.write())].into();
    let text = backup::write(&texts, &[], moment(12), "test");
    assert!(text.contains(old), "{text}");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text.replace(old, new)).unwrap();
    path
}

#[test]
fn a_backup_tells_what_was_done_so_that_new_exercises_come_one_at_a_time() {
    let answers = answers("who.json", "\"age\":42", "\"age\":42");
    let backup = backup_file("history.json", "ACT13", "ACT13");
    let (answers, backup) = (answers.to_str().unwrap(), backup.to_str().unwrap());
    let with = run(&[answers, "--history", backup]);
    assert!(with.status.success(), "{with:?}");
    assert_eq!(with.stdout, run(&["--history", backup, answers]).stdout);
    let said = String::from_utf8(with.stdout).unwrap();
    let without = String::from_utf8(run(&[answers]).stdout).unwrap();
    assert!(said.contains("\"ONE_NEW\"") && !without.contains("\"ONE_NEW\""));
}

#[test]
fn a_bad_backup_names_its_key_and_prints_nothing_else() {
    let answers = answers("who-else.json", "\"age\":42", "\"age\":42");
    let rows = [
        ("tend-backup", "other-backup", "`format`"),
        ("\"version\":1", "\"version\":99", "`version`"),
        ("\"records\":[", "\"recordz\":[", "`sha256`"),
        ("ACT13", "ACT14", "`sha256`"),
        (
            "\"counts\":{\"session\":1}",
            "\"counts\":{\"session\":2}",
            "`counts`",
        ),
    ];
    for (old, new, named) in rows {
        let path = backup_file("bad-history.json", old, new);
        let output = run(&[
            answers.to_str().unwrap(),
            "--history",
            path.to_str().unwrap(),
        ]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{new}: {said}");
        assert!(output.stdout.is_empty(), "{new}");
        assert!(said.contains(named) && said.lines().count() == 1, "{said}");
    }
}
