//! `cargo xtask bench`: what the release build costs in Chromium, at a CPU slowed down four times. Prints one line a measure and
//! fails above a limit. Measures time, so it is asked for by hand, on a quiet machine, and no part of `test`.

mod figures;

use journeys::browser::Browser;
use journeys::trouble::Outcome;
use journeys::world::{Start, World};
use serde_json::json;
use std::process::ExitCode;

/// A bench: its name, and what it does in a world; the line it gives back is printed.
type Bench = (&'static str, fn(&World) -> Outcome<String>);

const ALL: &[Bench] = &[("figures", figures::frame_cost)];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let mut code = ExitCode::SUCCESS;
    for (name, bench) in ALL {
        if !words.is_empty() && !words.iter().any(|word| word == name) {
            continue;
        }
        match slowed(name, *bench) {
            Ok(line) => println!("{name}: {line}"),
            Err(trouble) => {
                println!("{name}: {trouble}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

fn slowed(name: &str, bench: fn(&World) -> Outcome<String>) -> Outcome<String> {
    let world = World::begin(name, Browser::Chromium, &Start::default())?;
    let rate = json!({"rate": 4});
    world
        .page()
        .devtools("Emulation.setCPUThrottlingRate", &rate)?;
    bench(&world)
}
