//! What the routine of one person costs in a browser. Only an optimized build says something about a phone:
//! `cargo xtask bench recommend` makes one and runs this in it.

use std::hint::black_box;

use tend::domain::recommend::{History, recommend};
use tend::state::catalog;
use tend::storage::answers::read_answers_file;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

/// Milliseconds, at most, and how many times slower the phone is. Source: product.md part 10.
const LIMIT_MS: f64 = 5.0;
const SLOWER: f64 = 4.0;
const TIMES: u32 = 200;

/// A desk and a neck; 80 years and three conditions; 45 minutes with everything at home.
const PEOPLE: [(&str, &str); 3] = [
    ("T13", include_str!("../fixtures/personas/T13.json")),
    ("T21", include_str!("../fixtures/personas/T21.json")),
    ("T39", include_str!("../fixtures/personas/T39.json")),
];

#[wasm_bindgen_test]
fn the_routine_of_one_person_is_there_in_time() {
    let clock = web_sys::window().unwrap().performance().unwrap();
    let rules = &catalog().rules;
    let history = History::default();
    for (name, text) in PEOPLE {
        let file: serde_json::Value = serde_json::from_str(text).unwrap();
        let (answers, today) =
            read_answers_file(&file.get("answers").unwrap().to_string(), rules).unwrap();
        let begin = clock.now();
        for _ in 0..TIMES {
            let found = recommend(rules, black_box(&answers), &history, today);
            assert!(!black_box(found).days.is_empty());
        }
        let cost = (clock.now() - begin) / f64::from(TIMES) * SLOWER;
        console_log!(
            "recommend {name}: {cost:.2} ms at {SLOWER} times slow-down, {LIMIT_MS} ms allowed"
        );
        assert!(cfg!(debug_assertions) || cost <= LIMIT_MS, "{name}: {cost}");
    }
}
