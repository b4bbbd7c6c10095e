//! Coming onto the device: what the browser thinks of the manifest, the hint before the first question, and files that the device
//! hands over. Where only an installed app would hear of it, scripts of the page stand in for the browser.

use super::first_day::saves_an_entry;
use journeys::axe;
use journeys::person::Person;
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::{Value, json};

/// The browser's own check: it could install Tend as it is, and reads the whole manifest without a complaint.
pub fn nothing_stands_in_the_way(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    let page = person.page();
    // The browser offers it by itself, and Tend hands that on.
    page.find("button", "Install Tend", None)?;
    page.devtools("Page.enable", &json!({}))?;
    let check = page.devtools("Page.getInstallabilityErrors", &json!({}))?;
    let wrong = check.get("installabilityErrors");
    ensure(
        wrong == Some(&json!([])),
        format!("not installable: {wrong:?}"),
    )?;
    let read = page.devtools("Page.getAppManifest", &json!({}))?;
    let wrong = read.get("errors");
    ensure(
        wrong == Some(&json!([])),
        format!("in the manifest: {wrong:?}"),
    )?;
    let id = page.devtools("Page.getAppId", &json!({}))?;
    let expected = world.server.url();
    ensure(
        id.get("appId") == Some(&json!(expected)),
        format!("the app is called {id}, not {expected}"),
    )?;

    // Every picture that is named is there, and as large as is said.
    let manifest = "const done = arguments[0];
        const pixels = (src) => createImageBitmap(src).then((map) => `${map.width}x${map.height}`);
        const look = async () => {
            const link = document.querySelector('link[rel=manifest]').href;
            const manifest = await (await fetch(link)).json();
            const named = ['icons', 'screenshots'].flatMap((name) => manifest[name] ?? []);
            named.push(...manifest.shortcuts.flatMap((one) => one.icons));
            const wrong = [];
            for (const { src, sizes } of named) {
                const answer = await fetch(new URL(src, link));
                const found = answer.ok ? await pixels(await answer.blob()) : answer.status;
                if (found !== sizes) wrong.push(`${src}: ${found}, not ${sizes}`);
            }
            const purposes = new Set(manifest.icons.map((one) => one.purpose));
            for (const one of ['any', 'maskable']) if (!purposes.has(one)) wrong.push(`no icon is ${one}`);
            return wrong;
        };
        look().then(done, (error) => done([String(error)]));";
    let wrong = page.run_async(manifest, &[])?;
    ensure(wrong == json!([]), format!("pictures: {wrong}"))
}

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";
const FIREFOX: &str = "Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0";
const CHROMIUM: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36";
const WELCOME: &str = "A small daily routine for long-lasting pain";

/// Keeps the browser's own offer from the page, so that only what stands in for it is heard.
const NO_OFFER: &str = "addEventListener('beforeinstallprompt', (event) => event.isTrusted && event.stopImmediatePropagation());";

fn is(person: &Person, agent: &str) -> Outcome {
    person
        .page()
        .devtools(
            "Emulation.setUserAgentOverride",
            &json!({"userAgent": agent}),
        )
        .map(drop)
}

fn begins_anew(person: &Person, hash: &str) -> Outcome {
    person.opens(hash)?;
    person.page().reload()?;
    person.sees_the_app()
}

fn says_nothing_of_it(person: &Person) -> Outcome {
    let hint = "return document.querySelector('.install')?.textContent.trim() ?? 'no page'";
    wait::until_true("the hint to go", || Ok(person.page().run(hint, &[])? == ""))
}

/// Which hint is shown where, and what becomes of it.
pub fn hints(world: &mut World) -> Outcome {
    let person = world.person();
    let script = json!({"source": NO_OFFER});
    person
        .page()
        .devtools("Page.addScriptToEvaluateOnNewDocument", &script)?;
    for (agent, words) in [
        (IPHONE, "tap Share, then Add to Home Screen"),
        (FIREFOX, "Open the menu of Firefox"),
        (CHROMIUM, "Open the browser’s menu"),
    ] {
        is(&person, agent)?;
        begins_anew(&person, "")?;
        person.heading_is(WELCOME)?;
        person.reads(words)?;
        world.shows("hint")?;
        axe::finds_nothing(person.page())?;
    }

    // The browser offers to ask: a press is enough, and it is asked once.
    let offer = "const event = new Event('beforeinstallprompt', { cancelable: true });
        event.prompt = () => { window.asked = (window.asked ?? 0) + 1; };
        dispatchEvent(event);
        return event.defaultPrevented;";
    let held = person.page().run(offer, &[])?;
    ensure(held == true, "the browser's own note would come as well")?;
    person.clicks("Install Tend")?;
    person.reads("Open the browser’s menu")?;
    ensure(
        person.page().run("return window.asked", &[])? == 1,
        "the browser was not asked once",
    )?;
    person
        .page()
        .run("dispatchEvent(new Event('appinstalled'))", &[])?;
    says_nothing_of_it(&person)?;

    // Put away once, it stays away; who looks for it finds it in the settings.
    begins_anew(&person, "")?;
    person.clicks("Not now")?;
    says_nothing_of_it(&person)?;
    begins_anew(&person, "")?;
    says_nothing_of_it(&person)?;
    let kept = person.page().stored_keys()?;
    ensure(
        !kept.iter().any(|key| key.starts_with("tend1:r:")),
        format!("something was kept as the person's: {kept:?}"),
    )?;
    person.opens("#/settings")?;
    person.heading_is("Settings")?;
    person.reads("Open the browser’s menu")?;
    person.is_not_offered("Not now")?;

    // From its own icon there is nothing to say, however a browser tells.
    for told in [
        "Object.defineProperty(navigator, 'standalone', { value: true });",
        "const real = window.matchMedia;
         window.matchMedia = (query) => query.includes('display-mode: standalone') ? { matches: true } : real.call(window, query);",
    ] {
        let script = json!({"source": told});
        let page = person.page();
        let planted = page.devtools("Page.addScriptToEvaluateOnNewDocument", &script)?;
        begins_anew(&person, "#/settings")?;
        says_nothing_of_it(&person)?;
        page.devtools("Page.removeScriptToEvaluateOnNewDocument", &planted)?;
        begins_anew(&person, "#/settings")?;
        person.reads("Open the browser’s menu")?;
    }
    Ok(())
}

/// Stands in for what an installed app is told when it is started: what is handed over before the page is there, and the way to hand
/// over more.
fn handing_over(first: &Value) -> Value {
    let source = format!(
        "(() => {{
            const first = {first};
            const file = (text) => ({{ getFile: async () => new File([text], 'tend-backup.json') }});
            let hear;
            window.hand = (text, targetURL) => hear({{ files: text === null ? [] : [file(text)], targetURL }});
            Object.defineProperty(window, 'launchQueue', {{ value: {{
                setConsumer: (consumer) => {{
                    hear = consumer;
                    if (first !== null) window.hand(first, location.href);
                }},
            }} }});
        }})();"
    );
    json!({"source": source})
}

fn entries(person: &Person) -> Outcome<u64> {
    let script = "return Object.keys(localStorage).filter((key) => key.startsWith('tend1:r:')
        && localStorage[key].includes('\"kind\":\"entry\"') && localStorage[key].includes('\"del\":false')).length";
    person.page().told(script, &[])
}

/// A file opened with Tend, before the page is there and while it is open; and a shortcut pressed while it is open.
pub fn a_file_is_handed_over(world: &mut World) -> Outcome {
    let person = world.person();
    let page = person.page();
    saves_an_entry(&person, "4")?;
    person.opens("#/settings")?;
    let copy = page.takes_file("Download my data")?;
    person.clicks("Delete everything")?;
    person.clicks("Yes, delete everything")?;
    person.heading_is(WELCOME)?;
    wait::until_true("nothing to be kept", || Ok(entries(&person)? == 0))?;

    let first = json!(copy);
    let script = "Page.addScriptToEvaluateOnNewDocument";
    let planted = page.devtools(script, &handing_over(&first))?;
    page.visit("about:blank")?;
    person.opens("#/settings/restore")?;
    person.heading_is("Take in a copy")?;
    person.reads("1 new diary entry")?;
    ensure(entries(&person)? == 0, "it was taken in by itself")?;
    axe::finds_nothing(page)?;
    // A page that is loaded again is told again, and has done that already.
    begins_anew(&person, "#/about")?;
    person.heading_is("About Tend")?;

    page.devtools("Page.removeScriptToEvaluateOnNewDocument", &planted)?;
    page.devtools(script, &handing_over(&Value::Null))?;
    page.visit("about:blank")?;
    person.opens("#/about")?;
    person.sees_the_app()?;
    let hand = "window.hand(...arguments)";
    page.run(hand, &[json!("{}"), Value::Null])?;
    person.heading_is("Take in a copy")?;
    person.reads("This is not a file from Tend")?;
    page.run(hand, &[json!(copy), Value::Null])?;
    person.reads("1 new diary entry")?;
    ensure(entries(&person)? == 0, "it was taken in by itself")?;
    person.clicks("Take it in")?;
    person.reads("A file was taken in on this device.")?;
    ensure(entries(&person)? == 1, "it was not taken in")?;

    let there = json!(format!("{}#/diary/new", world.server.url()));
    page.run(hand, &[Value::Null, there])?;
    person.is_at("#/diary/new")?;
    page.find("button", "Save entry", None).map(drop)
}
