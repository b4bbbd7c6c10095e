//! The filters: everything that can stand against an exercise for this person, each as a reason of its own.

use super::case::Case;
use crate::domain::answers::Equipment;
use crate::domain::condition::CapId;
use crate::domain::exercise::{Exercise, Level, Position, Role, Tag};
use crate::domain::id::{ConditionId, ExerciseId};
use crate::domain::site::{Region, Site};

/// Why an exercise is left out. Source: clinical.md parts 2.5, 4.4 and 4.6.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Blocker {
    /// The condition forbids what the exercise asks of the body; at least one tag.
    Condition {
        id: ConditionId,
        tags: Vec<Tag>,
    },
    /// The condition forbids this very exercise.
    ConditionForbids(ConditionId),
    /// Not within the first 12 weeks of a pain.
    EarlyPain(Tag),
    CapTag(CapId, Tag),
    CapLevel(CapId, Level),
    CapEffort(CapId),
    CapRole(CapId, Role),
    CapPosition(CapId, Position),
    /// Not among the things at home.
    Equipment(Equipment),
    /// Works a part that waits for a clinician.
    LockedSite(Site),
    /// Opens after the first green week.
    AfterGreenWeek,
    /// Opens after so many green sessions of another.
    AfterGreenSessions {
        of: ExerciseId,
        sessions: u16,
    },
    /// Reached by the person's own choice or the ladder only.
    OwnChoiceOnly,
    /// For people with one of these conditions.
    OnlyWith(Vec<ConditionId>),
    Disliked,
    /// Would be one of several new ones; they come one a session.
    OneNewAtATime,
}

impl Blocker {
    /// True for what only says that the exercise is never chosen for a person: who climbs the ladder to it may do it. The
    /// highest aerobic level is open at no cap, so it is reached that way only. Source: clinical.md part 4.4.
    #[must_use]
    pub fn yields_to_ladder(&self) -> bool {
        matches!(
            self,
            Blocker::OwnChoiceOnly | Blocker::CapLevel(_, Level::A4)
        )
    }
}

/// Weeks a pain counts as early. Source: clinical.md part 4.4.
const EARLY_WEEKS: u16 = 12;

const LEG: [Site; 5] = [
    Site::Hip,
    Site::Thigh,
    Site::Knee,
    Site::LowerLeg,
    Site::AnkleFoot,
];

/// Everything that stands against that exercise; empty when it may be chosen.
pub(super) fn blockers(case: &Case<'_>, exercise: &Exercise) -> Vec<Blocker> {
    let mut found = Vec::new();
    by_conditions(case, exercise, &mut found);
    by_cap(case, exercise, &mut found);
    by_history(case, exercise, &mut found);
    by_person(case, exercise, &mut found);
    found
}

/// Whether nothing stands against that exercise: the same filters, and the first that finds something ends the search.
pub(super) fn is_free(case: &Case<'_>, exercise: &Exercise) -> bool {
    let mut found = Vec::new();
    let filters = [by_person, by_cap, by_history, by_conditions];
    filters.iter().all(|filter| {
        filter(case, exercise, &mut found);
        found.is_empty()
    })
}

fn by_conditions(case: &Case<'_>, exercise: &Exercise, found: &mut Vec<Blocker>) {
    for (active, condition) in &case.conditions {
        let forbidden = condition.forbid.iter().copied();
        if forbidden.clone().any(|tag| exercise.has(tag)) && active.reach.covers(exercise) {
            found.push(Blocker::Condition {
                id: active.id.clone(),
                tags: forbidden.filter(|tag| exercise.has(*tag)).collect(),
            });
        }
        if condition.forbid_ids.contains(&exercise.id) {
            found.push(Blocker::ConditionForbids(active.id.clone()));
        }
    }
    if let Some(with) = case.rules.selection.only_with.get(&exercise.id)
        && !with.iter().any(|id| case.on.contains(id))
    {
        found.push(Blocker::OnlyWith(with.clone()));
    }
}

fn by_cap(case: &Case<'_>, exercise: &Exercise, found: &mut Vec<Blocker>) {
    let cap = case.cap;
    if let Some(level) = exercise.level
        && !cap.levels.contains(&level)
    {
        found.push(Blocker::CapLevel(cap.id, level));
    }
    if exercise.effort > cap.max_effort {
        found.push(Blocker::CapEffort(cap.id));
    }
    if cap
        .roles
        .as_ref()
        .is_some_and(|roles| !roles.contains(&exercise.role))
    {
        found.push(Blocker::CapRole(cap.id, exercise.role));
    }
    if cap.not_positions.contains(&exercise.position) {
        found.push(Blocker::CapPosition(cap.id, exercise.position));
    }
    let forbidden = cap.forbid.iter().filter(|tag| exercise.has(**tag));
    found.extend(forbidden.map(|tag| Blocker::CapTag(cap.id, *tag)));
    let is_early = case
        .answers
        .duration_weeks
        .is_some_and(|weeks| weeks < EARLY_WEEKS);
    if is_early && cap.id != CapId::Early {
        let early = &case.rules.selection.early_forbid_under_12_weeks;
        let forbidden = early.iter().filter(|tag| exercise.has(**tag));
        found.extend(forbidden.map(|tag| Blocker::EarlyPain(*tag)));
    }
}

fn by_history(case: &Case<'_>, exercise: &Exercise, found: &mut Vec<Blocker>) {
    let selection = &case.rules.selection;
    let waits = selection
        .unlock_after_green_week_tag
        .iter()
        .any(|tag| exercise.has(*tag));
    if waits && case.history.green_weeks == 0 {
        found.push(Blocker::AfterGreenWeek);
    }
    if let Some(unlock) = selection.unlock_after.get(&exercise.id) {
        let done = case.history.green_sessions.get(&unlock.item).copied();
        if done.unwrap_or(0) < unlock.green_sessions {
            found.push(Blocker::AfterGreenSessions {
                of: unlock.item.clone(),
                sessions: unlock.green_sessions,
            });
        }
    }
    if selection.never_auto.contains(&exercise.id) {
        found.push(Blocker::OwnChoiceOnly);
    }
}

fn by_person(case: &Case<'_>, exercise: &Exercise, found: &mut Vec<Blocker>) {
    let owned = case.answers.equipment.as_deref().unwrap_or_default();
    let lacking = exercise
        .equipment
        .iter()
        .filter(|thing| !thing.is_assumed() && !owned.contains(thing));
    found.extend(lacking.map(|thing| Blocker::Equipment(*thing)));
    // Standing work for the whole body loads the legs, whatever its regions say: while a leg waits, so does that.
    let loads_legs = exercise.has(Tag::Stand) && exercise.touches(Region::Whole);
    let locked = case
        .locked
        .iter()
        .find(|site| exercise.touches(Region::from(**site)) || (loads_legs && LEG.contains(site)));
    found.extend(locked.map(|site| Blocker::LockedSite(*site)));
    let disliked = case.answers.disliked.as_ref();
    if disliked.is_some_and(|disliked| disliked.contains(&exercise.id)) {
        found.push(Blocker::Disliked);
    }
}
