//! Dates and times in the words of the person's language, by the browser's own `Intl`: nothing of it is bundled.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::domain::time::Date;

/// A way to write a date or a time. The browser makes the formatter of each once: that takes it about a millisecond, and a
/// page of a diary writes hundreds of dates.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    Weekday,
    WeekdayShort,
    MonthAndYear,
    Day,
    DayAndYear,
    ShortDay,
    ShortDayAndYear,
    Month,
    MonthShort,
    Time,
}

impl Style {
    /// What `Intl.DateTimeFormat` is to write.
    fn parts(self) -> &'static [(&'static str, &'static str)] {
        const WEEKDAY: (&str, &str) = ("weekday", "long");
        const DAY: (&str, &str) = ("day", "numeric");
        const MONTH: (&str, &str) = ("month", "long");
        const YEAR: (&str, &str) = ("year", "numeric");
        match self {
            Self::Weekday => &[WEEKDAY],
            Self::WeekdayShort => &[("weekday", "short")],
            Self::MonthAndYear => &[MONTH, YEAR],
            Self::Day => &[WEEKDAY, DAY, MONTH],
            Self::DayAndYear => &[WEEKDAY, DAY, MONTH, YEAR],
            Self::ShortDay => &[DAY, MONTH],
            Self::ShortDayAndYear => &[DAY, MONTH, YEAR],
            Self::Month => &[MONTH],
            Self::MonthShort => &[("month", "short")],
            Self::Time => &[("hour", "numeric"), ("minute", "2-digit")],
        }
    }

    /// The browser's formatter.
    fn writer(self) -> Function {
        MADE.with_borrow_mut(|made| {
            if let Some((_, writer)) = made.iter().find(|(style, _)| *style == self) {
                return writer.clone();
            }
            let options = Object::new();
            for (name, value) in self.parts().iter().chain(&[("timeZone", "UTC")]) {
                // A plain object takes every property.
                let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
            }
            let writer = Intl::DateTimeFormat::new(&locale(), &options).format();
            made.push((self, writer.clone()));
            writer
        })
    }
}

thread_local! {
    static MADE: RefCell<Vec<(Style, Function)>> = const { RefCell::new(Vec::new()) };
}

/// "Friday".
#[must_use]
pub fn weekday(date: Date) -> String {
    format(date, Style::Weekday)
}

/// "Fri".
#[must_use]
pub fn weekday_short(date: Date) -> String {
    format(date, Style::WeekdayShort)
}

/// "November 2026".
#[must_use]
pub fn month_and_year(date: Date) -> String {
    format(date, Style::MonthAndYear)
}

/// "Friday 20 November", with its year where that is asked for.
#[must_use]
pub fn day(date: Date, with_year: bool) -> String {
    let style = if with_year {
        Style::DayAndYear
    } else {
        Style::Day
    };
    format(date, style)
}

/// "20 November", with its year where that is asked for.
#[must_use]
pub fn short_day(date: Date, with_year: bool) -> String {
    let style = if with_year {
        Style::ShortDayAndYear
    } else {
        Style::ShortDay
    };
    format(date, style)
}

/// "November".
#[must_use]
pub fn month(date: Date) -> String {
    format(date, Style::Month)
}

/// "Nov".
#[must_use]
pub fn month_short(date: Date) -> String {
    format(date, Style::MonthShort)
}

/// "14:20", from minutes after midnight.
#[must_use]
pub fn time(minute_of_day: u16) -> String {
    let at_ms = f64::from(minute_of_day) * 60_000.0;
    write(at_ms, Style::Time).unwrap_or_else(|| minute_of_day.to_string())
}

/// The words of a civil date. It is handed over as noon UTC and asked back in UTC, so that no time zone can move it.
fn format(date: Date, style: Style) -> String {
    let noon_ms = (f64::from(date.days()) + 0.5) * 86_400_000.0;
    write(noon_ms, style).unwrap_or_else(|| date.to_string())
}

fn write(at_ms: f64, style: Style) -> Option<String> {
    let words = style.writer().call1(&JsValue::UNDEFINED, &at_ms.into());
    words.ok()?.as_string()
}

/// Tend speaks English for now, in the way of the person's region.
fn locale() -> Array {
    let region = super::region::region();
    let tag = region.map_or_else(|| "en".to_owned(), |region| format!("en-{region}"));
    Array::of1(&tag.into())
}
