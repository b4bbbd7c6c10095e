//! `test`: everything that must hold before a change is taken, in steps, one line each. The first step that fails is shown
//! and ends the run.

use crate::build;
use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::size;
use crate::tools::{self, Browser, Need, Tools};
use std::process::Command;
use std::time::Instant;

/// One step of `test`.
struct Step {
    name: &'static str,
    needs: &'static [Need],
    browser: bool,
    run: fn(&Bench) -> Result<String, Failure>,
}

/// What the steps work with.
struct Bench {
    tools: Tools,
    browser: Option<Browser>,
    full: bool,
}

const BUNDLER: &[Need] = &[Need::Trunk, Need::WasmBindgen, Need::WasmOpt];

/// Every step, in order.
const STEPS: &[Step] = &[
    Step {
        name: "format",
        needs: &[],
        browser: false,
        run: format,
    },
    Step {
        name: "lint",
        needs: &[],
        browser: false,
        run: lint,
    },
    Step {
        name: "native",
        needs: &[],
        browser: false,
        run: native,
    },
    Step {
        name: "browser",
        needs: &[Need::WasmBindgen],
        browser: true,
        run: browser,
    },
    Step {
        name: "build",
        needs: BUNDLER,
        browser: false,
        run: release,
    },
    Step {
        name: "size",
        needs: &[],
        browser: false,
        run: first_visit,
    },
    Step {
        name: "journeys",
        needs: &[],
        browser: true,
        run: journeys,
    },
];

/// The names of all steps, for the usage.
pub fn names() -> String {
    STEPS
        .iter()
        .map(|step| step.name)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Runs the steps named, or all.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (steps, full) = chosen(arguments)?;
    let mut needs: Vec<Need> = Vec::new();
    for need in steps.iter().flat_map(|step| step.needs) {
        if !needs.contains(need) {
            needs.push(*need);
        }
    }
    let bench = Bench {
        tools: tools::ensure(&needs)?,
        browser: if steps.iter().any(|step| step.browser) {
            Some(Browser::ensure()?)
        } else {
            None
        },
        full,
    };
    let start = Instant::now();
    for step in &steps {
        let begin = Instant::now();
        let result = (step.run)(&bench);
        let seconds = begin.elapsed().as_secs_f32();
        let (word, text) = match &result {
            Ok(text) => ("ok", text.as_str()),
            Err(_) => ("FAILED", ""),
        };
        println!("{:<9} {word:<7} {seconds:>6.1} s", step.name);
        for line in text.lines() {
            println!("    {line}");
        }
        result.map_err(|failure| {
            Failure::new(format!("\n{failure}\nThe step `{}` failed.", step.name))
        })?;
    }
    println!(
        "{:<9} {:<7} {:>6.1} s",
        "all",
        "ok",
        start.elapsed().as_secs_f32()
    );
    Ok(())
}

/// The first minute of `test`.
pub fn check(_: &[String]) -> Result<(), Failure> {
    run(&["format", "lint", "native"].map(str::to_owned))
}

fn chosen(arguments: &[String]) -> Result<(Vec<&'static Step>, bool), Failure> {
    let (flags, names): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|word| word.starts_with('-'));
    let unknown = flags.iter().find(|flag| **flag != "--full");
    let unknown = unknown.or_else(|| {
        names
            .iter()
            .find(|name| STEPS.iter().all(|step| step.name != ***name))
    });
    if let Some(word) = unknown {
        return Err(Failure::usage(format!(
            "There is no step `{word}`. Steps: {}; --full takes the long counts.",
            self::names()
        )));
    }
    let wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| *name == step.name);
    Ok((STEPS.iter().filter(wanted).collect(), !flags.is_empty()))
}

fn cargo(bench: &Bench, arguments: &[&str]) -> Command {
    let mut command = bench.tools.command("cargo");
    command.current_dir(files::root()).args(arguments);
    if bench.full {
        command.env("TEND_FULL", "1");
    }
    if let Some(browser) = &bench.browser {
        command.env("CHROMEDRIVER", &browser.driver);
    }
    command
}

fn format(bench: &Bench) -> Result<String, Failure> {
    process::quiet(&mut cargo(bench, &["fmt", "--all", "--check"])).map(|_| String::new())
}

fn lint(bench: &Bench) -> Result<String, Failure> {
    let native = [
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    process::quiet(&mut cargo(bench, &native))?;
    let wasm = [
        "clippy",
        "--quiet",
        "--package",
        "tend",
        "--lib",
        "--bins",
        "--test",
        "browser",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ];
    process::quiet(&mut cargo(bench, &wasm)).map(|_| String::new())
}

fn native(bench: &Bench) -> Result<String, Failure> {
    // The journeys are tests too, but they need a release build and a browser.
    let arguments = ["test", "--workspace", "--exclude", "journeys"];
    process::quiet(&mut cargo(bench, &arguments)).map(|text| results(&text))
}

fn browser(bench: &Bench) -> Result<String, Failure> {
    let arguments = [
        "test",
        "--package",
        "tend",
        "--test",
        "browser",
        "--target",
        "wasm32-unknown-unknown",
    ];
    let mut command = cargo(bench, &arguments);
    command.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        "wasm-bindgen-test-runner",
    );
    process::quiet(&mut command).map(|text| results(&text))
}

fn release(bench: &Bench) -> Result<String, Failure> {
    build::release(&bench.tools, "./").map(|()| String::new())
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
    let mut command = cargo(bench, &["test", "--quiet", "--package", "journeys"]);
    command
        .env("TEND_DIST", dist)
        .env("TEND_AXE", tools::axe()?);
    // A line for each journey in each browser, and which browser was skipped.
    process::quiet(&mut command)
}

/// Cargo's own result lines, and what a test chose to report by starting a line with `tend: `.
fn results(text: &str) -> String {
    let told = |line: &&str| line.starts_with("test result:") || line.starts_with("tend: ");
    let some =
        |line: &&str| !line.contains(" 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered");
    text.lines()
        .filter(told)
        .filter(some)
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may stop where it stands.
    use super::*;

    fn names_of(text: &str) -> Option<(Vec<&'static str>, bool)> {
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        let (steps, full) = chosen(&words).ok()?;
        Some((steps.iter().map(|step| step.name).collect(), full))
    }

    #[test]
    fn all_steps_run_unless_some_are_named() {
        assert_eq!(names_of("").unwrap().0.len(), STEPS.len());
        assert_eq!(
            names_of("journeys native").unwrap(),
            (vec!["native", "journeys"], false)
        );
        assert_eq!(names_of("native --full").unwrap(), (vec!["native"], true));
    }

    #[test]
    fn an_unknown_step_or_flag_is_refused() {
        assert!(names_of("nativ").is_none());
        assert!(names_of("--fast").is_none());
    }

    #[test]
    fn result_lines_are_kept_and_empty_ones_dropped() {
        let text = "running 2 tests\ntest a ... ok\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                    test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\ntend:  chromium 156";
        assert_eq!(
            results(text),
            "test result: ok. 2 passed; 0 failed; 0 ignored\ntend:  chromium 156"
        );
    }
}
