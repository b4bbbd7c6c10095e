//! The harness in a browser, before small pages of its own.

use journeys::axe;
use journeys::browser::Browser;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;

pub fn is_read_by_role_and_name(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.heading_is("A clean page")?;
    person.answers_to("Do you run?", "No")?;
    person.answers("None of these")?;
    let page = person.page();
    let chosen = page.all("radio", None)?;
    let chosen: Vec<bool> = chosen.iter().map(|found| found.is_checked).collect();
    ensure(
        chosen == [false, false, false, true],
        format!("chosen: {chosen:?}"),
    )?;
    page.fill("textbox", "A note", "first")?;
    page.fill("textbox", "A note", "second")?;
    ensure(
        page.find("textbox", "A note", None)?.value == "second",
        "the field was not emptied",
    )?;
    ensure(
        page.all("button", None)?.len() == 1,
        "a hidden button was found",
    )?;
    person.clicks("Begin")?;
    page.find("status", "Saved", None)?;
    page.find("link", "Diary", Some("Main"))?;
    person.clicks("Diary")?;
    person.is_at("#/diary")?;
    page.back()?;
    person.is_at("")?;
    page.press(&["\u{e004}"])?;
    person.is_not_offered("Continue")
}

pub fn axe_finds_a_flaw(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    let none = axe::violations(person.page())?;
    ensure(none.is_empty(), format!("the clean page has {none:#?}"))?;
    person.opens("flawed.html")?;
    let some = axe::violations(person.page())?.join("\n");
    ensure(
        some.contains("image-alt") && some.contains("button-name"),
        format!("the flaws were not found: {some}"),
    )
}

pub fn a_complaint_is_caught(world: &mut World) -> Outcome {
    world.person().opens("")?;
    ensure(
        world.console_errors()?.is_empty(),
        "the clean page complains",
    )?;
    world
        .page()
        .run("setTimeout(() => { throw new Error('caught me') })", &[])?;
    wait::until_true("the complaint", || {
        Ok(world
            .console_errors()?
            .iter()
            .any(|line| line.contains("caught me")))
    })?;
    ensure(
        world.stayed_clean().is_err(),
        "the complaint was let through",
    )?;
    world.forgives("caught me");
    Ok(())
}

pub fn a_stranger_is_caught(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("flawed.html")?;
    world.stayed_clean()?;
    for host in [
        "http://page.stranger.invalid/",
        "https://secret.stranger.invalid/",
    ] {
        let ask = "const done = arguments[1];
            fetch(arguments[0], {mode: 'no-cors'}).then(() => done(), () => done());";
        person.page().run_async(ask, &[host.into()])?;
    }
    let ask = "const done = arguments[0];
        navigator.serviceWorker.addEventListener('message', () => done());
        navigator.serviceWorker.register('stranger.js')
            .then(() => navigator.serviceWorker.ready)
            .then((registration) => registration.active.postMessage('ask'));";
    person.page().run_async(ask, &[])?;
    let strangers = world.proxy.strangers();
    let secret = match world.browser() {
        Browser::WebKit => "encrypted",
        Browser::Chromium | Browser::Firefox => "secret.stranger.invalid:443",
    };
    for authority in ["page.stranger.invalid", secret, "worker.stranger.invalid"] {
        let caught = strangers.iter().any(|seen| seen.authority == authority);
        ensure(caught, format!("{authority} is not among {strangers:#?}"))?;
    }
    let told = world.stayed_clean();
    ensure(told.is_err(), "the strangers were let through")?;
    world.proxy.forgets();
    world.forgives("stranger.invalid");
    Ok(())
}

pub fn a_stopped_host_fails(world: &mut World) -> Outcome {
    world.forgives("net::ERR");
    world.person().opens("")?;
    world.server.stops();
    let ask = "const done = arguments[0];
        fetch('clean.js', {cache: 'reload'}).then((answer) => done(answer.status), () => done('failed'));";
    let told = world.page().run_async(ask, &[])?;
    ensure(told == "failed", format!("the page was told {told}"))
}

pub fn storage_is_forbidden(world: &mut World) -> Outcome {
    world.person().opens("")?;
    let told = world.page().run(
        "try { localStorage.setItem('a', 'b'); return 'kept' } catch (error) { return error.name }",
        &[],
    )?;
    if told == "SecurityError" {
        Ok(())
    } else {
        Err(Trouble::unmet(format!("the page was told {told}")))
    }
}

/// localStorage is on disk some seconds later, a strict transaction of IndexedDB when it is complete: a kill between must
/// lose the one and keep the other, or it is no kill.
pub fn a_kill_loses_the_unwritten(world: &mut World) -> Outcome {
    world.person().opens("")?;
    let keep = "const done = arguments[0];
        const opening = indexedDB.open('kept', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('store');
        opening.onsuccess = () => {
            const work = opening.result.transaction('store', 'readwrite', {durability: 'strict'});
            work.objectStore('store').put('there', 'key');
            work.oncomplete = () => { localStorage.setItem('key', 'there'); done(); };
        };";
    world.page().run_async(keep, &[])?;
    world.dies_and_returns()?;
    world.person().opens("")?;
    let read = "const done = arguments[0];
        const opening = indexedDB.open('kept', 1);
        opening.onsuccess = () => {
            const asked = opening.result.transaction('store').objectStore('store').get('key');
            asked.onsuccess = () => done(`${asked.result}, ${localStorage.getItem('key')}`);
        };";
    let told = world.page().run_async(read, &[])?;
    ensure(told == "there, null", format!("after the kill: {told}"))
}
