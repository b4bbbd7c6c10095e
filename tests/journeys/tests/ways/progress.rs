//! Progress: the page while it is empty and when there is a history, and an experiment from its start to its result.

use super::first_day;
use journeys::axe;
use journeys::person::Person;
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::{Value, json};

const HISTORY: &str = include_str!("history.js");

/// What a page about progress never says. Source: clinical.md part 7.2.
const FORBIDDEN: &[&str] = &[
    "weather",
    "because of",
    "caused by",
    "will be",
    "tomorrow",
    "trigger",
];

/// Plants so many days up to today, with so many entries each.
pub fn plants(person: &Person, days: u32, entries: u32, besides: &[&str]) -> Outcome {
    // A file of the site that is no page of the app: nothing runs there.
    person.opens("version.json")?;
    let arguments = [json!(days), json!(entries), json!(besides)];
    person.page().run(HISTORY, &arguments).map(drop)
}

/// Comes to the page from another and follows its last part from the moment it is there: it never moves, for all above it stands.
fn nothing_moves(person: &Person) -> Outcome {
    person.opens("#/diary")?;
    person.sees_the_app()?;
    let watch = "window.places = new Set();
        const look = () => {
            const link = document.querySelector('main a[href$=\"#/report\"]');
            if (link) window.places.add(Math.round(link.getBoundingClientRect().top + scrollY));
        };
        new MutationObserver(look).observe(document.body, {childList: true, subtree: true, characterData: true});
        location.hash = '#/progress';";
    person.page().run(watch, &[])?;
    person.reads("Chance alone:")?;
    person.reads("On days after poorer sleep")?;
    person.page().find("link", "Report for your doctor", None)?;
    let places: Vec<i64> = person.page().told("return [...window.places]", &[])?;
    ensure(
        places.len() == 1,
        format!("the link to the report was at {places:?}"),
    )
}

/// Without a diary the page says what comes, and when; then a history fills it.
pub fn a_planted_history(world: &mut World) -> Outcome {
    // A file that is no page has no icon, and browsers ask for one.
    world.forgives("favicon.ico");
    let person = world.person();
    person.opens("#/progress")?;
    person.heading_is("Your picture grows here")?;
    person.reads("5 more days are needed")?;
    world.shows("empty")?;
    axe::finds_nothing(person.page())?;

    let besides = [
        "full", "sessions", "better", "sleep", "flare", "scores", "gaps",
    ];
    plants(&person, 90, 2, &besides)?;
    person.opens("#/progress")?;
    person.sees_the_app()?;
    wait::until_true("the change", || {
        Ok(person.heading()?.contains("better, by about"))
    })?;
    for words in [
        "Likely between",
        "People often start when pain is bad",
        "On days after poorer sleep your pain tended to be higher",
        "likely range",
        "This does not prove that one causes the other.",
        "looked at",
        "After your sessions",
        "Chance alone:",
        "a change that matters",
        "Your year",
        "Where it hurt",
        "Most often: low back, left knee.",
    ] {
        person.reads(words)?;
    }
    let text = person.page().text()?.to_lowercase();
    for words in FORBIDDEN {
        ensure(!text.contains(words), format!("it says “{words}”"))?;
    }
    world.shows("full")?;
    axe::finds_nothing(person.page())?;
    reads_by_keyboard(&person)?;
    reads_each_chart(&person)?;
    person.page().run(
        "const span = document.getElementById('span'); span.value = 'all'; span.dispatchEvent(new Event('change'));",
        &[],
    )?;
    person.reads("A dot is the middle of a week")?;
    world.shows("weeks")?;
    axe::finds_nothing(person.page())?;
    nothing_moves(&person)
}

/// The chart is read point by point with the arrow keys, and its numbers are a table.
fn reads_by_keyboard(person: &Person) -> Outcome {
    let page = person.page();
    page.run("document.getElementById('pain-read').focus()", &[])?;
    page.press(&["\u{E012}", "\u{E012}"])?;
    let said = |script: &str| -> Outcome<String> {
        let said = page.run(script, &[])?;
        Ok(said.as_str().unwrap_or_default().to_owned())
    };
    let value = "return document.getElementById('pain-read').getAttribute('aria-valuetext')";
    wait::until_true("a point in words", || Ok(said(value)?.contains(':')))?;
    let shown = said("return document.querySelector('.reader-said').textContent")?;
    ensure(
        said(value)?.trim() == shown.trim(),
        format!("shown is {shown}"),
    )?;
    let rows = "const more = document.querySelector('.chart details'); more.open = true;
        return document.querySelectorAll('.chart details table tbody tr').length";
    wait::until_true("the numbers", || Ok(page.run(rows, &[])? == json!(42)))?;
    page.run("document.querySelector('.chart details').open = false", &[])
        .map(drop)
}

/// Every chart has a slider that says its points, with a line in the picture.
fn reads_each_chart(person: &Person) -> Outcome {
    let page = person.page();
    for (chart, cursors) in [("beside", 4), ("peg", 1), ("year", 1)] {
        let slider = json!(format!("{chart}-read"));
        page.run(
            "document.getElementById(arguments[0]).focus()",
            std::slice::from_ref(&slider),
        )?;
        page.press(&["\u{E012}"])?;
        let read = "const slider = document.getElementById(arguments[0]);
            const lines = [...slider.closest('.card').querySelectorAll('.trend-cursor, .year-cursor')];
            return slider.getAttribute('aria-valuetext').includes(':')
                ? lines.filter((one) => one.getAttribute('d')).length : 0";
        wait::until_true(&format!("the slider of {chart}"), || {
            Ok(page.run(read, std::slice::from_ref(&slider))? == json!(cursors))
        })?;
    }
    Ok(())
}

/// Chosen, drawn, reminded of on Today, noted, and after 24 days a result.
pub fn an_experiment(world: &mut World) -> Outcome {
    world.forgives("favicon.ico");
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    first_day::gets_a_routine(&person)?;
    person.opens("#/progress/experiments")?;
    person.heading_is("My experiments")?;
    person.clicks("Start the experiment")?;
    person.reads("Choose what to compare")?;
    is_no_place_for_medicine(&person)?;
    person.answers_to("What do you want to compare?", "A short walk or none")?;
    person.answers_to("How long does each turn last?", "2 days")?;
    axe::finds_nothing(person.page())?;
    person.clicks("Start the experiment")?;
    first_day::is_told_saved(&person)?;
    person.reads("Turn 1 of 12, day 1 of 2.")?;
    world.shows("begun")?;
    axe::finds_nothing(person.page())?;

    person.opens("#/")?;
    person.reads("Experiment:")?;
    person.clicks("Note it")?;
    person.is_at("#/progress/experiments")?;
    person.clicks("I did this")?;
    person.reads("Noted for today:")?;
    person.opens("#/")?;
    person.reads("Noted for today:")?;
    world.shows("today")?;

    plants(&person, 0, 0, &["experiment-days"])?;
    moves_the_clock(world, 24)?;
    let person = world.person();
    person.opens("#/progress/experiments")?;
    person.sees_the_app()?;
    person.reads("Experiments that are over")?;
    person.reads("With “A short walk”, pain was lower than with “No walk”, by about")?;
    person.reads("Likely range:")?;
    person.reads("You did what was due on 1 of 1 noted days.")?;
    world.shows("result")?;
    axe::finds_nothing(person.page())
}

/// A medicine is refused, with the reason.
fn is_no_place_for_medicine(person: &Person) -> Outcome {
    person.answers_to("What do you want to compare?", "Something of my own")?;
    person.page().fill("textbox", "First thing", "Ibuprofen")?;
    person
        .page()
        .fill("textbox", "Second thing", "No tablets")?;
    person.clicks("Start the experiment")?;
    person.reads("Tend does not compare medicines")
}

/// From the next load on, the page lives so many days later.
fn moves_the_clock(world: &World, days: u32) -> Outcome {
    let script = format!(
        "(() => {{ const Real = Date, ahead = {days} * 86400000;
            globalThis.Date = class extends Real {{
                constructor(...given) {{ super(...(given.length ? given : [Real.now() + ahead])); }}
                static now() {{ return Real.now() + ahead; }}
            }}; }})()"
    );
    let parameters: Value = json!({ "source": script });
    world
        .page()
        .devtools("Page.addScriptToEvaluateOnNewDocument", &parameters)
        .map(drop)
}
