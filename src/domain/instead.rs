//! What may stand in place of one exercise, and what may be done by free choice: always within what this person's answers and
//! conditions open today. Chooses nothing by itself; the person does.

use super::dose::Dose;
use super::exercise::{Exercise, Role};
use super::id::ExerciseId;
use super::order;
use super::progression::ladder;
use super::recommend::{Blocker, Footing, History, Phase};
use super::rulebook::Rulebook;
use super::screen::TodayLimit;

/// How many exercises of the same purpose are offered, at most: few enough to choose from in a pause.
const MOST: usize = 4;
/// More rungs than any ladder has.
const LADDER: usize = 20;
/// The least of a timed set.
const LEAST_S: u16 = 5;

/// An exercise and how much of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Instead {
    pub exercise: ExerciseId,
    pub dose: Dose,
}

/// What may stand in place of one exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Alternatives {
    /// The nearest step down its ladder that is open.
    pub easier: Option<Instead>,
    /// The next step up its ladder, when that is open and nothing keeps the plan from going up.
    pub harder: Option<Instead>,
    /// The same purpose in the same position and on the same part of the body, no more demanding, dose kept.
    pub same: Vec<Instead>,
}

/// Whether the person may do an exercise they chose themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FreeChoice {
    /// They may, this much of it.
    Open(Instead),
    /// Something stands against it; at least one reason.
    Blocked(Vec<Blocker>),
    /// Not today: the person is ill.
    NotToday,
    /// Not in a flare: only the gentlest is open then.
    NotInFlare,
    /// It is worn or done beside the sessions and has no amount.
    Outside,
}

impl Footing {
    /// Whether today's health leaves that exercise: breath and mobility only for who is ill, nothing with a fever.
    /// Source: clinical.md part 2.3, RD30.
    #[must_use]
    pub fn leaves_today(&self, exercise: &Exercise) -> bool {
        match self.today {
            TodayLimit::Usual => true,
            TodayLimit::Gentle => matches!(exercise.role, Role::Breath | Role::Mobility),
            TodayLimit::Rest => false,
        }
    }
}

/// What may stand in place of that exercise, of which that much was asked for. Nothing that is in `taken` is offered twice.
/// `may_go_up` says that no rule keeps the plan from going up. Source: clinical.md parts 4.6 and 6.3.
#[must_use]
pub fn alternatives(
    rules: &Rulebook,
    footing: &Footing,
    (of, dose): (&ExerciseId, Dose),
    taken: &[ExerciseId],
    may_go_up: bool,
) -> Alternatives {
    let Some(of) = rules.exercise(of) else {
        return Alternatives::default();
    };
    let is_free = |one: &Exercise| !taken.contains(&one.id) && footing.leaves_today(one);
    let fits = |one: &&Exercise| is_free(one) && footing.opens_to_ladder(&one.id);
    let down = |one: &&Exercise| ladder::easier(rules, one);
    // A ladder is short; the bound only keeps a wrong one from turning in a circle.
    let mut rungs = std::iter::successors(ladder::easier(rules, of), down).take(LADDER);
    let below = rungs.find(fits);
    let above = ladder::harder(rules, of, phase_of(of.role)).filter(|one| may_go_up && fits(one));
    Alternatives {
        easier: below.map(|one| instead(one, carried(rules, footing, of, dose, one))),
        harder: above.map(|one| {
            let first = footing.first.get(&one.id).copied().unwrap_or_default();
            instead(one, first)
        }),
        same: same_purpose(rules, footing, of, dose, &is_free),
    }
}

/// Whether the person may do that exercise by their own choice, and how much of it. None for what the library does not have.
/// Source: clinical.md parts 4.6 and 6.6, the calm stage.
#[must_use]
pub fn free_choice(
    rules: &Rulebook,
    footing: &Footing,
    history: &History,
    is_in_flare: bool,
    id: &ExerciseId,
) -> Option<FreeChoice> {
    let exercise = rules.exercise(id)?;
    let mut in_force = history.in_force.values();
    let dose = in_force
        .find(|standing| standing.exercise == *id)
        .map(|standing| standing.dose)
        .or_else(|| footing.first.get(id).copied())?;
    let against = footing.blockers.get(id).into_iter().flatten();
    let against: Vec<Blocker> = against
        .filter(|one| !one.yields_to_ladder() && **one != Blocker::Disliked)
        .cloned()
        .collect();
    Some(match against.is_empty() {
        false => FreeChoice::Blocked(against),
        true if dose.amount().is_none() => FreeChoice::Outside,
        true if !footing.leaves_today(exercise) => FreeChoice::NotToday,
        true if is_in_flare && !ladder::is_gentlest(exercise) => FreeChoice::NotInFlare,
        true => FreeChoice::Open(instead(exercise, dose)),
    })
}

/// Where an exercise of that role stands by itself: it climbs no further than it would there.
fn phase_of(role: Role) -> Phase {
    match role {
        Role::Release => Phase::Release,
        Role::Stretch | Role::Mobility => Phase::Lengthen,
        Role::Activate | Role::Isometric => Phase::Activate,
        Role::Strength => Phase::Strengthen,
        Role::Functional | Role::Balance => Phase::Integrate,
        Role::Aerobic => Phase::Aerobic,
        Role::Breath => Phase::Breath,
        Role::MindBody => Phase::MindBody,
        Role::Recovery => Phase::Recovery,
    }
}

fn instead(exercise: &Exercise, dose: Dose) -> Instead {
    Instead {
        exercise: exercise.id.clone(),
        dose,
    }
}

/// Those that keep every number of the dose first; then the nearest: same first muscle, then most regions in common, then the one that differs least in effort, then by id.
fn same_purpose(
    rules: &Rulebook,
    footing: &Footing,
    of: &Exercise,
    dose: Dose,
    is_free: &impl Fn(&Exercise) -> bool,
) -> Vec<Instead> {
    let is_extra = |one: &Exercise| rules.extras.iter().any(|extra| extra.id == one.id);
    let is_lighter = |one: &Exercise| {
        let level = one.level.is_none() || of.level.is_none() || one.level <= of.level;
        one.effort <= of.effort && level
    };
    let shared = |one: &Exercise| one.regions.iter().filter(|it| of.touches(**it)).count();
    let mut found: Vec<(&Exercise, Dose)> = rules
        .exercises
        .iter()
        .filter(|one| one.id != of.id && one.role == of.role && one.position == of.position)
        .filter(|one| shared(one) > 0 && is_lighter(one) && !is_extra(one))
        .filter(|one| one.start.sets.is_some() && is_free(one) && footing.opens(&one.id))
        .map(|one| (one, carried(rules, footing, of, dose, one)))
        .collect();
    order::sort_by_key(&mut found, |(one, kept)| {
        (
            *kept != dose,
            one.muscles.first() != of.muscles.first(),
            std::cmp::Reverse(shared(one)),
            of.effort - one.effort,
            one.id.clone(),
        )
    });
    let found = found.into_iter().take(MOST);
    found.map(|(one, dose)| instead(one, dose)).collect()
}

/// The same dose on another exercise: the same numbers where both are counted or timed alike, else the same time, rounded down.
/// Never above the top of the exercise's own range; a hold is never longer than its first one for this person.
fn carried(rules: &Rulebook, footing: &Footing, of: &Exercise, dose: Dose, to: &Exercise) -> Dose {
    let first = footing.first.get(&to.id).copied().unwrap_or_default();
    let mut new = Dose {
        sets: first.sets.and(dose.sets.or(first.sets)),
        ..first
    };
    let is_alike = dose.reps.is_some() == first.reps.is_some()
        && dose.hold_s == first.hold_s
        && dose.per_side == first.per_side
        && dose.amount().is_some();
    let unit = if first.seconds.is_some() { LEAST_S } else { 1 };
    let mut amount = if is_alike { dose.amount() } else { None };
    if amount.is_none() {
        let length_s = dose.length_s(of.role);
        let fits = |amount: &u16| new.with_amount(*amount).length_s(to.role) <= length_s;
        let most = (1..=u16::MAX / unit).map(|count| count * unit);
        amount = most.take_while(fits).last();
        // Where even the least is too long, one set of it has to do.
        if amount.is_none() {
            new = new.with_sets(1);
        }
    }
    new = new.with_amount(amount.unwrap_or(unit));
    match rules.range(&to.id) {
        Some(range) => new.at_most(range.top),
        None => new.at_most(first),
    }
}
