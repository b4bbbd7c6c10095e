//! The slots of a session and who fills them: the patterns' lists in their order, then a stand-in, else nobody.

use std::collections::BTreeMap;

use super::case::Case;
use super::near::{nearness, touches_marked};
use super::patterns::ChosenPattern;
use super::settled::Settled;
use super::stand_in;
use super::why::{Rule, Why};
use crate::domain::condition::Condition;
use crate::domain::evidence::AnswerRef;
use crate::domain::exercise::{Exercise, Role};
use crate::domain::id::ExerciseId;
use crate::domain::order;
use crate::domain::pattern::Pattern;
use crate::domain::screen::ActiveCondition;
use crate::slugs;

slugs! {
    /// A place in the session that patterns fill.
    Slot {
        Release = "release", Lengthen = "lengthen", Activate = "activate", Strengthen = "strengthen",
        Integrate = "integrate",
    }
}

impl Slot {
    /// What the pattern asks for here, the best first.
    #[must_use]
    pub fn list(self, pattern: &Pattern) -> &[ExerciseId] {
        match self {
            Slot::Release => &pattern.release,
            Slot::Lengthen => &pattern.lengthen,
            Slot::Activate => &pattern.activate,
            Slot::Strengthen => &pattern.strengthen,
            Slot::Integrate => &pattern.integrate,
        }
    }

    /// Whether exercises of that role belong here by themselves.
    pub(super) fn is_home_of(self, role: Role) -> bool {
        match self {
            Slot::Release => role == Role::Release,
            Slot::Lengthen => matches!(role, Role::Stretch | Role::Mobility),
            Slot::Activate => matches!(role, Role::Activate | Role::Isometric),
            Slot::Strengthen => role == Role::Strength,
            Slot::Integrate => matches!(role, Role::Functional | Role::Balance),
        }
    }

    /// Whether one of that role may stand in for what was asked.
    pub(super) fn takes_stand_in(self, role: Role) -> bool {
        self.is_home_of(role)
            || match self {
                Slot::Strengthen => matches!(role, Role::Isometric | Role::Activate),
                Slot::Integrate => role == Role::Strength,
                Slot::Release | Slot::Lengthen | Slot::Activate => false,
            }
    }
}

/// What is taken already: exercises of this day, and on how many days of the week each was.
#[derive(Clone)]
pub(super) struct Taken<'a> {
    pub today: Vec<&'a Exercise>,
    pub days: BTreeMap<&'a ExerciseId, u8>,
    pub settled: Settled<'a>,
}

impl<'a> Taken<'a> {
    /// A week of which nothing is planned yet, on its first day.
    pub fn nothing(case: &Case<'a>) -> Self {
        Self {
            today: Vec::new(),
            days: BTreeMap::new(),
            settled: Settled::on(case.history, case.today),
        }
    }

    /// Whether the exercise may come once more: not twice a day, not on more days than its dose says, and not as the second
    /// new one of a session.
    pub fn leaves(&self, exercise: &Exercise) -> bool {
        let (_, most_days) = exercise.start.days_per_week;
        self.days_with(exercise) < most_days
            && !self.today.iter().any(|one| one.id == exercise.id)
            && !self.is_too_new(exercise)
    }

    /// Whether it would be new, and nothing new may come any more.
    pub fn is_too_new(&self, exercise: &Exercise) -> bool {
        !self.settled.admits(exercise, &self.today)
    }

    pub fn days_with(&self, exercise: &Exercise) -> u8 {
        self.days.get(&exercise.id).copied().unwrap_or(0)
    }
}

/// A chosen exercise with the reasons for it.
pub(super) struct Pick<'a> {
    pub exercise: &'a Exercise,
    pub why: Vec<Why>,
}

/// How a choice is narrowed.
#[derive(Clone, Copy)]
pub(super) struct Wish<'w> {
    pub slot: Slot,
    pub most: usize,
    /// What was done on fewer days of this week comes first.
    pub rotate: bool,
    /// Only exercises of that role.
    pub only: Option<Role>,
    /// Exercises of this slot that the day has already: the next must name another first muscle.
    pub beside: &'w [&'w Exercise],
}

/// The exercises for a slot: at most as many as wished, each with another first muscle.
pub(super) fn choose<'a>(case: &Case<'a>, taken: &Taken<'a>, wish: Wish<'_>) -> Vec<Pick<'a>> {
    let mut asked = asked(case, taken, wish.slot);
    let suits = |exercise: &Exercise| wish.only.is_none_or(|role| exercise.role == role);
    if wish.rotate {
        order::sort_by_key(&mut asked, |exercise| taken.days_with(exercise));
    }
    let mut picks: Vec<Pick<'a>> = Vec::new();
    let fits = |picks: &[Pick<'a>], exercise: &Exercise| {
        let mut others = picks
            .iter()
            .map(|pick| pick.exercise)
            .chain(wish.beside.iter().copied());
        let is_new_muscle = others.all(|other| first_muscle(other) != first_muscle(exercise));
        let is_free = case.allows(exercise) && taken.leaves(exercise);
        is_free && is_new_muscle && suits(exercise)
    };
    let mut waits = false;
    for exercise in &asked {
        if picks.len() == wish.most {
            break;
        }
        let is_second_new = taken.settled.is_new(exercise)
            && picks.iter().any(|pick| taken.settled.is_new(pick.exercise));
        waits |= is_second_new || taken.is_too_new(exercise);
        if !is_second_new && fits(&picks, exercise) {
            picks.push(Pick {
                exercise,
                why: why(case, exercise, wish.slot),
            });
        }
    }
    let known = stand_in::known(case, taken, wish).filter(|_| waits);
    for exercise in known {
        if picks.len() < wish.most && fits(&picks, exercise) {
            picks.push(Pick {
                exercise,
                why: vec![Why::plain(Rule::Kept)],
            });
        }
    }
    if picks.is_empty() && wish.most > 0 && wish.beside.is_empty() {
        picks.extend(stand_in::find(case, taken, wish));
    }
    picks
}

pub(super) fn first_muscle(exercise: &Exercise) -> &str {
    exercise.muscles.first().map_or("", String::as_str)
}

/// What the patterns ask for in a slot on that day, in order of preference.
pub(super) fn asked<'a>(case: &Case<'a>, taken: &Taken<'a>, slot: Slot) -> Vec<&'a Exercise> {
    let mut found = case.wanted(slot).to_vec();
    order::sort_by_key(&mut found, |exercise| {
        is_last(case, exercise) || !taken.settled.stays(exercise)
    });
    found
}

fn is_last(case: &Case<'_>, exercise: &Exercise) -> bool {
    case.cap.last.iter().any(|tag| exercise.has(*tag))
}

/// What the patterns ask for in a slot on any day, in order of preference.
pub(super) fn wanted<'a>(case: &Case<'a>, slot: Slot) -> Vec<&'a Exercise> {
    let lists = case
        .patterns
        .iter()
        .map(|chosen| listed(case, chosen, slot));
    let mut found = alternate(lists.collect());
    if matches!(slot, Slot::Release | Slot::Lengthen) {
        order::sort_by_key(&mut found, |exercise| !touches_marked(case, exercise));
    }
    order::sort_by_key(&mut found, |exercise| is_last(case, exercise));
    order::sort_by_key(&mut found, |exercise| !case.is_liked(exercise));
    let mut found = alternate(vec![preferred(case, slot), found]);
    found.retain(|exercise| !case.is_extra(exercise));
    found
}

/// What one pattern asks for in a slot, behind what conditions prefer there.
pub(super) fn asked_by<'a>(
    case: &Case<'a>,
    chosen: &ChosenPattern<'a>,
    slot: Slot,
) -> Vec<&'a Exercise> {
    alternate(vec![preferred(case, slot), listed(case, chosen, slot)])
}

/// One pattern's list for a slot, as far as it matches the sites.
pub(super) fn listed<'a>(
    case: &Case<'a>,
    chosen: &ChosenPattern<'a>,
    slot: Slot,
) -> Vec<&'a Exercise> {
    let ids = slot.list(chosen.pattern).iter();
    let listed: Vec<&Exercise> = ids.filter_map(|id| case.rules.exercise(id)).collect();
    if chosen.pattern.match_sites {
        matching(case, listed, slot)
    } else {
        listed
    }
}

/// The lists read in turn, the first one first; what stands in both is named once.
fn alternate(lists: Vec<Vec<&Exercise>>) -> Vec<&Exercise> {
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    let mut found: Vec<&Exercise> = Vec::new();
    for at in 0..longest {
        for exercise in lists.iter().filter_map(|list| list.get(at)) {
            if !found.iter().any(|other| other.id == exercise.id) {
                found.push(exercise);
            }
        }
    }
    found
}

/// What works a marked site, a neighbour of one or the whole body; all of them when none does, but no release then.
fn matching<'a>(case: &Case<'_>, listed: Vec<&'a Exercise>, slot: Slot) -> Vec<&'a Exercise> {
    let near: Vec<&Exercise> = listed
        .iter()
        .copied()
        .filter(|exercise| nearness(case, exercise) > 0.0)
        .collect();
    if near.is_empty() && slot != Slot::Release {
        listed
    } else {
        near
    }
}

/// What active conditions put first in this slot.
fn preferred<'a>(case: &Case<'a>, slot: Slot) -> Vec<&'a Exercise> {
    preferring(case)
        .flat_map(|(_, condition)| &condition.prefer_ids)
        .filter_map(|id| case.rules.exercise(id))
        .filter(|exercise| slot.is_home_of(exercise.role))
        .collect()
}

/// The conditions whose preference still counts.
pub(super) fn preferring<'c, 'a>(
    case: &'c Case<'a>,
) -> impl Iterator<Item = (&'a ActiveCondition, &'a Condition)> + 'c {
    case.conditions.iter().copied().filter(|(_, condition)| {
        condition
            .prefer_green_weeks
            .is_none_or(|weeks| case.history.green_weeks < weeks)
    })
}

/// Every rule that asks for that exercise in that slot.
fn why(case: &Case<'_>, exercise: &Exercise, slot: Slot) -> Vec<Why> {
    let mut found = Vec::new();
    for (active, condition) in preferring(case) {
        if condition.prefer_ids.contains(&exercise.id) {
            found.push(Why::by_condition(
                Rule::Preferred(active.id.clone()),
                active,
            ));
        }
    }
    for chosen in &case.patterns {
        if slot.list(chosen.pattern).contains(&exercise.id) {
            found.push(Why {
                rule: Rule::Pattern(chosen.pattern.id.clone(), slot),
                answers: chosen.because.clone(),
                sources: chosen.pattern.sources.clone(),
            });
        }
    }
    if case.is_liked(exercise) {
        found.push(Why {
            rule: Rule::Liked,
            answers: vec![AnswerRef::Liked],
            sources: Vec::new(),
        });
    }
    found
}
