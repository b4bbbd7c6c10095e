//! Every page under axe, light and dark, on a phone: first as someone new meets them, then with a routine, a session and
//! entries.

use super::first_day;
use super::intake::{LOW_BACK, walks_looking};
use journeys::axe;
use journeys::browser::Browser;
use journeys::reach;
use journeys::trouble::{Outcome, Trouble};
use journeys::wait;
use journeys::world::World;

/// Pages that someone sees who has told the app nothing yet.
const NEW: &[&str] = &[
    "#/welcome",
    "#/intake/age",
    "#/",
    "#/routine",
    "#/session",
    "#/diary",
    "#/diary/new",
    "#/progress",
    "#/progress/experiments",
    "#/library",
    "#/library/REL01",
    "#/sources",
    "#/about",
    "#/settings",
    "#/settings/files",
    "#/settings/bring",
    "#/report",
    "#/care",
    "#/check-in",
    "#/safety",
    "#/flare",
    "#/nowhere",
];
/// Pages that show more to someone who has a routine.
const KNOWN: &[&str] = &[
    "#/",
    "#/intake/check",
    "#/intake/sites",
    "#/intake/pain",
    "#/routine",
    "#/session",
    "#/safety",
    "#/flare",
    "#/ask/peg",
    "#/ask/phq4",
    "#/ask/exercise-vital-sign",
    "#/ask/global-change",
    "#/diary",
    "#/diary/month/2026-10",
    "#/diary/year/2026",
    "#/diary/new",
];

pub fn every_page_is_clean(world: &mut World) -> Outcome {
    let mut flaws = Vec::new();
    let person = world.person();
    for address in NEW {
        looks(world, address, &mut flaws)?;
    }
    person.opens("#/welcome")?;
    person.clicks("Begin")?;
    walks_looking(&person, LOW_BACK, None, &mut || {
        axe::finds_nothing(person.page())
    })?;
    person.clicks("Make my routine")?;
    person.is_at("#/routine")?;
    first_day::saves_an_entry(&person, "4")?;
    for address in KNOWN {
        looks(world, address, &mut flaws)?;
    }
    person.opens("#/diary")?;
    let entry = wait::until("the entry", || {
        let links = person.page().all("link", None)?;
        Ok(links
            .into_iter()
            .find(|link| link.name.starts_with("Pain 4")))
    })?;
    person.clicks(&entry.name)?;
    wait::until_true("the entry", || Ok(person.page().hash()? != "#/diary"))?;
    looks(world, &person.page().hash()?, &mut flaws)?;
    if flaws.is_empty() {
        return Ok(());
    }
    Err(Trouble::unmet(flaws.join("\n")))
}

fn looks(world: &World, address: &str, flaws: &mut Vec<String>) -> Outcome {
    let person = world.person();
    person.opens(address)?;
    person.sees_the_app()?;
    for dark in [false, true] {
        if world.browser() == Browser::Chromium {
            world.prefers(dark, true)?;
        } else if dark {
            continue;
        }
        let covered = reach::covered(person.page())?;
        flaws.extend(
            covered
                .iter()
                .map(|name| format!("{address}: something lies over “{name}”")),
        );
        let theme = if dark { "dark" } else { "light" };
        let found = axe::violations(person.page())?;
        flaws.extend(
            found
                .iter()
                .map(|flaw| format!("{address} ({theme}): {flaw}")),
        );
        world.shows(&format!("{}-{theme}", address.replace(['#', '/'], "")))?;
    }
    Ok(())
}
