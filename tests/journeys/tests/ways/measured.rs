//! What was measured, for `cargo xtask bench`: one line of JSON a figure, in the file that `TEND_BENCH_FILE` names. The table beside
//! the budgets is made there, of all figures of a run.

use journeys::trouble::Outcome;
use serde_json::json;
use std::fs::OpenOptions;
use std::io::Write;

/// One figure: what, how much of which unit, and the most that is allowed, where product.md part 10 says so.
pub struct Figure(pub &'static str, pub f64, pub &'static str, pub Option<f64>);

/// Writes the figures down; nobody asked for them when no file is named.
pub fn tell(figures: &[Figure]) -> Outcome {
    let Some(file) = std::env::var_os("TEND_BENCH_FILE") else {
        return Ok(());
    };
    let mut file = OpenOptions::new().create(true).append(true).open(file)?;
    for Figure(name, value, unit, budget) in figures {
        let line = json!({"figure": name, "value": value, "unit": unit, "budget": budget});
        writeln!(file, "{line}")?;
    }
    Ok(())
}
