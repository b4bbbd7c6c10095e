//! The report for a clinician: one page, everyday life first, in the order of clinical.md part 7.5. This makes what stands in
//! it, once for the screen and for the PDF; it draws nothing and concludes nothing that `insight` does not.
//!
//! Lesson L16 is offered with a report (`domain::lesson::Occasion::Report`): the app keeps a setting `last-report` when one is
//! saved or printed, and that is what to read.

mod chart;
mod course;
pub mod html;
mod scores;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use chart::Chart;
pub use scores::Row as ScoreRow;

use super::clean::{at_most, clean_line};
use super::kept::{check_ins, entries};
use crate::chart::words::counted;
use crate::domain::site::SitePain;
use crate::domain::time::Date;
use crate::insight::days::{Days, Measure};
use crate::storage::load::Loaded;
use crate::text::{t, t_with};

/// The most lines of each list: the report stays one page.
const MOST_STEPS: usize = 14;
const MOST_LINES: usize = 6;
const MOST_ASKS: usize = 3;
const MOST_LETTERS: usize = 160;

/// What the person wants in it, and what the app knows better than the records: the plan of today in words.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Wish {
    /// The first and the last day.
    pub from: Date,
    pub to: Date,
    /// Initials or a name, and the year of birth, as far as the person wants them there.
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub born: String,
    /// Which parts: `map`, `chart`, `scores`, `plan`, `medicine`, `safety`.
    pub parts: Vec<String>,
    /// What the person wants to ask.
    #[serde(default)]
    pub asks: Vec<String>,
    /// The exercises of the plan with their amounts.
    #[serde(default)]
    pub steps: Vec<String>,
    /// What the plan respects.
    #[serde(default)]
    pub limits: Vec<String>,
    /// Safety questions that were answered yes: their id, and what it means.
    #[serde(default)]
    pub yes: Vec<(String, String)>,
    /// Sessions that went well, were held, were too much; none where that is not known.
    #[serde(default)]
    pub lights: Option<[u32; 3]>,
    /// The words for sites, qualities and what helps, such as `site.knee`.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
}

impl Wish {
    fn has(&self, part: &str) -> bool {
        self.parts.iter().any(|one| one == part)
    }

    fn holds(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// The word for a thing; its slug where the app gave none.
    fn word(&self, kind: &str, slug: &str) -> String {
        let named = self.words.get(&format!("{kind}.{slug}"));
        named.map_or_else(|| slug.to_owned(), |word| clean_line(word))
    }
}

/// A heading and its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Part {
    pub heading: String,
    pub lines: Vec<String>,
}

/// Everything on the page, from above.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Report {
    pub title: String,
    /// Who, when, how complete, and what it is not.
    pub head: Vec<String>,
    pub places: Part,
    /// What is marked on the body map; empty where it is left out.
    pub marks: Vec<SitePain>,
    pub chart: Option<Chart>,
    /// What changed, with its heads; empty where it is left out.
    pub scores: Vec<ScoreRow>,
    /// Sessions, plan, medicine, safety.
    pub parts: Vec<Part>,
    pub asks: Part,
    pub foot: String,
}

/// The report of that period.
#[must_use]
pub fn report(kept: &Loaded, wish: &Wish) -> Report {
    let days = Days::of(entries(kept), check_ins(kept), wish.to);
    let mut made = Report {
        title: t("report.title").to_owned(),
        head: head(kept, wish, days.as_ref()),
        foot: t("report.foot").to_owned(),
        ..Report::default()
    };
    if wish.has("map") {
        made.marks = course::marks(kept, wish);
        made.places = course::places(kept, wish, &made.marks);
    }
    if let Some(days) = days.as_ref().filter(|_| wish.has("chart")) {
        made.chart = chart::chart(kept, wish, days);
    }
    if wish.has("scores") {
        made.scores = scores::rows(kept, wish, days.as_ref());
    }
    if wish.has("plan") {
        made.parts.push(course::sessions(kept, wish));
        made.parts
            .push(list(t("report.plan"), &wish.steps, MOST_STEPS));
    }
    if wish.has("medicine") {
        made.parts.push(course::medicine(kept, wish));
    }
    if wish.has("safety") {
        made.parts.push(course::safety(kept, wish));
        made.parts
            .push(list(t("report.limits"), &wish.limits, MOST_LINES));
    }
    made.parts.retain(|part| !part.lines.is_empty());
    let asks: Vec<String> = wish
        .asks
        .iter()
        .filter(|ask| !ask.trim().is_empty())
        .cloned()
        .collect();
    made.asks = list(t("report.asks"), &asks, MOST_ASKS);
    made
}

/// A part with at most so many lines, and how many are left out.
fn list(heading: &str, lines: &[String], most: usize) -> Part {
    let mut shown: Vec<String> = lines
        .iter()
        .take(most)
        .map(|line| at_most(&clean_line(line), MOST_LETTERS))
        .collect();
    if lines.len() > most {
        shown.push(counted("report.more", lines.len() - most));
    }
    Part {
        heading: heading.to_owned(),
        lines: shown,
    }
}

fn head(kept: &Loaded, wish: &Wish, days: Option<&Days>) -> Vec<String> {
    let mut head = Vec::new();
    let (name, born) = (
        at_most(&clean_line(&wish.name), 40),
        at_most(&clean_line(&wish.born), 4),
    );
    let mut who = name;
    if !born.is_empty() {
        if !who.is_empty() {
            who.push_str(", ");
        }
        who.push_str(&t_with("report.born", &[("year", &born)]));
    }
    if !who.is_empty() {
        head.push(who);
    }
    let recorded = days.map_or(0, |days| {
        days.row(Measure::Pain).recorded(wish.from, wish.to).days
    });
    let possible = wish.to.since(wish.from) + 1;
    let late = entries(kept)
        .filter(|entry| entry.late && wish.holds(entry.day))
        .count();
    let mut period = t_with(
        "report.period",
        &[
            ("from", &wish.from.to_string()),
            ("to", &wish.to.to_string()),
            ("n", &recorded.to_string()),
            ("of", &possible.to_string()),
        ],
    );
    if late > 0 {
        period.push(' ');
        period.push_str(&counted("report.late", late));
    }
    head.push(period);
    head.push(t("report.self-reported").to_owned());
    head
}
