//! Reminders as a calendar file (RFC 5545): sessions, check-ins and the weekly questions as events that come again, each with
//! an alarm. Times are those of the wall clock, wherever the person is. The calendar reminds; Tend itself asks for no leave to.

use serde::Deserialize;

use crate::domain::moment::Moment;
use crate::domain::time::Date;
use crate::text::t;

/// What the person wants to be reminded of. Minutes are counted from midnight; weekdays from 0 for Monday.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[allow(missing_docs)]
#[serde(default, deny_unknown_fields)]
pub struct Reminders {
    /// Days with a session, and when.
    pub session_days: Vec<u8>,
    pub session_at: Option<u16>,
    pub morning_at: Option<u16>,
    pub evening_at: Option<u16>,
    /// The day of the weekly questions, and when.
    pub weekly_day: u8,
    pub weekly_at: Option<u16>,
    /// Days on which nothing reminds.
    pub quiet_days: Vec<u8>,
}

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const ALL: [u8; 7] = [0, 1, 2, 3, 4, 5, 6];

/// The calendar. Events begin on the first fitting day from `now` on; the same reminder has the same name in every file, so
/// that a calendar replaces the one before.
#[must_use]
pub fn calendar(wanted: &Reminders, now: Moment) -> String {
    let mut text = String::new();
    for part in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Tend//Reminders//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ] {
        line(&mut text, part);
    }
    let weekly = [wanted.weekly_day];
    let events: [(&str, &[u8], Option<u16>, &str); 4] = [
        (
            "session",
            &wanted.session_days,
            wanted.session_at,
            t("reminders.session"),
        ),
        ("morning", &ALL, wanted.morning_at, t("reminders.morning")),
        ("evening", &ALL, wanted.evening_at, t("reminders.evening")),
        ("weekly", &weekly, wanted.weekly_at, t("reminders.weekly")),
    ];
    for (name, days, at, words) in events {
        let is_loud = |day: &u8| days.contains(day) && !wanted.quiet_days.contains(day);
        let days: Vec<u8> = ALL.into_iter().filter(is_loud).collect();
        if let Some(at) = at.filter(|at| *at < 1_440) {
            event(&mut text, name, &days, at, words, now);
        }
    }
    line(&mut text, "END:VCALENDAR");
    text
}

fn event(text: &mut String, name: &str, days: &[u8], at: u16, words: &str, now: Moment) {
    let today = now.date();
    let is_later = |day: &Date| *day > today || at > now.minute_of_day();
    let fits = |day: &Date| days.contains(&day.weekday()) && is_later(day);
    let Some(first) = (0..8).map(|ahead| today.plus(ahead)).find(fits) else {
        return;
    };
    let clock = |day: Date, minute: u16| {
        let day = day.to_string().replace('-', "");
        format!("{day}T{:02}{:02}00", minute / 60, minute % 60)
    };
    let written = Moment {
        offset_min: 0,
        ..now
    };
    let stamp = written.local().replace(['-', ':'], "");
    let on: Vec<&str> = days
        .iter()
        .filter_map(|day| DAYS.get(usize::from(*day)).copied())
        .collect();
    let words = escaped(words);
    for part in [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{name}@tend.invalid"),
        format!("DTSTAMP:{stamp}Z"),
        format!("DTSTART:{}", clock(first, at)),
        "DURATION:PT15M".to_owned(),
        format!("RRULE:FREQ=WEEKLY;BYDAY={}", on.join(",")),
        format!("SUMMARY:{words}"),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        "TRIGGER:PT0S".to_owned(),
        format!("DESCRIPTION:{words}"),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
    ] {
        line(text, &part);
    }
}

fn escaped(words: &str) -> String {
    let words = words.replace('\\', "\\\\").replace(';', "\\;");
    words.replace(',', "\\,").replace('\n', "\\n")
}

/// A line of at most 75 bytes; what is longer goes on in the next, after a space.
fn line(text: &mut String, content: &str) {
    let mut length = 0;
    for letter in content.chars() {
        if length + letter.len_utf8() > 74 {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}
