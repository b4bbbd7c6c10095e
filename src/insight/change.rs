//! The last 14 days against the first 14, with a range that knows that days lean on each other, and with the smallest change
//! that matters. People often start when pain is bad, so some of a change for the better would have come anyway: whoever
//! shows a result says so. Source: clinical.md parts 7.2 (2 and 5), 7.3 and 7.4.

use super::days::Row;
use super::distribution::t_95;
use super::series::{detrended, lag_one, mean, variance};
use super::{Interval, Recorded, excludes_zero, real};
use crate::domain::time::Date;

/// Days in the first and in the last window.
const WINDOW: i32 = 14;
/// How much of one day may count as staying on the next, at most.
const MOST_CARRIED: f64 = 0.8;

/// What counts as a change of one measure.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Yardstick {
    /// A change of so many points is clear.
    pub points: f64,
    /// So is one of this share of the first mean.
    pub share: Option<f64>,
    /// A change of so many points is worth a word.
    pub little: f64,
    pub more_is_better: bool,
}

/// Pain of the day: 2 points or 30 %.
pub const PAIN: Yardstick = Yardstick {
    points: 2.0,
    share: Some(0.3),
    little: 1.0,
    more_is_better: false,
};

/// Sleep quality: 2 points.
pub const SLEEP: Yardstick = Yardstick {
    points: 2.0,
    share: None,
    little: 1.0,
    more_is_better: true,
};

/// What may be said of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Verdict {
    ClearlyBetter,
    LittleBetter,
    Unclear,
    LittleWorse,
    ClearlyWorse,
}

/// Where the comparison stands.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Change {
    /// The two windows would still overlap: so many days more.
    Waiting { days_more: usize },
    /// Too few days were recorded in one of the windows.
    Patchy { first: Recorded, last: Recorded },
    /// Both windows are full enough.
    Compared(Compared),
}

/// The two windows side by side. `difference` is the last mean less the first.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Compared {
    pub first_mean: f64,
    pub last_mean: f64,
    pub difference: f64,
    /// None when the days lean on each other so much that no range is honest.
    pub interval: Option<Interval>,
    /// How much of one day stays on the next, 0 to 0.8.
    pub carried: f64,
    pub recorded: Recorded,
    pub verdict: Verdict,
}

/// Compares the first 14 days with the last 14 up to `today`, or up to yesterday while today is not recorded; none when
/// nothing was recorded.
#[must_use]
pub fn change(row: &Row, today: Date, yardstick: &Yardstick) -> Option<Change> {
    let (start, _) = row.ends()?;
    let end = if row.on(today).is_some() {
        today
    } else {
        today.plus(-1)
    };
    let days = end.since(start) + 1;
    if days < 2 * WINDOW {
        let days_more = usize::try_from(2 * WINDOW - days).unwrap_or(0);
        return Some(Change::Waiting { days_more });
    }
    let (first_end, last_start) = (start.plus(WINDOW - 1), end.plus(1 - WINDOW));
    let first_recorded = row.recorded(start, first_end);
    let last_recorded = row.recorded(last_start, end);
    if !(first_recorded.is_enough() && last_recorded.is_enough()) {
        return Some(Change::Patchy {
            first: first_recorded,
            last: last_recorded,
        });
    }
    let values = |from, to| {
        row.between(from, to)
            .map(|(_, value)| value)
            .collect::<Vec<f64>>()
    };
    let first = values(start, first_end);
    let last = values(last_start, end);
    let points = row.points();
    let on_days: Vec<i32> = points.iter().map(|point| point.day).collect();
    let carried = lag_one(&on_days, &detrended(&points)).clamp(0.0, MOST_CARRIED);
    let (first_mean, last_mean) = (mean(&first), mean(&last));
    let difference = last_mean - first_mean;
    let interval = range(&first, &last, carried, difference);
    Some(Change::Compared(Compared {
        first_mean,
        last_mean,
        difference,
        interval,
        carried,
        recorded: row.recorded(start, end),
        verdict: verdict(first_mean, difference, interval, yardstick),
    }))
}

/// `se = sqrt((s1^2/n1 + s2^2/n2) (1+r)/(1-r))`, and t with as many degrees of freedom as the days are really worth, less two.
fn range(first: &[f64], last: &[f64], carried: f64, difference: f64) -> Option<Interval> {
    let more = (1.0 + carried) / (1.0 - carried);
    let spread = variance(first) / real(first.len()) + variance(last) / real(last.len());
    let worth = real(first.len() + last.len()) / more;
    let reach = t_95(worth - 2.0)? * (spread * more).sqrt();
    Some((difference - reach, difference + reach))
}

fn verdict(first: f64, difference: f64, range: Option<Interval>, by: &Yardstick) -> Verdict {
    if !range.is_some_and(excludes_zero) || difference == 0.0 {
        return Verdict::Unclear;
    }
    let size = difference.abs();
    let is_share = by
        .share
        .is_some_and(|share| first > 0.0 && size >= share * first);
    if (difference > 0.0) == by.more_is_better {
        return if size >= by.points || is_share {
            Verdict::ClearlyBetter
        } else if size >= by.little {
            Verdict::LittleBetter
        } else {
            Verdict::Unclear
        };
    }
    // From a higher start a rise needs to be larger: points and share both. Source: clinical.md part 7.4.
    if size >= by.points && (by.share.is_none() || is_share) {
        Verdict::ClearlyWorse
    } else if size >= by.little {
        Verdict::LittleWorse
    } else {
        Verdict::Unclear
    }
}
