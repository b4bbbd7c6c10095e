//! The lesson that is worth offering now.

use leptos::prelude::*;

use super::plan::with_records;
use super::{catalog, learn, use_answers, use_now, use_settings, use_today};
use crate::domain::lesson::{Lesson, Occasion, Standing, offered};
use crate::domain::moment::Moment;
use crate::domain::pacing::{had_burst, minutes_by_day};

/// The lesson to offer now, and why. Tracks what was read and put aside.
#[must_use]
pub fn offered_lesson() -> Option<(&'static Lesson, Occasion)> {
    let settings = use_settings();
    let (now, today) = (use_now(), use_today());
    let mut standing = Standing {
        fear: use_answers()
            .current
            .with(|answers| answers.as_ref().and_then(|answers| answers.fear)),
        ..Standing::default()
    };
    for (id, _, at) in settings.lessons() {
        standing.had_one_today |= settings.day_of(Moment { at, ..now }) == today;
        standing.done.push(id);
    }
    let minutes = with_records(|records| {
        standing.in_flare = records.is_in_flare(today);
        let sessions = records.sessions.iter().map(|(_, log)| *log);
        minutes_by_day(sessions, records.entries.iter().copied(), today)
    });
    standing.had_burst = had_burst(&catalog().rules.pacing, &minutes, today);
    offered(&learn().lessons, &standing)
}
