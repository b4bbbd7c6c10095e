//! The diary as a table: a row for each entry and each check-in, gaps left empty, late notes marked.

use super::{Cell, Separator, Table, iso, words};
use crate::domain::check_in::CheckIn;
use crate::domain::diary::Entry;
use crate::domain::site::SitePain;
use crate::storage::load::Loaded;

const HEADS: [&str; 28] = [
    "id",
    "kind",
    "day",
    "written",
    "late",
    "pain_now",
    "pain_average",
    "pain_worst",
    "places",
    "course",
    "pain_hours",
    "interference",
    "sleep_quality",
    "sleep_minutes",
    "stiffness",
    "mood",
    "stress",
    "energy",
    "steps",
    "activities",
    "triggers",
    "helped",
    "medication",
    "medicines",
    "settled",
    "aftermath",
    "signs",
    "note",
];

/// The table.
#[must_use]
pub fn table(kept: &Loaded, separator: Separator) -> String {
    let mut table = Table::new(separator, &HEADS);
    for one in &kept.entries {
        table.row(entry(one.id.as_str(), &one.value));
    }
    for one in &kept.check_ins {
        table.row(check_in(one.id.as_str(), &one.value));
    }
    table.text()
}

fn entry(id: &str, entry: &Entry) -> Vec<Cell> {
    let activities: Vec<String> = entry
        .activities
        .iter()
        .map(|one| format!("{}:{}", one.kind, one.minutes))
        .collect();
    let listed = |list: &[String]| Cell::from(list.join(" "));
    vec![
        Cell::from(id),
        Cell::from("entry"),
        Cell::from(entry.day.to_string()),
        Cell::from(iso(entry.written)),
        Cell::from(if entry.late { "yes" } else { "no" }),
        entry.pain.now.into(),
        entry.pain.average.into(),
        entry.pain.worst.into(),
        places(entry.sites.as_deref()),
        Cell::from(entry.course.map_or("", |one| one.as_str())),
        entry.pain_hours.into(),
        entry.interference.into(),
        entry.sleep.quality.into(),
        entry.sleep.minutes.into(),
        Cell::from(entry.stiffness.map_or("", |one| one.as_str())),
        entry.mood.into(),
        entry.stress.into(),
        entry.energy.into(),
        entry.steps.into(),
        listed(&activities),
        words(
            entry
                .triggers
                .as_ref()
                .map(|list| list.iter().map(|one| one.as_str())),
        ),
        words(
            entry
                .helped
                .as_ref()
                .map(|list| list.iter().map(|one| one.as_str())),
        ),
        Cell::from(entry.medication.map_or("", |one| one.as_str())),
        Cell::from(entry.medicines.as_str()),
        Cell::Gap,
        Cell::Gap,
        Cell::Gap,
        Cell::from(entry.note.as_str()),
    ]
}

fn check_in(id: &str, check_in: &CheckIn) -> Vec<Cell> {
    let settled = check_in
        .settled
        .map_or("", |yes| if yes { "yes" } else { "no" });
    vec![
        Cell::from(id),
        Cell::from(check_in.kind.as_str()),
        Cell::from(check_in.day.to_string()),
        Cell::from(iso(check_in.written)),
        Cell::from("no"),
        check_in.pain.into(),
        check_in.pain_average.into(),
        check_in.pain_worst.into(),
        Cell::Gap,
        Cell::Gap,
        Cell::Gap,
        Cell::Gap,
        check_in.sleep.quality.into(),
        check_in.sleep.minutes.into(),
        Cell::from(check_in.stiffness.map_or("", |one| one.as_str())),
        check_in.mood.into(),
        check_in.stress.into(),
        check_in.energy.into(),
        Cell::Gap,
        Cell::Gap,
        Cell::Gap,
        Cell::Gap,
        Cell::Gap,
        Cell::Gap,
        Cell::from(settled),
        Cell::from(check_in.aftermath.map_or("", |one| one.as_str())),
        words(
            check_in
                .signs
                .as_ref()
                .map(|list| list.iter().map(|one| one.as_str())),
        ),
        Cell::from(check_in.note.as_str()),
    ]
}

/// "knee:left:6:aching/sharp" for each place.
fn places(sites: Option<&[SitePain]>) -> Cell {
    let told = sites.map(|sites| sites.iter().map(place).collect::<Vec<String>>());
    words(told.as_ref().map(|list| list.iter().map(String::as_str)))
}

fn place(one: &SitePain) -> String {
    let quality: Vec<&str> = one.quality.iter().map(|quality| quality.as_str()).collect();
    format!(
        "{}:{}:{}:{}",
        one.site,
        one.side.map_or("", |side| side.as_str()),
        one.pain.map(|pain| pain.to_string()).unwrap_or_default(),
        quality.join("/"),
    )
}
