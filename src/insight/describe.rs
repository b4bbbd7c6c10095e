//! What was noted, week by week: the middle, the range, the good days, and how complete it is. Concludes nothing.
//! Source: clinical.md part 7.2, 1 and 6 (medians for display).

use super::Recorded;
use super::days::Row;
use super::series::median;
use crate::domain::time::Date;

/// Fewer recorded days make no point on the chart.
const FEWEST_DAYS: usize = 5;

/// One week, from Monday on.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Week {
    pub monday: Date,
    pub recorded: Recorded,
    /// None when nothing was recorded.
    pub median: Option<f64>,
    /// The lowest and the highest day.
    pub range: Option<(f64, f64)>,
    /// Days at least a point below the usual.
    pub good_days: usize,
}

impl Week {
    /// Whether enough days were recorded for a point on the chart; else it is shown in grey.
    #[must_use]
    pub fn is_full_enough(&self) -> bool {
        self.recorded.days >= FEWEST_DAYS
    }
}

/// The weeks from that of `first` to that of `last`, weeks without a note included. `usual` gives the person's usual value
/// before a day.
pub fn weeks(row: &Row, first: Date, last: Date, usual: impl Fn(Date) -> Option<f64>) -> Vec<Week> {
    let mut weeks = Vec::new();
    let mut monday = first.plus(-i32::from(first.weekday()));
    while monday <= last {
        let (from, to) = (monday.max(first), monday.plus(6).min(last));
        let days: Vec<(Date, f64)> = row.between(from, to).collect();
        let values: Vec<f64> = days.iter().map(|(_, value)| *value).collect();
        let lowest = values.iter().copied().min_by(f64::total_cmp);
        let highest = values.iter().copied().max_by(f64::total_cmp);
        let is_good = |day: &&(Date, f64)| usual(day.0).is_some_and(|usual| day.1 <= usual - 1.0);
        weeks.push(Week {
            monday,
            recorded: row.recorded(from, to),
            median: median(&values),
            range: lowest.zip(highest),
            good_days: days.iter().filter(is_good).count(),
        });
        monday = monday.plus(7);
    }
    weeks
}
