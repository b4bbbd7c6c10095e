//! Walks the whole catalog: every file reads, every reference leads somewhere.

use serde_json::{Value, json};
use tend::catalog::Catalog;
use tend::domain::content::Reader;
use tend::domain::exercise::Start;

#[test]
fn every_reference_in_the_content_leads_somewhere() {
    let catalog = Catalog::load().unwrap();
    assert_eq!(catalog.faults(), Vec::<String>::new());
}

#[test]
fn the_library_has_every_exercise_condition_pattern_and_question() {
    let catalog = Catalog::load().unwrap();
    let counts = [
        ("exercises", catalog.rules.exercises.len(), 243),
        ("conditions", catalog.rules.conditions.len(), 47),
        ("patterns", catalog.rules.patterns.len(), 17),
        ("caps", catalog.rules.caps.len(), 7),
        ("screening questions", catalog.rules.questions.len(), 100),
        ("day lengths", catalog.rules.budgets.len(), 6),
        ("notices", catalog.rules.notices.len(), 21),
    ];
    for (what, found, expected) in counts {
        assert_eq!(found, expected, "{what}");
    }
}

#[test]
fn a_fault_in_the_content_is_found_by_the_path_it_is_told_with() {
    let sound = json!({
        "sets": 1, "reps": 8, "hold_s": 0, "seconds": null, "per_side": false, "days_per_week": [2, 3]
    });
    let fault = |value: Value| {
        let mut at = Reader::default();
        let read: Vec<Start> = at.field(&json!({ "start": value }), "start");
        at.finish(read).map(|read| read.len())
    };
    let mut wrong = sound.clone();
    wrong["sets"] = json!("one");
    assert_eq!(fault(json!([sound])), Ok(1));
    let said = fault(json!([sound, wrong])).unwrap_err();
    assert!(said.starts_with("start[1].sets: "), "{said}");
}
