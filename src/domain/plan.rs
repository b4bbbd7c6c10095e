//! One person's day, put together once: the routine in force, a flare that makes today's part of it smaller, what the rules
//! propose, and what is asked before anything else. Makes no rule of its own.

use super::answers::{Answers, Reply};
use super::check_in::CheckInKind;
use super::exercise::Role;
use super::flare_plan::{
    FlareCall, FlareDayPlan, FlareToday, flare_call, flare_day_plan, flare_extra, flare_today,
};
use super::id::{ExerciseId, RecordId};
use super::progression::alerts::{Alert, alerts};
use super::progression::{Now, Review};
use super::recheck::{Recheck, recheck};
use super::recommend::{DayPlan, Footing, History, Recommendation, footing, recommend, week_start};
use super::rulebook::Rulebook;
use super::screen::{Cause, Outcome, screen};
use super::screening::Effect;
use super::time::{Date, InstantMs};
use super::version::{Version, desk_break, easy_day, in_version, offers_easy};

/// A flare and what it leaves of today.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct FlarePlan {
    pub today: FlareToday,
    /// What else may help; its session stands in the routine.
    pub day: FlareDayPlan,
}

/// A session of yesterday whose next morning has no answer yet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct MorningDue {
    pub session: RecordId,
    /// It had strength work: soreness is told apart from the usual pain.
    pub asks_about_soreness: bool,
}

/// Everything the pages show of one day.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Plan {
    /// The routine with today as a flare leaves it, or the stop; while safety questions hold the plan, it is held.
    pub found: Recommendation,
    /// None where the answers lead to no routine.
    pub review: Option<Review>,
    pub flare: Option<FlarePlan>,
    pub call: Option<FlareCall>,
    pub alerts: Vec<Alert>,
    pub recheck: Option<Recheck>,
    pub morning: Option<MorningDue>,
    /// Easy moves can be had today.
    pub offers_easy: bool,
    pub desk_break: Option<ExerciseId>,
}

impl Plan {
    /// A stop, and nothing beside it.
    #[must_use]
    pub fn stopped(found: Recommendation) -> Self {
        Self {
            found,
            review: None,
            flare: None,
            call: None,
            alerts: Vec::new(),
            recheck: None,
            morning: None,
            offers_easy: false,
            desk_break: None,
        }
    }
}

/// The plan of `now.today`. `since` is the day of the first routine, from which weeks are counted; `answered` the moment the
/// answers in force were given; `version` is how the person wants to do today's session.
#[must_use]
pub fn plan(now: &Now<'_>, since: Date, answered: InstantMs, version: Version) -> Plan {
    let answers = of_today(now);
    let now = &Now {
        answers: &answers,
        ..*now
    };
    let Now { rules, today, .. } = *now;
    let history = now.history();
    let mut made = Plan::stopped(routine(now, &history, since));
    made.alerts = alerts(now);
    made.morning = morning_due(now);
    if made.found.outcome == Outcome::Routine {
        made.review = now.review(&history, &made.found.days);
        made.call = flare_call(now);
        if let Some(footing) = footing(rules, &answers, &history, today) {
            made.flare = calm_today(now, &footing, &mut made.found);
            made.desk_break = desk_break(&footing, &answers);
            in_todays_version(now, &footing, version, &mut made);
        }
        made.recheck = recheck(now, since, answered, made.review.as_ref(), &made.alerts);
        if made.recheck.as_ref().is_some_and(Recheck::holds_the_plan) {
            hold(&mut made.found);
        }
    }
    made
}

/// The week of the person, counted from their first routine; whether there is one is asked of today, for a clearance may
/// have run out since the week began.
#[must_use]
pub fn routine(now: &Now<'_>, history: &History, since: Date) -> Recommendation {
    let Now {
        rules,
        answers,
        today,
        ..
    } = *now;
    let screening = screen(rules, answers, today);
    if screening.outcome != Outcome::Routine {
        return recommend(rules, answers, history, today);
    }
    let first_day = week_start(since, today);
    let is_limited = screening
        .because
        .iter()
        .any(|cause| matches!(cause, Cause::Today(_)));
    if !is_limited || first_day == today {
        return recommend(rules, answers, history, first_day);
    }
    // An illness of today is about today, wherever in the week that lies.
    let gentle = recommend(rules, answers, history, today);
    let mut week = recommend(rules, &well(rules, answers), history, first_day);
    let place = week.days.iter_mut().find(|day| day.date == today);
    if let (Some(place), Some(first)) = (place, gentle.days.into_iter().next()) {
        *place = first;
    }
    week.because = gentle.because;
    week.notices = gentle.notices;
    week
}

/// The answers as they count today: an illness of another day is over.
#[must_use]
pub fn of_today(now: &Now<'_>) -> Answers {
    if now.answered == now.today {
        now.answers.clone()
    } else {
        well(now.rules, now.answers)
    }
}

/// The answers of someone who is not ill today.
fn well(rules: &Rulebook, answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    let about_today = rules
        .questions
        .iter()
        .filter(|question| question.if_yes == Effect::TodayRest);
    for question in about_today {
        if answers.said_yes(question.id.as_str()) {
            answers.screening.insert(question.id.clone(), Reply::No);
            for closer in &question.follow_ups {
                answers.screening.remove(&closer.id);
            }
        }
    }
    answers
}

/// Puts the flare's part of today in the place of the whole. On a calm day that is no training day, the nearest one is made
/// calm: a flare has calm minutes every day.
fn calm_today(now: &Now<'_>, footing: &Footing, found: &mut Recommendation) -> Option<FlarePlan> {
    let flare = flare_today(now, footing)?;
    let results = now.results();
    let trains = |day: &&DayPlan| !day.prescriptions.is_empty();
    let own = found.days.iter().find(|day| day.date == now.today);
    let ordinary = match own.filter(trains) {
        None if flare.stage == super::flare::FlareStage::Calm => found.days.iter().find(trains),
        _ => own,
    };
    let mut ordinary = ordinary?.clone();
    ordinary.date = now.today;
    let day = flare_day_plan(now.rules, footing, &ordinary, &results, &flare);
    for place in &mut found.days {
        if place.date == now.today {
            *place = day.day.clone();
        }
    }
    for extra in &mut found.extras {
        *extra = flare_extra(now.rules, extra, &flare);
    }
    Some(FlarePlan { today: flare, day })
}

/// Puts the version the person asked for in the place of today's session.
fn in_todays_version(now: &Now<'_>, footing: &Footing, version: Version, made: &mut Plan) {
    let Some(place) = made.found.days.iter_mut().find(|day| day.date == now.today) else {
        return;
    };
    let is_rest_day = place.prescriptions.is_empty();
    made.offers_easy = made.flare.is_none() && offers_easy(footing, now.answers, is_rest_day);
    *place = match version {
        Version::AsPlanned => return,
        Version::Easy if made.offers_easy => {
            easy_day(now.rules, footing, now.answers, now.today, is_rest_day)
        }
        Version::Easy => return,
        Version::Chair | Version::Bed => in_version(now.rules, footing, place, version),
    };
}

/// Nothing is done before the questions are answered.
fn hold(found: &mut Recommendation) {
    found.outcome = Outcome::StopSoon;
    found.because = vec![Cause::Incomplete];
    found.days.clear();
    found.extras.clear();
    found.left_out.clear();
}

/// The last session of yesterday, while no morning of today speaks of it and no session of today has begun.
fn morning_due(now: &Now<'_>) -> Option<MorningDue> {
    let sessions = &now.records.sessions;
    let yesterday = now.today.plus(-1);
    let (id, log) = sessions
        .iter()
        .filter(|(_, log)| log.day == yesterday)
        .max_by_key(|(_, log)| log.started)?;
    let is_answered =
        now.records.check_ins.iter().any(|(_, check_in)| {
            check_in.kind == CheckInKind::Morning && check_in.day == now.today
        });
    let has_begun = sessions.iter().any(|(_, log)| log.day == now.today);
    let is_strength = |role: Role| {
        matches!(
            role,
            Role::Strength | Role::Functional | Role::Isometric | Role::Activate
        )
    };
    (!is_answered && !has_begun).then(|| MorningDue {
        session: (*id).clone(),
        asks_about_soreness: log.steps.iter().any(|step| {
            let exercise = now.rules.exercise(&step.exercise);
            step.done.bouts > 0 && exercise.is_some_and(|exercise| is_strength(exercise.role))
        }),
    })
}
