//! The main way: from the welcome to a routine, a session, an entry in the diary, and the next day's visit.

use super::intake::{LOW_BACK, walks};
use journeys::axe;
use journeys::person::Person;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;

/// Far more steps than a session of 15 minutes has.
const STEPS: usize = 60;

pub fn from_welcome_to_a_kept_entry(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    world.shows("welcome")?;
    gets_a_routine(&person)?;
    world.shows("routine")?;
    let routine = routine_of(&person)?;

    finishes_a_session(world)?;
    saves_an_entry(&person, "4")?;
    world.shows("diary")?;

    person.opens("")?;
    person.page().reload()?;
    person.sees_the_app()?;
    world.shows("today")?;
    finds_entries(&person, &["4"])?;
    for kind in ["answers", "session", "entry"] {
        ensure(
            is_kept(&person, kind)?,
            format!("no {kind} among the records"),
        )?;
    }
    ensure(
        routine_of(&person)? == routine,
        "the routine is another one after a reload",
    )
}

/// From the welcome to the routine page.
pub fn gets_a_routine(person: &Person) -> Outcome {
    person.clicks("Begin")?;
    walks(person, LOW_BACK, None)?;
    person.is_at("#/intake/check")?;
    person.heading_is("Check your answers")?;
    person.reads("Low back")?;
    person.clicks("Make my routine")?;
    person.is_at("#/routine")?;
    person.heading_is("Your routine")
}

/// What the routine page says, all of it.
fn routine_of(person: &Person) -> Outcome<String> {
    person.opens("#/routine")?;
    person.heading_is("Your routine")?;
    let text = person
        .page()
        .run("return document.querySelector('main').textContent", &[])?;
    let text = text.as_str().unwrap_or_default().to_owned();
    ensure(text.len() > 500, format!("the routine is short: {text}"))?;
    Ok(text)
}

/// Whether the store holds a record of that kind.
fn is_kept(person: &Person, kind: &str) -> Outcome<bool> {
    let mut found = false;
    for key in person.page().stored_keys()? {
        let text = person.page().stored(&key)?.unwrap_or_default();
        found |= key.starts_with("tend1:r:") && text.contains(&format!("\"kind\":\"{kind}\""));
    }
    Ok(found)
}

/// Starts today's session from the start page, goes through every step and finishes it.
pub fn finishes_a_session(world: &World) -> Outcome {
    let person = world.person();
    person.opens("#/")?;
    person.clicks("Start session")?;
    person.is_at("#/session")?;
    person.answers_to("Pain now", "3")?;
    person.clicks("Start session")?;
    person.page().find("button", "Pause", None)?;
    world.shows("session")?;
    axe::finds_nothing(person.page())?;
    for _ in 0..STEPS {
        if person.page().has("button", "Finish session")? {
            axe::finds_nothing(person.page())?;
            person.answers_to("Pain now", "2")?;
            person.clicks("Finish session")?;
            is_told_saved(&person)?;
            world.shows("session-done")?;
            return axe::finds_nothing(person.page());
        }
        person.clicks("Next")?;
    }
    Err(Trouble::unmet("the session has no end"))
}

/// Adds an entry with that pain and waits until it is said to be saved.
pub fn saves_an_entry(person: &Person, pain: &str) -> Outcome {
    person.opens("#/diary")?;
    person.clicks("New entry")?;
    person.is_at("#/diary/new")?;
    person.answers_to("Pain now", pain)?;
    person.clicks("Save entry")?;
    is_told_saved(person)
}

/// Waits for the word that it is saved.
pub fn is_told_saved(person: &Person) -> Outcome {
    person.is_told("Saved")
}

/// Finds these pains in the diary.
pub fn finds_entries(person: &Person, pains: &[&str]) -> Outcome {
    person.opens("#/diary")?;
    person.heading_is("Diary")?;
    for pain in pains {
        wait::until_true(&format!("an entry with pain {pain}"), || {
            let links = person.page().all("link", None)?;
            Ok(links
                .iter()
                .any(|link| link.name.contains(&format!("Pain {pain}"))))
        })?;
    }
    Ok(())
}

/// A reload in the middle of the intake, the browser's Back, and a later visit lose nothing.
pub fn the_intake_goes_on(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.clicks("Begin")?;
    let passed = walks(&person, LOW_BACK, Some("pain"))?;
    person.heading_is("How strong is your pain?")?;

    person.page().reload()?;
    person.sees_the_app()?;
    person.is_at("#/intake/pain")?;
    person.heading_is("How strong is your pain?")?;

    let before = passed.last().map(String::as_str).unwrap_or_default();
    person.page().back()?;
    person.is_at(&format!("#/intake/{before}"))?;
    ensure(
        chosen(&person, "Aching")?,
        "the answer before is gone after Back",
    )?;

    // Another day: from the front door back to the same question.
    person.page().visit("about:blank")?;
    person.opens("")?;
    person.sees_the_app()?;
    person.opens("#/welcome")?;
    person.clicks("Begin")?;
    person.is_at("#/intake/pain")?;
    person.opens("#/intake/sites")?;
    person.heading_is("Where does it hurt?")?;
    ensure(chosen(&person, "Low back")?, "the place is gone")
}

fn chosen(person: &Person, answer: &str) -> Outcome<bool> {
    wait::until(&format!("the answer “{answer}”"), || {
        for role in ["radio", "checkbox"] {
            let all = person.page().all(role, None)?;
            if let Some(found) = all.iter().find(|found| found.name == answer) {
                return Ok(Some(found.is_checked));
            }
        }
        Ok(None)
    })
}
