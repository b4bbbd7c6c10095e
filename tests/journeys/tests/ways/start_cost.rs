//! How long a first visit takes on a slow phone with a slow network, how long a later start without any, and whether something moves
//! under the person's finger. Runs only when asked for (`TEND_BENCH`).

use super::bench::{SLOW, WATCH};
use super::first_day;
use super::measured::{Figure, tell};
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::{Value, json};
use std::time::Duration;

/// The network of the budgets: bytes a second down and up, milliseconds there and back. Source: product.md part 10.
const DOWN: f64 = 1_600_000.0 / 8.0;
const UP: f64 = 750_000.0 / 8.0;
const AWAY_MS: f64 = 150.0;
/// A cold start over such a network, many times over.
const PATIENCE: Duration = Duration::from_secs(120);
/// Later starts that are measured; the middle one counts.
const STARTS: usize = 5;

/// Adds up what moves on the page without the person's doing.
const MOVES: &str = "window.moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => {
        if (!one.hadRecentInput) window.moved += one.value;
    })).observe({ type: 'layout-shift', buffered: true });";

/// The first paint, the app, and what has moved so far; nothing before all is there.
const SEEN: &str =
    "const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return paint && window.readyAt ? [paint, window.readyAt, window.moved] : null;";

fn started(world: &World) -> Outcome<(f64, f64, f64)> {
    let page = world.page();
    let found = wait::within(PATIENCE, "the app to start", || {
        match page.run(SEEN, &[]) {
            Ok(Value::Null) => Ok(None),
            Ok(found) => Ok(Some(found)),
            // Between two documents.
            Err(trouble) if trouble.is("javascript error") => Ok(None),
            Err(trouble) => Err(trouble),
        }
    })?;
    Ok(serde_json::from_value(found)?)
}

/// Measures.
pub fn first_visit_and_later_starts(world: &mut World) -> Outcome {
    world.forgives("net::ERR");
    let page = world.page();
    for source in [WATCH, MOVES] {
        let script = json!({"source": source});
        page.devtools("Page.addScriptToEvaluateOnNewDocument", &script)?;
    }
    page.devtools("Network.enable", &json!({}))?;
    let network = json!({"offline": false, "latency": AWAY_MS, "downloadThroughput": DOWN, "uploadThroughput": UP});
    page.devtools("Network.emulateNetworkConditions", &network)?;
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": SLOW}))?;
    world.person().opens("")?;
    let (paint, ready, moved) = started(world)?;

    let unhindered =
        json!({"offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    page.devtools("Network.emulateNetworkConditions", &unhindered)?;
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": 1}))?;
    let person = world.person();
    first_day::saves_an_entry(&person, "4")?;
    person.can_go_offline()?;
    world.server.stops();
    let page = world.page();
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": SLOW}))?;
    let mut later = Vec::new();
    for _ in 0..STARTS {
        page.visit("about:blank")?;
        world.person().opens("")?;
        later.push(started(world)?);
    }
    let most_moved = later.iter().map(|one| one.2).fold(moved, f64::max);
    let mut starts: Vec<f64> = later.iter().map(|one| one.1).collect();
    starts.sort_by(f64::total_cmp);
    let start = starts.get(STARTS / 2).copied().unwrap_or_default();
    println!(
        "first visit: paint {paint:.0} ms, app {ready:.0} ms; later start {start:.0} ms; moved {most_moved:.3}"
    );
    tell(&[
        Figure("first visit: first paint", paint, "ms", Some(700.0)),
        Figure(
            "first visit: first useful control",
            ready,
            "ms",
            Some(1_700.0),
        ),
        Figure("later start without a network", start, "ms", Some(500.0)),
        Figure("layout shift", most_moved, "", Some(0.0)),
    ])?;
    ensure(most_moved == 0.0, format!("the page moved by {most_moved}"))
}
