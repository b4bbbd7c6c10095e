//! What the page opens with. Only what the person's current answers lead to is ever played: a session that was left is taken
//! up again on its own day, and as long as every step of it may still be done.

use leptos::prelude::*;

use super::player::Around;
use super::words;
use crate::domain::id::ExerciseId;
use crate::domain::instead::FreeChoice;
use crate::domain::recommend::{DayPlan, LeftOut, Recommendation};
use crate::domain::running_session::RunningSession;
use crate::domain::screen::Outcome;
use crate::domain::session::plan::{SessionPlan, Step};
use crate::domain::session::{Session, Stage};
use crate::domain::session_log::SessionOrigin;
use crate::domain::site::SitePain;
use crate::state::{
    Choices, catalog, session_origin, use_answers, use_now, use_recommendation, use_sessions,
    use_settings, use_today,
};
use crate::text::t;
use crate::ui::route::OWN_LIST;
use crate::ui::words::left_out_in_words;

/// What there is to do.
pub(super) enum Opening {
    /// A session, new or taken up again, and the names of what was chosen and left out.
    Play {
        session: Box<Session>,
        left_out: Vec<String>,
    },
    /// Today is a day of rest.
    Rest,
    /// The answers lead to no routine now.
    Stopped,
    /// The questions are not finished.
    NoAnswers,
    /// Nothing of what was chosen may be done now, and why.
    Blocked(Vec<String>),
    /// Another session is under way.
    Busy,
}

/// Finds out, and makes the session the one in the player. `free` is an exercise or the person's own list.
/// `lets_go` lets a session go that is under way: what was done of it is kept.
pub(super) fn open(free: Option<&str>, lets_go: bool) -> Opening {
    let Some(found) = use_recommendation().get_untracked() else {
        return Opening::NoAnswers;
    };
    if found.outcome != Outcome::Routine {
        return Opening::Stopped;
    }
    let day = day_of(&found);
    // The same answers lead to a routine, so something is open.
    let Some(choices) = Choices::now() else {
        return Opening::Rest;
    };
    let sessions = use_sessions();
    let running = sessions.running.get_untracked().filter(|_| !lets_go);
    if let Some(running) = running {
        let stands = stands(&running, day, &choices);
        let resumed = stands.then(|| sessions.resume()).flatten();
        match (resumed, free) {
            (Some(_), Some(_)) => return Opening::Busy,
            (Some(session), None) => return play(session, Vec::new()),
            // What was done of it goes to the log as it stands.
            (None, _) => sessions.leave(),
        }
    }
    match free {
        Some(free) => open_free(free, &choices),
        None => day
            .and_then(|day| SessionPlan::of_day(day, &catalog().rules, &sites()))
            .map_or(Opening::Rest, |plan| {
                begin(plan, session_origin(), Vec::new())
            }),
    }
}

fn open_free(free: &str, choices: &Choices) -> Opening {
    let wanted = if free == OWN_LIST {
        let settings = use_settings();
        untrack(|| settings.own_list())
    } else {
        vec![ExerciseId::from(free)]
    };
    let rules = &catalog().rules;
    let sites = sites();
    let (mut steps, mut left_out, mut why) = (Vec::new(), Vec::new(), Vec::new());
    for id in &wanted {
        match (choices.free(id), rules.exercise(id)) {
            (Some(FreeChoice::Open(one)), Some(exercise)) => {
                steps.push(Step::of(exercise, one.dose, &sites));
            }
            (found, _) => {
                left_out.push(words::name_of_exercise(id));
                why.extend(found.map(|found| why_not(id, found)).unwrap_or_default());
            }
        }
    }
    match SessionPlan::new(steps) {
        Some(plan) => begin(plan, SessionOrigin::Free, left_out),
        None => Opening::Blocked(why),
    }
}

/// Why a choice is not open, a sentence each.
pub(in crate::ui::pages) fn why_not(id: &ExerciseId, found: FreeChoice) -> Vec<String> {
    match found {
        FreeChoice::Open(_) => Vec::new(),
        FreeChoice::NotToday => vec![t("session.not-today").to_owned()],
        FreeChoice::NotInFlare => vec![t("session.not-in-flare").to_owned()],
        FreeChoice::Outside => vec![t("session.outside").to_owned()],
        FreeChoice::Blocked(because) => left_out_in_words(&LeftOut {
            exercise: id.clone(),
            because,
        }),
    }
}

fn begin(plan: SessionPlan, origin: SessionOrigin, left_out: Vec<String>) -> Opening {
    let session = Session::new(plan);
    use_sessions().begin(origin, &session);
    play(session, left_out)
}

fn play(session: Session, left_out: Vec<String>) -> Opening {
    Opening::Play {
        session: Box::new(session),
        left_out,
    }
}

/// What the player needs from the rest of the app.
pub(super) fn around() -> Around {
    let sessions = use_sessions();
    Around {
        now: || use_now().at,
        keep: Callback::new(move |session| sessions.keep(&session)),
        note: Callback::new(move |note| sessions.note(note)),
        last_load: Callback::new(move |id| sessions.last_load(&id)),
    }
}

fn day_of(found: &Recommendation) -> Option<&DayPlan> {
    let today = use_today();
    found
        .days
        .iter()
        .find(|day| day.date == today && !day.prescriptions.is_empty())
}

/// True for a session of today that is under way and asks for nothing that the person may not do now.
fn stands(running: &RunningSession, day: Option<&DayPlan>, choices: &Choices) -> bool {
    let saved = &running.session;
    let is_open = !matches!(saved.stage, Stage::Before | Stage::Finished { .. });
    let may_be_done = |step: &Step| {
        let asked = day.iter().flat_map(|day| &day.prescriptions);
        let mut asked = asked.map(|one| &one.exercise);
        asked.any(|id| *id == step.exercise) || choices.opens(&step.exercise)
    };
    running.day == use_today() && is_open && saved.steps.iter().all(may_be_done)
}

fn sites() -> Vec<SitePain> {
    use_answers().current.with_untracked(|answers| {
        let sites = answers.as_ref().map(|answers| answers.sites.clone());
        sites.unwrap_or_default()
    })
}
