//! What a chart shows, in a sentence, and its numbers as people write them.

use crate::text::{Plural, t, t_plural, t_with};

/// What the sentence of a trend needs to know. Days and values come in the words of the page.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Seen<'a> {
    /// What is shown: "Pain".
    pub what: &'a str,
    pub first_day: &'a str,
    pub last_day: &'a str,
    /// The lowest, the middle and the highest value; none when nothing was recorded.
    pub values: Option<[String; 3]>,
    pub days: usize,
    pub possible: usize,
    pub sessions: usize,
    pub flares: usize,
}

/// The sentence of a trend.
#[must_use]
pub fn trend_in_words(seen: &Seen<'_>) -> String {
    let shown = [
        ("what", seen.what),
        ("first", seen.first_day),
        ("last", seen.last_day),
    ];
    let Some([low, middle, high]) = &seen.values else {
        return t_with("chart.trend-empty", &shown);
    };
    let mut said = t_with("chart.trend", &shown);
    let parts = [
        t_with(
            "chart.values",
            &[("low", low), ("middle", middle), ("high", high)],
        ),
        t_with(
            "chart.recorded",
            &[
                ("n", &seen.days.to_string()),
                ("of", &seen.possible.to_string()),
            ],
        ),
    ];
    for part in parts {
        said.push(' ');
        said.push_str(&part);
    }
    for (key, count) in [
        ("chart.sessions", seen.sessions),
        ("chart.flares", seen.flares),
    ] {
        if count > 0 {
            said.push(' ');
            said.push_str(&counted(key, count));
        }
    }
    said
}

/// A sentence with a count in it.
#[must_use]
pub fn counted(key: &str, count: usize) -> String {
    let plural = Plural::english(u32::try_from(count).unwrap_or(u32::MAX));
    t_plural(key, plural, &[("n", &count.to_string())])
}

/// A value with at most one place behind the point: "4", "4.5", "−0.3".
#[must_use]
pub fn number(value: f64) -> String {
    // Tenths of what is measured here fit easily.
    #[allow(clippy::cast_possible_truncation)]
    let tenths = (value * 10.0).round() as i64;
    let mut written = String::new();
    if tenths < 0 {
        written.push_str(t("number.minus"));
    }
    written.push_str(&(tenths.abs() / 10).to_string());
    if tenths % 10 != 0 {
        written.push_str(t("number.point"));
        written.push_str(&(tenths.abs() % 10).to_string());
    }
    written
}
