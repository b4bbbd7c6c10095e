//! Dates in the words of the person's language, by the browser's own `Intl`: nothing of it is bundled.

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

/// The words of a civil date. It is handed over as noon UTC and asked back in UTC, so that no time zone can move it.
fn format(date: Date, parts: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (name, value) in parts.iter().chain(&[("timeZone", "UTC")]) {
        // A plain object takes every property.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    let noon_ms = (f64::from(date.days()) + 0.5) * 86_400_000.0;
    let noon = js_sys::Date::new(&noon_ms.into());
    let words = Intl::DateTimeFormat::new(&locale(), &options);
    words
        .format()
        .call1(&words, &noon)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| date.to_string())
}

/// Tend speaks English for now, in the way of the person's region.
fn locale() -> Array {
    let region = super::region::region();
    let tag = region.map_or_else(|| "en".to_owned(), |region| format!("en-{region}"));
    Array::of1(&tag.into())
}
