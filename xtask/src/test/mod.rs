//! `test`: everything that must hold before a change is taken, in steps, one line each. The first step that fails is shown
//! and ends the run.

mod steps;
mod supply;

use crate::failure::Failure;
use crate::tools;
use std::time::Instant;
use steps::{Bench, STEPS, Step};

/// The names of all steps, for the usage.
pub fn names() -> String {
    STEPS.map(|step| step.name).join(", ")
}

/// Runs the steps named, or all.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (steps, full) = chosen(arguments)?;
    let needs: Vec<_> = steps.iter().flat_map(|step| step.needs).copied().collect();
    let bench = Bench {
        tools: tools::ensure(&needs)?,
        full,
    };
    let start = Instant::now();
    for step in &steps {
        let begin = Instant::now();
        let result = (step.run)(&bench);
        tell(step.name, result.is_ok(), begin);
        let text = result.map_err(|failure| {
            Failure::new(format!("\n{failure}\nThe step `{}` failed.", step.name))
        })?;
        for line in text.lines() {
            println!("    {line}");
        }
    }
    tell("all", true, start);
    Ok(())
}

/// The first minute of `test`.
pub fn check(_: &[String]) -> Result<(), Failure> {
    run(&["format", "lint", "native"].map(str::to_owned))
}

fn tell(name: &str, went_well: bool, begin: Instant) {
    let word = if went_well { "ok" } else { "FAILED" };
    let seconds = begin.elapsed().as_secs_f32();
    println!("{name:<9} {word:<7} {seconds:>6.1} s");
}

fn chosen(arguments: &[String]) -> Result<(Vec<&'static Step>, bool), Failure> {
    let (flags, names): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|word| word.starts_with('-'));
    let is_step = |name: &str| STEPS.iter().any(|step| step.name == name);
    let unknown_flag = flags.iter().find(|flag| **flag != "--full");
    let unknown_step = || names.iter().find(|name| !is_step(name));
    if let Some(word) = unknown_flag.or_else(unknown_step) {
        return Err(Failure::usage(format!(
            "There is no step `{word}`. Steps: {}; --full takes the long counts.",
            self::names()
        )));
    }
    let full = !flags.is_empty();
    let wanted = |step: &&Step| match names.as_slice() {
        [] => full || !step.is_long,
        names => names.iter().any(|name| *name == step.name),
    };
    Ok((STEPS.iter().filter(wanted).collect(), full))
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
        assert_eq!(names_of("--full").unwrap().0.len(), STEPS.len());
        assert!(!names_of("").unwrap().0.contains(&"same"));
        assert_eq!(names_of("same").unwrap(), (vec!["same"], false));
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
}
