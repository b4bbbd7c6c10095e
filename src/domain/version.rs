//! Other versions of one day: all of it on a chair, or lying on a bed; and a few easy moves for a stiff morning or a day of
//! rest. Chooses only what nothing stands against, never more of anything, and never a longer day.
//! Source: clinical.md parts 1 (S3-2, S3-11, S0-33) and 4.5.

use super::answers::{Answers, Equipment};
use super::dose::Dose;
use super::exercise::{Exercise, Floor, Position, Role, Tag};
use super::id::{ConditionId, ExerciseId};
use super::recommend::{DayPlan, Footing, Phase, Prescription, Rule, Slot, Why};
use super::rulebook::Rulebook;
use super::screen::TodayLimit;
use super::site::Region;
use super::time::Date;
use crate::slugs;

slugs! {
    /// How the person wants to do today's session.
    Version { AsPlanned = "as-planned", Chair = "chair", Bed = "bed", Easy = "easy", }
}

/// How long the easy moves take, at most. Source: clinical.md part 1, S3-2.
const EASY_S: u32 = 300;
/// Moves among them.
const MOVES: usize = 3;
/// Minutes of morning stiffness from which they are offered.
const STIFF_MIN: u16 = 10;
/// Hours of sitting from which a break is offered. Source: clinical.md part 1, S1-20.
const SIT_HOURS: u8 = 5;
const DESK_BREAK: &str = "FUN11";
const REST_DAY_WALK: &str = "REC07";
const EASY_BREATH: &str = "BRE01";
/// With it nothing is offered on top of the plan. Source: clinical.md part 6.5.
const ENERGY_MODE: &str = "PEM";

/// The day on a chair or on a bed. What cannot be done so gives way to the nearest exercise that can, or goes.
#[must_use]
pub fn in_version(
    rules: &Rulebook,
    footing: &Footing,
    ordinary: &DayPlan,
    version: Version,
) -> DayPlan {
    let fits = |exercise: &Exercise| match version {
        Version::Chair => exercise.position == Position::Seated && exercise.floor == Floor::None,
        Version::Bed => is_for_a_bed(exercise),
        Version::AsPlanned | Version::Easy => true,
    };
    let mut made: Vec<Prescription> = Vec::new();
    for one in &ordinary.prescriptions {
        let Some(own) = rules.exercise(&one.exercise) else {
            continue;
        };
        if fits(own) {
            made.push(one.clone());
            continue;
        }
        let is_free = |other: &&Exercise| {
            let is_taken = |known: &Prescription| known.exercise == other.id;
            footing.opens(&other.id)
                && fits(other)
                // Nerve glides are for those whom a rule gives them to.
                && !other.has(Tag::Nerve)
                && !made.iter().any(is_taken)
                && !ordinary.prescriptions.iter().any(is_taken)
        };
        let room_s = one.dose.length_s(own.role);
        let fitted = |other: &Exercise| {
            let dose = within(*footing.first.get(&other.id)?, other.role, room_s);
            (dose.length_s(other.role) <= room_s).then_some(dose)
        };
        let nearest = rules
            .exercises
            .iter()
            .filter(|other| is_like(own, other) && other.effort <= own.effort)
            .filter(|other| own.touches(Region::Whole) || nearness(own, other) > 1)
            .filter(is_free)
            .filter_map(|other| Some((other, fitted(other)?)))
            .max_by_key(|(other, _)| (nearness(own, other), std::cmp::Reverse(&other.id)));
        if let Some((other, dose)) = nearest {
            made.push(Prescription {
                exercise: other.id.clone(),
                phase: one.phase,
                dose,
                why: instead_of(one),
            });
        }
    }
    day(rules, ordinary.date, made)
}

/// Lying, or sitting on its edge; nothing that needs a chair or a wall.
fn is_for_a_bed(exercise: &Exercise) -> bool {
    let lies = matches!(
        exercise.position,
        Position::Lying | Position::Side | Position::Prone
    );
    let needs = |thing| exercise.equipment.contains(&thing);
    let is_up = exercise.position == Position::Seated && exercise.floor == Floor::None;
    (lies && exercise.floor != Floor::Floor || is_up)
        && !needs(Equipment::Chair)
        && !needs(Equipment::Wall)
}

/// The same kind of work. Strength, steady holds and everyday moves stand in for each other.
fn is_like(own: &Exercise, other: &Exercise) -> bool {
    let is_work = |role: Role| {
        matches!(
            role,
            Role::Activate | Role::Isometric | Role::Strength | Role::Functional
        )
    };
    let is_move = |role: Role| matches!(role, Role::Mobility | Role::Stretch);
    own.role == other.role
        || (is_work(own.role) && is_work(other.role))
        || (is_move(own.role) && is_move(other.role))
}

/// More for the same kind, more for each shared region, nothing for what works elsewhere.
fn nearness(own: &Exercise, other: &Exercise) -> usize {
    let shared = |region: &&Region| other.touches(**region);
    let shared = own.regions.iter().filter(shared).count();
    shared * 2 + usize::from(own.role == other.role)
}

/// As much of it as fits into that time, down to one small set.
fn within(dose: Dose, role: Role, room_s: u32) -> Dose {
    let mut dose = dose;
    while dose.length_s(role) > room_s {
        match (dose.sets, dose.amount()) {
            (Some(sets), _) if sets > 1 => dose = dose.with_sets(sets - 1),
            (_, Some(amount)) if amount > 3 && dose.reps.is_some() => {
                dose = dose.with_amount(amount - 1);
            }
            (_, Some(amount)) if amount > 20 => dose = dose.with_amount(amount - 5),
            _ => return dose,
        }
    }
    dose
}

/// The reason of the exercise it stands in for.
fn instead_of(one: &Prescription) -> Vec<Why> {
    let first = one.why.first();
    let rule = match first.map(|why| &why.rule) {
        Some(Rule::Pattern(pattern, _) | Rule::StandIn { pattern, .. }) => Rule::StandIn {
            pattern: pattern.clone(),
            of: one.exercise.clone(),
        },
        Some(other) => other.clone(),
        None => Rule::NearWhatHurts(Slot::Lengthen),
    };
    vec![Why {
        rule,
        answers: first.map(|why| why.answers.clone()).unwrap_or_default(),
        sources: first.map(|why| why.sources.clone()).unwrap_or_default(),
    }]
}

fn day(rules: &Rulebook, date: Date, prescriptions: Vec<Prescription>) -> DayPlan {
    let length = |one: &Prescription| {
        let exercise = rules.exercise(&one.exercise);
        exercise.map_or(0, |exercise| one.dose.length_s(exercise.role))
    };
    DayPlan {
        date,
        length_s: prescriptions.iter().map(length).sum(),
        prescriptions,
    }
}

/// Whether easy moves are offered: after a stiff night, or on a day without a session. Never in energy mode, and not when
/// someone is ill.
#[must_use]
pub fn offers_easy(footing: &Footing, answers: &Answers, is_rest_day: bool) -> bool {
    let is_stiff = answers
        .stiff_morning_min
        .is_some_and(|min| min >= STIFF_MIN);
    let energy_mode: ConditionId = ENERGY_MODE.into();
    (is_rest_day || is_stiff)
        && footing.today == TodayLimit::Usual
        && !footing.conditions.contains(&energy_mode)
}

/// A breath, a few easy moves for what hurts, and on a day of rest an easy walk: at most 5 minutes before it.
#[must_use]
pub fn easy_day(
    rules: &Rulebook,
    footing: &Footing,
    answers: &Answers,
    date: Date,
    is_rest_day: bool,
) -> DayPlan {
    let mut made: Vec<Prescription> = Vec::new();
    let mut room_s = EASY_S;
    let mut take = |id: &ExerciseId, phase: Phase, rule: Rule, is_beside: bool| {
        let exercise = rules.exercise(id).filter(|_| footing.opens(id));
        let (Some(exercise), Some(first)) = (exercise, footing.first.get(id)) else {
            return false;
        };
        let dose = within(first.with_sets(1), exercise.role, room_s.min(90));
        let length_s = dose.length_s(exercise.role);
        if !is_beside {
            if length_s > room_s {
                return false;
            }
            room_s -= length_s;
        }
        let sources = rules.role(exercise.role).map(|words| words.sources.clone());
        made.push(Prescription {
            exercise: id.clone(),
            phase,
            dose: if is_beside { *first } else { dose },
            why: vec![Why {
                rule,
                answers: Vec::new(),
                sources: sources.unwrap_or_default(),
            }],
        });
        true
    };
    take(&EASY_BREATH.into(), Phase::Breath, Rule::Opening, false);
    let sites: Vec<Region> = answers.site_list().map(Region::from).collect();
    let shared = |exercise: &Exercise| {
        let touches = |region: &&Region| exercise.touches(**region);
        sites.iter().filter(touches).count()
    };
    let mut moves: Vec<&Exercise> = rules
        .exercises
        .iter()
        .filter(|one| one.role == Role::Mobility && one.effort == 1 && shared(one) > 0)
        .collect();
    super::order::sort_by_key(&mut moves, |one| std::cmp::Reverse(shared(one)));
    let mut taken = 0;
    for one in moves {
        let rule = Rule::NearWhatHurts(Slot::Lengthen);
        if taken < MOVES && take(&one.id, Phase::Lengthen, rule, false) {
            taken += 1;
        }
    }
    if is_rest_day {
        take(&REST_DAY_WALK.into(), Phase::Recovery, Rule::Extra, true);
    }
    day(rules, date, made)
}

/// The short break for days at a desk or with long sitting, where nothing stands against it.
#[must_use]
pub fn desk_break(footing: &Footing, answers: &Answers) -> Option<ExerciseId> {
    let id: ExerciseId = DESK_BREAK.into();
    let sits = answers
        .habits
        .sit_hours
        .is_some_and(|hours| hours >= SIT_HOURS)
        || answers.habits.job == Some(super::answers::Job::Desk);
    (sits && footing.opens(&id)).then_some(id)
}
