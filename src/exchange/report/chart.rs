//! Average and worst pain week by week, with flares and changes of the plan: lines in a square of 1,000 by 1,000, for whoever
//! draws them. A gap stays a gap.

use super::Wish;
use crate::chart::SIDE;
use crate::chart::scale::Scale;
use crate::chart::words::{counted, number};
use crate::domain::decision::Verdict;
use crate::domain::time::Date;
use crate::exchange::kept::{check_ins, entries};
use crate::insight::days::{Days, Measure, Row};
use crate::insight::describe::{Week, weeks};
use crate::storage::load::Loaded;
use crate::text::{t, t_with};

/// Points that follow each other.
pub type Line = Vec<(i32, i32)>;

/// Everything to draw, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Chart {
    pub heading: String,
    /// What there is to see, in words.
    pub said: String,
    pub average: Vec<Line>,
    pub worst: Vec<Line>,
    /// From left to right.
    pub flares: Vec<(i32, i32)>,
    pub changes: Vec<i32>,
    pub first: Date,
    pub last: Date,
    /// What the lines and marks are.
    pub key: [String; 4],
}

/// The chart; none where nothing was recorded.
pub(super) fn chart(kept: &Loaded, wish: &Wish, days: &Days) -> Option<Chart> {
    let pain = days.row(Measure::Pain);
    let worst = worst_of(kept, wish, days);
    let average = weeks(pain, wish.from, wish.to, |_| None);
    let highest = weeks(&worst, wish.from, wish.to, |_| None);
    let recorded = pain.recorded(wish.from, wish.to).days;
    if recorded == 0 {
        return None;
    }
    let scale = Scale::new(f64::from(wish.from.days()), f64::from(wish.to.days()));
    let x = |day: Date| scale.at(f64::from(day.days()));
    let in_period = |day: &Date| wish.holds(*day);
    let flares: Vec<(i32, i32)> = kept
        .flares
        .iter()
        .map(|kept| (kept.value.started, kept.value.ended.unwrap_or(wish.to)))
        .filter(|(start, end)| *start <= wish.to && *end >= wish.from)
        .map(|(start, end)| (x(start.max(wish.from)), x(end.min(wish.to))))
        .collect();
    let decisions = kept.decisions.iter().map(|kept| &kept.value);
    let taken = decisions
        .filter(|one| one.verdict == Verdict::Accepted)
        .map(|one| one.day);
    let mut changes: Vec<i32> = taken.filter(in_period).map(x).collect();
    changes.dedup();
    let values: Vec<f64> = average.iter().filter_map(|week| week.median).collect();
    let low = values
        .iter()
        .copied()
        .min_by(f64::total_cmp)
        .map(number)
        .unwrap_or_default();
    let high = values
        .iter()
        .copied()
        .max_by(f64::total_cmp)
        .map(number)
        .unwrap_or_default();
    let mut said = t_with("report.chart-said", &[("low", &low), ("high", &high)]);
    for (key, count) in [
        ("report.flares", flares.len()),
        ("report.changes", changes.len()),
    ] {
        if count > 0 {
            said.push(' ');
            said.push_str(&counted(key, count));
        }
    }
    Some(Chart {
        heading: t("report.chart").to_owned(),
        said,
        average: lines(&average, x),
        worst: lines(&highest, x),
        flares,
        changes,
        first: wish.from,
        last: wish.to,
        key: [
            t("report.key-average").to_owned(),
            t("report.key-worst").to_owned(),
            t("report.key-flare").to_owned(),
            t("report.key-change").to_owned(),
        ],
    })
}

/// The worst pain of each day, the highest of its notes.
fn worst_of(kept: &Loaded, wish: &Wish, days: &Days) -> Row {
    let first = days.first();
    let length = usize::try_from(wish.to.since(first) + 1).unwrap_or(0);
    let mut values: Vec<Option<f64>> = vec![None; length];
    let noted = entries(kept).map(|entry| (entry.day, entry.pain.worst));
    let noted = noted.chain(check_ins(kept).map(|one| (one.day, one.pain_worst)));
    for (day, worst) in noted {
        let place = usize::try_from(day.since(first))
            .ok()
            .and_then(|at| values.get_mut(at));
        if let (Some(place), Some(worst)) = (place, worst.map(f64::from)) {
            *place = Some(place.map_or(worst, |known| known.max(worst)));
        }
    }
    Row::new(first, values)
}

/// A line through the medians of full weeks; weeks with few days break it.
fn lines(weeks: &[Week], x: impl Fn(Date) -> i32) -> Vec<Line> {
    let values = Scale::new(0.0, 10.0);
    let mut lines: Vec<Line> = vec![Vec::new()];
    for week in weeks {
        match week.median.filter(|_| week.is_full_enough()) {
            Some(median) => {
                let place = (x(week.monday.plus(3)).clamp(0, SIDE), values.down(median));
                if let Some(line) = lines.last_mut() {
                    line.push(place);
                }
            }
            None => lines.push(Vec::new()),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}
