//! The statistics: against SciPy and statsmodels, against chance, and against what must always hold.

mod after_sessions;
mod chance;
mod changes;
mod days;
mod experiments;
mod forbidden;
mod golden;
mod places;
mod power;
mod properties;
mod scores;

use tend::domain::diary::Entry;
use tend::domain::moment::Moment;
use tend::domain::time::Date;
use tend::insight::days::{Days, Row};

/// 2024-10-04, a Friday.
pub const FIRST: Date = Date::from_days(20_000);

pub fn row(values: &[Option<f64>]) -> Row {
    Row::new(FIRST, values.to_vec())
}

/// Noon of that day, in a place on UTC.
pub fn noon(day: Date) -> Moment {
    at_hour(day, 12)
}

pub fn at_hour(day: Date, hour: i64) -> Moment {
    Moment {
        at: i64::from(day.days()) * 86_400_000 + hour * 3_600_000,
        offset_min: 0,
    }
}

pub fn blank(day: Date) -> Entry {
    Entry::blank(noon(day), day)
}

/// The days of these entries, seen from the last of them.
pub fn days_of(entries: &[Entry]) -> Days {
    let today = entries.iter().map(|entry| entry.day).max().unwrap();
    Days::of(entries.iter(), [].iter(), today).unwrap()
}

pub fn close(found: f64, expected: f64, within: f64, what: &str) {
    assert!(
        (found - expected).abs() <= within,
        "{what}: {found} and not {expected}"
    );
}
