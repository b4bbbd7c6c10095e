//! Dates and times in the words of the person's language, by the browser's own `Intl`: nothing of it is bundled.

use js_sys::{Array, Intl, Object, Reflect};

use crate::domain::time::Date;

/// "Friday".
#[must_use]
pub fn weekday(date: Date) -> String {
    format(date, &[("weekday", "long")])
}

/// "Fri".
#[must_use]
pub fn weekday_short(date: Date) -> String {
    format(date, &[("weekday", "short")])
}

/// "November 2026".
#[must_use]
pub fn month_and_year(date: Date) -> String {
    format(date, &[("month", "long"), ("year", "numeric")])
}

/// "Friday 20 November", with its year where that is asked for.
#[must_use]
pub fn day(date: Date, with_year: bool) -> String {
    let year: &[(&str, &str)] = if with_year {
        &[("year", "numeric")]
    } else {
        &[]
    };
    let parts = [("weekday", "long"), ("day", "numeric"), ("month", "long")];
    format(date, &[&parts, year].concat())
}

/// "20 November", with its year where that is asked for.
#[must_use]
pub fn short_day(date: Date, with_year: bool) -> String {
    let parts = [("day", "numeric"), ("month", "long"), ("year", "numeric")];
    format(date, if with_year { &parts } else { &parts[..2] })
}

/// "November".
#[must_use]
pub fn month(date: Date) -> String {
    format(date, &[("month", "long")])
}

/// "Nov".
#[must_use]
pub fn month_short(date: Date) -> String {
    format(date, &[("month", "short")])
}

/// "14:20", from minutes after midnight.
#[must_use]
pub fn time(minute_of_day: u16) -> String {
    let at_ms = f64::from(minute_of_day) * 60_000.0;
    let parts = [("hour", "numeric"), ("minute", "2-digit")];
    write(at_ms, &parts).unwrap_or_else(|| minute_of_day.to_string())
}

/// The words of a civil date. It is handed over as noon UTC and asked back in UTC, so that no time zone can move it.
fn format(date: Date, parts: &[(&str, &str)]) -> String {
    let noon_ms = (f64::from(date.days()) + 0.5) * 86_400_000.0;
    write(noon_ms, parts).unwrap_or_else(|| date.to_string())
}

fn write(at_ms: f64, parts: &[(&str, &str)]) -> Option<String> {
    let options = Object::new();
    for (name, value) in parts.iter().chain(&[("timeZone", "UTC")]) {
        // A plain object takes every property.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    let at = js_sys::Date::new(&at_ms.into());
    let words = Intl::DateTimeFormat::new(&locale(), &options);
    words.format().call1(&words, &at).ok()?.as_string()
}

/// Tend speaks English for now, in the way of the person's region.
fn locale() -> Array {
    let region = super::region::region();
    let tag = region.map_or_else(|| "en".to_owned(), |region| format!("en-{region}"));
    Array::of1(&tag.into())
}
