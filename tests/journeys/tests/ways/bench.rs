//! How long a save and a start take, with few records and with ten years of them. Runs only when asked for (`TEND_BENCH`),
//! prints a table and one line of JSON beside the budgets, and fails when saving with many costs more than 1.2 times saving with few.

use super::measured::{Figure, tell};
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::{Value, json};

/// Saves that are measured in each store.
const SAVES: usize = 30;
/// Ten years of a person who writes a lot.
pub(super) const MANY: u64 = 20_000;
/// What a browser lets one origin keep, in letters. Source: platform.md part 2.1.
const ROOM: u64 = 5_242_880;
/// The slow-down of the budgets. Source: product.md part 10.
pub(super) const SLOW: u32 = 4;

/// Presses Save and gives the milliseconds until something is seen of it, those until *Saved*, and the letters written for it
/// in both copies.
const SAVE: &str = r#"const done = arguments[0];
    let letters = 0;
    const { setItem } = Storage.prototype;
    const { commit } = tendStore;
    Storage.prototype.setItem = function (key, text) { letters += key.length + text.length; return setItem.call(this, key, text); };
    tendStore.commit = (batch) => { letters += batch.join('').length; return commit(batch); };
    const all = [...document.querySelectorAll('[role=status]')];
    const begin = performance.now();
    let saving = false;
    const look = () => {
        const words = all.map((one) => one.textContent.trim());
        if (!saving && words.includes('Saving…')) saving = performance.now() - begin;
        if (!saving || !words.includes('Saved')) return;
        observer.disconnect();
        Storage.prototype.setItem = setItem;
        tendStore.commit = commit;
        done([saving, performance.now() - begin, letters]);
    };
    const observer = new MutationObserver(look);
    for (const one of all) observer.observe(one, { childList: true, characterData: true, subtree: true });
    [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Save entry').click();
    look();"#;

/// Puts so many entries into the second copy, the newest yesterday, five a day; the next start finds them there.
pub(super) const PLANT: &str = r#"const [count, done] = arguments;
    const table = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k += 1) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1; return n >>> 0; });
    const crc = (text) => { let sum = ~0; for (const byte of new TextEncoder().encode(text)) sum = table[(sum ^ byte) & 255] ^ (sum >>> 8); return (~sum >>> 0).toString(16).padStart(8, '0'); };
    const plant = async () => {
        const end = Date.now() - 86400000;
        for (let from = 0; from < count; from += 1000) {
            const batch = [];
            for (let at = from; at < Math.min(from + 1000, count); at += 1) {
                const when = end - (count - at) * 17280000;
                const hex = when.toString(16).padStart(12, '0');
                const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${at.toString(16).padStart(12, '0')}`;
                const date = new Date(when).toISOString();
                const body = `{"day":"${date.slice(0, 10)}","mood":${at % 11},"note":"A day like others, number ${at}","pain":{"now":${at % 11}},"sleep":{"quality":${at % 7}},"written":{"at":${when},"off":0}}`;
                const before = `{"at_utc":${when},"body":${body}`;
                const after = `,"del":false,"hlc":${when},"id":"${id}","kind":"entry","local":"${date.slice(0, 19)}","off":0,"rev":1,"tz":"UTC","v":1}`;
                const text = `${before},"crc":"${crc(before + after)}"${after}`;
                batch.push('put', 'mirror', `${date.slice(0, 7)}/tend1:r:${id}`, `${when} ${text}`, 'put', 'digest', date.slice(0, 7), '?');
            }
            await tendStore.commit(batch);
        }
    };
    plant().then(() => done(true), (error) => done(String(error)));"#;

/// Notes when the app stands, and every task of more than 50 ms before the end of the idle work.
pub(super) const WATCH: &str = r#"window.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.longest = Math.max(window.longest, one.duration); })).observe({ type: 'longtask', buffered: true });
    new MutationObserver((_, observer) => {
        if (document.documentElement.dataset.app !== 'ready') return;
        observer.disconnect();
        window.readyAt = performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app'] });"#;

/// Remembers the memory of the app's own program.
const MEMORY: &str = r#"for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await make(...all);
            const { memory } = (made.instance ?? made).exports;
            window.programMemory ??= () => memory.buffer.byteLength;
            return made;
        };
    }"#;

/// What so many saves took, in order: until something was seen, until *Saved*; and the letters of each.
struct Saves {
    seen: Vec<f64>,
    saved: Vec<f64>,
    letters: f64,
}

fn saves(world: &World) -> Outcome<Saves> {
    let person = world.person();
    let (mut seen, mut saved) = (Vec::new(), Vec::new());
    let mut letters = 0.0;
    for number in 0..SAVES {
        person.opens("#/diary/new")?;
        person.sees_the_app()?;
        person.answers_to("Pain now", &(number % 11).to_string())?;
        // The draft is kept 300 ms after the last press; it would stand in line before the entry.
        let rested = "const done = arguments[0]; setTimeout(done, 500)";
        person.page().run_async(rested, &[])?;
        let (first, last, written): (f64, f64, f64) =
            serde_json::from_value(person.page().run_async(SAVE, &[])?)?;
        seen.push(first);
        saved.push(last);
        letters += written;
    }
    seen.sort_by(f64::total_cmp);
    saved.sort_by(f64::total_cmp);
    let letters = letters / SAVES as f64;
    Ok(Saves {
        seen,
        saved,
        letters,
    })
}

fn at(times: &[f64], percent: usize) -> f64 {
    let place = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(place).copied().unwrap_or_default()
}

/// Loads the page once more and gives the milliseconds until the app stands, and the longest task.
fn start(world: &World) -> Outcome<(f64, f64)> {
    let page = world.page();
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": SLOW}))?;
    page.reload()?;
    world.person().sees_the_app()?;
    idle(world)?;
    let found = page.run("return [window.readyAt, window.longest]", &[])?;
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": 1}))?;
    Ok(serde_json::from_value(found)?)
}

/// What the page holds when all that nobody holds is let go, in MB: the browser's objects, and the memory of the program.
fn memory(world: &World) -> Outcome<(f64, f64)> {
    let page = world.page();
    page.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    let heap = page.devtools("Runtime.getHeapUsage", &json!({}))?;
    let heap = heap.get("usedSize").and_then(Value::as_f64);
    let program = page.run("return window.programMemory()", &[])?.as_f64();
    Ok((
        heap.unwrap_or_default() / 1e6,
        program.unwrap_or_default() / 1e6,
    ))
}

/// Waits until no loose record is older than 13 months: the idle work is done.
pub(super) fn idle(world: &World) -> Outcome {
    let packed = "const old = Date.now() - 430 * 86400000;
        return Object.keys(localStorage).every((key) => !key.startsWith('tend1:r:0')
            || parseInt(key.slice(8, 16) + key.slice(17, 21), 16) > old);";
    let patience = std::time::Duration::from_secs(600);
    wait::within(patience, "the old months to be packed", || {
        Ok((world.page().run(packed, &[])? == true).then_some(()))
    })
}

/// One line of the table: what, few, many, and the budget for many. Source: product.md part 10.
fn row(name: &str, few: f64, many: f64, budget: f64) {
    let word = if many <= budget { "" } else { "  missed" };
    println!("{name:>26} {few:>9.1} {many:>9.1} {budget:>9.1}{word}");
}

/// Puts so many entries into the store, as a person would have over the years, and waits until the old ones are packed.
fn plants(world: &World, count: u64) -> Outcome {
    let page = world.page();
    let planted = page.run_async(PLANT, &[json!(count)])?;
    ensure(planted == true, format!("not planted: {planted}"))?;
    page.reload()?;
    world.person().sees_the_app()?;
    idle(world)
}

/// Measures.
pub fn saving_and_starting(world: &mut World) -> Outcome {
    let page = world.page();
    for source in [WATCH, MEMORY] {
        let script = json!({"source": source});
        page.devtools("Page.addScriptToEvaluateOnNewDocument", &script)?;
    }
    let person = world.person();
    person.opens("#/diary")?;
    person.sees_the_app()?;
    let few = saves(world)?;
    let (ready_few, longest_few) = start(world)?;
    plants(world, MANY)?;
    let (ready, longest) = start(world)?;
    let (heap, program) = memory(world)?;
    let many = saves(world)?;

    let ratio = at(&many.saved, 50) / at(&few.saved, 50);
    let units: Value = page.run("return tendStore.used()", &[])?;
    println!("{:>26} {:>9} {:>9} {:>9}", "", "few", "many", "budget");
    row(
        "tap to seen, p95, ms",
        at(&few.seen, 95),
        at(&many.seen, 95),
        100.0,
    );
    row(
        "tap to saved, p50, ms",
        at(&few.saved, 50),
        at(&many.saved, 50),
        200.0,
    );
    row(
        "tap to saved, p95, ms",
        at(&few.saved, 95),
        at(&many.saved, 95),
        200.0,
    );
    row("times as long as with few", 1.0, ratio, 1.2);
    row("start at 4x, ms", ready_few, ready, 1_000.0);
    row("longest task at 4x, ms", longest_few, longest, 100.0);
    println!(
        "{:>26} {:>9.0} {:>9.0}",
        "letters a save", few.letters, many.letters
    );
    println!("{:>26} {units:>19}", "letters in localStorage");
    println!(
        "{}",
        json!({
            "seen_ms": {"few": at(&few.seen, 95), "many": at(&many.seen, 95)},
            "save_ms": {"few": {"p50": at(&few.saved, 50), "p95": at(&few.saved, 95)}, "many": {"p50": at(&many.saved, 50), "p95": at(&many.saved, 95)}},
            "save_ratio": ratio, "letters_a_save": {"few": few.letters, "many": many.letters},
            "start_ms_at_4x": {"few": ready_few, "many": ready},
            "longest_task_ms_at_4x": {"few": longest_few, "many": longest}, "letters_kept": units,
        })
    );
    println!(
        "{:>26} {heap:>9.1} {program:>9.1}",
        "MB of script, of program"
    );
    tell(&[
        Figure(
            "Save: tap to something seen, p95",
            at(&many.seen, 95),
            "ms",
            Some(100.0),
        ),
        Figure(
            "Save: tap to Saved, p95",
            at(&many.saved, 95),
            "ms",
            Some(200.0),
        ),
        Figure(
            "Save with 20,000 entries, times as long",
            ratio,
            "",
            Some(1.2),
        ),
        Figure("start with 20,000 entries", ready, "ms", Some(1_000.0)),
        Figure("longest task of that start", longest, "ms", Some(100.0)),
        Figure("memory with 20,000 entries: script", heap, "MB", None),
        Figure("memory with 20,000 entries: program", program, "MB", None),
    ])?;
    ensure(
        ratio <= 1.2,
        format!("saving with {MANY} records costs {ratio:.2} times as much"),
    )
}

/// 25 years of five entries a day fit into localStorage, with room to spare before the first warning.
pub fn a_lifetime(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/diary")?;
    person.sees_the_app()?;
    plants(world, 25 * 365 * 5)?;
    let units = world.page().run("return tendStore.used()", &[])?;
    let units = units.as_u64().unwrap_or(u64::MAX);
    println!("25 years, 5 entries a day: {units} of {ROOM} letters");
    ensure(units < ROOM * 6 / 10, "a warning would be shown")?;
    let digits = "const done = arguments[0];
        tendStore.read('digest', '').then((rows) => done(rows.filter((_, at) => at % 2).reduce((sum, one) => sum + parseInt(one), 0)));";
    let kept = world.page().run_async(digits, &[])?;
    ensure(
        kept.as_u64() >= Some(25 * 365 * 5),
        format!("the second copy holds {kept} records"),
    )
}
