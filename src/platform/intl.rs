//! Days and times as the browser's `Intl` writes them. Dates are plain calendar days and are formatted as such: no time
//! zone moves them.

use js_sys::{Array, Date as JsDate, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::domain::time::Date;

/// The language of the app's text; dates follow the sentence they stand in.
const LANGUAGE: &str = "en-GB";
const DAY_MS: f64 = 86_400_000.0;
const MINUTE_MS: f64 = 60_000.0;

/// A day: "Friday 20 November", and the year where it is asked for.
#[must_use]
pub fn day(date: Date, with_year: bool) -> String {
    let parts: &[(&str, &str)] = &[
        ("weekday", "long"),
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
    ];
    let parts = if with_year {
        parts
    } else {
        parts.split_last().map_or(parts, |(_, rest)| rest)
    };
    format(f64::from(date.days()) * DAY_MS, parts)
}

/// A time of day, from minutes after midnight: "14:20".
#[must_use]
pub fn time(minute_of_day: u16) -> String {
    let parts = [("hour", "2-digit"), ("minute", "2-digit")];
    format(f64::from(minute_of_day) * MINUTE_MS, &parts)
}

/// The moment as `Intl` writes it in UTC.
fn format(at_ms: f64, parts: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (name, value) in parts.iter().chain(&[("timeZone", "UTC")]) {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(
            &options,
            &JsValue::from_str(name),
            &JsValue::from_str(value),
        );
    }
    let language = Array::of1(&JsValue::from_str(LANGUAGE));
    let formatter = Intl::DateTimeFormat::new(&language, &options);
    let date = JsDate::new(&JsValue::from_f64(at_ms));
    let written = formatter.format().call1(&JsValue::UNDEFINED, &date);
    written
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
