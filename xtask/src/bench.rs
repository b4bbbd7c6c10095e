//! `bench`: how long `recommend` takes, natively and in Chromium; what a moving figure costs, and how long a save and a start
//! take, with few records and with ten years of them; and what Lighthouse says of the pages. All but the first need the release
//! in `dist/`, and are journeys of their own (`frame_cost.rs`, `bench.rs`, `lighthouse.rs` and more in tests/journeys/tests/ways/). `recommend` is measured by criterion (tests/bench/) and in
//! an optimized component test (tests/browser/recommend_cost.rs).

use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::tools::{self, Need};

/// The word that asks for the routine alone.
const RECOMMEND: &str = "recommend";

/// The word that asks for Lighthouse, which is 200 packages and not installed for anything else.
const LIGHTHOUSE: &str = "lighthouse";

/// The time of one routine, by criterion and in the browser; fails when the browser takes longer than its budget.
fn recommend() -> Result<(), Failure> {
    let tools = tools::ensure(&[Need::WasmBindgen, Need::Chromium])?;
    let native = "bench --quiet --package tend --bench recommend";
    let browser = "test --release --package tend --test browser --target wasm32-unknown-unknown \
                   the_routine_of_one_person -- --nocapture";
    for words in [native, browser] {
        let mut command = tools.command("cargo");
        command
            .current_dir(files::root())
            .args(words.split_whitespace());
        process::show(&mut command)?;
    }
    Ok(())
}

/// Measures, and prints what was measured; with words, only what has one of them in its name.
pub fn run(words: &[String]) -> Result<(), Failure> {
    let is_of_it = |word: &String| RECOMMEND.contains(word.as_str());
    if words.is_empty() || words.iter().any(is_of_it) {
        recommend()?;
    }
    if !words.is_empty() && words.iter().all(is_of_it) {
        return Ok(());
    }
    let dist = files::dist();
    if !dist.join("sw.js").exists() {
        return Err(Failure::new(
            "There is no release in dist/: run `cargo xtask build` first.",
        ));
    }
    let is_lighthouse =
        words.is_empty() || words.iter().any(|word| LIGHTHOUSE.contains(word.as_str()));
    let needs = [Need::Chromium, Need::Lighthouse];
    let tools = tools::ensure(if is_lighthouse { &needs } else { &needs[..1] })?;
    let mut command = tools.command("cargo");
    command
        .current_dir(files::root())
        .args(["test", "--quiet", "--package", "journeys", "--"])
        .args(words)
        .env("TEND_DIST", dist)
        .env("TEND_BENCH", "1")
        .env("TEND_BROWSERS", "chromium");
    process::show(&mut command)
}
