//! What goes wrong, and what a person then sees: a designed page or message, nothing lost, no dead end.

use super::first_day;
use journeys::axe;
use journeys::barriers;
use journeys::server::Fault;
use journeys::site::Site;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::Value;

pub fn a_link_to_nowhere(world: &mut World) -> Outcome {
    let person = world.person();
    for address in [
        "#/nowhere",
        "#/diary/no-such-entry",
        "#/intake/no-such-question",
        "#/library/NO99",
        "#/%%%",
    ] {
        person.opens(address)?;
        person.sees_the_app()?;
        person.heading_is("This page is not here")?;
    }
    world.shows("nowhere")?;
    person.clicks("Go to Today")?;
    person.is_at("#/")
}

/// What the person sees when the app's program cannot be used. Their data is offered as a file first.
fn is_recovered(world: &World) -> Outcome {
    let person = world.person();
    person.heading_is("Tend could not load")?;
    let page = person.page();
    ensure(
        page.all("button", None)?
            .first()
            .is_some_and(|first| first.name == "Download my data"),
        "the data is not offered first",
    )?;
    let violations = axe::violations(page)?;
    ensure(violations.is_empty(), violations.join("\n"))?;
    world.shows("recovery")?;
    let given = page.takes_file("Download my data")?;
    let given: Value = serde_json::from_str(&given)?;
    let kept = given
        .pointer("/localStorage/tend1:r:kept")
        .and_then(Value::as_str);
    ensure(kept == Some("a record"), format!("the file holds {given}"))?;
    let other = given.pointer("/localStorage/other").is_some();
    ensure(!other, "the file holds what is another app's")
}

fn keeps_a_record(world: &World) -> Outcome {
    let person = world.person();
    // A file of the site that is no page of the app: nothing runs there.
    person.opens("version.json")?;
    person.page().store("tend1:r:kept", "a record")?;
    person.page().store("other", "of another app")
}

/// The path of the app's WebAssembly file; the second program is another.
pub fn program() -> Outcome<String> {
    let files = std::fs::read_dir(Site::Build.root()?.join("a"))?;
    let names = files
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut programs = names.filter(|name| name.ends_with(".wasm") && !name.starts_with("extra-"));
    let name = programs
        .next()
        .ok_or_else(|| Trouble::unmet("the build has no program"))?;
    Ok(format!("a/{name}"))
}

fn breaks_the_program(world: &World, fault: Fault) -> Outcome {
    world.forgives("404");
    world.forgives("integrity");
    keeps_a_record(world)?;
    world.server.breaks(&program()?, fault);
    let person = world.person();
    person.opens("")?;
    is_recovered(world)?;
    // The host has mended it: trying again is all it takes.
    world.server.mends();
    person.clicks("Try again")?;
    person.sees_the_app()?;
    let kept = person.page().stored("tend1:r:kept")?;
    let set_aside = person.page().stored_keys()?;
    let set_aside = set_aside
        .iter()
        .any(|key| key.starts_with("tend1:bad:") && key.ends_with("tend1:r:kept"));
    ensure(kept.is_some() || set_aside, "the record is gone")
}

pub fn a_missing_program(world: &mut World) -> Outcome {
    breaks_the_program(world, Fault::Missing)
}

pub fn a_broken_program(world: &mut World) -> Outcome {
    breaks_the_program(world, Fault::WrongBytes)
}

/// The browser keeps nothing: the app says so before anything is entered, and does not pretend that it saved.
pub fn blocked_storage(world: &mut World) -> Outcome {
    // The browser refuses the worker too, and says so.
    world.forgives("not kept for offline use");
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    person.reads("This browser does not let Tend keep anything.")?;
    world.shows("blocked")?;
    barriers::are_none(world)?;
    person.opens("#/diary/new")?;
    person.answers_to("Pain now", "3")?;
    person.clicks("Save entry")?;
    person.is_told("Kept until you close this page")?;
    person.opens("#/about")?;
    person.heading_is("About Tend")
}

/// No copy takes the entry: it is not called saved and stays on the page. When only the first copy is full, the second
/// holds it, and it is there again after a reload.
pub fn full_storage(world: &mut World) -> Outcome {
    world.forgives("not done");
    // Firefox reports what the journey itself throws.
    world.forgives("QuotaExceededError: full");
    let person = world.person();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    let fill = "let size = 1 << 20, count = 0;
        while (size > 0) {
            try { localStorage.setItem(`filler-${count}`, 'x'.repeat(size)); count += 1; } catch { size >>= 1; }
        }
        window.commit = tendStore.commit;
        tendStore.commit = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
        return count;";
    person.page().run(fill, &[])?;
    person.answers_to("Pain now", "6")?;
    person.clicks("Save entry")?;
    person.reads("This could not be saved.")?;
    world.shows("full")?;
    barriers::are_none(world)?;
    ensure(!person.page().has("status", "Saved")?, "it says Saved")?;
    let still = person.page().all("radio", Some("Pain now"))?;
    ensure(
        still.iter().any(|one| one.name == "6" && one.is_checked),
        "what was entered is gone",
    )?;
    person.page().run("tendStore.commit = window.commit", &[])?;
    person.clicks("Save entry")?;
    first_day::is_told_saved(&person)?;
    person.reads("The storage of this browser is full.")?;
    world.shows("full-second-only")?;
    barriers::are_none(world)?;
    person.page().reload()?;
    person.sees_the_app()?;
    first_day::finds_entries(&person, &["6"])
}

/// The second copy does not answer: the person hears so after a second, is shown a way out after five, and the entry is
/// carried along once it answers again.
pub fn a_second_copy_without_an_answer(world: &mut World) -> Outcome {
    world.forgives("not done");
    let person = world.person();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.answers_to("Pain now", "6")?;
    // A transaction of the journey's own, kept busy, lets no other begin.
    let hold = "const done = arguments[0];
        const asked = indexedDB.open('tend1');
        asked.onsuccess = () => {
            const held = asked.result.transaction(['mirror', 'log', 'digest', 'snap'], 'readwrite');
            const turn = () => { if (!window.letsGo) held.objectStore('snap').get('nothing').onsuccess = turn; };
            turn();
            done();
        };";
    person.page().run_async(hold, &[])?;
    person.clicks("Save entry")?;
    person.is_told("Still saving…")?;
    person.is_told("Kept in this browser, but not yet safe")?;
    person.reads("it could be lost if the browser crashes now")?;
    person.page().run("window.letsGo = true", &[])?;
    first_day::saves_an_entry(&person, "7")?;
    person.page().run("localStorage.clear()", &[])?;
    person.page().reload()?;
    person.sees_the_app()?;
    first_day::finds_entries(&person, &["6", "7"])
}

/// One record is damaged: the others are there, the damaged text is kept, and the person is told.
pub fn a_damaged_record(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    first_day::saves_an_entry(&person, "3")?;
    first_day::saves_an_entry(&person, "8")?;
    let keys = person.page().stored_keys()?;
    let mut hurt = None;
    for key in keys.iter().filter(|key| key.starts_with("tend1:r:")) {
        let text = person.page().stored(key)?.unwrap_or_default();
        if text.contains("\"entry\"") {
            hurt = Some((key.clone(), text));
        }
    }
    let (key, text) = hurt.ok_or_else(|| Trouble::unmet(format!("no entry among {keys:?}")))?;
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    person.page().store(&key, &half)?;
    person.page().reload()?;
    person.sees_the_app()?;
    person.reads("1 record could not be read.")?;
    world.shows("damaged")?;
    person.opens("#/diary")?;
    let page = person.page();
    wait::until_true("the other entry", || {
        let text = page.text()?;
        Ok(text.contains('3') || text.contains('8'))
    })?;
    let mut kept = false;
    for key in page.stored_keys()? {
        kept |= page.stored(&key)?.is_some_and(|text| text == half);
    }
    ensure(kept, "the damaged text is gone")
}
