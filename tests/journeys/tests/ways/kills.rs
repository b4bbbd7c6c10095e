//! The browser is killed: whatever was called saved is there when it comes back. The controls lose, so the test can bite.

use super::first_day::{finds_entries, is_told_saved};
use journeys::browser::Browser;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::json;

/// The pain of each entry, in the order in which they were made: what was entered, and what has to be there again.
type Entries = Vec<usize>;

/// Gives the next pain and presses Save.
fn saves(world: &World, number: usize) -> Outcome<usize> {
    let person = world.person();
    let pain = number % 11;
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.answers_to("Pain now", &pain.to_string())?;
    person.clicks("Save entry")?;
    Ok(pain)
}

/// The entries in the first copy, once the app has brought both copies together.
fn found(world: &World) -> Outcome<Entries> {
    let person = world.person();
    person.opens("#/diary")?;
    person.sees_the_app()?;
    let script = "const found = [];
        for (const key of Object.keys(localStorage).sort()) {
            if (!key.startsWith('tend1:r:')) continue;
            const { kind, del, body } = JSON.parse(localStorage[key]);
            if (kind === 'entry' && !del) found.push(body.pain.now);
        }
        return found;";
    person.page().told(script, &[])
}

/// A few by default, the full count with `--full`.
fn rounds(browser: Browser) -> usize {
    match (std::env::var_os("TEND_FULL").is_some(), browser) {
        (false, _) => 3,
        (true, Browser::Chromium) => 100,
        (true, _) => 20,
    }
}

/// Saved, and killed in that moment: every entry is there, as it was entered.
pub fn right_after_saved(world: &mut World) -> Outcome {
    let mut entered = Entries::new();
    for number in 0..rounds(world.browser()) {
        entered.push(saves(world, number)?);
        is_told_saved(&world.person())?;
        world.dies_and_returns()?;
    }
    let found = found(world)?;
    ensure(found == entered, format!("{entered:?} became {found:?}"))
}

/// How often the control may keep what it should lose. WebKit brings localStorage to the disk after half a second, and a busy
/// machine may take as long to kill it.
const TRIES: usize = 6;

/// The same without the second copy: it is never called saved, and the entry is lost.
pub fn without_the_second_copy(world: &mut World) -> Outcome {
    world.forgives("not done");
    for pain in 1..=TRIES {
        let person = world.person();
        person.opens("#/diary/new")?;
        person.sees_the_app()?;
        person.page().run(
            "tendStore.commit = () => Promise.reject(new Error('switched off'))",
            &[],
        )?;
        person.answers_to("Pain now", &pain.to_string())?;
        person.clicks("Save entry")?;
        person.is_told("Kept in this browser, but not yet safe")?;
        if pain == 1 {
            person.reads("it could be lost if the browser crashes now")?;
            world.shows("one-copy")?;
        }
        world.dies_and_returns()?;
        if !found(world)?.contains(&pain) {
            return Ok(());
        }
    }
    Err(Trouble::unmet("nothing was ever lost"))
}

/// Killed at every point on the way: what the person was told holds, and nothing is ever half there.
pub fn at_every_point(world: &mut World) -> Outcome {
    // How the second copy is held up, and whether the entry has to be there afterwards.
    let points = [
        ("", None),
        ("commit(batch);", None),
        (
            "await commit(batch); document.documentElement.dataset.held = '';",
            Some(true),
        ),
    ];
    let mut sure = Entries::new();
    for (number, (hold, is_there)) in points.into_iter().enumerate() {
        world.person().opens("#/diary")?;
        world.person().sees_the_app()?;
        // The draft before the entry passes.
        let script = format!(
            "const commit = tendStore.commit;
            tendStore.commit = async (batch) => {{
                if (!batch.some((part) => part.includes('/tend1:r:'))) return commit(batch);
                {hold}
                return new Promise(() => {{}});
            }};"
        );
        let person = world.person();
        person.opens("#/diary/new")?;
        person.page().run(&script, &[])?;
        let entry = saves(world, number)?;
        let person = world.person();
        if is_there.is_some() {
            wait::until_true("the batch to be on disk", || {
                let held = person
                    .page()
                    .run("return 'held' in document.documentElement.dataset", &[])?;
                Ok(held == true)
            })?;
            sure.push(entry);
        }
        ensure(!person.page().has("status", "Saved")?, "it says Saved")?;
        world.dies_and_returns()?;
        let found = found(world)?;
        let is_kept = sure.iter().all(|pain| found.contains(pain));
        ensure(
            is_kept,
            format!("{sure:?} became {found:?} at point {number}"),
        )?;
    }
    Ok(())
}

/// Stops the app at each failpoint of a save, and kills the browser there.
pub fn at_every_failpoint(world: &mut World) -> Outcome {
    let points = [
        ("before-first", Some(false)),
        ("after-first", None),
        ("before-second", None),
        ("after-second", Some(true)),
    ];
    let mut sure = Entries::new();
    for (number, (point, is_there)) in points.into_iter().enumerate() {
        let person = world.person();
        person.opens("#/diary/new")?;
        person.sees_the_app()?;
        let pain = number + 1;
        person.answers_to("Pain now", &pain.to_string())?;
        // The draft of this very entry is kept first: the failpoint is for the entry.
        let settled = "const [pain, done] = arguments;
            tendStore.read('mirror', '-/tend1:draft').then((rows) => done(rows.some((row) => row.includes(`\"now\":${pain}`))));";
        wait::until_true("the draft to be in both copies", || {
            let found = person.page().run_async(settled, &[json!(pain)])?;
            Ok(found == true)
        })?;
        person
            .page()
            .run("window.tendFaultPoint = arguments[0]", &[point.into()])?;
        person.clicks("Save entry")?;
        wait::until_true(&format!("the app to stop at {point}"), || {
            let held = "return document.documentElement.dataset.held === arguments[0]";
            Ok(person.page().run(held, &[point.into()])? == true)
        })?;
        ensure(!person.page().has("status", "Saved")?, "it says Saved")?;
        world.dies_and_returns()?;
        let found = found(world)?;
        if is_there == Some(true) {
            sure.push(pain);
        }
        let is_kept = sure.iter().all(|pain| found.contains(pain));
        let is_ghost = is_there == Some(false) && found.contains(&pain);
        ensure(
            is_kept && !is_ghost,
            format!("at {point}: {sure:?} became {found:?}"),
        )?;
    }
    Ok(())
}

/// Two years go by on the settable clock: old months are packed, also when the browser is killed in the middle.
pub fn while_months_are_packed(world: &mut World) -> Outcome {
    let mut entered = Entries::new();
    for number in 0..3 {
        entered.push(saves(world, number)?);
        is_told_saved(&world.person())?;
    }
    let two_years = "addEventListener('DOMContentLoaded', () => {}); window.tendFaultClock = 2 * 365 * 86400000;";
    let ahead = json!({"source": format!("{two_years} window.tendFaultPoint = 'before-pack';")});
    world
        .page()
        .devtools("Page.addScriptToEvaluateOnNewDocument", &ahead)?;
    world.page().reload()?;
    wait::until_true("the packing to begin", || {
        let held = "return document.documentElement.dataset.held === 'before-pack'";
        Ok(world.page().run(held, &[])? == true)
    })?;
    world.dies_and_returns()?;
    ensure(
        found(world)? == entered,
        "an entry is gone after a kill before the pack",
    )?;

    let ahead = json!({"source": two_years});
    world
        .page()
        .devtools("Page.addScriptToEvaluateOnNewDocument", &ahead)?;
    world.page().reload()?;
    world.person().sees_the_app()?;
    wait::until_true("the old month to be packed", || {
        let keys = world.page().stored_keys()?;
        let is_loose = keys.iter().any(|key| key.starts_with("tend1:r:0"));
        Ok(!is_loose && keys.iter().any(|key| key.starts_with("tend1:seg:")))
    })?;
    world.page().reload()?;
    let person = world.person();
    person.sees_the_app()?;
    // Read from its pack when the app has stood for a moment.
    finds_entries(&person, &["1", "2"])
}

/// One copy is gone, or cannot be read: the other brings everything back, and the person is told.
pub fn a_lost_store(world: &mut World) -> Outcome {
    let mut entered = Entries::new();
    for number in 0..3 {
        entered.push(saves(world, number)?);
        is_told_saved(&world.person())?;
    }
    world.person().page().reload()?;
    world.person().sees_the_app()?;

    world.person().page().run("localStorage.clear()", &[])?;
    world.person().page().reload()?;
    world
        .person()
        .reads("Tend has put your data back from its second copy.")?;
    world.shows("lost-first")?;
    ensure(
        found(world)? == entered,
        "an entry is missing after localStorage was lost",
    )?;

    let delete = "const done = arguments[0];
        const asked = indexedDB.deleteDatabase('tend1');
        asked.onsuccess = asked.onerror = () => done();";
    world.person().page().run_async(delete, &[])?;
    world.person().page().reload()?;
    world
        .person()
        .reads("Tend’s second copy of your data was lost, and has been made anew.")?;
    world.person().page().run("localStorage.clear()", &[])?;
    world.person().page().reload()?;
    world.person().sees_the_app()?;
    ensure(
        found(world)? == entered,
        "an entry is missing after IndexedDB was lost",
    )
}
