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

/// A text that acts never becomes a part of the page, wherever it may come from; where the browser knows Trusted Types.
pub fn refuses_markup_that_acts(world: &mut World) -> Outcome {
    world.forgives("TrustedHTML");
    world.forgives("TrustedScriptURL");
    world.forgives("Trusted Type");
    let person = world.person();
    person.opens("#/library/STG01")?;
    person.sees_the_app()?;
    let tried = "if (!window.trustedTypes) return 'unknown here';
        const refused = (act) => { try { act(); return false; } catch { return true; } };
        const place = document.createElement('div');
        const script = document.createElement('script');
        return [
          refused(() => { place.innerHTML = '<img src=x onerror=alert(1)>'; }),
          refused(() => { place.innerHTML = '<svg onload=\"alert(1)\"></svg>'; }),
          refused(() => { script.src = 'https://elsewhere.example/x.js'; }),
          refused(() => { place.innerHTML = '<svg class=\"a\"><g><path d=\"M0 0\"/></g></svg>'; }),
        ].join();";
    let refused = person.page().run(tried, &[])?;
    ensure(
        refused == "true,true,true,false" || refused == "unknown here",
        format!("refused: {refused}"),
    )?;
    let drawn = "return document.querySelectorAll('.figure svg path').length > 0";
    ensure(person.page().run(drawn, &[])? == true, "nothing is drawn")
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
