//! What happens to the browser's own files while it is closed: deleted, cut off, damaged, put back from an older copy.

use super::first_day::{finds_entries, saves_an_entry};
use journeys::site::copy;
use journeys::trouble::{Outcome, ensure};
use journeys::world::World;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the browsers keep each copy, in lower case: Chromium, Firefox, WebKit.
const FIRST: &[&str] = &["/local storage/", "/ls/", "/localstorage/"];
const SECOND: &[&str] = &["/indexeddb/", "/idb/"];

/// What is done to a file.
#[derive(Debug, Clone, Copy)]
enum Harm {
    Delete,
    CutOff,
    Garble,
}

/// Every file of the profile whose place has one of these words.
fn files(folder: &Path, words: &[&str], found: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let (path, kind) = entry.map(|entry| (entry.path(), entry.file_type()))?;
        let kind = kind?;
        if kind.is_dir() {
            files(&path, words, found)?;
        } else if kind.is_file() {
            let place = path.to_string_lossy().to_lowercase();
            if words.iter().any(|word| place.contains(word)) {
                found.push(path);
            }
        }
    }
    Ok(())
}

fn harm(profile: &Path, words: &[&str], harm: Harm) -> Outcome {
    let mut found = Vec::new();
    files(profile, words, &mut found)?;
    let mut hurt = 0;
    for file in found {
        let mut bytes = fs::read(&file)?;
        hurt += bytes.len();
        match harm {
            Harm::Delete => fs::remove_file(&file)?,
            Harm::CutOff => fs::write(&file, bytes.get(..bytes.len() / 2).unwrap_or_default())?,
            Harm::Garble => {
                bytes.iter_mut().step_by(61).for_each(|byte| *byte ^= 0x5a);
                fs::write(&file, bytes)?;
            }
        }
    }
    ensure(hurt > 0, format!("no file of {words:?} was found"))
}

/// Puts a copy of a profile in the place of what is there.
fn put_back(kept: &Path, profile: &Path) -> Outcome {
    fs::remove_dir_all(profile)?;
    copy(kept, profile)
}

/// One copy is harmed, in each way: every entry is there all the same.
pub fn harmed(world: &mut World) -> Outcome {
    // The browser, or the page's own script, says what it met.
    world.forgives("not done");
    world.forgives("indexedDB");
    world.forgives("IndexedDB");
    let person = world.person();
    for pain in ["1", "2", "3"] {
        saves_an_entry(&person, pain)?;
    }
    let kept = tempfile::tempdir()?;
    world.closes_and_returns(|profile| copy(profile, kept.path()))?;
    let all = [
        (FIRST, Harm::Garble),
        (SECOND, Harm::CutOff),
        (FIRST, Harm::Delete),
        (SECOND, Harm::Delete),
        (FIRST, Harm::CutOff),
        (SECOND, Harm::Garble),
    ];
    let is_full = std::env::var_os("TEND_FULL").is_some();
    for (words, what) in all.into_iter().take(if is_full { 6 } else { 2 }) {
        world.closes_and_returns(|profile| {
            put_back(kept.path(), profile)?;
            harm(profile, words, what)
        })?;
        let person = world.person();
        person.opens("#/diary")?;
        person.sees_the_app()?;
        let shown = finds_entries(&person, &["1", "2", "3"]);
        let told = |trouble| format!("{what:?} of {words:?}: {trouble}");
        shown.map_err(|trouble| journeys::trouble::Trouble::unmet(told(trouble)))?;
    }
    Ok(())
}

/// An older copy of the whole profile is put back: it is as it was, and a file taken out since then brings the rest.
pub fn put_back_from_an_older_copy(world: &mut World) -> Outcome {
    let person = world.person();
    saves_an_entry(&person, "1")?;
    saves_an_entry(&person, "2")?;
    let old = tempfile::tempdir()?;
    world.closes_and_returns(|profile| copy(profile, old.path()))?;
    let person = world.person();
    saves_an_entry(&person, "3")?;
    saves_an_entry(&person, "4")?;
    person.opens("#/settings")?;
    let file = person.page().takes_file("Download my data")?;
    person.reads("You downloaded a copy today.")?;
    world.closes_and_returns(|profile| put_back(old.path(), profile))?;
    let person = world.person();
    person.opens("#/diary")?;
    person.sees_the_app()?;
    finds_entries(&person, &["1", "2"])?;
    ensure(
        !person.page().text()?.contains("Pain 4 of 10"),
        "the profile is not the old one",
    )?;
    person.opens("#/settings/restore")?;
    person.heading_is("Take in a copy")?;
    person.page().chooses_file(&file)?;
    person.reads("2 new diary entries")?;
    person.clicks("Take it in")?;
    person.reads("A file was taken in on this device.")?;
    finds_entries(&person, &["1", "2", "3", "4"])
}
