//! The first thing the page says: how the last 2 weeks compare with the first 2.

use leptos::prelude::*;

use super::points;
use super::study::Study;
use crate::chart::words::{counted, number};
use crate::insight::change::{Change, Compared, PAIN, Verdict, change};
use crate::insight::days::Measure;
use crate::text::{t, t_with};
use crate::ui::components::PageTitle;
use crate::ui::dates::day_in_words;

/// The title of the page.
pub(super) fn headline(study: &Study) -> AnyView {
    let first = study.days.first();
    let since = t_with("progress.since", &[("day", &day_in_words(first))]);
    let title = match look(study) {
        Some(Change::Compared(compared)) => title(&compared),
        _ => t("progress.recording").to_owned(),
    };
    view! { <PageTitle title=title eyebrow=since /> }.into_any()
}

/// The sentences below it.
pub(super) fn below(study: &Study) -> AnyView {
    let said = match look(study) {
        Some(Change::Compared(compared)) => sentences(&compared),
        Some(Change::Patchy { first, last }) => vec![t_with(
            "progress.patchy",
            &[
                ("first", &first.days.to_string()),
                ("last", &last.days.to_string()),
            ],
        )],
        Some(Change::Waiting { days_more }) => vec![counted("progress.waiting", days_more)],
        None => Vec::new(),
    };
    let said: Vec<AnyView> = said.iter().map(|sentence| study.quiet(sentence)).collect();
    said.into_any()
}

fn look(study: &Study) -> Option<Change> {
    change(study.days.row(Measure::Pain), study.today, &PAIN)
}

fn title(compared: &Compared) -> String {
    let size = points(compared.difference.abs());
    let key = match compared.verdict {
        Verdict::ClearlyBetter => "progress.better",
        Verdict::LittleBetter => "progress.little-better",
        Verdict::Unclear => return t("progress.unclear").to_owned(),
        Verdict::LittleWorse => "progress.little-worse",
        Verdict::ClearlyWorse => "progress.worse",
    };
    t_with(key, &[("n", &size)])
}

fn sentences(compared: &Compared) -> Vec<String> {
    let mut said = Vec::new();
    match compared.interval {
        Some(range) if compared.verdict == Verdict::Unclear => said.push(t_with(
            "progress.likely",
            &[("low", &towards(range.0)), ("high", &towards(range.1))],
        )),
        Some(range) => {
            let (low, high) = sizes(range);
            said.push(t_with("progress.likely", &[("low", &low), ("high", &high)]));
        }
        None => said.push(t("progress.no-range").to_owned()),
    }
    if let Some(first) = said.first_mut() {
        let recorded = compared.recorded;
        first.push(' ');
        first.push_str(&t_with(
            "chart.recorded",
            &[
                ("n", &recorded.days.to_string()),
                ("of", &recorded.possible.to_string()),
            ],
        ));
    }
    said.push(t_with(
        "progress.means",
        &[
            ("first", &number(compared.first_mean)),
            ("last", &number(compared.last_mean)),
        ],
    ));
    said.push(t("progress.regression").to_owned());
    if matches!(
        compared.verdict,
        Verdict::LittleWorse | Verdict::ClearlyWorse
    ) {
        said.push(t("progress.rise").to_owned());
    }
    said
}

/// The two ends of a range that leaves zero out, as sizes, the smaller first.
pub(super) fn sizes(range: (f64, f64)) -> (String, String) {
    let (one, other) = (range.0.abs(), range.1.abs());
    (number(one.min(other)), number(one.max(other)))
}

/// One end of a range that holds zero: "0.8 lower".
pub(super) fn towards(value: f64) -> String {
    let key = if value < 0.0 {
        "progress.lower"
    } else {
        "progress.higher"
    };
    t_with(key, &[("n", &number(value.abs()))])
}
