//! What a screen reader is told: every control has the name that is written on it, in the accessibility tree of each browser, and
//! what happens is said in a live region: saved, wrong, half-time, a pause.

use super::access::{goes, is_known};
use super::session::{hides, part, passes, starts};
use journeys::person::Person;
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::json;

const ROLES: [&str; 9] = [
    "button",
    "link",
    "checkbox",
    "radio",
    "textbox",
    "combobox",
    "slider",
    "spinbutton",
    "progressbar",
];

/// The pages with every kind of control.
const PAGES: [&str; 8] = [
    "#/",
    "#/routine",
    "#/session",
    "#/diary/new",
    "#/progress",
    "#/intake/pain",
    "#/report",
    "#/settings",
];

/// The browser's own accessibility tree calls each control what the page means by it.
pub fn names(world: &mut World) -> Outcome {
    let person = is_known(world)?;
    for hash in PAGES {
        goes(person.page(), hash)?;
        let mut count = 0;
        for role in ROLES {
            for found in person.page().all(role, None)? {
                let what = format!("{hash}: the browser to call the {role} “{}” so", found.name);
                // A part that is being drawn has no name for a moment.
                wait::until_true(&what, || Ok(person.page().called(&found)? == found.name))?;
                count += 1;
            }
        }
        ensure(count > 8, format!("{hash} has {count} controls"))?;
        for (part, most) in [("main", 1), ("navigation", 1), ("heading", 40)] {
            let parts = person.page().all(part, None)?.len();
            ensure(parts <= most, format!("{hash} has {parts} of {part}"))?;
        }
    }
    Ok(())
}

/// From now on what the live regions say is written down. One that comes onto the page with its words counts when it is an alert.
const LISTENS: &str = "window.heard = [];
    const live = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
    new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
            const part = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
            const fresh = [...addedNodes].flatMap((node) => node.querySelectorAll
                ? [node, ...node.querySelectorAll('*')].filter((one) => one.matches('[role=alert]')) : []);
            for (const region of [part?.closest(live), ...fresh].filter(Boolean)) {
                const said = region.innerText.replace(/\\s+/g, ' ').trim();
                if (said) window.heard.push(said);
            }
        }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });";

/// Waits until words that hold these were said.
fn hears(person: &Person, words: &str) -> Outcome {
    wait::until_true(&format!("“{words}” to be said"), || {
        let said = "return window.heard.some((said) => said.includes(arguments[0]))";
        Ok(person.page().run(said, &[json!(words)])? == true)
    })
}

/// Wrong, saved, paused, half-time.
pub fn what_happens(world: &mut World) -> Outcome {
    let person = is_known(world)?;
    goes(person.page(), "#/diary/new")?;
    person.page().run(LISTENS, &[])?;
    person.clicks("Save entry")?;
    hears(&person, "There is a problem")?;
    person.answers_to("Pain now", "4")?;
    person.clicks("Save entry")?;
    hears(&person, "Saved")?;

    starts(&person)?;
    person.page().run(LISTENS, &[])?;
    person.clicks("Pause")?;
    hears(&person, "Paused")?;
    person.clicks("Resume")?;
    person.clicks("Next")?;
    wait::until_true("the work", || Ok(part(&person)? == "work"))?;
    for _ in 0..40 {
        let half = "return window.heard.some((said) => said.includes('Half-time'))";
        if person.page().run(half, &[])? == true {
            let seconds = "return window.heard.filter((said) => /^\\d+$/.test(said))";
            let seconds: Vec<String> = person.page().told(seconds, &[])?;
            return ensure(
                seconds.is_empty(),
                format!("every second is said: {seconds:?}"),
            );
        }
        passes(&person, 5)?;
        hides(&person, false)?;
    }
    hears(&person, "Half-time")
}
