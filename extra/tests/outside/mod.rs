//! What independent programs make of the files: pypdf, the csv module, fhir.resources (R4), icalendar, jsonschema, and age in its
//! own program and in rage's library. `cargo xtask test exports` brings them and names them; without them this says so and passes.

use std::path::Path;
use std::process::Command;

use extra::age::lock_with;

use super::person::{backup_text, wish};
use super::{plan, report, tables};

#[test]
fn independent_programs_read_what_is_written() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exports");
    std::fs::create_dir_all(&folder).unwrap();
    let put = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes).unwrap();
    put("report.pdf", &report::pdf_of(&wish(), &backup_text()));
    for which in ["diary", "sessions", "questionnaires"] {
        put(
            &format!("{which}.csv"),
            tables::table(which, false).as_bytes(),
        );
        put(
            &format!("{which}-semicolon.csv"),
            tables::table(which, true).as_bytes(),
        );
    }
    put("fhir.json", tables::bundle().as_bytes());
    put("reminders.ics", tables::calendar().as_bytes());
    put("plan.json", plan::file().as_bytes());
    put("backup.json", backup_text().as_bytes());
    let locked = lock_with(backup_text().as_bytes(), "correct horse", &[9; 48], 12).unwrap();
    put("backup.json.age", &locked);
    let Some(python) = std::env::var_os("TEND_PYTHON") else {
        eprintln!(
            "skipped: TEND_PYTHON names no Python with the programs; run `cargo xtask test exports`"
        );
        return;
    };
    let checks = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outside/check.py");
    let told = Command::new(python)
        .arg(checks)
        .arg(&folder)
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&told.stdout);
    let wrong = String::from_utf8_lossy(&told.stderr);
    assert!(told.status.success(), "{words}{wrong}");
    println!("{words}");
    let back = std::fs::read(folder.join("by-age.age")).unwrap();
    assert_eq!(
        extra::unlock("correct horse", &back).unwrap(),
        "locked elsewhere"
    );
}
