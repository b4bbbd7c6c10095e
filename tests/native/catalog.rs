//! Walks the whole catalog: every file reads, every reference leads somewhere.

use tend::catalog::Catalog;

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
