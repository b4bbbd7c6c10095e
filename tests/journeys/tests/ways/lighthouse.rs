//! What Lighthouse says of the pages, as someone with a routine and a diary meets them, and of a first visit over a slow network
//! that it simulates. Runs only when asked for (`TEND_BENCH`), prints a table, and fails when a page has less than 100 for
//! accessibility or best practices. Its figures for speed are estimates of its own: the budget is held by `bench.rs`.

use super::access::is_known;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::world::World;
use serde_json::Value;
use std::process::Command;

const PAGES: [(&str, &str); 10] = [
    ("Today", "#/"),
    ("welcome", "#/welcome"),
    ("diary", "#/diary"),
    ("new entry", "#/diary/new"),
    ("progress", "#/progress"),
    ("learn", "#/learn"),
    ("settings", "#/settings"),
    ("session", "#/session"),
    ("routine", "#/routine"),
    ("report", "#/report"),
];

/// What a first visit costs: the audit, and its name in the table.
const SPEED: [(&str, &str); 6] = [
    ("first-contentful-paint", "first paint"),
    ("largest-contentful-paint", "largest paint"),
    ("interactive", "can be used"),
    ("total-blocking-time", "blocked"),
    ("cumulative-layout-shift", "moved"),
    ("total-byte-weight", "bytes"),
];

/// Asks, and prints the answers.
pub fn of_every_main_page(world: &mut World) -> Outcome {
    is_known(world)?;
    println!(
        "{:>12} {:>14} {:>15}",
        "", "accessibility", "best practices"
    );
    let mut flaws = Vec::new();
    for (name, hash) in PAGES {
        let found = asks(
            world,
            hash,
            &[
                "--only-categories=accessibility,best-practices",
                // A bar that sticks covers some row of a page that is scrolled, which says nothing of the row: a screen as high as
                // the page shows both. What a bar covers for good is held by `access.rs`.
                "--screenEmulation.mobile",
                "--screenEmulation.width=390",
                "--screenEmulation.height=9000",
                "--disable-full-page-screenshot",
                "--disable-storage-reset",
            ],
        )?;
        let score = |category: &str| {
            let score = found.pointer(&format!("/categories/{category}/score"));
            score.and_then(Value::as_f64).unwrap_or_default() * 100.0
        };
        let (access, practice) = (score("accessibility"), score("best-practices"));
        println!("{name:>12} {access:>14.0} {practice:>15.0}");
        if access.min(practice) < 100.0 {
            flaws.push(format!("{name}: {}", failed(&found).join("; ")));
        }
    }
    // Its storage is emptied first: nothing is there but the host.
    let found = asks(world, "", &["--only-categories=performance"])?;
    println!(
        "\nA first visit by the slow network that Lighthouse simulates (150 ms, 1.6 Mbit/s, processor at a quarter):"
    );
    for (audit, name) in SPEED {
        let said = found.pointer(&format!("/audits/{audit}/displayValue"));
        println!(
            "{name:>14}: {}",
            said.and_then(Value::as_str).unwrap_or("–")
        );
    }
    ensure(flaws.is_empty(), flaws.join("\n"))
}

/// The audits that took points away, with where.
fn failed(found: &Value) -> Vec<String> {
    let audits = found.get("audits").and_then(Value::as_object);
    let weighty = |id: &str| {
        ["accessibility", "best-practices"].iter().any(|category| {
            let parts = found.pointer(&format!("/categories/{category}/auditRefs"));
            parts
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .any(|part| {
                    part.get("id").and_then(Value::as_str) == Some(id)
                        && part.get("weight").and_then(Value::as_f64) > Some(0.0)
                })
        })
    };
    audits
        .into_iter()
        .flatten()
        .filter(|(id, audit)| {
            weighty(id)
                && audit
                    .get("score")
                    .and_then(Value::as_f64)
                    .is_some_and(|score| score < 1.0)
        })
        .map(|(id, audit)| {
            let places = audit.pointer("/details/items").map(Value::to_string);
            let places: String = places.unwrap_or_default().chars().take(600).collect();
            format!("{id}: {places}")
        })
        .collect()
}

/// Has Lighthouse load that page in the browser of this world.
fn asks(world: &World, hash: &str, words: &[&str]) -> Outcome<Value> {
    let program = std::env::var_os("TEND_LIGHTHOUSE").ok_or_else(|| {
        Trouble::unmet("no Lighthouse: `cargo xtask bench lighthouse` installs it")
    })?;
    let output = Command::new("node")
        .arg(program)
        .arg(format!("{}{hash}", world.server.url()))
        .arg(format!("--port={}", world.devtools_port()?))
        .args(["--output=json", "--quiet", "--no-enable-error-reporting"])
        .args(words)
        .output()?;
    serde_json::from_slice(&output.stdout).map_err(|error| {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        Trouble::unmet(format!("Lighthouse gave no answer ({error}): {said}"))
    })
}
