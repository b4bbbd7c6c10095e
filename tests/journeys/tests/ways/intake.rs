//! A person's way through the intake, in words. What a page asks is content and may change; a page is known by its part of
//! the address, which never does, and a page without a row here is answered as a healthy person would.

use journeys::person::Person;
use journeys::trouble::{Outcome, Trouble};
use journeys::wait;

const SKIP: &str = "Skip this question";

/// What a person does on a page of the intake.
#[derive(Debug, Clone, Copy)]
pub enum Reply {
    /// Ticks the box or takes the option.
    Tick(&'static str),
    /// Takes the option in the group of that name.
    In(&'static str, &'static str),
    /// Types into the field of that name.
    Type(&'static str, &'static str),
}

use Reply::{In, Tick, Type};

/// The replies on the pages that matter, by the page's part of the address.
pub type Replies = &'static [(&'static str, &'static [Reply])];

/// Someone of 45 whose low back has hurt for a year or two when sitting and bending, and who is well otherwise.
pub const LOW_BACK: Replies = &[
    ("age", &[Type("How old are you?", "45")]),
    ("sites", &[Tick("Low back")]),
    ("duration", &[Tick("1 to 2 years")]),
    (
        "abilities",
        &[
            Tick("I can stand for 2 minutes"),
            Tick("I can lie flat on my back"),
            Tick("I can lie face down"),
            Tick("I can get down to the floor and back up"),
            Tick("I can kneel"),
            Tick("I can lift my arms above my head"),
            Tick("I can lean on my hands and wrists"),
        ],
    ),
    (
        "site-details-low-back",
        &[
            In("Which side?", "In the middle"),
            In("How strong is the pain there on most days?", "4"),
            Tick("Aching"),
        ],
    ),
    (
        "pain",
        &[
            In("Right now", "3"),
            In("On average, in the last 7 days", "4"),
            In("At its worst, in the last 7 days", "6"),
        ],
    ),
    (
        "provokes",
        &[Tick("Sitting for a long time"), Tick("Bending forward")],
    ),
    ("eases", &[Tick("Walking")]),
    ("sitting", &[Tick("6 to 8 hours")]),
    ("minutes", &[Tick("15 minutes")]),
    ("days", &[Tick("Every day")]),
];

/// Someone of 52 whose right knee hurts, who answers the essential questions alone.
pub const KNEES: Replies = &[
    ("age", &[Type("How old are you?", "52")]),
    ("sites", &[Tick("Knee")]),
    ("duration", &[Tick("2 to 5 years")]),
    (
        "abilities",
        &[
            Tick("I can stand for 2 minutes"),
            Tick("I can lie flat on my back"),
            Tick("I can lift my arms above my head"),
        ],
    ),
    (
        "site-details-knee",
        &[
            In("Which side?", "Right"),
            In("How strong is the pain there on most days?", "5"),
        ],
    ),
    (
        "pain",
        &[
            In("Right now", "3"),
            In("On average, in the last 7 days", "4"),
            In("At its worst, in the last 7 days", "6"),
        ],
    ),
    ("minutes", &[Tick("15 minutes")]),
];

/// Someone of 70 with a stiff neck, who takes a blood thinner and has fallen.
pub const TWO_CONDITIONS: Replies = &[
    ("age", &[Type("How old are you?", "70")]),
    ("sites", &[Tick("Neck")]),
    ("duration", &[Tick("5 to 10 years")]),
    (
        "health-blood-balance-today",
        &[
            Tick("A blood thinner…"),
            Tick("A fall in the last 12 months…"),
        ],
    ),
    (
        "abilities",
        &[
            Tick("I can stand for 2 minutes"),
            Tick("I can lie flat on my back"),
            Tick("I can lift my arms above my head"),
        ],
    ),
    (
        "site-details-neck",
        &[
            In("Which side?", "Both sides"),
            In("How strong is the pain there on most days?", "4"),
        ],
    ),
    (
        "pain",
        &[
            In("Right now", "3"),
            In("On average, in the last 7 days", "4"),
            In("At its worst, in the last 7 days", "5"),
        ],
    ),
    ("equipment", &[Tick("A small ball…")]),
    ("minutes", &[Tick("20 minutes")]),
];

/// The same person with a bladder that has changed.
pub const BLADDER: Replies = &[
    ("age", &[Type("How old are you?", "45")]),
    ("sites", &[Tick("Low back")]),
    ("duration", &[Tick("1 to 2 years")]),
    ("safety-bladder-and-legs", &[Tick("New: trouble starting…")]),
];

/// The same person in a dark hour, and in no danger now.
pub const DARK_HOUR: Replies = &[
    ("age", &[Type("How old are you?", "45")]),
    ("sites", &[Tick("Low back")]),
    ("duration", &[Tick("1 to 2 years")]),
    (
        "safety-feelings",
        &[
            Tick("I have thoughts of ending my life…"),
            In(
                "Are you in danger now, or do you have a plan to end your life?",
                "No",
            ),
        ],
    ),
];

/// Someone of 17.
pub const SEVENTEEN: Replies = &[("age", &[Type("How old are you?", "17")])];

/// Answers page after page, from the one that is open until the address no longer is a question or is `until`; gives the
/// parts of the address that were passed.
pub fn walks(person: &Person, replies: Replies, until: Option<&str>) -> Outcome<Vec<String>> {
    walks_looking(person, replies, until, &mut || Ok(()))
}

/// As `walks`, with a look at each page once it is answered.
pub fn walks_looking(
    person: &Person,
    replies: Replies,
    until: Option<&str>,
    look: &mut dyn FnMut() -> Outcome,
) -> Outcome<Vec<String>> {
    let mut passed = Vec::new();
    loop {
        let hash = person.page().hash()?;
        let slug = hash.strip_prefix("#/intake/").unwrap_or("check");
        // The essential way is marked in the address of its first page.
        let slug = slug.split('?').next().unwrap_or_default().to_owned();
        if slug == "check" || until == Some(slug.as_str()) {
            return Ok(passed);
        }
        if passed.contains(&slug) {
            return Err(Trouble::unmet(format!(
                "the intake asks “{slug}” a second time"
            )));
        }
        let heading = person.heading()?;
        match replies.iter().find(|(page, _)| *page == slug) {
            Some((_, replies)) => replies.iter().try_for_each(|reply| gives(person, *reply))?,
            None => is_well(person, &slug)?,
        }
        look()?;
        passed.push(slug);
        goes_on(person, &heading, &hash)?;
    }
}

fn gives(person: &Person, reply: Reply) -> Outcome {
    match reply {
        Tick(answer) => person.answers(answer),
        In(question, answer) => person.answers_to(question, answer),
        Type(field, text) => person.page().fill("textbox", field, text),
    }
}

/// The answer of a healthy person: none of what is listed, else nothing where it may be left out.
fn is_well(person: &Person, slug: &str) -> Outcome {
    let page = person.page();
    for none in ["None of these", "Neither of these"] {
        if page.has("checkbox", none)? {
            return person.answers(none);
        }
    }
    if page.has("button", SKIP)? {
        return Ok(());
    }
    Err(Trouble::unmet(format!(
        "nobody has said what to answer to “{slug}”"
    )))
}

/// Presses Continue, or Skip where nothing was answered, and waits for the next page; an error message ends the way.
fn goes_on(person: &Person, heading: &str, hash: &str) -> Outcome {
    let page = person.page();
    let answered = page
        .all("radio", None)?
        .iter()
        .chain(&page.all("checkbox", None)?)
        .any(|found| found.is_checked)
        || page
            .all("textbox", None)?
            .iter()
            .any(|found| !found.value.is_empty());
    person.clicks(if answered { "Continue" } else { SKIP })?;
    wait::until("the next question", || {
        if let Some(alert) = page.all("alert", None)?.first() {
            return Err(Trouble::unmet(format!("{hash} is refused: {}", alert.name)));
        }
        let moved = page.hash()? != hash;
        let drawn = person.heading()?;
        Ok((moved && !drawn.is_empty() && drawn != heading).then_some(()))
    })
}
