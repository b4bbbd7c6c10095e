//! Starts that end badly: a program that crashes is not begun for ever, and a page that the phone kills is not called one.

use super::first_day::{finds_entries, saves_an_entry};
use journeys::trouble::{Outcome, ensure};
use journeys::world::World;
use serde_json::json;

/// How many starts may crash before the app is not begun by itself any more.
const ALLOWED: usize = 3;

/// The page is killed as soon as the app stands, again and again: no start is ever held back for that.
pub fn killed_pages(world: &mut World) -> Outcome {
    let person = world.person();
    saves_an_entry(&person, "4")?;
    let (old, safe) = person.page().opens_tab()?;
    person.page().visit("about:blank")?;
    person.page().goes_to_tab(&old)?;
    for _ in 0..=ALLOWED {
        person.opens("#/diary")?;
        person.sees_the_app()?;
        // A tab that has crashed answers nothing more, this command neither.
        let answer = person.page().devtools("Page.crash", &json!({}));
        ensure(answer.is_err(), "the page did not crash")?;
        person.page().goes_to_tab(&safe)?;
        let (_, fresh) = person.page().opens_tab()?;
        person.page().goes_to_tab(&fresh)?;
    }
    person.opens("#/diary")?;
    finds_entries(&person, &["4"])
}

/// The program crashes at every start: after three the app waits to be asked, offers the data first, and then comes back.
pub fn crashing_starts(world: &mut World) -> Outcome {
    world.forgives("unreachable");
    let person = world.person();
    saves_an_entry(&person, "4")?;
    let crash = "WebAssembly.instantiateStreaming = WebAssembly.instantiate =
        () => Promise.reject(new WebAssembly.RuntimeError('unreachable'));";
    let ahead = json!({"source": crash});
    let page = person.page();
    let script = page.devtools("Page.addScriptToEvaluateOnNewDocument", &ahead)?;
    for _ in 0..ALLOWED {
        page.reload()?;
        person.heading_is("Something went wrong")?;
    }
    page.devtools("Page.removeScriptToEvaluateOnNewDocument", &script)?;
    page.reload()?;
    person.heading_is("Tend could not start")?;
    world.shows("loop")?;
    let file = page.takes_file("Download my data")?;
    ensure(
        file.contains("\\\"kind\\\":\\\"entry\\\""),
        "the entry is not in the file",
    )?;
    person.clicks("Try again")?;
    finds_entries(&person, &["4"])
}
