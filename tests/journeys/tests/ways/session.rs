//! The session player as people use it: by keyboard alone, with a tab hidden for minutes, after the page was gone, and when a step does not
//! fit. The clock of the page is put forward by a script; nothing waits for real minutes.

use super::first_day::gets_a_routine;
use journeys::axe;
use journeys::browser::Browser;
use journeys::person::Person;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::{Value, json};

/// Far more presses than any session takes.
const PRESSES: usize = 80;
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const LEFT: &str = "\u{e012}";
const RIGHT: &str = "\u{e014}";

/// From now on the clock of the page may be put forward, and the page may be told that nobody sees it.
const CLOCK: &str = "
    if (window.ahead === undefined) {
        window.ahead = 0;
        const Real = Date;
        window.Date = class extends Real {
            constructor(...given) { if (given.length) super(...given); else super(Real.now() + window.ahead); }
            static now() { return Real.now() + window.ahead; }
        };
        window.isAway = false;
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => window.isAway });
    }";

/// Lets that much time pass at once.
pub(super) fn passes(person: &Person, seconds: u32) -> Outcome {
    let script = format!("{CLOCK} window.ahead += arguments[0] * 1000;");
    person.page().run(&script, &[json!(seconds)]).map(drop)
}

/// Hides the page, or shows it again.
pub(super) fn hides(person: &Person, is_away: bool) -> Outcome {
    let script = format!(
        "{CLOCK} window.isAway = arguments[0]; document.dispatchEvent(new Event('visibilitychange', {{ bubbles: true }}));"
    );
    person.page().run(&script, &[json!(is_away)]).map(drop)
}

pub(super) fn has_a_routine(world: &World) -> Outcome<Person<'_>> {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    gets_a_routine(&person)?;
    Ok(person)
}

pub(super) fn starts(person: &Person) -> Outcome {
    person.opens("#/session")?;
    person.heading_is("Your session")?;
    person.answers_to("Pain now", "3")?;
    person.clicks("Start session")?;
    person.page().find("button", "Pause", None).map(drop)
}

/// Presses Tab until the focus is on that button, then Enter.
fn tabs_to(person: &Person, name: &str) -> Outcome {
    for _ in 0..PRESSES {
        let focus = "return document.activeElement?.innerText?.trim() ?? ''";
        if person.page().run(focus, &[])? == name {
            return person.page().press(&[ENTER]);
        }
        person.page().press(&[TAB])?;
    }
    Err(Trouble::unmet(format!("Tab never comes to “{name}”")))
}

/// A word of the running step: its part, or what is written in a place of it.
pub(super) fn part(person: &Person) -> Outcome<String> {
    let script = "return document.querySelector('.session')?.dataset.part ?? ''";
    let part = person.page().run(script, &[])?;
    Ok(part.as_str().unwrap_or_default().to_owned())
}

/// The session as its draft keeps it.
fn draft(person: &Person) -> Outcome<Value> {
    let key = "tend1:draft:session";
    let text = person.page().stored(key)?;
    let kept: Value = serde_json::from_str(&text.unwrap_or_default())?;
    let value = kept.pointer("/body/value").cloned();
    value.ok_or_else(|| Trouble::unmet("no draft of a session"))
}

pub fn by_keyboard_alone(world: &mut World) -> Outcome {
    let person = has_a_routine(world)?;
    person.opens("#/session")?;
    person.heading_is("Your session")?;
    tabs_to(&person, "Start session")?;
    person.page().find("button", "Pause", None)?;
    let first = person.heading()?;

    person.page().press(&[" "])?;
    person.page().find("button", "Resume", None)?;
    person.page().press(&[" "])?;
    person.page().find("button", "Pause", None)?;
    person.page().press(&[RIGHT])?;
    wait::until_true(
        "the work of the first step",
        || Ok(part(&person)? == "work"),
    )?;
    person.page().press(&[LEFT])?;
    wait::until_true("to get ready again", || Ok(part(&person)? == "ready"))?;
    ensure(person.heading()? == first, "Back led to another step")?;

    for _ in 0..PRESSES {
        if person.page().has("button", "Finish session")? {
            tabs_to(&person, "Finish session")?;
            person.heading_is("Session done")?;
            return person.reads("in part");
        }
        person.page().press(&[RIGHT])?;
    }
    Err(Trouble::unmet("the session has no end"))
}

pub fn a_hidden_tab(world: &mut World) -> Outcome {
    let person = has_a_routine(world)?;
    starts(&person)?;
    person.clicks("Next")?;
    wait::until_true("the work", || Ok(part(&person)? == "work"))?;
    let step = person.heading()?;
    hides(&person, true)?;
    passes(&person, 300)?;
    hides(&person, false)?;
    person.heading_is("Resume here?")?;
    person.reads("You were away for 5 minutes.")?;
    person.reads(&step)?;
    axe::finds_nothing(person.page())?;
    world.shows("away")?;
    person.clicks("Resume")?;
    person.heading_is(&step)?;
    ensure(part(&person)? == "work", "it went on without the person")?;

    // Half a minute unseen is a glance away: time has run.
    hides(&person, true)?;
    passes(&person, 30)?;
    hides(&person, false)?;
    person.heading_is(&step)?;
    // A clock that is set back takes nothing away and ends nothing.
    person.page().run("window.ahead -= 7200000", &[])?;
    person.clicks("Pause")?;
    person.heading_is(&step)?;
    person.page().find("button", "Resume", None).map(drop)
}

pub fn gone_and_dizzy(world: &mut World) -> Outcome {
    let person = has_a_routine(world)?;
    starts(&person)?;
    for _ in 0..3 {
        person.clicks("Skip")?;
    }
    let step = person.heading()?;
    person.reads("Step 4 of")?;
    person.clicks("Pause")?;
    person.page().find("button", "Resume", None)?;
    // Another page takes the tab: of the app nothing is left but what it kept.
    person.page().visit("about:blank")?;

    person.opens("#/session")?;
    person.heading_is(&step)?;
    person.reads("Step 4 of")?;
    person.clicks("Stop")?;
    person.heading_is("Why do you want to stop?")?;
    axe::finds_nothing(person.page())?;
    person.clicks("Dizzy or faint")?;
    wait::until_true("the stop list", || {
        Ok(person.heading()?.starts_with("Emergency"))
    })?;
    for name in ["Next", "Resume", "Pause", "Back"] {
        person.is_not_offered(name)?;
    }
    axe::finds_nothing(person.page())?;
    world.shows("stop-list")
}

pub fn every_kind_of_step(world: &mut World) -> Outcome {
    let person = has_a_routine(world)?;
    if world.browser() == Browser::Chromium {
        world.prefers(false, true)?;
    }
    starts(&person)?;
    let mut seen: Vec<String> = Vec::new();
    let mut kinds: Vec<String> = Vec::new();
    for _ in 0..PRESSES {
        if person.page().has("button", "Finish session")? {
            break;
        }
        let is_calm = person.page().has("button", "Pause")? && is_calm(&person)?;
        let kind = format!("{}{}", part(&person)?, if is_calm { " calm" } else { "" });
        if !kinds.contains(&kind) {
            axe::finds_nothing(person.page())?;
            world.shows(&kind)?;
            kinds.push(kind.clone());
        }
        // A step with two sides is first seen whole: it may be the only one.
        let may_leave = kind == "work" && kinds.iter().any(|kind| kind == "switch");
        if may_leave && !seen.contains(&"changed".to_owned()) && swaps(&person)? {
            seen.push("changed".to_owned());
        } else if may_leave && !seen.contains(&"hurt".to_owned()) {
            passes(&person, 2)?;
            leaves_what_hurts(&person)?;
            seen.push("hurt".to_owned());
        } else {
            person.clicks("Next")?;
        }
    }
    axe::finds_nothing(person.page())?;
    for kind in ["ready", "work", "work calm", "rest", "switch"] {
        let is_seen = kinds.iter().any(|one| one == kind);
        ensure(is_seen, format!("no step was {kind}: {kinds:?}"))?;
    }
    ensure(seen.len() == 2, format!("only {seen:?} was tried"))
}

fn is_calm(person: &Person) -> Outcome<bool> {
    let script = "return !!document.querySelector('.session[data-calm]')";
    Ok(person.page().run(script, &[])? == true)
}

/// Takes the first exercise of the same purpose, when there is one: sets stay, and nothing becomes more.
fn swaps(person: &Person) -> Outcome<bool> {
    let before = draft(person)?;
    person.clicks("Change step")?;
    person.heading_is("Do something else here")?;
    axe::finds_nothing(person.page())?;
    let script = "const heading = [...document.querySelectorAll('h2')].find((one) => one.innerText === 'For the same purpose');
        return heading?.nextElementSibling.querySelector('.session-way-name').innerText ?? ''";
    let name = person.page().run(script, &[])?;
    let name = name.as_str().unwrap_or_default().to_owned();
    if name.is_empty() {
        person.clicks("Keep this step")?;
        person.page().find("button", "Pause", None)?;
        return Ok(false);
    }
    let buttons = person.page().all("button", None)?;
    let button = buttons.iter().find(|button| button.name.starts_with(&name));
    person.clicks(button.map_or(name.as_str(), |button| button.name.as_str()))?;
    person.heading_is(&name)?;
    let after = draft(person)?;
    let swapped = |step: &Value| step.get("swapped_from").is_some();
    let steps = |draft: &Value| {
        draft
            .get("steps")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let new = steps(&after).into_iter().find(swapped);
    let Some(new) = new else {
        return Err(Trouble::unmet("the draft knows of no swap"));
    };
    let old = steps(&before);
    let old = old
        .iter()
        .find(|step| step.get("exercise") == new.get("swapped_from"));
    // The top of the new exercise may lie below the dose of the old one; nothing is ever more.
    let amount = |step: Option<&Value>, field| step.and_then(|step| step.get(field)?.as_u64());
    for field in ["sets", "reps", "seconds"] {
        let (was, is) = (amount(old, field), amount(Some(&new), field));
        let keeps = if field == "sets" {
            is == was
        } else {
            is <= was
        };
        ensure(keeps, format!("{field} was {was:?} and is {is:?}"))?;
    }
    Ok(true)
}

fn leaves_what_hurts(person: &Person) -> Outcome {
    person.clicks("Too painful")?;
    person.heading_is("Thank you for saying so")?;
    axe::finds_nothing(person.page())?;
    person.answers_to("How strong was the pain?", "5")?;
    person.clicks("Leave this step")?;
    wait::until_true("the pain to be kept", || {
        let draft = draft(person)?;
        let steps = draft.get("steps").and_then(Value::as_array);
        let is_so = |step: &Value| {
            step.get("stop") == Some(&json!("pain")) && step.get("pain") == Some(&json!(5))
        };
        Ok(steps.is_some_and(|steps| steps.iter().any(is_so)))
    })
}

pub fn by_free_choice(world: &mut World) -> Outcome {
    let person = has_a_routine(world)?;
    // A band is not among the things at home: the page says so and offers nothing.
    person.opens("#/library/STG29")?;
    person.sees_the_app()?;
    wait::until_true("the exercise", || Ok(!person.heading()?.is_empty()))?;
    person.is_not_offered("Do this now")?;
    axe::finds_nothing(person.page())?;

    person.opens("#/library/BRE01")?;
    person.clicks("Add to my own list")?;
    person.page().find("button", "Take off my own list", None)?;
    axe::finds_nothing(person.page())?;
    person.opens("#/library")?;
    person.clicks("Do my list")?;
    person.is_at("#/session/own-list")?;
    person.heading_is("Your session")?;
    person.reads("1 step")?;
    person.clicks("Start session")?;
    person.clicks("Skip")?;
    person.clicks("Finish session")?;
    person.heading_is("Session done")?;
    wait::until_true("the free session to be kept", || {
        let script = "return Object.values(localStorage).some((text) => text.includes('\"origin\":\"free\"') && text.includes('\"kind\":\"session\"'))";
        Ok(person.page().run(script, &[])? == true)
    })?;
    // The session of the day is still to be done.
    person.opens("#/")?;
    person.page().find("link", "Start session", None).map(drop)
}
