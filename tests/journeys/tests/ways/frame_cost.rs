//! What a moving figure costs: script for each frame that draws. Layout and paint are the browser's and not counted.
//! Runs only when asked for (`TEND_BENCH`).
//!
//! Chromium slows a page down by stopping it in slices longer than such a frame: most frames then meet none and a few meet a
//! whole one. So this measures at full speed and multiplies.

use super::measured::{Figure, tell};
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::world::World;
use serde_json::Value;

/// Milliseconds of script a frame, at most. Source: product.md part 4, issue 5.
const LIMIT_MS: f64 = 2.0;
/// How many times slower the phone is.
const SLOWER: f64 = 4.0;
/// A plain one, one with many things, hands, one that lies, and one with its foot at larger scale.
const FIGURES: &[&str] = &["STG01", "REC08", "FUN15", "STC14", "STG22"];

/// Times what the app does in each animation frame for three seconds; frames that change no path are left out.
const MEASURE: &str = "
const done = arguments[arguments.length - 1];
const svg = document.querySelector('.figure-moving');
const state = () => [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')).join();
const ask = window.requestAnimationFrame.bind(window);
const costs = [];
let last = state();
window.requestAnimationFrame = (call) => ask((time) => {
  const begin = performance.now();
  call(time);
  const cost = performance.now() - begin;
  const now = state();
  if (now !== last) costs.push(cost);
  last = now;
});
setTimeout(() => {
  window.requestAnimationFrame = ask;
  costs.sort((a, b) => a - b);
  const at = (share) => costs[Math.floor(costs.length * share)];
  done([costs.length, at(0.5), at(0.95)]);
}, 3000);
";

/// The dearest of the figures, by the middle of its frames.
pub fn frame_cost(world: &mut World) -> Outcome {
    let mut dearest = (0.0, String::new());
    for id in FIGURES {
        let person = world.person();
        person.opens(&format!("#/library/{id}"))?;
        person.sees_the_app()?;
        let found = person.page().run_async(MEASURE, &[])?;
        let number = |at: usize| found.get(at).and_then(Value::as_f64);
        let (Some(frames), Some(middle), Some(high)) = (number(0), number(1), number(2)) else {
            return Err(Trouble::unmet(format!("{id} did not move: {found}")));
        };
        let (middle, high) = (middle * SLOWER, high * SLOWER);
        if middle >= dearest.0 {
            let line = format!(
                "{id} {middle:.1} ms script a frame (middle of {frames}; 95 % below {high:.1} ms), {LIMIT_MS} ms allowed"
            );
            dearest = (middle, line);
        }
    }
    let (cost, line) = dearest;
    println!("{line}");
    tell(&[Figure(
        "a moving figure: script a frame",
        cost,
        "ms",
        Some(LIMIT_MS),
    )])?;
    ensure(cost <= LIMIT_MS, line)
}
