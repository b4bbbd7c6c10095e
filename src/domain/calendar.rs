//! Months as grids of days, and what the diary holds on each. A day without a note is not there: it is never 0.

use crate::domain::order;
use crate::domain::sorted::Map;
use std::str::FromStr;

use super::time::{Date, NoDate};

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// Its first day.
    first: Date,
}

/// Days in a week.
const WEEK: i32 = 7;

impl Month {
    /// The month of that day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        let (_, _, number) = day.ymd();
        Self {
            first: day.plus(1 - number.cast_signed()),
        }
    }

    /// The first day.
    #[must_use]
    pub const fn first(self) -> Date {
        self.first
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::of(self.first.plus(-1))
    }

    /// The month after.
    #[must_use]
    pub fn after(self) -> Self {
        // No month is longer than 31 days, and none shorter than 28.
        Self::of(self.first.plus(31))
    }

    /// The number of its days.
    #[must_use]
    pub fn days(self) -> i32 {
        self.after().first.since(self.first)
    }

    /// Whether that day is in it.
    #[must_use]
    pub fn holds(self, day: Date) -> bool {
        (0..self.days()).contains(&day.since(self.first))
    }

    /// The weeks from Monday to Sunday, with the first day of each; days of other months stand at both ends.
    #[must_use]
    pub fn weeks(self) -> Vec<Date> {
        let monday = self.first.plus(-i32::from(self.first.weekday()));
        let last = self.after().first;
        let weeks = (0..6).map(|week| monday.plus(WEEK * week));
        weeks.filter(|monday| *monday < last).collect()
    }

    /// The twelve months of a year; none where there is no such year.
    #[must_use]
    pub fn of_year(year: i32) -> Option<Vec<Self>> {
        let months = (1..=12).map(|month| Date::new(year, month, 1).map(Self::of));
        months.collect()
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let day = self.first.to_string();
        out.write_str(day.get(..7).unwrap_or(&day))
    }
}

impl FromStr for Month {
    type Err = NoDate;

    /// Reads `2026-11`.
    fn from_str(text: &str) -> Result<Self, NoDate> {
        [text, "-01"].concat().parse().map(Self::of)
    }
}

/// What the diary holds on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct DayNotes {
    pub entries: u32,
    /// The pain of each entry that has one.
    pains: Vec<u8>,
}

impl DayNotes {
    /// The middle of the pains of the day, half a point upward; none when no entry has one.
    #[must_use]
    pub fn pain(&self) -> Option<u8> {
        middle(self.pains.clone())
    }
}

/// The middle of these numbers, half a point upward; none of none.
#[must_use]
pub fn middle(mut numbers: Vec<u8>) -> Option<u8> {
    order::sort(&mut numbers);
    let half = numbers.len() / 2;
    let upper = *numbers.get(half)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *numbers.get(half.checked_sub(1)?)?;
    Some((lower + upper).div_ceil(2))
}

/// The noted days among `from` and the `days` that follow it. `entries` are the days with the pain of each entry.
#[must_use]
pub fn noted(
    entries: impl Iterator<Item = (Date, Option<u8>)>,
    from: Date,
    days: i32,
) -> Map<Date, DayNotes> {
    let mut noted: Map<Date, DayNotes> = Map::new();
    for (day, pain) in entries.filter(|(day, _)| (0..days).contains(&day.since(from))) {
        noted.change(day, DayNotes::default(), |notes| {
            notes.entries += 1;
            notes.pains.extend(pain);
        });
    }
    noted
}

/// Where an arrow key leads in the grid of a month: not over its edges, nor past `last`. Home and End are the ends of the
/// week. None for any other key.
#[must_use]
pub fn moved(from: Date, key: &str, last: Date) -> Option<Date> {
    let weekday = i32::from(from.weekday());
    let to = match key {
        "ArrowLeft" => from.plus(-1),
        "ArrowRight" => from.plus(1),
        "ArrowUp" => from.plus(-WEEK),
        "ArrowDown" => from.plus(WEEK),
        "Home" => from.plus(-weekday),
        "End" => from.plus(WEEK - 1 - weekday),
        _ => return None,
    };
    let month = Month::of(from);
    let end = last.min(month.after().first.plus(-1));
    match key {
        "Home" | "End" => Some(to.max(month.first).min(end)),
        _ if month.holds(to) && to <= end => Some(to),
        _ => Some(from),
    }
}
