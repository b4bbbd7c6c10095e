//! What was done, taken and answered in the period: places, sessions, medicine days, what helped, safety answers.

use std::collections::{BTreeMap, BTreeSet};

use super::{MOST_LETTERS, MOST_LINES, Part, Wish, list};
use crate::chart::words::{counted, number};
use crate::domain::diary::Medication;
use crate::domain::moment::Moment;
use crate::domain::order;
use crate::domain::site::SitePain;
use crate::domain::time::Date;
use crate::exchange::clean::{at_most, clean_line};
use crate::exchange::kept::entries;
use crate::storage::load::Loaded;
use crate::text::{t, t_with};

/// The places of the period, each with the middle of what was noted there; those of the intake where none was noted.
pub(super) fn marks(kept: &Loaded, wish: &Wish) -> Vec<SitePain> {
    let mut noted: BTreeMap<_, (SitePain, Vec<u8>)> = BTreeMap::new();
    let in_period = entries(kept).filter(|entry| wish.holds(entry.day));
    for place in in_period.flat_map(|entry| entry.sites.iter().flatten()) {
        let known = noted
            .entry((place.site, place.side))
            .or_insert_with(|| (place.clone(), Vec::new()));
        known.1.extend(place.pain);
        for quality in &place.quality {
            if !known.0.quality.contains(quality) {
                known.0.quality.push(*quality);
            }
        }
    }
    if noted.is_empty() {
        let current = kept.answers.last().map(|kept| kept.value.sites.clone());
        return current.unwrap_or_default();
    }
    let mut marks: Vec<SitePain> = noted
        .into_values()
        .map(|(mut place, mut pains)| {
            order::sort(&mut pains);
            place.pain = pains.get(pains.len() / 2).copied();
            place
        })
        .collect();
    order::sort_by_key(&mut marks, |place| std::cmp::Reverse(place.pain));
    marks
}

pub(super) fn places(kept: &Loaded, wish: &Wish, marks: &[SitePain]) -> Part {
    let mut lines: Vec<String> = marks
        .iter()
        .map(|place| place_in_words(wish, place))
        .collect();
    if lines.len() > MOST_LINES {
        let more = lines.len() - MOST_LINES;
        lines.truncate(MOST_LINES);
        lines.push(counted("report.more", more));
    }
    let weeks = kept
        .answers
        .last()
        .and_then(|kept| kept.value.duration_weeks);
    if let Some(weeks) = weeks {
        let (key, count) = match weeks {
            0..=12 => ("report.for-weeks", weeks),
            13..=103 => ("report.for-months", weeks / 4),
            _ => ("report.for-years", weeks / 52),
        };
        lines.push(counted(key, usize::from(count)));
    }
    Part {
        heading: t("report.places").to_owned(),
        lines,
    }
}

fn place_in_words(wish: &Wish, place: &SitePain) -> String {
    let mut said = wish.word("site", place.site.as_str());
    if let Some(side) = place.side.filter(|_| place.site.is_paired()) {
        said = t_with(
            "report.side",
            &[
                ("place", &said),
                ("side", &wish.word("side", side.as_str())),
            ],
        );
    }
    if let Some(pain) = place.pain {
        said.push_str(&format!(": {pain}/10"));
    }
    let quality: Vec<String> = place
        .quality
        .iter()
        .map(|one| wish.word("quality", one.as_str()))
        .collect();
    if !quality.is_empty() {
        said.push_str(", ");
        said.push_str(&quality.join(", "));
    }
    at_most(&said, 70)
}

pub(super) fn sessions(kept: &Loaded, wish: &Wish) -> Part {
    let done: Vec<_> = kept
        .sessions
        .iter()
        .map(|kept| &kept.value)
        .filter(|log| wish.holds(log.day) && log.steps.iter().any(|step| step.is_begun()))
        .collect();
    let days: BTreeSet<Date> = done.iter().map(|log| log.day).collect();
    let seconds: u32 = done
        .iter()
        .flat_map(|log| &log.steps)
        .map(|step| step.done.seconds)
        .sum();
    let weeks = f64::from(wish.to.since(wish.from) + 1) / 7.0;
    let mut lines = vec![t_with(
        "report.sessions-done",
        &[
            ("n", &done.len().to_string()),
            ("days", &days.len().to_string()),
            (
                "week",
                &number(f64::from(u32::try_from(days.len()).unwrap_or(0)) / weeks),
            ),
            ("minutes", &(seconds / 60).to_string()),
        ],
    )];
    if let Some([green, amber, red]) = wish.lights {
        let counts = [green, amber, red].map(|count| count.to_string());
        let [green, amber, red] = counts.each_ref().map(String::as_str);
        lines.push(t_with(
            "report.lights",
            &[("green", green), ("amber", amber), ("red", red)],
        ));
    }
    Part {
        heading: t("report.sessions").to_owned(),
        lines,
    }
}

pub(super) fn medicine(kept: &Loaded, wish: &Wish) -> Part {
    let mut extra = BTreeSet::new();
    let mut asked = BTreeSet::new();
    let mut helped: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries(kept).filter(|entry| wish.holds(entry.day)) {
        if let Some(medication) = entry.medication {
            asked.insert(entry.day);
            if medication == Medication::Extra {
                extra.insert(entry.day);
            }
        }
        for one in entry.helped.iter().flatten() {
            *helped.entry(one.as_str()).or_default() += 1;
        }
    }
    let mut lines = Vec::new();
    if !asked.is_empty() {
        let (n, of) = (extra.len().to_string(), asked.len().to_string());
        lines.push(t_with("report.medicine-days", &[("n", &n), ("of", &of)]));
    }
    let mut helped: Vec<(&str, usize)> = helped.into_iter().collect();
    order::sort_by_key(&mut helped, |(_, count)| std::cmp::Reverse(*count));
    let said: Vec<String> = helped
        .iter()
        .take(MOST_LINES)
        .map(|(slug, count)| format!("{} {count}×", wish.word("relief", slug)))
        .collect();
    if !said.is_empty() {
        lines.push(t_with("report.helped", &[("list", &said.join(", "))]));
    }
    Part {
        heading: t("report.medicine").to_owned(),
        lines,
    }
}

/// The safety answers that say yes, each with the day since when.
pub(super) fn safety(kept: &Loaded, wish: &Wish) -> Part {
    let mut said: Vec<String> = wish
        .yes
        .iter()
        .map(|(id, words)| {
            let words = at_most(&clean_line(words), MOST_LETTERS);
            match since(kept, id) {
                Some(day) => t_with(
                    "report.since",
                    &[("what", &words), ("day", &day.to_string())],
                ),
                None => words,
            }
        })
        .collect();
    if said.is_empty() && !kept.answers.is_empty() {
        said.push(t("report.safety-none").to_owned());
    }
    list(t("report.safety"), &said, MOST_LINES)
}

fn since(kept: &Loaded, id: &str) -> Option<Date> {
    let run = kept
        .answers
        .iter()
        .rev()
        .take_while(|kept| kept.value.said_yes(id));
    let at = run.last()?.hlc;
    Some(Moment { at, offset_min: 0 }.date())
}
