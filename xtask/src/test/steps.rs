//! The steps of `test`, in order: what each needs, and what it runs. Each can run alone.

use super::supply;
use crate::build;
use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::size;
use crate::tools::{Need, Tools};
use std::process::Command;

/// One step of `test`. It returns what it wants to tell.
pub struct Step {
    /// The word it is called by.
    pub name: &'static str,
    /// The tools it cannot do without.
    pub needs: &'static [Need],
    /// Runs it.
    pub run: fn(&Bench) -> Result<String, Failure>,
    /// Whether it takes so long that it runs only with `--full`, or by its name.
    pub is_long: bool,
}

/// What the steps work with.
pub struct Bench {
    /// The tools that the chosen steps need.
    pub tools: Tools,
    /// Whether the long counts were asked for.
    pub full: bool,
}

/// Every step, in order.
pub const STEPS: [Step; 11] = [
    step("format", &[], format),
    step("lint", &[], lint),
    step("deny", &[Need::CargoDeny], supply::deny),
    step("native", &[], native),
    step("exports", &[Need::Python], exports),
    step("browser", &[Need::WasmBindgen, Need::Chromium], browser),
    step("build", build::NEEDS, release),
    step("size", &[], first_visit),
    step("contents", &[Need::Python], supply::contents),
    step(
        "journeys",
        &[Need::Chromium, Need::MoreBrowsers, Need::Axe, Need::Hosts],
        journeys,
    ),
    Step {
        is_long: true,
        ..step("same", build::NEEDS, supply::same)
    },
];

const fn step(
    name: &'static str,
    needs: &'static [Need],
    run: fn(&Bench) -> Result<String, Failure>,
) -> Step {
    Step {
        name,
        needs,
        run,
        is_long: false,
    }
}

impl Bench {
    /// Cargo with these words as arguments.
    pub fn cargo(&self, words: &str) -> Command {
        let mut command = self.tools.command("cargo");
        command
            .current_dir(files::root())
            .args(words.split_whitespace());
        if self.full {
            command.env("TEND_FULL", "1");
        }
        command
    }
}

fn format(bench: &Bench) -> Result<String, Failure> {
    process::quiet(&mut bench.cargo("fmt --all --check"))?;
    Ok(String::new())
}

fn lint(bench: &Bench) -> Result<String, Failure> {
    for what in [
        "--workspace --all-targets",
        "--package tend --package extra --lib --bins --test browser --target wasm32-unknown-unknown",
    ] {
        process::quiet(&mut bench.cargo(&format!("clippy --quiet {what} -- -D warnings")))?;
    }
    Ok(String::new())
}

fn native(bench: &Bench) -> Result<String, Failure> {
    // The journeys are tests too, but they need a release build and a browser.
    let mut command = bench.cargo("test --workspace --exclude journeys");
    if bench.full {
        // The long counts take longer than a better build.
        command.env("CARGO_PROFILE_TEST_OPT_LEVEL", "2");
    }
    let text = process::quiet(&mut command)?;
    Ok(results(&text))
}

/// The files that go out, read by programs that know nothing of Tend. What each was read with is told.
fn exports(bench: &Bench) -> Result<String, Failure> {
    let words = "test --package extra --test files -- outside --nocapture";
    let text = process::quiet(&mut bench.cargo(words))?;
    let told =
        |line: &&str| line.contains(": ") && line.contains('.') && !line.starts_with("test ");
    Ok(text.lines().filter(told).collect::<Vec<_>>().join("\n"))
}

fn browser(bench: &Bench) -> Result<String, Failure> {
    // Its runner is named in .cargo/config.toml and found among the tools.
    let words = "test --package tend --test browser --target wasm32-unknown-unknown";
    Ok(results(&process::quiet(&mut bench.cargo(words))?))
}

fn release(bench: &Bench) -> Result<String, Failure> {
    build::release(&bench.tools, "./")?;
    Ok(String::new())
}

fn first_visit(_: &Bench) -> Result<String, Failure> {
    let (table, sum) = size::report()?;
    size::within(sum).map_err(|failure| Failure::new(format!("{table}{failure}")))?;
    Ok(table)
}

fn journeys(bench: &Bench) -> Result<String, Failure> {
    let dist = files::dist();
    if !dist.join("sw.js").exists() {
        return Err(Failure::new(
            "There is no release in dist/: run `cargo xtask test build journeys`.",
        ));
    }
    let mut command = bench.cargo("test --quiet --package journeys");
    if bench.full {
        build::with_faults(&bench.tools)?;
        command.env("TEND_DIST_FAULTS", files::dist_with_faults());
    }
    // A line for each journey in each browser, and which browser was skipped.
    process::quiet(command.env("TEND_DIST", dist))
}

/// Cargo's own result lines, without those of binaries that hold no test.
fn results(text: &str) -> String {
    let told =
        |line: &&str| line.starts_with("test result:") && !line.contains(" 0 passed; 0 failed;");
    text.lines().filter(told).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_kept_and_empty_ones_dropped() {
        let text = "running 2 tests\ntest a ... ok\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                    test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(
            results(text),
            "test result: ok. 2 passed; 0 failed; 0 ignored"
        );
    }
}
