//! Where the app comes from, and what holds when that is gone.

use super::first_day;
use journeys::trouble::{Outcome, ensure};
use journeys::world::World;

/// The host goes away after the first visit: everything still works, and what is entered is kept.
pub fn saves_after_the_host_has_gone(world: &mut World) -> Outcome {
    // The browser looks for a newer worker at every visit and says so when there is no host.
    world.forgives("net::ERR");
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    person.can_go_offline()?;
    world.server.stops();
    let before = world.server.requests().len();

    let person = world.person();
    person.page().reload()?;
    person.sees_the_app()?;
    person.opens("#/about")?;
    person.heading_is("About Tend")?;
    first_day::saves_an_entry(&person, "5")?;
    person.page().reload()?;
    first_day::finds_entries(&person, &["5"])?;
    world.shows("offline")?;
    ensure(
        world.server.requests().len() == before,
        "the host was not gone",
    )
}

/// A host with other sites on it: the app lives in a folder, and its worker touches only that.
pub fn works_in_a_folder(world: &mut World) -> Outcome {
    world.forgives("net::ERR");
    let person = world.person();
    person.opens("#/about")?;
    person.sees_the_app()?;
    person.heading_is("About Tend")?;
    first_day::saves_an_entry(&person, "2")?;
    person.can_go_offline()?;
    let scope = person
        .page()
        .run("return navigator.serviceWorker.controller.scriptURL", &[])?;
    let expected = format!("{}sw.js", world.server.url());
    ensure(scope == expected.as_str(), format!("the worker is {scope}"))?;
    let requests = world.server.requests();
    let outside: Vec<&String> = requests
        .iter()
        .filter(|one| !one.starts_with("GET /sub/folder/"))
        .collect();
    ensure(
        outside.is_empty(),
        format!("asked for outside the folder: {outside:?}"),
    )?;

    world.server.stops();
    let person = world.person();
    person.page().reload()?;
    person.sees_the_app()?;
    first_day::finds_entries(&person, &["2"])
}
