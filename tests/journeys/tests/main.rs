//! Runs every journey in every browser of the table and says in one line each how it went. A browser that is not installed
//! is reported as skipped; so are the journeys when there is no release build and none was asked for.
//!
//! Words after `--` choose what runs (each a part of a name). `TEND_BROWSERS` names browsers, and then each must be there;
//! `TEND_DIST` names the release build, `TEND_SHOTS` a folder for pictures, `TEND_JOBS` how many run at a time.

mod harness;
mod table;
mod ways;

use journeys::browser::Browser;
use journeys::site::Site;
use journeys::trouble::{Outcome, Trouble};
use journeys::world::{Start, World};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;
use table::{Journey, Way};

/// Two cores serve two browsers when one of them mostly waits; more only makes each slower.
const JOBS: usize = 2;

/// How many may need a second walk. Three browsers on two cores are late now and then; a fault of ours comes again.
const UNSTEADY: usize = 3;

struct Run {
    journey: &'static Journey,
    browser: Option<Browser>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let chosen = |journey: &&Journey| {
        words.is_empty()
            || words
                .iter()
                .any(|word| journey.name.contains(word.as_str()))
    };
    let journeys: Vec<&'static Journey> = table::all().filter(chosen).collect();
    let (browsers, absent) = browsers();
    let mut runs = VecDeque::new();
    for journey in journeys {
        let site = journey.site();
        let was_asked_for = match site {
            Some(Site::Faults) => std::env::var_os("TEND_DIST_FAULTS").is_some(),
            Some(Site::Build) => std::env::var_os("TEND_DIST").is_some(),
            _ => true,
        };
        if let (false, Some(Err(trouble))) = (was_asked_for, site.map(Site::root)) {
            println!("{:<9} {:<66} skipped: {trouble}", "", journey.name);
            continue;
        }
        match journey.way {
            Way::Alone(_) => runs.push_back(Run {
                journey,
                browser: None,
            }),
            Way::In(..) => {
                for &browser in &browsers {
                    match journey.needs.iter().find(|power| !browser.has(**power)) {
                        Some(power) => println!(
                            "{:<9} {:<66} skipped: {}",
                            browser.name(),
                            journey.name,
                            power.lack()
                        ),
                        None => runs.push_back(Run {
                            journey,
                            browser: Some(browser),
                        }),
                    }
                }
            }
        }
    }
    let total = runs.len();
    let begin = Instant::now();
    let mut failed = all(runs);
    let unsteady = once_more(&mut failed);
    println!(
        "{} of {total} journeys went well, {unsteady} of them only the second time, {:.0} s",
        total - failed.len(),
        begin.elapsed().as_secs_f32()
    );
    if failed.is_empty() && unsteady <= UNSTEADY && absent == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The browsers that can be driven, and how many were asked for by name and cannot. Each that is missing is named with the
/// reason: nobody asked for it, so its journeys are skipped; or somebody did, and then it is a failure.
fn browsers() -> (Vec<Browser>, usize) {
    let named = std::env::var("TEND_BROWSERS").ok();
    let wanted = |browser: &&Browser| {
        named
            .as_ref()
            .is_none_or(|names| names.split(',').any(|name| name == browser.name()))
    };
    let (mut able, mut absent) = (Vec::new(), 0);
    for browser in Browser::ALL.iter().filter(wanted) {
        match browser.missing() {
            None => able.push(*browser),
            Some(reason) if named.is_none() => {
                println!("{:<9} skipped: {reason}", browser.name());
            }
            Some(reason) => {
                println!("{:<9} FAILED: {reason}", browser.name());
                absent += 1;
            }
        }
    }
    (able, absent)
}

/// Walks what failed a second time, alone and from an empty profile, and leaves what failed again; gives how many went well.
/// What is said to be on the disk has to be there the first time: those are not walked again, nor is anything with `TEND_FULL` or
/// `TEND_BENCH`.
fn once_more(failed: &mut Vec<Run>) -> usize {
    let first = failed.len();
    let is_once = ["TEND_FULL", "TEND_BENCH"].map(|name| std::env::var_os(name).is_some());
    if first <= UNSTEADY && !is_once.contains(&true) {
        failed.retain(|run| run.browser.is_none() || run.journey.is_about_kills() || !report(run));
    }
    first - failed.len()
}

/// Runs them a few at a time; gives those that failed.
fn all(runs: VecDeque<Run>) -> Vec<Run> {
    let jobs = std::env::var("TEND_JOBS")
        .ok()
        .and_then(|jobs| jobs.parse().ok());
    let queue = Mutex::new(runs);
    let failed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..jobs.unwrap_or(JOBS).max(1) {
            scope.spawn(|| {
                loop {
                    let next = queue
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .pop_front();
                    let Some(run) = next else { break };
                    if !report(&run) {
                        failed
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .push(run);
                    }
                }
            });
        }
    });
    failed.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn report(run: &Run) -> bool {
    let begin = Instant::now();
    // A journey that panics is one that failed; the others still run.
    let outcome = catch_unwind(AssertUnwindSafe(|| walk(run)))
        .unwrap_or_else(|_| Err(Trouble::unmet("the journey panicked")));
    let browser = run.browser.map_or("-", Browser::name);
    let seconds = begin.elapsed().as_secs_f32();
    let word = if outcome.is_ok() { "ok" } else { "FAILED" };
    let mut line = format!(
        "{browser:<9} {:<66} {word:<6} {seconds:>5.1} s",
        run.journey.name
    );
    if let Err(trouble) = &outcome {
        line.push_str(&format!(
            "\n    {}",
            trouble.to_string().replace('\n', "\n    ")
        ));
    }
    println!("{line}");
    outcome.is_ok()
}

fn walk(run: &Run) -> Outcome {
    match (&run.journey.way, run.browser) {
        (Way::Alone(check), _) => check(),
        (Way::In(start, journey), Some(browser)) => {
            let start = Start {
                keeps_profile: run.journey.is_about_kills(),
                ..start()
            };
            let mut world = World::begin(run.journey.name, browser, &start)?;
            let outcome = journey(&mut world).and_then(|()| world.stayed_clean());
            outcome.map_err(|trouble| Trouble::unmet(format!("{trouble}\n{}", world.described())))
        }
        (Way::In(..), None) => Err(Trouble::unmet("a journey needs a browser")),
    }
}
