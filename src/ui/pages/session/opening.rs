//! What the page opens with. Only what the person's current answers lead to is ever played: a session that was left is taken
//! up again on its own day, and as long as every step of it still stands in the day's routine.

use leptos::prelude::*;

use super::player::Around;
use crate::domain::recommend::{DayPlan, Recommendation};
use crate::domain::running_session::RunningSession;
use crate::domain::screen::Outcome;
use crate::domain::session::plan::{SessionPlan, Step};
use crate::domain::session::{Session, Stage};
use crate::state::{
    catalog, session_origin, use_answers, use_now, use_recommendation, use_sessions, use_today,
};

/// What there is to do.
pub(super) enum Opening {
    /// A session, new or taken up again.
    Play(Session),
    /// Today is a day of rest.
    Rest,
    /// The answers lead to no routine now.
    Stopped,
    /// The questions are not finished.
    NoAnswers,
}

/// Finds out, and makes the session the one in the player.
pub(super) fn open() -> Opening {
    let Some(found) = use_recommendation().get_untracked() else {
        return Opening::NoAnswers;
    };
    if found.outcome != Outcome::Routine {
        return Opening::Stopped;
    }
    let Some(day) = day_of(&found) else {
        return Opening::Rest;
    };
    let sessions = use_sessions();
    if let Some(running) = sessions.running.get_untracked() {
        let resumed = stands(&running, day).then(|| sessions.resume()).flatten();
        if let Some(session) = resumed {
            return Opening::Play(session);
        }
        // What was done of it goes to the log as it stands.
        sessions.leave();
    }
    let Some(plan) = plan_of(day) else {
        return Opening::Rest;
    };
    let session = Session::new(plan);
    sessions.begin(session_origin(), &session);
    Opening::Play(session)
}

/// What the player needs from the rest of the app.
pub(super) fn around() -> Around {
    let sessions = use_sessions();
    Around {
        now: || use_now().at,
        keep: Callback::new(move |session| sessions.keep(&session)),
        note: Callback::new(move |note| sessions.note(note)),
    }
}

fn day_of(found: &Recommendation) -> Option<&DayPlan> {
    let today = use_today();
    found
        .days
        .iter()
        .find(|day| day.date == today && !day.prescriptions.is_empty())
}

/// True for a session of today that is under way and asks for nothing that the routine would not ask for now.
fn stands(running: &RunningSession, day: &DayPlan) -> bool {
    let saved = &running.session;
    let is_open = !matches!(saved.stage, Stage::Before | Stage::Finished { .. });
    let is_asked = |step: &Step| {
        day.prescriptions
            .iter()
            .any(|one| one.exercise == step.exercise)
    };
    running.day == day.date && is_open && saved.steps.iter().all(is_asked)
}

fn plan_of(day: &DayPlan) -> Option<SessionPlan> {
    let answers = use_answers().current.get_untracked()?;
    SessionPlan::of_day(day, &catalog().rules, &answers.sites)
}
