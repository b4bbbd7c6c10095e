//! The plan of this person's day, worked out anew whenever an answer or a note changes, once for all pages.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::answers::use_answers;
use super::check_ins::use_check_ins;
use super::decisions::use_decisions;
use super::diary::use_diary;
use super::flares::use_flares;
use super::instruments::use_instruments;
use super::sessions::use_sessions;
use super::{catalog, use_settings, use_today};
use crate::commands::Kept;
use crate::domain::answers::Answers;
use crate::domain::difference::Difference;
use crate::domain::id::{ConditionId, ExerciseId};
use crate::domain::pacing::{Walk, walk};
use crate::domain::plan::{Plan, plan, routine};
use crate::domain::progression::{Now, Records};
use crate::domain::recommend::{History, Recommendation, recommend, week_start};
use crate::domain::screen::{Outcome, outcome_so_far};
use crate::domain::session_log::SessionOrigin;
use crate::domain::time::Date;
use crate::domain::version::Version;
use crate::domain::what_if::{About, WouldChange, what_would_change};

/// Whoever has it is offered no walk.
const CANNOT_STAND: &str = "NO_STAND";

#[derive(Clone, Copy)]
struct PlanState {
    /// The day that was last asked about.
    day: RwSignal<Date>,
    plan: Memo<Option<Plan>>,
    put_off: RwSignal<BTreeSet<(Date, &'static str)>>,
    version: RwSignal<(Date, Version)>,
}

/// The plan of today; none before the first intake was finished.
///
/// A stop among answers that are not yet taken over counts at once: the routine waits until they are clear.
#[must_use]
pub fn use_plan() -> Memo<Option<Plan>> {
    let state: PlanState = expect_context();
    let today = use_today();
    // An app that stays open over night must not show yesterday.
    if state.day.get_untracked() != today {
        state.day.set(today);
    }
    state.plan
}

/// The routine of today, or the stop that stands in its place.
#[must_use]
pub fn use_recommendation() -> Memo<Option<Recommendation>> {
    let plan = use_plan();
    Memo::new(move |_| plan.with(|plan| plan.as_ref().map(|plan| plan.found.clone())))
}

/// What the person has put off, and on which day. Not kept: the next start may offer it again.
#[must_use]
pub fn use_put_off() -> RwSignal<BTreeSet<(Date, &'static str)>> {
    expect_context::<PlanState>().put_off
}

/// How the person wants to do the session of which day. Not kept: the next start shows the plan as it is.
#[must_use]
pub fn use_version() -> RwSignal<(Date, Version)> {
    expect_context::<PlanState>().version
}

/// What a session of today's plan counts as.
#[must_use]
pub fn session_origin() -> SessionOrigin {
    let in_flare =
        use_plan().with_untracked(|plan| plan.as_ref().is_some_and(|plan| plan.flare.is_some()));
    if in_flare {
        SessionOrigin::Calm
    } else {
        SessionOrigin::Routine
    }
}

/// What taking the changed answers over would change in the routine; none while nothing was changed. Not tracked.
#[must_use]
pub fn draft_difference() -> Option<Difference> {
    let state = use_answers();
    let (draft, current) = (state.draft.get_untracked(), state.current.get_untracked()?);
    if draft == current {
        return None;
    }
    let since = state.since.get_untracked();
    let made_of = |answers: &Answers, answered: Date| {
        with_now(answers, answered, |now| routine(now, &now.history(), since))
    };
    let answered = use_settings().day_of(state.answered.get_untracked());
    let before = made_of(&current, answered);
    Some(Difference::between(&before, &made_of(&draft, use_today())))
}

/// What would change that an exercise is in the plan, or left out of it. Not tracked.
#[must_use]
pub fn would_change(exercise: &ExerciseId) -> Vec<WouldChange> {
    let state = use_answers();
    let Some(answers) = state.current.get_untracked() else {
        return Vec::new();
    };
    let answered = use_settings().day_of(state.answered.get_untracked());
    with_now(&answers, answered, |now| {
        let first_day = week_start(state.since.get_untracked(), now.today);
        let about = About::Exercise(exercise);
        what_would_change(now.rules, &answers, &now.history(), first_day, about)
    })
}

/// The minutes to walk on each day of this week; none without a routine, in a flare, where standing is not possible, and
/// where nothing is planned to go up. Not tracked.
#[must_use]
pub fn use_walk() -> Option<Walk> {
    use_plan().with_untracked(|plan| {
        let plan = plan.as_ref().filter(|plan| plan.flare.is_none())?;
        let cannot_stand = ConditionId::from(CANNOT_STAND);
        if plan
            .found
            .conditions
            .iter()
            .any(|one| one.id == cannot_stand)
        {
            return None;
        }
        let today = use_today();
        let made_of = |records: &Records<'_>| {
            let sessions = records.sessions.iter().map(|(_, log)| *log);
            let entries = records.entries.iter().copied();
            let numbers = &catalog().rules.pacing;
            walk(numbers, &plan.found.pacing, sessions, entries, today)
        };
        untrack(|| with_records(made_of))
    })
}

/// Looks at this person today, as these answers of that day and everything noted say. Not tracked.
pub(super) fn with_now<T>(
    answers: &Answers,
    answered: Date,
    look: impl FnOnce(&Now<'_>) -> T,
) -> T {
    untrack(|| {
        with_records(|records| {
            look(&Now {
                rules: &catalog().rules,
                answers,
                answered,
                records,
                today: use_today(),
            })
        })
    })
}

/// Looks at everything that was noted so far.
pub(super) fn with_records<T>(look: impl FnOnce(&Records<'_>) -> T) -> T {
    let sessions = use_sessions().log.read();
    let check_ins = use_check_ins().list.read();
    let entries = use_diary().entries.read();
    let flares = use_flares().list.read();
    let instruments = use_instruments().list.read();
    let decisions = use_decisions().list.read();
    look(&Records {
        sessions: sessions.iter().map(|one| (&one.id, &one.value)).collect(),
        check_ins: check_ins.iter().map(|one| (&one.id, &one.value)).collect(),
        entries: values(&entries),
        flares: values(&flares),
        instruments: values(&instruments),
        decisions: values(&decisions),
    })
}

fn values<T>(list: &[Kept<T>]) -> Vec<&T> {
    list.iter().map(|one| &one.value).collect()
}

pub(super) fn provide() {
    let day = RwSignal::new(use_today());
    let version = RwSignal::new((use_today(), Version::AsPlanned));
    let answers = use_answers();
    let settings = use_settings();
    let plan = Memo::new(move |_| {
        let rules = &catalog().rules;
        let today = day.get();
        let so_far = answers
            .draft
            .with(|draft| outcome_so_far(rules, draft, today));
        if so_far.outcome != Outcome::Routine {
            let draft = answers.draft.get();
            let stop = recommend(rules, &draft, &History::default(), today);
            return Some(Plan::stopped(stop));
        }
        let current = answers.current.get()?;
        let answered = answers.answered.get();
        Some(with_records(|records| {
            let now = Now {
                rules,
                answers: &current,
                answered: settings.day_of(answered),
                records,
                today,
            };
            let (asked_on, version) = version.get();
            let is_of_today = asked_on == today;
            let version = if is_of_today {
                version
            } else {
                Version::AsPlanned
            };
            plan(&now, answers.since.get(), answered.at, version)
        }))
    });
    provide_context(PlanState {
        day,
        plan,
        put_off: RwSignal::default(),
        version,
    });
}
