//! Where the app must stop: an emergency sign and an age below 18. No way leads around a stop.

use super::intake::{BLADDER, DARK_HOUR, SEVENTEEN, walks};
use super::learn::prints_on_two_pages;
use journeys::barriers;
use journeys::browser::Browser;
use journeys::person::Person;
use journeys::trouble::{Outcome, ensure};
use journeys::world::World;

const EMERGENCY: &str = "Emergency: Please get emergency care now";

fn is_stopped(person: &Person) -> Outcome {
    person.sees_the_app()?;
    person.heading_is(EMERGENCY)?;
    for way in [
        "Continue",
        "Make my routine",
        "Start session",
        "Start today's session",
        "Next",
    ] {
        person.is_not_offered(way)?;
    }
    Ok(())
}

/// The emergency page stays whatever is tried, says what to say, prints and needs no network.
pub fn a_changed_bladder(world: &mut World) -> Outcome {
    world.forgives("net::ERR");
    let person = world.person();
    person.opens("")?;
    person.clicks("Begin")?;
    walks(&person, BLADDER, None)?;
    person.is_at("#/care")?;
    is_stopped(&person)?;
    world.shows("emergency")?;
    barriers::are_none(world)?;
    person.reads("You have new trouble with passing pee")?;
    // WebKitGTK's driver takes no language, so there the country is not known.
    person.reads(match world.browser() {
        Browser::WebKit => "Call your local emergency number",
        Browser::Chromium | Browser::Firefox => "Call 999",
    })?;

    person.page().reload()?;
    is_stopped(&person)?;
    for address in ["#/routine", "#/session", "#/intake/check"] {
        person.opens(address)?;
        is_stopped(&person)?;
    }
    // Back and on again: the answer stands until that question is answered anew.
    person.opens("#/care")?;
    person.page().back()?;
    person.page().reload()?;
    person.opens("#/routine")?;
    is_stopped(&person)?;
    person.opens("#/")?;
    person.sees_the_app()?;
    person.is_not_offered("Start session")?;
    // The diary stays open.
    person.opens("#/diary")?;
    person.heading_is("Diary")?;
    if world.browser() == Browser::Chromium {
        prints_on_two_pages(&person, "#/care")?;
    }
    person.opens("#/care")?;
    person.can_go_offline()?;
    world.server.stops();
    let person = world.person();
    person.page().reload()?;
    is_stopped(&person)?;
    person.reads("What you can say:")?;
    person.reads("Print this page")
}

/// The crisis card stands before everything else, prints and needs no network; the way goes on behind it.
pub fn a_dark_hour(world: &mut World) -> Outcome {
    world.forgives("net::ERR");
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    person.clicks("Begin")?;
    walks(&person, DARK_HOUR, None)?;
    is_cared_for(&person)?;
    world.shows("crisis")?;
    barriers::are_none(world)?;
    if world.browser() == Browser::Chromium {
        prints_on_two_pages(&person, "#/care")?;
    }
    person.can_go_offline()?;
    world.server.stops();
    let person = world.person();
    person.page().reload()?;
    is_cared_for(&person)?;
    person.clicks("Go on with the questions")?;
    person.heading_is("Your heart, blood pressure and health")
}

fn is_cared_for(person: &Person) -> Outcome {
    person.sees_the_app()?;
    person.is_at("#/care")?;
    for words in [
        "Thank you for telling us",
        "Tell someone near you how you feel.",
        "Nothing is closed.",
        "Print this page",
    ] {
        person.reads(words)?;
    }
    Ok(())
}

pub fn under_18(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.clicks("Begin")?;
    walks(&person, SEVENTEEN, None)?;
    world.shows("under-18")?;
    barriers::are_none(world)?;
    person.reads("18")?;
    for way in ["Continue", "Make my routine", "Start session"] {
        person.is_not_offered(way)?;
    }
    nothing_is_kept(&person)?;
    person.page().reload()?;
    person.opens("#/routine")?;
    person.sees_the_app()?;
    person.is_not_offered("Start today's session")?;
    nothing_is_kept(&person)
}

fn nothing_is_kept(person: &Person) -> Outcome {
    let keys = person.page().stored_keys()?;
    let theirs: Vec<&String> = keys
        .iter()
        .filter(|key| {
            ["tend1:r:", "tend1:draft:"]
                .iter()
                .any(|start| key.starts_with(start))
        })
        .collect();
    ensure(theirs.is_empty(), format!("kept: {theirs:?}"))
}
