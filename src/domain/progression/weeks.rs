//! Weeks of training and their lights. A week begins on Monday; only weeks that are over count.

use crate::domain::sorted::Map;

use super::light::Light;
use super::results::SessionResult;
use crate::domain::id::ExerciseId;
use crate::domain::recommend::History;
use crate::domain::time::Date;

/// A week with at least one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Week {
    pub monday: Date,
    /// Green when every session was; red when any was; a missing answer alone makes no week amber.
    pub light: Option<Light>,
}

/// The Monday of that day's week.
#[must_use]
pub fn monday(day: Date) -> Date {
    day.plus(-i32::from(day.weekday()))
}

/// The weeks that are over, the earliest first.
#[must_use]
pub fn weeks(results: &[SessionResult], today: Date) -> Vec<Week> {
    let this_week = monday(today);
    let mut by_monday: Map<Date, Vec<&SessionResult>> = Map::new();
    for result in results.iter().filter(|result| result.day < this_week) {
        by_monday.change(monday(result.day), Vec::new(), |week| week.push(result));
    }
    by_monday
        .into_iter()
        .map(|(monday, results)| Week {
            monday,
            light: light(&results),
        })
        .collect()
}

fn light(results: &[&SessionResult]) -> Option<Light> {
    let any = |holds: fn(&SessionResult) -> bool| results.iter().any(|result| holds(result));
    if any(|result| result.judged.light == Light::Red) {
        Some(Light::Red)
    } else if any(|result| result.judged.is_answered_amber()) {
        Some(Light::Amber)
    } else if any(|result| result.judged.light == Light::Amber) {
        None
    } else {
        Some(Light::Green)
    }
}

/// What the recommendation needs to know of the past: green weeks, and green sessions of each exercise.
#[must_use]
pub fn greens(results: &[SessionResult], today: Date) -> History {
    let is_green = |week: &&Week| week.light == Some(Light::Green);
    let green_weeks = weeks(results, today).iter().filter(is_green).count();
    let mut green_sessions: Map<ExerciseId, u16> = Map::new();
    for step in results.iter().flat_map(|result| &result.steps) {
        if step.judged.light == Light::Green {
            green_sessions.change(step.exercise.clone(), 0, |seen| *seen += 1);
        }
    }
    History {
        green_weeks: u16::try_from(green_weeks).unwrap_or(u16::MAX),
        green_sessions,
        ..History::default()
    }
}
