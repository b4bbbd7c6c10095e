//! The lesson that is worth offering now.

use leptos::prelude::*;

use super::plan::with_records;
use super::{catalog, learn, use_answers, use_now, use_plan, use_settings, use_today};
use crate::domain::lesson::{Lesson, Occasion, Occasions, offered};
use crate::domain::moment::Moment;
use crate::domain::pacing::{had_burst, minutes_by_day};

/// A report is for a visit in so many days. A design choice.
const VISIT_DAYS: i32 = 14;

/// The lesson to offer now, and why. Tracks what was read and put aside.
#[must_use]
pub fn offered_lesson() -> Option<(&'static Lesson, Occasion)> {
    let settings = use_settings();
    let (now, today) = (use_now(), use_today());
    let mut occasions = Occasions {
        fear: use_answers()
            .current
            .with(|answers| answers.as_ref().and_then(|answers| answers.fear)),
        ..Occasions::default()
    };
    for (id, _, at) in settings.lessons() {
        occasions.had_one_today |= settings.day_of(Moment { at, ..now }) == today;
        occasions.done.push(id);
    }
    let report = settings.last_report();
    occasions.near_visit = says_to_see_someone()
        || report.is_some_and(|at| today.since(settings.day_of(Moment { at, ..now })) < VISIT_DAYS);
    let minutes = with_records(|records| {
        occasions.in_flare = records.is_in_flare(today);
        let sessions = records.sessions.iter().map(|(_, log)| *log);
        minutes_by_day(sessions, records.entries.iter().copied(), today)
    });
    occasions.had_burst = had_burst(&catalog().rules.pacing, &minutes, today);
    offered(&learn().lessons, &occasions)
}

/// One of the reminders that lead to a person holds today.
fn says_to_see_someone() -> bool {
    use_plan().with(|plan| {
        let mut alerts = plan.iter().flat_map(|plan| &plan.alerts);
        alerts.any(|alert| alert.id.leads_to_a_person())
    })
}
