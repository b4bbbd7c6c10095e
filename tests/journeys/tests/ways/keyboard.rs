//! The main jobs by the keyboard alone: the questions, the settings, a copy out and in, a diary from elsewhere, the report and
//! a chart. After every press something on the page has focus: the heading of a new page, the list of what is wrong, or what
//! was pressed.

use super::access::is_known;
use journeys::person::Person;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::json;

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const DOWN: &str = "\u{E015}";
const RIGHT: &str = "\u{E014}";
/// More stops than any page has.
const STOPS: usize = 90;

/// What has focus is called: its label, the name of its field, its words.
const FOCUS: &str = "const one = document.activeElement ?? document.body;
    if (one === document.body) return [];
    const words = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
    return [words(one.ariaLabel), one.name ?? '', one.id, words(one.labels?.[0]?.innerText), words(one.innerText)];";

fn focus(person: &Person) -> Outcome<Vec<String>> {
    person.page().told(FOCUS, &[])
}

/// Presses Tab until the focus is on what is called so.
fn tabs_to(person: &Person, name: &str) -> Outcome {
    let mut passed = Vec::new();
    for _ in 0..STOPS {
        let focus = focus(person)?;
        if focus.iter().any(|one| one == name) {
            return Ok(());
        }
        passed.push(focus.last().cloned().unwrap_or_default());
        person.page().press(&[TAB])?;
    }
    let passed = passed.join(" | ");
    Err(Trouble::unmet(format!(
        "Tab never comes to “{name}”: {passed}"
    )))
}

fn presses(person: &Person, name: &str, key: &str) -> Outcome {
    tabs_to(person, name)?;
    person.page().press(&[key])
}

/// Waits until focus is where a script says that it should be.
fn focus_is(person: &Person, what: &str, selector: &str) -> Outcome {
    let script = "return document.activeElement?.matches(arguments[0]) ?? false";
    wait::until_true(&format!("focus on {what}"), || {
        Ok(person.page().run(script, &[json!(selector)])? == true)
    })
}

/// Focus is on something that is still on the page.
fn focus_is_kept(person: &Person) -> Outcome {
    wait::until_true("focus on something", || Ok(!focus(person)?.is_empty()))
}

/// Goes from radio to radio until that one is chosen.
fn chooses(person: &Person, field: &str, answer: &str) -> Outcome {
    presses(person, field, " ")?;
    for _ in 0..12 {
        if focus(person)?.iter().any(|one| one == answer) {
            return Ok(());
        }
        person.page().press(&[DOWN])?;
    }
    Err(Trouble::unmet(format!("no arrow comes to “{answer}”")))
}

/// What is answered on a page of the intake, by its part of the address: an answer to tick, or a field of radios and one of them.
const ANSWERS: &[(&str, &[(&str, &str)])] = &[
    ("sites", &[("", "Knee")]),
    ("duration", &[("duration", "2 to 5 years")]),
    (
        "abilities",
        &[
            ("", "I can stand for 2 minutes"),
            ("", "I can lie flat on my back"),
        ],
    ),
    ("site-details-knee", &[("side", "Right"), ("pain", "3")]),
    (
        "pain",
        &[
            ("pain.now", "2"),
            ("pain.average", "3"),
            ("pain.worst", "4"),
        ],
    ),
    ("minutes", &[("minutes", "15 minutes")]),
];

/// Past the header by the skip link, through the essential questions to the routine. Going on without an answer leads to what is
/// wrong, and from there to the answer.
pub fn the_questions(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    presses(&person, "Skip to the main part", ENTER)?;
    focus_is(&person, "the main part", "main")?;
    presses(&person, "Only the essential questions", ENTER)?;
    focus_is(&person, "the heading", "h1")?;

    presses(&person, "Continue", ENTER)?;
    focus_is(&person, "what is wrong", ".error-summary")?;
    person.page().press(&[TAB, ENTER])?;
    focus_is(&person, "the answer that is missing", "main input")?;
    person.page().press(&["4", "5"])?;
    presses(&person, "Continue", ENTER)?;
    for _ in 0..40 {
        focus_is(&person, "the heading", "h1")?;
        let hash = person.page().hash()?;
        if hash == "#/intake/check" {
            presses(&person, "Make my routine", ENTER)?;
            person.is_at("#/routine")?;
            return focus_is(&person, "the heading", "h1");
        }
        let slug = hash.trim_start_matches("#/intake/");
        let slug = slug.split('?').next().unwrap_or_default();
        let known = ANSWERS.iter().find(|(page, _)| *page == slug);
        let none = ["None of these", "Neither of these"];
        match known {
            Some((_, answers)) => {
                for (field, answer) in *answers {
                    if field.is_empty() {
                        presses(&person, answer, " ")?;
                    } else {
                        chooses(&person, field, answer)?;
                    }
                }
            }
            None => {
                let boxes = person.page().all("checkbox", None)?;
                let none = boxes
                    .iter()
                    .find(|found| none.contains(&found.name.as_str()));
                match none {
                    Some(none) => presses(&person, &none.name, " ")?,
                    None => {
                        presses(&person, "Skip this question", ENTER)?;
                        leaves(&person, &hash)?;
                        continue;
                    }
                }
            }
        }
        presses(&person, "Continue", ENTER)?;
        leaves(&person, &hash)?;
    }
    Err(Trouble::unmet("the questions have no end"))
}

fn leaves(person: &Person, hash: &str) -> Outcome {
    wait::until_true("the next question", || Ok(person.page().hash()? != hash))
}

/// A theme, a copy out, everything deleted, the copy in again, and a diary from elsewhere.
pub fn settings_and_copies(world: &mut World) -> Outcome {
    let person = is_known(world)?;
    presses(&person, "Settings", ENTER)?;
    person.is_at("#/settings")?;
    focus_is(&person, "the heading", "h1")?;
    tabs_to(&person, "theme")?;
    person.page().press(&[DOWN, DOWN])?;
    let theme = "return document.documentElement.dataset.theme";
    wait::until_true("the dark theme", || {
        Ok(person.page().run(theme, &[])? == "dark")
    })?;
    ensure(
        focus(&person)?.iter().any(|one| one == "Dark"),
        "focus left the choice",
    )?;

    let watch = "const make = URL.createObjectURL;
        URL.createObjectURL = (file) => { file.text().then((text) => { window.given = text }); return make.call(URL, file); };";
    person.page().run(watch, &[])?;
    presses(&person, "Download my data", ENTER)?;
    let copy = wait::until("the file", || {
        let given = person.page().run("return window.given ?? null", &[])?;
        Ok(given.as_str().map(str::to_owned))
    })?;
    focus_is_kept(&person)?;
    presses(&person, "Delete everything", ENTER)?;
    focus_is_kept(&person)?;
    presses(&person, "Yes, delete everything", ENTER)?;
    person.heading_is("A small daily routine for long-lasting pain")?;

    presses(&person, "I have a backup", ENTER)?;
    person.is_at("#/settings/restore")?;
    focus_is(&person, "the heading", "h1")?;
    tabs_to(&person, "Choose a file")?;
    person.page().chooses_file(&copy)?;
    person.reads("new diary entries")?;
    focus_is(&person, "what is said of the file", "#restore-said")?;
    presses(&person, "Take it in", ENTER)?;
    person.page().find("button", "Take it back", None)?;
    focus_is_kept(&person)?;

    person.opens("#/settings/bring")?;
    person.sees_the_app()?;
    tabs_to(&person, "Choose a table or a plan")?;
    person
        .page()
        .chooses_file("Datum;Schmerz\n18.11.2025;5\n19.11.2025;0\n")?;
    person.reads("2 lines were found.")?;
    focus_is_kept(&person)?;
    presses(&person, "See what would come in", ENTER)?;
    person.reads("2 new diary entries")?;
    focus_is_kept(&person)?;
    presses(&person, "Take it in", ENTER)?;
    person.heading_is("Take in a copy")?;
    focus_is_kept(&person)
}

/// The chart of Progress, point by point, and the report.
pub fn a_chart_and_a_report(world: &mut World) -> Outcome {
    let person = is_known(world)?;
    presses(&person, "Progress", ENTER)?;
    person.is_at("#/progress")?;
    focus_is(&person, "the heading", "h1")?;
    tabs_to(&person, "pain-read")?;
    person.page().press(&[RIGHT, RIGHT])?;
    let said = "return document.activeElement.getAttribute('aria-valuetext') ?? ''";
    wait::until_true("a point in words", || {
        Ok(person.page().told::<String>(said, &[])?.contains(':'))
    })?;
    presses(&person, "Show the numbers", ENTER)?;
    person.page().find("group", "Table of numbers", None)?;
    tabs_to(&person, "Table of numbers")?;

    presses(&person, "Report for your doctor", ENTER)?;
    person.is_at("#/report")?;
    focus_is(&person, "the heading", "h1")?;
    presses(&person, "Show the report", ENTER)?;
    person.page().find("button", "Print", None)?;
    focus_is_kept(&person)
}
