//! How long the routine of one person takes: for the plainest person of the personas, for the one with most conditions, and
//! for one with 45 minutes and everything at home. Measures; whether it is quick enough on a phone is `recommend_cost.rs`
//! among the journeys.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use tend::catalog::Catalog;
use tend::domain::answers::Answers;
use tend::domain::recommend::{History, recommend};
use tend::domain::rulebook::Rulebook;
use tend::domain::time::Date;
use tend::storage::answers::read_answers_file;

/// Answers files of the personas, with what is special about them.
const PEOPLE: &[(&str, &str)] = &[
    (
        "neck at a desk, 15 minutes",
        include_str!("../fixtures/personas/T13.json"),
    ),
    (
        "80 years old, 3 conditions, 15 minutes",
        include_str!("../fixtures/personas/T21.json"),
    ),
    (
        "everything at home, 45 minutes",
        include_str!("../fixtures/personas/T39.json"),
    ),
];

/// The answers inside a persona file, and their day.
fn read(rules: &Rulebook, text: &str) -> Option<(Answers, Date)> {
    let file: serde_json::Value = serde_json::from_str(text).ok()?;
    read_answers_file(&file.get("answers")?.to_string(), rules).ok()
}

fn of_people(bench: &mut Criterion) {
    let catalog = Catalog::load();
    let Ok(Catalog { rules, .. }) = &catalog else {
        return;
    };
    let mut group = bench.benchmark_group("recommend");
    let history = History::default();
    for (name, text) in PEOPLE {
        if let Some((answers, today)) = read(rules, text) {
            group.bench_function(*name, |one| {
                one.iter(|| recommend(rules, black_box(&answers), &history, today));
            });
        }
    }
}

criterion_group!(benches, of_people);
criterion_main!(benches);
