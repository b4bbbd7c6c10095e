//! How long the pages of the diary and of progress take to open with ten years of entries, slowed down four times. Runs only
//! when asked for (`TEND_BENCH`), prints a table and one line of JSON, and fails above the budget of product.md part 10.

use super::bench::{MANY, PLANT, SLOW, WATCH, idle};
use super::measured::{Figure, tell};
use journeys::trouble::{Outcome, ensure};
use journeys::world::World;
use serde_json::{Value, json};

/// The most milliseconds until a page shows its first part.
const OPEN: f64 = 1_000.0;
/// The most milliseconds of one task.
const TASK: f64 = 100.0;
/// Each page, and what it shows when its last part is there.
const PAGES: [(&str, &str); 5] = [
    ("#/progress", ".year-bars"),
    ("#/diary", ".diary-row"),
    ("#/diary/month", ".diary-month-pain"),
    ("#/diary/year", ".diary-year-bar"),
    ("#/progress", ".year-bars"),
];

/// Goes to a page and gives the milliseconds until its heading and until its last part stand, and the longest task until 300 ms
/// after that. `month` and `year` are those of yesterday.
const OPENS: &str = r#"const [hash, last, done] = arguments;
    const day = new Date(Date.now() - 86400000 - 4 * 3600000).toISOString();
    const ends = { '#/diary/month': `/${day.slice(0, 7)}`, '#/diary/year': `/${day.slice(0, 4)}` };
    const begun = performance.now();
    const before = document.querySelector('h1').textContent;
    let opened = 0;
    window.longest = 0;
    const look = () => {
        const title = document.querySelector('h1');
        if (!opened && title && title.textContent !== before) opened = performance.now() - begun;
        if (!opened || !document.querySelector(last)) return void setTimeout(look, 4);
        const whole = performance.now() - begun;
        setTimeout(() => done([opened, whole, window.longest]), 300);
    };
    location.hash = hash.slice(1) + (ends[hash] ?? '');
    look();"#;

/// Types a word into the search of the list, letter by letter, and gives the longest task.
const SEARCHES: &str = r#"const done = arguments[0];
    const field = document.getElementById('diary-search');
    window.longest = 0;
    const letters = [...'number 77'];
    const type = () => {
        if (!letters.length) return void setTimeout(() => done(window.longest), 800);
        field.value += letters.shift();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        setTimeout(type, 100);
    };
    type();"#;

/// Measures.
pub fn pages_with_many(world: &mut World) -> Outcome {
    let page = world.page();
    let watch = json!({"source": WATCH});
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &watch)?;
    let person = world.person();
    person.opens("#/about")?;
    person.sees_the_app()?;
    let planted = page.run_async(PLANT, &[json!(MANY)])?;
    ensure(planted == true, format!("not planted: {planted}"))?;
    page.reload()?;
    person.sees_the_app()?;
    idle(world)?;
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": SLOW}))?;
    println!(
        "{:>24} {:>9} {:>9} {:>9}",
        "at 4x, ms", "opened", "whole", "longest"
    );
    let mut rows: Vec<Value> = Vec::new();
    let mut over: Vec<String> = Vec::new();
    let (mut slowest, mut hardest) = (0.0_f64, 0.0_f64);
    for (hash, last) in PAGES {
        let found = page.run_async(OPENS, &[json!(hash), json!(last)])?;
        let (opened, whole, longest): (f64, f64, f64) = serde_json::from_value(found)?;
        println!("{hash:>24} {opened:>9.0} {whole:>9.0} {longest:>9.0}");
        slowest = slowest.max(opened);
        hardest = hardest.max(longest);
        if opened > OPEN || longest > TASK {
            over.push(format!(
                "{hash}: opened in {opened:.0}, a task of {longest:.0}"
            ));
        }
        rows.push(json!({"page": hash, "opened": opened, "whole": whole, "longest": longest}));
        if hash == "#/diary" {
            let longest = page.run_async(SEARCHES, &[])?.as_f64().unwrap_or_default();
            println!("{:>24} {:>9} {:>9} {longest:>9.0}", "search", "", "");
            hardest = hardest.max(longest);
            if longest > TASK {
                over.push(format!("search: a task of {longest:.0}"));
            }
            rows.push(json!({"page": "search", "longest": longest}));
        }
    }
    println!("{}", Value::from(rows));
    tell(&[
        Figure(
            "a page with 20,000 entries: opened",
            slowest,
            "ms",
            Some(OPEN),
        ),
        Figure("longest task of such a page", hardest, "ms", Some(TASK)),
    ])?;
    ensure(over.is_empty(), over.join("; "))
}
