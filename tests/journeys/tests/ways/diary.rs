//! The diary: an entry in two taps, a full one by keyboard, each side of the body, yesterday, changing, undoing, the month.

use super::first_day::is_told_saved;
use journeys::axe;
use journeys::person::Person;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;
use std::time::{Duration, Instant};

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const RIGHT: &str = "\u{E014}";
const UP: &str = "\u{E013}";
/// More stops than any page has.
const STOPS: usize = 120;
/// The most that a quick entry may take.
const QUICK: Duration = Duration::from_secs(8);

/// From the shortcut of the installed app: a number, Save.
pub fn two_taps(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    let shortcut = person.page().run_async(
        "const done = arguments[0];
         fetch('manifest.webmanifest').then((found) => found.json()).then((manifest) =>
             done(manifest.shortcuts.find((one) => one.name === 'Log pain now').url), (no) => done(String(no)))",
        &[],
    )?;
    let shortcut = shortcut.as_str().unwrap_or_default().to_owned();
    let begin = Instant::now();
    person.opens(shortcut.trim_start_matches("./"))?;
    person.heading_is("Pain now")?;
    person.answers_to("Pain now", "4")?;
    person.clicks("Save entry")?;
    is_told_saved(&person)?;
    let took = begin.elapsed();
    ensure(took < QUICK, format!("it took {} s", took.as_secs_f32()))?;
    person.is_at("#/diary")?;
    has_row(&person, "Pain 4 of 10")?;
    // From the start it is one tap more.
    person.opens("#/diary")?;
    person.clicks("New entry")?;
    person.answers_to("Pain now", "0")?;
    person.clicks("Save entry")?;
    has_row(&person, "No pain")
}

/// Keys alone: the number, a place on the map with its own number, and saving.
pub fn by_keyboard(world: &mut World) -> Outcome {
    let person = world.person();
    let page = person.page();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.heading_is("Pain now")?;
    page.press(&[TAB])?;
    tabs_to(&person, "pain-now")?;
    // The first of the numbers is taken by the space bar, the next by an arrow.
    page.press(&[" ", RIGHT, RIGHT, RIGHT])?;
    tabs_to(&person, "Where it hurts")?;
    page.press(&[ENTER])?;
    tabs_to(&person, "Low back, back")?;
    page.press(&[UP])?;
    stands_at(&person, "Upper or middle back, back")?;
    page.press(&[ENTER])?;
    stands_at(&person, "Upper or middle back")?;
    tabs_to(&person, "pain-upper-back")?;
    page.press(&[" ", RIGHT, RIGHT])?;
    axe::finds_nothing(page)?;
    tabs_to(&person, "Done")?;
    page.press(&[ENTER])?;
    stands_at(&person, "Upper or middle back, back, 2 of 10")?;
    tabs_to(&person, "Add sleep, mood, what helped…")?;
    // Past the button, whose own words hold this one.
    page.press(&[ENTER, TAB])?;
    tabs_to(&person, "mood")?;
    page.press(&[" ", RIGHT])?;
    tabs_to(&person, "note")?;
    page.press(&["c", "a", "l", "m"])?;
    axe::finds_nothing(page)?;
    tabs_to(&person, "Save entry")?;
    page.press(&[ENTER])?;
    is_told_saved(&person)?;
    has_row(&person, "Pain 3 of 10")?;
    person.reads("Upper or middle back 2 · mood 1")?;
    person.reads("calm")
}

/// Two knees, two numbers; the same in the list; and both are there when the entry is opened again.
pub fn each_side(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.answers_to("Pain now", "6")?;
    person.clicks("Where it hurts")?;
    for (place, question, pain) in [
        ("Left knee, front", "Left knee", "4"),
        ("Right knee, back", "Right knee", "7"),
    ] {
        person.clicks(place)?;
        wait::until_true(&format!("the questions about {question}"), || {
            person.page().has("region", question)
        })?;
        person.answers_to("How strong is it?", pain)?;
        person.answers("Aching")?;
        person.clicks("Done")?;
    }
    axe::finds_nothing(person.page())?;
    world.shows("body-map")?;
    person.clicks("Use a list instead")?;
    let ticked = |name: &str| {
        let boxes = person.page().all("checkbox", None)?;
        Ok::<_, Trouble>(boxes.iter().any(|one| one.name == name && one.is_checked))
    };
    ensure(
        ticked("Left knee")? && ticked("Right knee")?,
        "the list does not show what the map was told",
    )?;
    axe::finds_nothing(person.page())?;
    person.clicks("Save entry")?;
    is_told_saved(&person)?;
    person.reads("Left knee 4 · Right knee 7")?;
    clicks_first(&person, "link", "Pain 6 of 10")?;
    person.clicks("Use the body map instead")?;
    for name in ["Left knee, front, 4 of 10", "Right knee, front, 7 of 10"] {
        wait::until_true(name, || person.page().has("button", name))?;
    }
    Ok(())
}

/// Said of yesterday today: marked as late for whoever reads it.
pub fn yesterday(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.answers_to("Pain now", "5")?;
    clicks_first(&person, "button", "Which day")?;
    person.answers("Yesterday")?;
    person.clicks("Save entry")?;
    is_told_saved(&person)?;
    has_row(&person, "Pain 5 of 10")?;
    person.reads("written later")
}

/// 4 becomes 8; deleted, undone, and still 8 after a reload. Then found by a word of its note.
pub fn changed_and_brought_back(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.answers_to("Pain now", "4")?;
    clicks_first(&person, "button", "Add sleep, mood")?;
    person.page().fill(
        "textbox",
        "A note for yourself (optional)",
        "after the garden",
    )?;
    person.clicks("Save entry")?;
    is_told_saved(&person)?;
    clicks_first(&person, "link", "Pain 4 of 10")?;
    person.answers_to("Pain now", "8")?;
    person.clicks("Save entry")?;
    has_row(&person, "Pain 8 of 10")?;
    clicks_first(&person, "link", "Pain 8 of 10")?;
    person.clicks("Delete this entry")?;
    person.reads("Entry deleted.")?;
    person.reads("Nothing here yet")?;
    axe::finds_nothing(person.page())?;
    person.clicks("Undo")?;
    has_row(&person, "Pain 8 of 10")?;
    person.page().reload()?;
    person.sees_the_app()?;
    has_row(&person, "Pain 8 of 10")?;
    person.page().fill("textbox", "Search", "GARDEN")?;
    has_row(&person, "Pain 8 of 10")?;
    person.page().fill("textbox", "Search", "kitchen")?;
    person.reads("No entry says that.")
}

/// In the month, 0 is written and a day without a note is blank, for eyes and ears; arrow keys go from day to day.
pub fn none_and_nothing(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.answers_to("Pain now", "0")?;
    clicks_first(&person, "button", "Which day")?;
    person.answers("Yesterday")?;
    person.clicks("Save entry")?;
    is_told_saved(&person)?;
    person.clicks("Year")?;
    person.reads("1 day noted. Pain mostly 0.")?;
    axe::finds_nothing(person.page())?;
    world.shows("year")?;
    person.opens("#/diary")?;
    person.clicks("Month")?;
    wait::until_true("the month", || {
        let days = person.page().all("button", None)?;
        let noted = days
            .iter()
            .filter(|day| day.name.ends_with("pain 0"))
            .count();
        let blank = days
            .iter()
            .filter(|day| day.name.ends_with("nothing noted"));
        // On the first of a month yesterday is on the page before.
        Ok(noted == 1 || (noted == 0 && blank.count() == 1))
    })?;
    axe::finds_nothing(person.page())?;
    world.shows("month")?;
    let today = "return document.querySelector('[data-day][tabindex=\"0\"]').id";
    let before = person.page().run(today, &[])?;
    tabs_to(&person, "nothing noted")?;
    person.page().press(&["\u{E012}"])?;
    wait::until_true("the arrow key to move", || {
        let now = person.page().run(today, &[])?;
        let is_first = before.as_str().is_some_and(|day| day.ends_with("-01"));
        Ok(now != before || is_first)
    })
}

/// Presses Tab until what has focus is called so, or is the field of that name.
fn tabs_to(person: &Person, name: &str) -> Outcome {
    for _ in 0..STOPS {
        if focus(person)?.iter().any(|one| one.contains(name)) {
            return Ok(());
        }
        person.page().press(&[TAB])?;
    }
    Err(Trouble::unmet(format!("Tab never comes to “{name}”")))
}

/// Waits until what has focus is called exactly so.
fn stands_at(person: &Person, name: &str) -> Outcome {
    wait::until_true(&format!("focus on “{name}”"), || {
        Ok(focus(person)?.iter().any(|one| one == name))
    })
}

/// What the focus is called: its label, its field, its text.
fn focus(person: &Person) -> Outcome<Vec<String>> {
    let said = person.page().run(
        "const one = document.activeElement;
         return [one.getAttribute('aria-label') ?? '', one.getAttribute('name') ?? '',
             one === document.body ? '' : one.textContent.replace(/\\s+/g, ' ').trim()]",
        &[],
    )?;
    let all = said.as_array().cloned().unwrap_or_default();
    let texts = all.iter().filter_map(|one| one.as_str().map(str::to_owned));
    Ok(texts.collect())
}

pub(super) fn has_row(person: &Person, start: &str) -> Outcome {
    wait::until_true(&format!("the entry “{start}”"), || {
        let links = person.page().all("link", None)?;
        Ok(links.iter().any(|link| link.name.starts_with(start)))
    })
}

/// Clicks the first whose name begins so.
pub(super) fn clicks_first(person: &Person, role: &str, start: &str) -> Outcome {
    let name = wait::until(&format!("“{start}”"), || {
        let all = person.page().all(role, None)?;
        let found = all.into_iter().find(|one| one.name.starts_with(start));
        Ok(found.map(|one| one.name))
    })?;
    person.clicks(&name)
}
