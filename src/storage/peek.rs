//! What a record says about itself, found in its text without reading all of it. The written form has sorted keys, and what
//! stands behind the body holds no text of the person; a text in another order is simply not seen.

use crate::domain::time::{Date, InstantMs};

use super::key::Place;
use super::kind::Kind;

/// The bucket of everything that is small or wanted at every start.
pub const COMMON: &str = "-";

/// The logical clock in a record's text.
#[must_use]
pub fn hlc(text: &str) -> Option<InstantMs> {
    let rest = after(text, "\"hlc\":")?;
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '-'))?;
    rest.get(..end)?.parse().ok()
}

/// The id in a record's text.
#[must_use]
pub fn id(text: &str) -> Option<&str> {
    after(text, "\"id\":\"")?.split('"').next()
}

/// The kind, when it is one of those that fill the store over the years and that the newest months of say most about, and the
/// form is one that this app knows.
#[must_use]
pub fn bulk_kind(text: &str) -> Option<Kind> {
    let is_known = text.ends_with("\"v\":1}");
    kind(text).filter(|kind| is_known && matches!(kind, Kind::Entry | Kind::CheckIn))
}

/// The kind in a record's text.
fn kind(text: &str) -> Option<Kind> {
    let rest = after(text, "\"kind\":\"")?;
    rest.split('"').next()?.parse().ok()
}

fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.rfind(mark).and_then(|at| text.get(at + mark.len()..))
}

/// The bucket a text belongs to: the month in which it was made for what fills the store over the years, [`COMMON`] for
/// all else. It never changes while a record lives.
#[must_use]
pub fn bucket(key: &str, text: &str) -> String {
    let month = match (Place::of(key), kind(text)) {
        (Place::Record(id), Some(Kind::Entry | Kind::Session | Kind::CheckIn)) => month_of(id),
        _ => None,
    };
    month.unwrap_or_else(|| COMMON.to_owned())
}

/// The month, such as `2026-11`, in which a record with that id was made; none when the id does not say.
#[must_use]
pub fn month_of(id: &str) -> Option<String> {
    let is_timed = id.len() == 36 && id.get(14..15) == Some("7");
    let digits = id.get(..8)?.to_owned() + id.get(9..13)?;
    let at = InstantMs::from_str_radix(&digits, 16).ok()?;
    let day = Date::from_days(i32::try_from(at / 86_400_000).ok()?);
    (is_timed && day.ymd().0 < 10_000).then(|| day.to_string().chars().take(7).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clock_and_bucket_are_found_behind_the_body_alone() {
        let id = "019a9f1e-5c00-7000-8000-000000000001";
        let key = format!("tend1:r:{id}");
        let text = |kind: &str| {
            format!(
                "{{\"body\":{{\"hlc\":9,\"kind\":\"setting\",\"note\":\"\\\"hlc\\\":7\"}},\"hlc\":42,\"id\":\"{id}\",\
                 \"kind\":\"{kind}\",\"v\":1}}"
            )
        };
        let rows = [
            ("entry", "2025-11"),
            ("session", "2025-11"),
            ("check-in", "2025-11"),
            ("answers", COMMON),
            ("letter", COMMON),
        ];
        for (kind, expected) in rows {
            assert_eq!(bucket(&key, &text(kind)), expected, "{kind}");
            assert_eq!(hlc(&text(kind)), Some(42), "{kind}");
        }
        assert_eq!(bucket("tend1:r:setting-sound", &text("entry")), COMMON);
        assert_eq!(bucket("tend1:draft:entry", &text("entry")), COMMON);
        assert_eq!(
            (hlc("dark"), bucket(&key, "dark")),
            (None, COMMON.to_owned())
        );
    }
}
