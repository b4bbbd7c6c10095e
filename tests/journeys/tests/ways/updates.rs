//! A new version on the host: whole or not at all, and only when the person says so.

use journeys::barriers;
use journeys::server::Fault;
use journeys::site::{Site, becomes_next_version, copy};
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use tempfile::TempDir;

pub const OFFER: &str = "Start the new version";

/// A copy of the build, one version on.
pub fn next_version() -> Outcome<TempDir> {
    let folder = tempfile::tempdir()?;
    copy(&Site::Build.root()?, folder.path())?;
    becomes_next_version(folder.path())?;
    Ok(folder)
}

/// Opens the app and waits until it is kept for use without a network.
pub fn opens_and_keeps(world: &World) -> Outcome {
    let person = world.person();
    person.opens("#/about")?;
    person.sees_the_app()?;
    person.can_go_offline()
}

/// Whether the page is of a next version.
pub fn is_next(world: &World) -> Outcome<bool> {
    let meta = "return document.querySelector('meta[name=version]') !== null";
    Ok(world.page().run(meta, &[])? == true)
}

/// Has the browser look for a new version, and waits until that is installed or has failed.
pub fn looks_for_an_update(world: &World) -> Outcome {
    let look = "const done = arguments[0];
        navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => done(), () => done());";
    world.page().run_async(look, &[])?;
    wait::until_true("the new version to be there or to be given up", || {
        let state = "const done = arguments[0];
            navigator.serviceWorker.getRegistration().then((one) => done(one.installing === null));";
        Ok(world.page().run_async(state, &[])? == true)
    })
}

pub fn taken_when_told(world: &mut World) -> Outcome {
    opens_and_keeps(world)?;
    let next = next_version()?;
    world.server.deploys(next.path());
    looks_for_an_update(world)?;

    // News comes with the next page, never into one that is being read.
    let person = world.person();
    person.is_not_offered(OFFER)?;
    person.opens("#/diary")?;
    person.page().find("button", OFFER, None)?;
    world.shows("offer")?;
    barriers::are_none(world)?;
    // Not told: reloading, and coming back, stay with the version that is there.
    person.page().reload()?;
    person.sees_the_app()?;
    ensure(
        !is_next(world)?,
        "the new version came without being asked for",
    )?;
    person.opens("#/about")?;
    person.clicks(OFFER)?;
    wait::until_true("the new version", || is_next(world))?;
    person.sees_the_app()?;
    person.heading_is("About Tend")?;
    person.is_not_offered(OFFER)
}

pub fn whole_or_not_at_all(world: &mut World) -> Outcome {
    // A part that does not arrive is said by the browser.
    world.forgives("icons/tend.svg");
    world.forgives("404");
    opens_and_keeps(world)?;
    let next = next_version()?;
    let asked = world
        .server
        .requests()
        .iter()
        .filter(|one| one.ends_with("/icons/tend.svg"))
        .count();
    world.server.deploys(next.path());
    world.server.breaks("icons/tend.svg", Fault::Missing);
    looks_for_an_update(world)?;
    let tried = world
        .server
        .requests()
        .iter()
        .filter(|one| one.ends_with("/icons/tend.svg"))
        .count();
    ensure(tried > asked, "the new version was never tried")?;

    let person = world.person();
    person.page().reload()?;
    person.sees_the_app()?;
    ensure(!is_next(world)?, "half a version was taken")?;
    person.is_not_offered(OFFER)?;
    let kept = world.page().run_async(
        "const done = arguments[0]; caches.keys().then((all) => done(all.length));",
        &[],
    )?;
    ensure(kept == 1, format!("{kept} versions are kept"))
}
