//! Rough days: a page that dies in the middle of a note, parts of the browser that crash, a second copy that is taken away or of a
//! later make, a private window, a kill while the app is being kept for offline use.

use super::first_day::{finds_entries, saves_an_entry};
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::json;

const NOTE: &str = "A note for yourself";

/// Types a letter every 100 ms for three seconds, without a rest; gives how long the oldest letter that was not kept yet had
/// to wait, at most, and what was typed. The first copy is seen by what is written into it.
const TYPES: &str = r#"const [name, done] = arguments;
    const field = [...document.querySelectorAll('textarea')].find((one) => one.labels[0]?.innerText.trim().startsWith(name));
    const { setItem } = Storage.prototype;
    let oldest = null, worst = 0, letters = 0;
    Storage.prototype.setItem = function (key, text) {
        setItem.call(this, key, text);
        if (key !== 'tend1:draft:entry' || oldest === null) return;
        worst = Math.max(worst, performance.now() - oldest);
        oldest = null;
    };
    const type = () => {
        letters += 1;
        field.value += String.fromCharCode(97 + letters % 26);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        oldest ??= performance.now();
        setTimeout(letters < 30 ? type : rest, 100);
    };
    const rest = () => {
        if (oldest !== null) return void setTimeout(rest, 10);
        Storage.prototype.setItem = setItem;
        done([worst, field.value]);
    };
    type();"#;

/// Whether the second copy's draft of an entry holds these words.
const IS_IN_SECOND: &str = "const [words, done] = arguments;
    tendStore.read('mirror', '-/tend1:draft:entry').then((rows) => done(rows.join().includes(words)));";

/// A timer of 300 ms on a busy machine.
const MOST_MS: f64 = 1_000.0;

/// A note is kept while it is typed, without a rest of the typing, and outlives a killed browser that was never told to save.
pub fn a_note_in_the_making(world: &mut World) -> Outcome {
    let person = world.person();
    saves_an_entry(&person, "3")?;
    person.opens("#/diary/new")?;
    person.answers_to("Pain now", "6")?;
    person.clicks("Add sleep, mood, what helped…")?;
    wait::until_true("the note", || {
        let all = person.page().all("textbox", None)?;
        Ok(all.iter().any(|one| one.name.starts_with(NOTE)))
    })?;
    let (worst, typed): (f64, String) =
        serde_json::from_value(person.page().run_async(TYPES, &[json!(NOTE)])?)?;
    ensure(
        worst < MOST_MS,
        format!("a letter waited {worst:.0} ms to be kept"),
    )?;
    wait::until_true("the note to be in both copies", || {
        let found = person.page().run_async(IS_IN_SECOND, &[json!(typed)])?;
        Ok(found == true)
    })?;
    world.dies_and_returns()?;
    let person = world.person();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    let said = "return [...document.querySelectorAll('textarea')].some((one) => one.value === arguments[0])
        && document.querySelector('input[name=\"pain-now\"]:checked')?.value === '6'";
    wait::until_true("the note as it was typed", || {
        Ok(person.page().run(said, &[json!(typed)])? == true)
    })
}

/// One part of the browser crashes right after *Saved*, the others go on: nothing that was said to be saved is lost, and the next
/// save works.
pub fn a_part_of_the_browser_crashes(world: &mut World) -> Outcome {
    world.forgives("not done");
    let mut entered: Vec<String> = Vec::new();
    let parts = [
        "storage.mojom.StorageService",
        "--type=gpu-process",
        "network.mojom.NetworkService",
    ];
    for (number, part) in parts.into_iter().enumerate() {
        let person = world.person();
        let (before, after) = ((number + 1).to_string(), (number + 5).to_string());
        saves_an_entry(&person, &before)?;
        let killed = world.kills_parts(part)?;
        ensure(killed > 0, format!("no process of {part} was found"))?;
        saves_an_entry(&person, &after)?;
        entered.extend([before, after]);
    }
    world.dies_and_returns()?;
    let person = world.person();
    person.opens("#/diary")?;
    person.sees_the_app()?;
    let entered: Vec<&str> = entered.iter().map(String::as_str).collect();
    finds_entries(&person, &entered)
}

/// The second copy is deleted while the app is open, and lies there in a later make at the next start: the one is made anew,
/// the other is left alone and said.
pub fn a_second_copy_taken_away(world: &mut World) -> Outcome {
    world.forgives("not done");
    // A page of the site that is not the app names no icon.
    world.forgives("favicon.ico");
    let person = world.person();
    saves_an_entry(&person, "1")?;
    // A start that finds both copies leaves a mark, by which a later one knows that one was lost.
    person.page().reload()?;
    person.sees_the_app()?;
    let delete = "const done = arguments[0];
        const asked = indexedDB.deleteDatabase('tend1');
        asked.onsuccess = () => done('gone');
        asked.onerror = asked.onblocked = () => done('still there');";
    let gone = person.page().run_async(delete, &[])?;
    ensure(gone == "gone", "the app holds its connection for ever")?;
    saves_an_entry(&person, "2")?;
    person.page().reload()?;
    person.reads("Tend’s second copy of your data was lost, and has been made anew.")?;
    person.page().run("localStorage.clear()", &[])?;
    person.page().reload()?;
    person.sees_the_app()?;
    finds_entries(&person, &["1", "2"])?;

    // A later app has made it anew in its own way.
    let later = "const done = arguments[0];
        const asked = indexedDB.deleteDatabase('tend1');
        asked.onsuccess = () => {
            const made = indexedDB.open('tend1', 7);
            made.onupgradeneeded = () => made.result.createObjectStore('theirs').put('kept', 'word');
            made.onsuccess = () => { made.result.close(); done(true); };
        };";
    person.opens("version.json")?;
    person.page().run_async(later, &[])?;
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.answers_to("Pain now", "4")?;
    person.clicks("Save entry")?;
    person.is_told("Kept in this browser, but not yet safe")?;
    finds_entries(&person, &["1", "2", "4"])?;
    let theirs = "const done = arguments[0];
        const asked = indexedDB.open('tend1');
        asked.onsuccess = () => {
            const read = asked.result.transaction('theirs').objectStore('theirs').get('word');
            read.onsuccess = () => { asked.result.close(); done([asked.result.version, read.result].join()); };
        };";
    let left = person.page().run_async(theirs, &[])?;
    ensure(left == "7,kept", format!("the later copy became {left}"))
}

/// Every part of a batch succeeds, and the browser gives the whole up after that: it is never called saved, and the next save
/// carries it along.
pub fn a_batch_given_up_late(world: &mut World) -> Outcome {
    world.forgives("not done");
    let person = world.person();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.answers_to("Pain now", "6")?;
    let give_up = "const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...all) {
            const request = put.apply(this, all);
            request.addEventListener('success', () => this.transaction.abort(), { once: true });
            return request;
        };
        window.letsGo = () => (IDBObjectStore.prototype.put = put);";
    person.page().run(give_up, &[])?;
    person.clicks("Save entry")?;
    person.is_told("Kept in this browser, but not yet safe")?;
    person.page().run("window.letsGo()", &[])?;
    saves_an_entry(&person, "7")?;
    person.page().run("localStorage.clear()", &[])?;
    person.page().reload()?;
    person.sees_the_app()?;
    finds_entries(&person, &["6", "7"])
}

/// In a private window it works as ever for as long as the window is open.
pub fn a_private_window(world: &mut World) -> Outcome {
    let person = world.person();
    saves_an_entry(&person, "4")?;
    person.page().reload()?;
    person.sees_the_app()?;
    finds_entries(&person, &["4"])
}

/// Killed while the worker keeps the app for offline use, sooner or later: the next visit has a whole version, and what was saved.
pub fn a_kill_while_the_app_is_kept(world: &mut World) -> Outcome {
    // The browser looks for a newer worker at every visit and says so when there is no host.
    world.forgives("net::ERR");
    world.forgives("not kept for offline use");
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    world.dies_and_returns()?;
    let person = world.person();
    saves_an_entry(&person, "5")?;
    world.dies_and_returns()?;
    let person = world.person();
    person.opens("#/diary")?;
    person.sees_the_app()?;
    person.can_go_offline()?;
    world.server.stops();
    let person = world.person();
    person.page().reload()?;
    person.sees_the_app()?;
    finds_entries(&person, &["5"])
}
