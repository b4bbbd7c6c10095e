//! `cargo xtask figures --quiz`: can a fresh viewer tell what a figure shows? Numbered pictures without names, four names a
//! number (the right one and its likeliest confusions), and the answers in a file of their own. The same each time. With a
//! viewer's answers, `figures --quiz answers.json`, it counts them instead.

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest, Sha256};
use tend::domain::exercise::Exercise;

use crate::failure::Failure;
use crate::files;

/// Pictures on one sheet.
pub const PER_SHEET: usize = 16;
/// How many figures a fresh viewer has to recognise. Source: issue 5.
const NEEDED_PERCENT: usize = 95;
/// Names to choose from.
const NAMES: usize = 4;

/// Exercises in the order of their numbers, shuffled so that neighbours give nothing away.
pub fn shuffled(all: &[Exercise]) -> Vec<&Exercise> {
    let mut order: Vec<&Exercise> = all.iter().collect();
    order.sort_by_key(|exercise| chance(exercise, ""));
    order
}

/// Writes `quiz.json`, number to four names, and `key.json`, number to the right one.
pub fn write(folder: &Path, order: &[&Exercise]) -> Result<(), Failure> {
    let (mut quiz, mut key) = (BTreeMap::new(), BTreeMap::new());
    for (at, exercise) in order.iter().enumerate() {
        quiz.insert(at + 1, names(exercise, order));
        key.insert(at + 1, exercise.name.as_str());
    }
    let json = |error: serde_json::Error| Failure::new(error.to_string());
    let quiz = serde_json::to_string_pretty(&quiz).map_err(json)?;
    let key = serde_json::to_string_pretty(&key).map_err(json)?;
    files::write(&folder.join("quiz.json"), quiz)?;
    files::write(&folder.join("key.json"), key)
}

/// Counts a viewer's answers, number to name, and names the figures they missed.
///
/// # Errors
/// When fewer are right than the figures need.
pub fn score(answers: &Path, order: &[&Exercise]) -> Result<(), Failure> {
    let text = files::read_text(answers)?;
    let said: BTreeMap<usize, String> =
        serde_json::from_str(&text).map_err(|error| Failure::new(error.to_string()))?;
    let mut right = 0;
    for (at, exercise) in order.iter().enumerate() {
        let said = said.get(&(at + 1)).map_or("nothing", String::as_str);
        if said == exercise.name {
            right += 1;
        } else {
            println!("{} {} {}: said {said}", at + 1, exercise.id, exercise.name);
        }
    }
    let line = format!("{right} of {} recognised", order.len());
    if right * 100 < order.len() * NEEDED_PERCENT {
        return Err(Failure::new(line));
    }
    println!("{line}");
    Ok(())
}

/// The right name and those of the nearest exercises, in an order that says nothing.
fn names<'a>(exercise: &Exercise, all: &[&'a Exercise]) -> Vec<&'a str> {
    let mut near: Vec<&&Exercise> = all.iter().collect();
    near.sort_by_key(|other| {
        let regions = exercise.regions.iter();
        let shared = regions.filter(|one| other.regions.contains(one)).count();
        let likeness = usize::from(exercise.role == other.role) * 100
            + shared * 10
            + usize::from(exercise.position == other.position) * 5;
        let is_other = exercise.id != other.id;
        let rest = usize::MAX - likeness;
        (is_other, rest, chance(other, exercise.id.as_str()))
    });
    let mut four: Vec<&&Exercise> = near.into_iter().take(NAMES).collect();
    four.sort_by_key(|other| chance(other, exercise.name.as_str()));
    four.iter().map(|other| other.name.as_str()).collect()
}

/// A number that looks like chance and is the same each time.
fn chance(exercise: &Exercise, salt: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update(exercise.id.as_str())
        .chain_update(salt)
        .finalize()
        .into()
}
