//! What a host does wrong: half a version, other people's pages, holes in what the browser kept, a worker that cannot be read,
//! a worker that lets go. The person keeps a version that works, and what they typed.

use super::updates::{OFFER, is_next, looks_for_an_update, next_version, opens_and_keeps};
use super::{faults, first_day};
use journeys::server::Fault;
use journeys::site::{Site, becomes_next_version, copy};
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use std::fs;
use std::path::Path;

/// How many versions the browser keeps.
fn versions(world: &World) -> Outcome<u64> {
    let count = "const done = arguments[0]; caches.keys().then((all) => done(all.length));";
    Ok(world
        .page()
        .run_async(count, &[])?
        .as_u64()
        .unwrap_or_default())
}

/// The page of one version and the program of another: a first visit is told, and trying again is enough once it is whole.
pub fn half_a_version(world: &mut World) -> Outcome {
    world.forgives("404");
    world.forgives("integrity");
    let root = tempfile::tempdir()?;
    copy(&Site::Build.root()?, root.path())?;
    let there = root.path().join(faults::program()?);
    let away = root.path().join("later.wasm");
    fs::rename(&there, &away)?;
    world.server.deploys(root.path());
    let person = world.person();
    person.opens("")?;
    person.heading_is("Tend could not load")?;
    fs::rename(&away, &there)?;
    person.clicks("Try again")?;
    person.sees_the_app()
}

/// A host or a portal that answers everything with a page of its own: no version is made of that.
pub fn a_page_in_place_of_everything(world: &mut World) -> Outcome {
    world.forgives("integrity");
    world.forgives("MIME");
    opens_and_keeps(world)?;
    first_day::saves_an_entry(&world.person(), "4")?;
    let next = next_version()?;
    world.server.deploys(next.path());
    world.server.captures(true);
    looks_for_an_update(world)?;
    let person = world.person();
    person.page().reload()?;
    person.sees_the_app()?;
    ensure(!is_next(world)?, "a version was made of a portal's page")?;
    first_day::finds_entries(&person, &["4"])?;
    world.server.captures(false);
    looks_for_an_update(world)?;
    person.opens("#/about")?;
    person.page().find("button", OFFER, None).map(drop)
}

/// One file of a version, in its place a page: the version is not taken.
pub fn a_page_in_place_of_the_program(world: &mut World) -> Outcome {
    world.forgives("integrity");
    world.server.breaks(&faults::program()?, Fault::Page);
    let person = world.person();
    person.opens("")?;
    person.heading_is("Tend could not load")?;
    world.server.mends();
    person.clicks("Try again")?;
    person.sees_the_app()
}

/// The browser has lost one file of what it kept, then all of them. With the host there it mends itself; without, the person
/// is told, and trying again is enough.
pub fn holes_in_what_was_kept(world: &mut World) -> Outcome {
    world.forgives("net::ERR");
    world.forgives("503");
    world.forgives("fetch");
    opens_and_keeps(world)?;
    first_day::saves_an_entry(&world.person(), "6")?;
    let lose = "const done = arguments[arguments.length - 1];
        (async () => {
          const [name] = await caches.keys();
          const cache = await caches.open(name);
          for (const one of await cache.keys()) {
            if (arguments[0] === '' || one.url.endsWith(arguments[0])) await cache.delete(one);
          }
        })().then(() => done(), done);";
    world.page().run_async(lose, &[".css".into()])?;
    let person = world.person();
    person.page().reload()?;
    person.sees_the_app()?;
    wait::until_true("the lost file to be kept again", || {
        let kept = "const done = arguments[0];
            caches.match(document.querySelector('link[rel=stylesheet]').href).then((one) => done(Boolean(one)));";
        Ok(person.page().run_async(kept, &[])? == true)
    })?;
    world.page().run_async(lose, &["".into()])?;
    world.server.stops();
    let person = world.person();
    person.page().reload()?;
    person.heading_is("A part of Tend is missing")?;
    world.server.returns()?;
    let person = world.person();
    person.clicks("try again")?;
    person.sees_the_app()?;
    first_day::finds_entries(&person, &["6"])
}

/// A worker that cannot be read changes nothing.
pub fn a_worker_that_cannot_be_read(world: &mut World) -> Outcome {
    world.forgives("sw.js");
    world.forgives("ServiceWorker");
    world.forgives("SyntaxError");
    opens_and_keeps(world)?;
    let next = next_version()?;
    fs::write(next.path().join("sw.js"), "const = ;")?;
    world.server.deploys(next.path());
    looks_for_an_update(world)?;
    let person = world.person();
    person.page().reload()?;
    person.sees_the_app()?;
    ensure(!is_next(world)?, "a version without a worker was taken")?;
    person.is_not_offered(OFFER)?;
    ensure(versions(world)? == 1, "the version that works is gone")
}

/// A new version is taken while an entry is half written: what was typed is there afterwards.
pub fn an_update_over_a_half_written_entry(world: &mut World) -> Outcome {
    opens_and_keeps(world)?;
    let next = next_version()?;
    world.server.deploys(next.path());
    looks_for_an_update(world)?;
    let person = world.person();
    person.opens("#/diary/new")?;
    person.answers_to("Pain now", "7")?;
    person.clicks(OFFER)?;
    wait::until_true("the new version", || is_next(world))?;
    person.sees_the_app()?;
    person.opens("#/diary/new")?;
    wait::until_true("the answer that was given", || {
        let chosen = "return [...document.querySelectorAll('input:checked')].some((one) => one.value === '7')";
        Ok(person.page().run(chosen, &[])? == true)
    })
}

/// Where a browser has no worker, or the host none, the app works as long as the host is there.
pub fn without_a_worker(world: &mut World) -> Outcome {
    world.forgives("sw.js");
    world.forgives("404");
    world.server.breaks("sw.js", Fault::Missing);
    let person = world.person();
    person.opens("#/about")?;
    person.sees_the_app()?;
    first_day::saves_an_entry(&person, "3")?;
    person.page().reload()?;
    first_day::finds_entries(&person, &["3"])
}

/// The worker that lets go: it takes away what was kept of the app and nothing of the person's.
pub fn a_worker_that_lets_go(world: &mut World) -> Outcome {
    opens_and_keeps(world)?;
    first_day::saves_an_entry(&world.person(), "8")?;
    let root = tempfile::tempdir()?;
    copy(&Site::Build.root()?, root.path())?;
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::copy(
        here.join("../../xtask/templates/sw-dev.js"),
        root.path().join("sw.js"),
    )?;
    for twin in ["sw.js.br", "sw.js.gz"] {
        let twin = root.path().join(twin);
        // A build that is only to be tried has none.
        if twin.exists() {
            fs::remove_file(twin)?;
        }
    }
    world.server.deploys(root.path());
    let look = "const done = arguments[0];
        navigator.serviceWorker.getRegistration().then((one) => one?.update()).then(() => done(), () => done());";
    world.page().run_async(look, &[])?;
    wait::until_true("the worker to be gone", || {
        let gone = "const done = arguments[0];
            navigator.serviceWorker.getRegistration().then((one) => done(!one));";
        Ok(world.page().run_async(gone, &[])? == true)
    })?;
    ensure(versions(world)? == 0, "something of the app is still kept")?;
    first_day::finds_entries(&world.person(), &["8"])
}

/// Two versions come one after the other before the person says yes: the later one is taken.
pub fn two_updates_in_a_row(world: &mut World) -> Outcome {
    opens_and_keeps(world)?;
    let second = next_version()?;
    world.server.deploys(second.path());
    looks_for_an_update(world)?;
    let third = tempfile::tempdir()?;
    copy(second.path(), third.path())?;
    becomes_next_version(third.path())?;
    world.server.deploys(third.path());
    looks_for_an_update(world)?;
    let person = world.person();
    person.opens("#/diary")?;
    person.clicks(OFFER)?;
    let metas = "return document.querySelectorAll('meta[name=version]').length";
    wait::until_true("the third version", || {
        Ok(person.page().run(metas, &[])? == 2)
    })?;
    person.sees_the_app()?;
    ensure(versions(world)? == 1, "an old version is still kept")
}
