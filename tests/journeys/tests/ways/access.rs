//! Every page under axe and our own search for barriers, in every theme and at every size: first as someone new meets them,
//! then with a routine and a diary of three months. The pages are gone through in one document, as links do it.

use super::progress::plants;
use journeys::axe;
use journeys::barriers;
use journeys::browser::Browser;
use journeys::page::Page;
use journeys::person::Person;
use journeys::reach;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::world::World;
use serde_json::json;

/// Pages that show less, or something else, to someone who has told the app nothing yet.
const NEW: &[&str] = &[
    "#/",
    "#/intake/age",
    "#/intake/check",
    "#/care",
    "#/routine",
    "#/session",
    "#/check-in",
    "#/safety",
    "#/flare",
    "#/diary",
    "#/diary/month/2026-11",
    "#/diary/year/2026",
    "#/progress",
    "#/progress/experiments",
    "#/report",
    "#/settings",
    "#/settings/files",
];

/// Every page, to someone who has a routine and a diary. A native test holds that none of `route.rs` is missing.
const KNOWN: &[&str] = &[
    "#/",
    "#/welcome",
    "#/intake/age",
    "#/intake/sites",
    "#/intake/duration",
    "#/intake/safety-sudden",
    "#/intake/health-joints",
    "#/intake/abilities",
    "#/intake/site-details-low-back",
    "#/intake/pain",
    "#/intake/provokes",
    "#/intake/mood",
    "#/intake/activities",
    "#/intake/minutes",
    "#/intake/check",
    "#/care",
    "#/routine",
    "#/session",
    "#/session/REL01",
    "#/session/own-list",
    "#/check-in",
    "#/check-in/evening",
    "#/safety",
    "#/ask/peg",
    "#/ask/phq4",
    "#/ask/exercise-vital-sign",
    "#/ask/global-change",
    "#/flare",
    "#/diary",
    "#/diary/month/2026-11",
    "#/diary/year/2026",
    "#/diary/new",
    "#/diary/{entry}",
    "#/progress",
    "#/progress/experiments",
    "#/report",
    "#/library",
    "#/library/REL01",
    "#/learn",
    "#/learn/{lesson}",
    "#/words",
    "#/words/flare",
    "#/sources",
    "#/sources/nice-ng193",
    "#/about",
    "#/settings",
    "#/settings/restore",
    "#/settings/files",
    "#/settings/bring",
    "#/nowhere",
];

/// Sizes of the page, and of its text in per cent: the smallest phone, which is also 1280 px at a zoom of 400 %; a phone with
/// text twice as large.
const SIZES: [(u32, u32, &str); 2] = [(320, 568, "100"), (390, 844, "200")];

/// Goes to a page as a link does, and waits until it is drawn; gives the title.
const GOES: &str = "const [hash, done] = arguments;
    const end = setTimeout(() => done(document.title), 600);
    location.hash = hash;
    requestAnimationFrame(() => requestAnimationFrame(() => {
        let quiet;
        const wait = () => {
            clearTimeout(quiet);
            quiet = setTimeout(() => {
                watch.disconnect();
                clearTimeout(end);
                done(document.title);
            }, 40);
        };
        const watch = new MutationObserver(wait);
        watch.observe(document.body, { subtree: true, childList: true });
        wait();
    }));";

/// What stands in place of `{entry}` and `{lesson}`.
const NAMES: &str =
    "const records = Object.keys(localStorage).filter((key) => key.startsWith('tend1:r:'))
        .map((key) => JSON.parse(localStorage[key]));
    return records.find((record) => record.kind === 'entry').id;";

const BESIDES: [&str; 9] = [
    "routine",
    "full",
    "sessions",
    "better",
    "sleep",
    "flare",
    "scores",
    "gaps",
    "experiment",
];

/// Starts with a routine and a diary of three months, and is at Today.
pub fn is_known(world: &World) -> Outcome<Person<'_>> {
    // A file that is no page has no icon, and browsers ask for one.
    world.forgives("favicon.ico");
    let person = world.person();
    plants(&person, 90, 2, &BESIDES)?;
    person.opens("#/")?;
    person.sees_the_app()?;
    if world.browser() == Browser::Chromium {
        world.prefers(false, true)?;
    }
    Ok(person)
}

/// Goes to a page within the document.
pub fn goes(page: &Page, hash: &str) -> Outcome<String> {
    let title = page.run_async(GOES, &[json!(hash)])?;
    Ok(title.as_str().unwrap_or_default().to_owned())
}

/// The addresses with their names filled in.
fn addresses(page: &Page) -> Outcome<Vec<String>> {
    let entry: String = page.told(NAMES, &[])?;
    let lesson =
        "return document.querySelector('main a[href^=\"#/learn/\"]')?.hash.split('/')[2] ?? ''";
    goes(page, "#/learn")?;
    let lesson: String = page.told(lesson, &[])?;
    ensure(!lesson.is_empty(), "no lesson")?;
    let fill = |hash: &&str| hash.replace("{entry}", &entry).replace("{lesson}", &lesson);
    Ok(KNOWN.iter().map(fill).collect())
}

fn result(flaws: Vec<String>) -> Outcome {
    if flaws.is_empty() {
        return Ok(());
    }
    Err(Trouble::unmet(flaws.join("\n")))
}

pub fn every_page_in_every_theme(world: &mut World) -> Outcome {
    let mut flaws = Vec::new();
    let person = world.person();
    person.opens("#/about")?;
    person.sees_the_app()?;
    if world.browser() == Browser::Chromium {
        world.prefers(false, true)?;
    }
    for hash in NEW {
        goes(person.page(), hash)?;
        let found = axe::violations(person.page())?;
        let found = found.into_iter().chain(barriers::found(person.page())?);
        flaws.extend(found.map(|flaw| format!("{hash}, to someone new: {flaw}")));
    }
    let person = is_known(world)?;
    let mut titles: Vec<String> = Vec::new();
    for hash in addresses(person.page())? {
        let title = goes(person.page(), &hash)?;
        let covered = reach::covered(person.page())?;
        let covered = covered
            .iter()
            .map(|name| format!("something lies over “{name}”"));
        let found = barriers::on_this_page(world)?;
        flaws.extend(
            found
                .into_iter()
                .chain(covered)
                .map(|flaw| format!("{hash}: {flaw}")),
        );
        world.shows(&hash.replace(['#', '/'], ""))?;
        titles.push(title);
    }
    // The title says where one is: the pages that are one kind of thing (a session, a questionnaire) share theirs.
    let all = titles.len();
    titles.sort();
    titles.dedup();
    ensure(
        titles.len() + 8 > all,
        format!("{all} pages have the titles {titles:?}"),
    )?;
    result(flaws)
}

/// Nothing runs out of the screen or is cut, and all can be hit, on the smallest screen and with the largest text.
pub fn every_page_at_every_size(world: &mut World) -> Outcome {
    let mut flaws = Vec::new();
    let person = is_known(world)?;
    let addresses = addresses(person.page())?;
    for (width, height, text) in SIZES {
        world.sizes(width, height)?;
        let grow = "document.documentElement.dataset.textSize = arguments[0]";
        person.page().run(grow, &[json!(text)])?;
        for hash in &addresses {
            goes(person.page(), hash)?;
            person.page().run(barriers::UNFOLD, &[])?;
            let found = barriers::found(person.page())?;
            flaws.extend(
                found
                    .iter()
                    .map(|flaw| format!("{hash} at {width} px, text {text} %: {flaw}")),
            );
            world.shows(&format!("{}-{width}-{text}", hash.replace(['#', '/'], "")))?;
        }
    }
    result(flaws)
}

/// Goes through everything that the Tab key comes to, and says what is not seen there: no ring, or a bar that lies over it. The
/// last key was Tab, so that the browser shows where the focus is.
const STOPS: &str = "const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
        .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => one.type !== 'radio' || one.checked || one === document.querySelector(`[name=\"${one.name}\"]`));
    const flaws = [];
    for (const one of stops) {
        one.focus({ focusVisible: true });
        const name = `${one.localName}.${one.getAttribute('class') ?? ''} “${(one.ariaLabel ?? one.labels?.[0]?.innerText ?? one.innerText).trim().slice(0, 40)}”`;
        if (document.activeElement !== one) {
            flaws.push(`${name} takes no focus`);
            continue;
        }
        const label = one.labels?.[0];
        const near = [one, one.nextElementSibling, label, one.closest('label'), ...one.querySelectorAll('*')].filter(Boolean);
        const styles = near.flatMap((part) => [undefined, '::before', '::after'].map((bit) => getComputedStyle(part, bit)));
        const isRinged = styles.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3
            || one.closest('svg') && style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 1);
        if (!isRinged) flaws.push(`${name} has no ring`);
        const part = label && one.getBoundingClientRect().width < 24 ? label : one;
        const isSeen = [...part.getClientRects()].some(({ left, right, top, bottom }) =>
            [left + 4, (left + right) / 2, right - 4].some((x) => [top + 4, (top + bottom) / 2, bottom - 4].some((y) => {
                const hit = document.elementFromPoint(x, y);
                return hit && (part.contains(hit) || hit.contains(part) && hit !== document.body || hit.closest('label')?.control === one);
            })));
        if (!isSeen) flaws.push(`${name} is not seen`);
    }
    return [stops.length, flaws];";

/// Each stop of the Tab key can be seen, with a ring of 3 px, and no bar lies over it. Source: WCAG 2.2, 2.4.7, 2.4.11.
pub fn every_tab_stop(world: &mut World) -> Outcome {
    let mut flaws = Vec::new();
    let person = is_known(world)?;
    for hash in addresses(person.page())? {
        goes(person.page(), &hash)?;
        person.page().run(barriers::UNFOLD, &[])?;
        person.page().press(&["\u{E004}"])?;
        let (stops, found): (usize, Vec<String>) = person.page().told(STOPS, &[])?;
        ensure(stops > 2, format!("{hash} has {stops} stops"))?;
        flaws.extend(found.iter().map(|flaw| format!("{hash}: {flaw}")));
    }
    result(flaws)
}
