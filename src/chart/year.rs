//! A year as twelve rows of days: how strong is how long, a day without pain is a dot, a day without a note is empty.

use super::SIDE;
use super::scale::Scale;
use super::trend::{dot, stroke};
use crate::domain::time::Date;

/// One month.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Month {
    pub first: Date,
    /// A stroke for each day with pain.
    pub bars: String,
    /// A dot for each day without pain.
    pub none: String,
    /// Its days that are over: the place from the left, and the value.
    pub days: Vec<(i32, Option<f64>)>,
    /// The values of its recorded days.
    pub values: Vec<f64>,
    /// Days of it that are over.
    pub possible: usize,
}

/// The days of a row, so that all months have one scale.
const PLACES: f64 = 31.0;

/// The twelve months that end with that of `today`, the earliest first; months before the diary was `begun` are left out, and days
/// before it do not count.
#[must_use]
pub fn year(value: impl Fn(Date) -> Option<f64>, begun: Date, today: Date) -> Vec<Month> {
    let (this_year, this_month, _) = today.ymd();
    let days = Scale::new(0.5, PLACES + 0.5);
    let pain = Scale::new(0.0, 10.0);
    (0..12_i32)
        .rev()
        .filter_map(|back| {
            let months = this_year * 12 + this_month.cast_signed() - 1 - back;
            let month = months.rem_euclid(12).unsigned_abs() + 1;
            let first = Date::new(months.div_euclid(12), month, 1)?;
            let mut drawn = Month {
                first,
                bars: String::new(),
                none: String::new(),
                days: Vec::new(),
                values: Vec::new(),
                possible: 0,
            };
            let mut day = first;
            while day.ymd().1 == month && day <= today {
                let x = days.at(f64::from(day.since(first) + 1));
                let found = value(day);
                drawn.days.push((x, found));
                match found {
                    Some(value) if value > 0.0 => {
                        stroke(&mut drawn.bars, (x, SIDE), (x, pain.down(value)));
                    }
                    Some(_) => dot(&mut drawn.none, (x, SIDE)),
                    None => {}
                }
                drawn.values.extend(found);
                drawn.possible += usize::from(day >= begun);
                day = day.plus(1);
            }
            Some(drawn)
        })
        .filter(|month| month.possible > 0)
        .collect()
}
