//! Two tabs, and files: one tab writes at a time; a copy is taken out and in again; everything can be deleted.

use super::first_day::{finds_entries, is_told_saved, saves_an_entry};
use journeys::axe;
use journeys::barriers;
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::json;

const OTHER_TAB: &str = "Tend is open in another tab.";

/// How many entries the store holds that are not deleted.
fn count(world: &World) -> Outcome<usize> {
    let script = "return Object.keys(localStorage).filter((key) => key.startsWith('tend1:r:')
        && localStorage[key].includes('\"kind\":\"entry\"') && localStorage[key].includes('\"del\":false')).length";
    world.page().told(script, &[])
}

/// A second tab reads, follows and takes over; neither loses an entry.
pub fn two_tabs(world: &mut World) -> Outcome {
    world.forgives("not done");
    let person = world.person();
    saves_an_entry(&person, "1")?;
    let (first, second) = person.page().opens_tab()?;
    person.opens("#/diary")?;
    person.sees_the_app()?;
    person.reads(OTHER_TAB)?;
    world.shows("other-tab")?;
    barriers::are_none(world)?;
    finds_entries(&person, &["1"])?;

    // What the first keeps is seen in the second without a reload.
    person.page().goes_to_tab(&first)?;
    saves_an_entry(&person, "2")?;
    person.page().goes_to_tab(&second)?;
    finds_entries(&person, &["1", "2"])?;

    // The second cannot save before it takes over; what was entered stays.
    person.opens("#/diary/new")?;
    person.answers_to("Pain now", "3")?;
    person.clicks("Save entry")?;
    person.reads("only one tab can save")?;
    person.clicks("Use this tab")?;
    wait::until_true("the note to go", || {
        Ok(!person.page().text()?.contains(OTHER_TAB))
    })?;
    person.clicks("Save entry")?;
    is_told_saved(&person)?;

    person.page().goes_to_tab(&first)?;
    person.reads(OTHER_TAB)?;
    finds_entries(&person, &["1", "2", "3"])?;
    person.clicks("Use this tab")?;
    wait::until_true("the note to go", || {
        Ok(!person.page().text()?.contains(OTHER_TAB))
    })?;
    saves_an_entry(&person, "4")?;
    let kept = count(world)?;
    ensure(kept == 4, format!("{kept} entries are kept"))
}

/// A browser without locks lets both tabs write at once: every entry of either is in both copies.
pub fn two_tabs_without_locks(world: &mut World) -> Outcome {
    let rounds = if std::env::var_os("TEND_FULL").is_some() {
        100
    } else {
        3
    };
    let person = world.person();
    let without = json!({"source": "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });"});
    let command = "Page.addScriptToEvaluateOnNewDocument";
    person.page().devtools(command, &without)?;
    person.opens("#/diary")?;
    person.sees_the_app()?;
    let (first, second) = person.page().opens_tab()?;
    person.page().devtools(command, &without)?;
    person.opens("#/diary")?;
    person.sees_the_app()?;
    for round in 0..rounds {
        for tab in [&first, &second] {
            person.page().goes_to_tab(tab)?;
            person.opens("#/diary/new")?;
            person.answers_to("Pain now", &(round % 11).to_string())?;
            person.clicks("Save entry")?;
        }
        for tab in [&first, &second] {
            person.page().goes_to_tab(tab)?;
            is_told_saved(&person)?;
            ensure(
                !person.page().text()?.contains(OTHER_TAB),
                "it is not without locks",
            )?;
        }
    }
    // What either has told as saved is in both copies.
    for loses in ["", "localStorage.clear()"] {
        person.page().run(loses, &[])?;
        person.page().reload()?;
        person.sees_the_app()?;
        let kept = count(world)?;
        let all = 2 * rounds;
        ensure(kept == all, format!("{kept} of {all} entries are kept"))?;
    }
    Ok(())
}

/// A copy is taken out, everything is deleted, and the copy brings it back; then it is taken back.
pub fn out_and_in(world: &mut World) -> Outcome {
    let person = world.person();
    saves_an_entry(&person, "4")?;
    saves_an_entry(&person, "7")?;
    person.opens("#/settings")?;
    person.heading_is("Settings")?;
    world.shows("settings")?;
    axe::finds_nothing(person.page())?;
    let copy = person.page().takes_file("Download my data")?;

    person.clicks("Delete everything")?;
    person.reads("It cannot be brought back.")?;
    world.shows("delete")?;
    axe::finds_nothing(person.page())?;
    person.clicks("Yes, delete everything")?;
    person.heading_is("A small daily routine for long-lasting pain")?;
    let mut left = person.page().stored_keys()?;
    left.retain(|key| key.starts_with("tend1:"));
    ensure(left.is_empty(), format!("left behind: {left:?}"))?;
    let rows = "const done = arguments[0];
        Promise.all(['mirror', 'log', 'digest'].map((place) => tendStore.read(place, ''))).then((all) => done(all.flat().length));";
    // The page starts anew meanwhile, and has no script for a moment.
    wait::until_true("the second copy to be empty", || {
        let left = person.page().run_async(rows, &[]);
        Ok(left.is_ok_and(|left| left == 0))
    })?;

    person.clicks("I have a backup")?;
    person.heading_is("Take in a copy")?;
    axe::finds_nothing(person.page())?;
    person.page().chooses_file(&copy)?;
    person.reads("2 new diary entries")?;
    world.shows("restore")?;
    axe::finds_nothing(person.page())?;
    ensure(
        count(world)? == 0,
        "something was taken in before it was said so",
    )?;
    person.clicks("Take it in")?;
    person.reads("A file was taken in on this device.")?;
    finds_entries(&person, &["4", "7"])?;

    person.opens("#/settings/restore")?;
    person.page().chooses_file(&copy)?;
    person.reads("Everything in this file is here already.")?;
    person.clicks("Take it back")?;
    wait::until_true("the entries to go", || Ok(count(world)? == 0))
}

/// What is kept of the person, without the marks of the page itself.
const RECORDS: &str = "return JSON.stringify(Object.entries(localStorage)
    .filter(([key]) => key.startsWith('tend1:')).sort())";

/// Files that are cut off, huge, deep, changed, of others or of later versions change nothing, and say why.
pub fn hostile_files(world: &mut World) -> Outcome {
    let person = world.person();
    saves_an_entry(&person, "4")?;
    person.opens("#/settings")?;
    let copy = person.page().takes_file("Download my data")?;
    // That is kept too, and has to be kept before the store is looked at.
    person.reads("You downloaded a copy today.")?;
    person.opens("#/settings/restore")?;
    person.heading_is("Take in a copy")?;
    let before = person.page().run(RECORDS, &[])?;
    let half: String = copy.chars().take(copy.len() / 2).collect();
    let rows = [
        (half, "This is not a file from Tend"),
        (
            String::from("<html></html>"),
            "This is not a file from Tend",
        ),
        ("[".repeat(100_000), "This is not a file from Tend"),
        ("x".repeat(20_000_001), "larger than any that Tend writes"),
        (
            copy.replace("\"version\":1", "\"version\":2"),
            "from a newer version of Tend",
        ),
        (
            copy.replace("\"now\":4", "\"now\":5"),
            "This file is damaged",
        ),
    ];
    for (text, said) in rows {
        person.page().chooses_file(&text)?;
        person.reads(said)?;
        person.opens("#/settings")?;
        person.heading_is("Settings")?;
        person.opens("#/settings/restore")?;
        person.heading_is("Take in a copy")?;
    }
    let after = person.page().run(RECORDS, &[])?;
    ensure(
        after == before,
        format!("a file that was refused changed {before} to {after}"),
    )
}

/// A newer app was here: everything can be read and taken out, nothing is written.
pub fn a_newer_app(world: &mut World) -> Outcome {
    world.forgives("not done");
    let person = world.person();
    saves_an_entry(&person, "4")?;
    // A record of a kind that this app does not know, whole: its checksum is that of its text.
    person.page().store(
        "tend1:r:later",
        "{\"at_utc\":1,\"body\":{},\"crc\":\"859f2ed9\",\"del\":false,\"hlc\":1,\"id\":\"later\",\"kind\":\"letter\",\"local\":\"x\",\"off\":0,\"rev\":1,\"tz\":\"UTC\",\"v\":1}",
    )?;
    person.page().reload()?;
    person.sees_the_app()?;
    person.reads("A newer version of Tend was used on this device.")?;
    world.shows("newer")?;
    barriers::are_none(world)?;
    finds_entries(&person, &["4"])?;
    person.opens("#/diary/new")?;
    person.answers_to("Pain now", "9")?;
    person.clicks("Save entry")?;
    person.reads("This could not be saved.")?;
    ensure(count(world)? == 1, "it was written all the same")?;
    person.opens("#/settings")?;
    let copy = person.page().takes_file("Download my data")?;
    ensure(
        copy.contains("letter"),
        "the later record is not in the copy",
    )
}
