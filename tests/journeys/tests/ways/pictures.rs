//! The pictures of the app: those of the manifest and the one of README.md, taken on a made-up person's way through it. Run by
//! `cargo xtask pictures`; no test of anything.

use super::progress::plants;
use super::session::{has_a_routine, part, starts};
use journeys::person::Person;
use journeys::trouble::{Outcome, Trouble};
use journeys::wait;
use journeys::world::World;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Where they lie, below the workspace.
const SCREENSHOTS: &str = "public/screenshots";
const README: &str = "xtask/pictures/tend.png";

const PHONE: (u32, u32) = (390, 844);
const DESK: (u32, u32) = (1280, 800);

/// The space between two phones of the sheet.
const GAP: u32 = 16;

/// Lays pictures side by side on a page of nothing else.
const SHEET: &str = "
    const [gap, ...pictures] = arguments;
    document.body.replaceChildren(...pictures.map((data) => {
        const image = new Image();
        image.src = 'data:image/png;base64,' + data;
        return image;
    }));
    Object.assign(document.body.style, { margin: 0, display: 'flex', gap: gap + 'px', background: '#e6dfd0' });
    const done = Promise.all([...document.images].map((image) => image.decode()));
    document.body.dataset.ready = '';
    done.then(() => { document.body.dataset.ready = 'yes'; });";

/// Takes them all and lays them where they belong.
pub fn of_the_app(world: &mut World) -> Outcome {
    let root = std::env::var_os("TEND_PICTURES").map(PathBuf::from);
    let root = root.ok_or_else(|| Trouble::Machine("TEND_PICTURES names no folder".to_owned()))?;
    let folder = root.join(SCREENSHOTS);
    std::fs::create_dir_all(&folder)?;
    // A file that is no page has no icon, and browsers ask for one.
    world.forgives("favicon.ico");

    let person = has_a_routine(world)?;
    person.opens("#/")?;
    person.sees_the_app()?;
    person.page().find("link", "Start session", None)?;
    let mut phones = vec![takes(world, PHONE, &folder.join("today-narrow.png"))?];
    takes(world, DESK, &folder.join("today-wide.png"))?;
    world.sizes(PHONE.0, PHONE.1)?;

    starts(&person)?;
    for _ in 0..2 {
        person.clicks("Skip")?;
    }
    person.clicks("Next")?;
    wait::until_true("the work", || Ok(part(&person)? == "work"))?;
    phones.push(takes(world, PHONE, &folder.join("session-narrow.png"))?);

    person.opens("#/diary/new")?;
    person.answers_to("Pain now", "4")?;
    phones.push(takes(world, PHONE, &folder.join("diary-narrow.png"))?);

    plants(
        &person,
        90,
        1,
        &["full", "sessions", "better", "sleep", "gaps"],
    )?;
    person.opens("#/progress")?;
    person.sees_the_app()?;
    wait::until_true("the change", || {
        Ok(person.heading()?.contains("better, by about"))
    })?;
    without_banners(&person)?;
    phones.push(takes(world, PHONE, &folder.join("progress-narrow.png"))?);
    takes(world, DESK, &folder.join("progress-wide.png"))?;

    sheet(world, &phones, &root.join(README))
}

/// What was planted lies in one copy alone, which the app says.
fn without_banners(person: &Person) -> Outcome {
    while person.page().has("button", "Close")? {
        person.clicks("Close")?;
    }
    Ok(())
}

/// A picture of the top of the page in that size; also as text.
fn takes(world: &World, (width, height): (u32, u32), file: &Path) -> Outcome<Value> {
    world.sizes(width, height)?;
    let page = world.page();
    let measure =
        "scrollTo(0, 0); document.activeElement?.blur(); return [innerWidth, innerHeight];";
    wait::until_true("the page in that size", || {
        Ok(page.run(measure, &[])? == json!([width, height]))
    })?;
    page.picture(file)
}

fn sheet(world: &World, phones: &[Value], file: &Path) -> Outcome {
    let person = world.person();
    person.opens("version.json")?;
    let count = u32::try_from(phones.len()).unwrap_or(1);
    world.sizes(count * (PHONE.0 + GAP) - GAP, PHONE.1)?;
    let mut arguments = vec![json!(GAP)];
    arguments.extend_from_slice(phones);
    person.page().run(SHEET, &arguments)?;
    wait::until_true("the sheet", || {
        Ok(person
            .page()
            .run("return document.body.dataset.ready", &[])?
            == json!("yes"))
    })?;
    person.page().picture(file).map(drop)
}
