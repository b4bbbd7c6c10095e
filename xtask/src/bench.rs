//! `bench`: one table of everything that product.md part 10 sets a budget for, and the same as JSON in `target/bench.json`. The
//! bytes are those of `size`; `recommend` is measured by criterion (tests/bench/) and in an optimized component test
//! (tests/browser/recommend_cost.rs); all else are journeys of their own, with the release in `dist/`, in Chromium
//! (`BENCH` in tests/journeys/tests/ways/mod.rs), what Lighthouse says of the pages among them. Measured by the wall clock: it needs a machine that does nothing else.

use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::size;
use crate::tools::{self, Need};
use serde_json::{Value, json};
use std::path::PathBuf;

/// The word that asks for the routine alone.
const RECOMMEND: &str = "recommend";

/// The word that asks for Lighthouse, which is 200 packages and not installed for anything else.
const LIGHTHOUSE: &str = "lighthouse";

/// One line of the table.
#[derive(Debug, PartialEq)]
struct Figure {
    name: String,
    value: f64,
    unit: String,
    budget: Option<f64>,
}

/// The time of one routine, by criterion and in the browser; fails when the browser takes longer than its budget.
fn recommend() -> Result<Option<Figure>, Failure> {
    let tools = tools::ensure(&[Need::WasmBindgen, Need::Chromium])?;
    let native = "bench --quiet --package tend --bench recommend";
    let browser = "test --release --package tend --test browser --target wasm32-unknown-unknown \
                   the_routine_of_one_person -- --nocapture";
    let mut told = String::new();
    for words in [native, browser] {
        let mut command = tools.command("cargo");
        command
            .current_dir(files::root())
            .args(words.split_whitespace());
        told = process::quiet(&mut command)?;
        print!("{told}");
    }
    Ok(slowest(&told))
}

/// The slowest of the people that the browser was asked for: `recommend T13: 1.23 ms at 4 times slow-down, 5 ms allowed`.
fn slowest(told: &str) -> Option<Figure> {
    let number = |text: &str| text.trim().parse::<f64>().ok();
    let read = |line: &str| {
        let (_, rest) = line.split_once("recommend ")?;
        let (_, rest) = rest.split_once(": ")?;
        let (value, rest) = rest.split_once(" ms at ")?;
        let budget = rest.rsplit_once(", ")?.1.strip_suffix(" ms allowed")?;
        Some((number(value)?, number(budget)?))
    };
    let all = told.lines().filter_map(read);
    let (value, budget) = all.max_by(|one, two| one.0.total_cmp(&two.0))?;
    Some(Figure {
        name: "recommend for one person".to_owned(),
        value,
        unit: "ms".to_owned(),
        budget: Some(budget),
    })
}

/// What a first visit and the second program weigh.
fn weights() -> Result<Vec<Figure>, Failure> {
    let figure = |name: &str, (bytes, budget): (u64, u64)| Figure {
        name: name.to_owned(),
        value: bytes as f64 / 1000.0,
        unit: "kB".to_owned(),
        budget: Some(budget as f64 / 1000.0),
    };
    let sums = size::sums()?;
    Ok(vec![
        figure("first visit, brotli", sums.first),
        figure("extras, brotli", sums.extras),
    ])
}

/// Where the journeys write down what they measured.
fn notes() -> PathBuf {
    files::root().join("target/bench-notes.jsonl")
}

/// Measures, and prints what was measured; with words, only what has one of them in its name.
pub fn run(words: &[String]) -> Result<(), Failure> {
    let is_of_it = |word: &String| RECOMMEND.contains(word.as_str());
    let mut figures = Vec::new();
    let mut failed = None;
    if words.is_empty() || words.iter().all(|word| !is_of_it(word)) {
        figures = weights()?;
        let _ = std::fs::remove_file(notes()); // It may not be there.
        failed = journeys(words).err();
        let told = files::read_text(&notes()).unwrap_or_default();
        figures.extend(told.lines().filter_map(read));
    }
    if words.is_empty() || words.iter().any(is_of_it) {
        match recommend() {
            Ok(figure) => figures.extend(figure),
            Err(failure) => failed = Some(failure),
        }
    }
    print!("{}", table(&figures));
    let kept: Vec<Value> = figures.iter().map(written).collect();
    files::write(
        &files::root().join("target/bench.json"),
        format!("{:#}\n", Value::from(kept)),
    )?;
    failed.map_or(Ok(()), Err)
}

fn journeys(words: &[String]) -> Result<(), Failure> {
    let is_lighthouse =
        words.is_empty() || words.iter().any(|word| LIGHTHOUSE.contains(word.as_str()));
    let needs = [Need::Chromium, Need::Lighthouse];
    let tools = tools::ensure(if is_lighthouse { &needs } else { &needs[..1] })?;
    let mut command = tools.command("cargo");
    command
        .current_dir(files::root())
        .args(["test", "--quiet", "--package", "journeys", "--"])
        .args(words)
        .env("TEND_DIST", files::dist())
        .env("TEND_BENCH", "1")
        .env("TEND_BENCH_FILE", notes())
        // One at a time: two would measure each other.
        .env("TEND_JOBS", "1")
        .env("TEND_BROWSERS", "chromium");
    process::show(&mut command)
}

fn read(line: &str) -> Option<Figure> {
    let value: Value = serde_json::from_str(line).ok()?;
    Some(Figure {
        name: value.get("figure")?.as_str()?.to_owned(),
        value: value.get("value")?.as_f64()?,
        unit: value.get("unit")?.as_str()?.to_owned(),
        budget: value.get("budget").and_then(Value::as_f64),
    })
}

fn written(figure: &Figure) -> Value {
    let Figure {
        name,
        value,
        unit,
        budget,
    } = figure;
    json!({"figure": name, "value": value, "unit": unit, "budget": budget})
}

fn table(figures: &[Figure]) -> String {
    let mut text = format!("\n{:<44} {:>10} {:>10}\n", "", "measured", "budget");
    for figure in figures {
        let Figure {
            name,
            value,
            unit,
            budget,
        } = figure;
        let short = |number: f64| match number {
            number if number < 10.0 => format!("{number:.2}"),
            number => format!("{number:.0}"),
        };
        let allowed = budget.map_or("none".to_owned(), short);
        let word = match budget {
            Some(budget) if value > budget => "  missed",
            _ => "",
        };
        let line = format!(
            "{name:<44} {:>10} {allowed:>10} {unit:<3}{word}",
            short(*value)
        );
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may stop where it stands.
    use super::*;

    #[test]
    fn the_slowest_routine_is_found_in_what_the_browser_says() {
        let told = "log: recommend T13: 1.20 ms at 4 times slow-down, 5 ms allowed\n\
                    recommend T21: 2.31 ms at 4 times slow-down, 5 ms allowed\ntest result: ok";
        let found = slowest(told).unwrap();
        assert_eq!((found.value, found.budget), (2.31, Some(5.0)));
        assert_eq!(slowest("test result: ok"), None);
    }

    #[test]
    fn what_is_above_its_budget_is_called_missed() {
        let line = r#"{"figure":"a","value":1.5,"unit":"ms","budget":1.0}"#;
        let above = read(line).unwrap();
        assert_eq!(
            read(&written(&above).to_string()),
            Some(read(line).unwrap())
        );
        let below = Figure {
            name: "b".to_owned(),
            value: 1.0,
            unit: String::new(),
            budget: Some(1.0),
        };
        let free = Figure {
            name: "c".to_owned(),
            value: 20.0,
            unit: "MB".to_owned(),
            budget: None,
        };
        let text = table(&[above, below, free]);
        let lines: Vec<&str> = text.lines().skip(2).collect();
        assert!(
            lines
                .iter()
                .map(|line| line.ends_with("missed"))
                .eq([true, false, false])
        );
    }
}
