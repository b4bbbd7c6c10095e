//! Lessons: offered on Today, reached from the reason of a step by keyboard alone, looked at by axe, printed.

use super::first_day::gets_a_routine;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use journeys::axe;
use journeys::browser::Browser;
use journeys::person::Person;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::json;

/// Every lesson, in order.
const LESSONS: [&str; 16] = [
    "what-it-can-do",
    "alarm",
    "rest",
    "strong-is-safe",
    "fear",
    "posture",
    "blood-flow",
    "rollers",
    "warmth",
    "strength",
    "sleep",
    "pacing",
    "flare",
    "mind-body",
    "diary",
    "get-help",
];

const FIRST: &str = "What this plan can and cannot do";
const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
/// More stops of the Tab key than any page has.
const STOPS: usize = 200;

/// Today offers one lesson; it is read, and then nothing is offered for the rest of the day. From the reason of a step the
/// keyboard alone leads to the paragraph of a lesson, and from there to a source.
pub fn from_today_and_from_a_reason(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    gets_a_routine(&person)?;

    person.opens("#/")?;
    // From five in the afternoon on the evening comes first, then the questions that were left open; both may wait.
    person.reads("Start session")?;
    if person.page().text()?.contains("How was today?") {
        person.clicks("Later")?;
    }
    person.reads("More questions, when you like")?;
    person.clicks("Later")?;
    person.reads(FIRST)?;
    world.shows("offer")?;
    person.clicks("Read it")?;
    person.is_at("#/learn/what-it-can-do")?;
    person.heading_is(FIRST)?;
    person.answers("The plan has failed")?;
    person.reads("It is easy to think so.")?;
    person.clicks("I have read this")?;
    person.is_at("#/learn")?;
    person.is_not_offered("Read it")?;
    person.page().reload()?;
    person.sees_the_app()?;
    person.opens("#/")?;
    person.reads("Start session")?;
    person.is_not_offered("Read it")?;
    person.opens("#/learn/what-it-can-do")?;
    person.reads("You have read this one.")?;

    leads_to_the_paragraph(world)
}

fn leads_to_the_paragraph(world: &World) -> Outcome {
    let person = world.person();
    person.opens("#/routine")?;
    person.heading_is("Your routine")?;
    tabs_to(&person, "Why this?")?;
    person.page().press(&[ENTER])?;
    let more = "link after Read more:";
    wait::until_true(more, || Ok(person.page().text()?.contains("Read more:")))?;
    world.shows("reason")?;
    axe::finds_nothing(person.page())?;
    let name = person.page().run(
        "return [...document.querySelectorAll('a')].find((one) => one.checkVisibility()
            && one.getAttribute('href').split('/').length === 4).textContent",
        &[],
    )?;
    tabs_to(&person, name.as_str().unwrap_or_default())?;
    person.page().press(&[ENTER])?;
    person.heading_is(name.as_str().unwrap_or_default())?;
    stands_in_view(&person)?;
    world.shows("paragraph")?;
    axe::finds_nothing(person.page())?;

    // The first source after the paragraph, by keyboard again.
    let source = person.page().run(
        "return document.querySelector('main a[href^=\"#/sources/\"]').textContent",
        &[],
    )?;
    let source = source.as_str().unwrap_or_default();
    tabs_to(&person, source)?;
    person.page().press(&[ENTER])?;
    person.heading_is("Sources")?;
    stands_in_view(&person)?;
    ensure(
        focused(&person)?.starts_with(source),
        format!("the focus is not on “{source}”"),
    )
}

/// Presses Tab until that has the focus.
fn tabs_to(person: &Person, text: &str) -> Outcome {
    for _ in 0..STOPS {
        person.page().press(&[TAB])?;
        if focused(person)? == text {
            return Ok(());
        }
    }
    Err(Trouble::unmet(format!("no Tab leads to “{text}”")))
}

fn focused(person: &Person) -> Outcome<String> {
    let text = person
        .page()
        .run("return document.activeElement.innerText.trim()", &[])?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// The place the address leads to has the focus and begins in the upper half of the window.
fn stands_in_view(person: &Person) -> Outcome {
    wait::until_true("the paragraph to have the focus", || {
        let script = "const one = document.activeElement;
            const top = one.getBoundingClientRect().top;
            return one.hasAttribute('data-here') && top >= 0 && top < innerHeight / 2";
        Ok(person.page().run(script, &[])? == true)
    })
}

/// Every page of the lessons, light and dark, as someone meets it who has told the app nothing.
pub fn every_lesson_is_clean_and_prints(world: &mut World) -> Outcome {
    let person = world.person();
    let mut flaws = Vec::new();
    let lessons = LESSONS.map(|id| format!("#/learn/{id}"));
    let pages = ["#/learn", "#/words", "#/words/flare", "#/sources/design"];
    for address in pages.map(str::to_owned).iter().chain(&lessons) {
        person.opens(address)?;
        person.sees_the_app()?;
        person.is_at(address)?;
        for dark in [false, true] {
            if world.browser() == Browser::Chromium {
                world.prefers(dark, true)?;
            } else if dark {
                continue;
            }
            let found = axe::violations(person.page())?;
            flaws.extend(found.iter().map(|flaw| format!("{address}: {flaw}")));
        }
        world.shows(&address.replace(['#', '/'], ""))?;
    }
    ensure(flaws.is_empty(), flaws.join("\n"))?;
    if world.browser() == Browser::Chromium {
        world.prefers(false, false)?;
        for address in &lessons {
            prints_on_two_pages(&person, address)?;
        }
    }
    Ok(())
}

/// Prints the page of that address, on two pages at most. Chromium alone prints for a journey.
pub fn prints_on_two_pages(person: &Person, address: &str) -> Outcome {
    person.opens(address)?;
    person.sees_the_app()?;
    person.is_at(address)?;
    let a4 = json!({"paperWidth": 8.27, "paperHeight": 11.69});
    let printed = person.page().devtools("Page.printToPDF", &a4)?;
    let data = printed.get("data").and_then(|data| data.as_str());
    let pdf = STANDARD
        .decode(data.unwrap_or_default())
        .map_err(|error| Trouble::Machine(error.to_string()))?;
    let text = String::from_utf8_lossy(&pdf);
    let pages = text.matches("/Type /Page\n").count();
    ensure(
        (1..=2).contains(&pages) && pdf.len() > 8_000,
        format!("{address} prints on {pages} pages, {} bytes", pdf.len()),
    )
}
