//! What the player does with the device: sounds planned ahead, a voice of its own, the screen kept on, a tremble. The page's
//! own scripts stand in for the device and write down what it was asked for.

use super::session::{has_a_routine, hides, part};
use journeys::person::Person;
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::Value;

const DEVICE: &str = include_str!("senses.js");
/// How far ahead sounds are planned, in seconds, and when more is planned. Source: `ui/pages/session/senses.rs`.
const AHEAD_S: f64 = 60.0;
const REFILL_S: f64 = 20.0;

/// Someone with a routine, on a device that writes down what it is asked for.
fn with_a_device(world: &World) -> Outcome<Person<'_>> {
    let person = has_a_routine(world)?;
    person.page().run(DEVICE, &[])?;
    Ok(person)
}

/// Goes to another page of the app without leaving the app: an address typed anew makes some drivers load it again, and the
/// device would be the real one.
fn goes(person: &Person, hash: &str) -> Outcome {
    let go = "location.hash = arguments[0]";
    person.page().run(go, &[hash.into()]).map(drop)
}

fn starts_here(person: &Person) -> Outcome {
    goes(person, "#/session")?;
    person.heading_is("Your session")?;
    person.answers_to("Pain now", "3")?;
    person.clicks("Start session")?;
    person.page().find("button", "Pause", None).map(drop)
}

/// What the device wrote down, counted.
fn count(person: &Person, what: &str) -> Outcome<u64> {
    let script = format!("return device.{what}.length");
    let count = person.page().run(&script, &[])?;
    Ok(count.as_u64().unwrap_or_default())
}

/// What the live region says.
fn told(person: &Person) -> Outcome<String> {
    let region = "return document.querySelector('[aria-live=polite].visually-hidden')?.textContent.trim() ?? ''";
    person.page().told(region, &[])
}

fn chooses(person: &Person, sound: &str) -> Outcome {
    goes(person, "#/session")?;
    person.heading_is("Your session")?;
    person.page().run(
        "[...document.querySelectorAll('summary')].find((one) => one.innerText.includes('Sound and voice')).click()",
        &[],
    )?;
    person.answers_to("In a session", sound)
}

/// The seconds from now in which something is still to be heard.
fn to_come(person: &Person) -> Outcome<Vec<f64>> {
    person.page().told("return device.toCome()", &[])
}

pub fn sounds_ahead(world: &mut World) -> Outcome {
    let person = with_a_device(world)?;
    chooses(&person, "Soft tones")?;
    starts_here(&person)?;
    // Three last seconds, two notes of the start, and what follows: all given to the device before the first is due.
    let planned = wait::until("sounds planned ahead", || {
        let planned = to_come(&person)?;
        Ok((planned.len() >= 5).then_some(planned))
    })?;
    let far = planned.iter().copied().fold(0.0, f64::max);
    ensure(
        far > REFILL_S && far <= AHEAD_S + 1.0,
        format!("planned {far} s ahead"),
    )?;
    // Hidden pages have slow clocks: what was planned needs none.
    hides(&person, true)?;
    ensure(!to_come(&person)?.is_empty(), "hiding silenced the cues")?;
    hides(&person, false)?;

    person.clicks("Pause")?;
    person.page().find("button", "Resume", None)?;
    wait::until_true("silence in a pause", || Ok(to_come(&person)?.is_empty()))?;
    person.clicks("Resume")?;
    wait::until_true("sounds planned anew", || Ok(!to_come(&person)?.is_empty()))?;
    let trembles = count(&person, "trembles")?;
    person.clicks("Next")?;
    wait::until_true("the work", || Ok(part(&person)? == "work"))?;
    wait::until_true("a tremble as the work begins", || {
        let last = person.page().run("return device.trembles.at(-1)", &[])?;
        Ok(count(&person, "trembles")? > trembles && last == 80)
    })?;

    // Leaving lets everything go.
    goes(&person, "#/")?;
    wait::until_true("silence", || Ok(to_come(&person)?.is_empty()))?;
    goes(&person, "#/settings")?;
    person.answers_to("In a session", "Quiet")?;
    goes(&person, "#/session")?;
    person.clicks("Resume")?;
    person.clicks("Next")?;
    person.clicks("Next")?;
    let notes = count(&person, "notes")?;
    ensure(notes == 0, format!("quiet made {notes} notes"))?;
    // The choice outlives the page.
    person.page().visit("about:blank")?;
    person.opens("#/settings")?;
    wait::until_true("Quiet to be chosen still", || {
        let all = person.page().all("radio", Some("In a session"))?;
        Ok(all
            .iter()
            .any(|one| one.name.starts_with("Quiet") && one.is_checked))
    })
}

pub fn a_voice_of_the_device(world: &mut World) -> Outcome {
    let person = with_a_device(world)?;
    chooses(&person, "Voice")?;
    starts_here(&person)?;
    let name = person.heading()?;
    person.clicks("Next")?;
    let said = |words: &str| -> Outcome<bool> {
        let all: Vec<Value> = person.page().told("return device.said", &[])?;
        let is_it = |one: &Value| {
            let text = one.get("text").and_then(Value::as_str).unwrap_or_default();
            text.contains(words) && one.get("isLocal") == Some(&Value::Bool(true))
        };
        Ok(all.iter().any(is_it))
    };
    wait::until_true("the voice to name the step", || said(&name))?;
    person.clicks("Pause")?;
    wait::until_true("the voice to say the pause", || said("Paused"))?;
    // The same words stand in the live region, for whoever uses neither sound nor voice.
    let told_now = told(&person)?;
    ensure(
        told_now == "Paused",
        format!("the live region says “{told_now}”"),
    )?;

    // Voices that ask a server are no voices of the device: nothing is said, and the choice says what one hears instead.
    person.page().run(
        "device.said = []; device.voices = [{ lang: 'en-GB', localService: false, default: true }]",
        &[],
    )?;
    person.clicks("Resume")?;
    person.clicks("Next")?;
    person.clicks("Pause")?;
    wait::until_true("the pause in the live region", || {
        Ok(told(&person)? == "Paused")
    })?;
    ensure(count(&person, "said")? == 0, "a voice of a server was used")?;
    goes(&person, "#/settings")?;
    person.reads("Your device has no English voice of its own yet. You would hear soft tones.")
}

pub fn the_screen_stays_on(world: &mut World) -> Outcome {
    let person = with_a_device(world)?;
    let held = |wanted: u64| -> Outcome<bool> {
        Ok(count(&person, "locks.filter((lock) => !lock.released)")? == wanted)
    };
    starts_here(&person)?;
    wait::until_true("the screen to be kept on", || held(1))?;
    // A browser lets go of it whenever the page is hidden.
    person.page().run(
        "device.locks.forEach((lock) => { lock.released = true; })",
        &[],
    )?;
    hides(&person, true)?;
    ensure(held(0)?, "asked for while nobody sees the page")?;
    hides(&person, false)?;
    wait::until_true("the screen to be kept on again", || held(1))?;
    let asked = count(&person, "locks")?;
    ensure(asked == 2, format!("asked {asked} times"))?;
    // A second look changes nothing while it is held.
    hides(&person, false)?;
    ensure(
        count(&person, "locks")? == 2,
        "asked again while it was held",
    )?;
    goes(&person, "#/")?;
    wait::until_true("the screen to be let go", || held(0))?;

    person.page().run("device.refusesLock = true", &[])?;
    goes(&person, "#/session")?;
    person.page().find("button", "Resume", None)?;
    person.reads("Your screen may go dark. The session waits for you then.")
}
