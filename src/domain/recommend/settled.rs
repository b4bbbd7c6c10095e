//! The stability rule: after the first week at most one new exercise a session, and most exercises stay for two weeks, so that
//! it can be judged what they do. What may not be done goes at once all the same. Source: clinical.md part 4.6, step 7.

use std::collections::BTreeMap;

use super::case::History;
use crate::domain::exercise::Exercise;
use crate::domain::id::ExerciseId;
use crate::domain::time::Date;

/// In the first week everything may be new.
const FIRST_DAYS: i32 = 7;
/// Days an exercise stays before another takes its place.
const STAYS_DAYS: i32 = 14;
/// Of the exercises of those days, so many percent stay.
const STAY_PERCENT: usize = 70;
/// After a break longer than this the person begins anew. Source: clinical.md part 6.8.
const BREAK_DAYS: i32 = 28;

/// When an exercise was first and last done, since the person began or began anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Done {
    pub first: Date,
    pub last: Date,
}

/// What was done since the person began, or began anew after a long break. The default is a person who begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    begun: Option<Date>,
    done: BTreeMap<ExerciseId, Done>,
}

impl Course {
    /// The course as it stands on that day; the exercises done, each with its day, in any order.
    #[must_use]
    pub fn of<'a>(done: impl Iterator<Item = (Date, &'a ExerciseId)>, today: Date) -> Self {
        let mut done: Vec<(Date, &ExerciseId)> = done.filter(|(day, _)| *day <= today).collect();
        done.sort_unstable_by_key(|(day, _)| *day);
        let mut course = Self::default();
        let mut before: Option<Date> = None;
        for (day, exercise) in done {
            if before.is_none_or(|before| day.since(before) > BREAK_DAYS) {
                course = Self {
                    begun: Some(day),
                    done: BTreeMap::new(),
                };
            }
            before = Some(day);
            let first = Done {
                first: day,
                last: day,
            };
            match course.done.get_mut(exercise) {
                Some(known) => known.last = day,
                None => {
                    course.done.insert(exercise.clone(), first);
                }
            }
        }
        match before {
            Some(last) if today.since(last) <= BREAK_DAYS => course,
            _ => Self::default(),
        }
    }

    /// When the exercise was done; none for one that is still to come.
    #[must_use]
    pub fn done(&self, exercise: &ExerciseId) -> Option<Done> {
        self.done.get(exercise).copied()
    }

    /// Whether the first week is over before that day.
    #[must_use]
    pub fn settles_within(&self, day: Date) -> bool {
        self.begun.is_some_and(|begun| begun.plus(FIRST_DAYS) < day)
    }
}

/// The rule on one day of the plan.
#[derive(Clone, Copy)]
pub(super) struct Settled<'a> {
    history: &'a History,
    day: Date,
    /// No exercise stays for the rule's sake, and any number may be new.
    is_off: bool,
    /// As much is new as two weeks bear.
    is_full: bool,
    /// Only work may be new.
    is_for_work: bool,
}

impl<'a> Settled<'a> {
    pub fn on(history: &'a History, day: Date) -> Self {
        let begun = history.course.begun;
        let is_off = begun.is_none_or(|begun| day < begun.plus(FIRST_DAYS));
        let mut rule = Self {
            history,
            day,
            is_off,
            is_full: false,
            is_for_work: false,
        };
        if let Some(begun) = begun {
            let recent = || {
                history
                    .course
                    .done
                    .values()
                    .filter(|one| rule.is_recent(one))
            };
            let since = begun.plus(FIRST_DAYS).max(day.plus(-STAYS_DAYS));
            let new = recent().filter(|one| one.first >= since).count();
            let old = recent().count() - new;
            rule.is_full = (new + 1) * 100 > old * (100 - STAY_PERCENT);
        }
        rule
    }

    /// The same day without the rule.
    pub fn lifted(self) -> Self {
        Self {
            is_off: true,
            ..self
        }
    }

    /// The same day with its new exercise kept for work.
    pub fn for_work(self) -> Self {
        Self {
            is_for_work: true,
            ..self
        }
    }

    pub fn is_off(self) -> bool {
        self.is_off
    }

    /// Whether it would be the first time. A step of the ladder that the person agreed to is nothing new of the plan's; that
    /// its amount was lowered with the whole plan makes it no older.
    pub fn is_new(self, exercise: &Exercise) -> bool {
        let standing = self.history.in_force.get(&exercise.id);
        let is_climbed = standing.is_some_and(|one| one.exercise != exercise.id);
        !self.is_off && !is_climbed && self.done(exercise).is_none()
    }

    /// Whether it may come into a session of those: at most one is new.
    pub fn admits(self, exercise: &Exercise, today: &[&Exercise]) -> bool {
        let has_new = || today.iter().any(|one| self.is_new(one));
        !self.is_new(exercise) || (!has_new() && (!self.is_for_work || exercise.role.is_work()))
    }

    /// Whether it was done in the last two weeks.
    pub fn was_done(self, exercise: &Exercise) -> bool {
        let done = self.done(exercise);
        !self.is_off && done.is_some_and(|one| self.is_recent(&one))
    }

    /// Whether it has a claim to stay: its two weeks are not over, or too much is new already.
    pub fn stays(self, exercise: &Exercise) -> bool {
        let is_young = |one: Done| one.first >= self.day.plus(-STAYS_DAYS);
        self.was_done(exercise) && (self.is_full || self.done(exercise).is_some_and(is_young))
    }

    fn done(self, exercise: &Exercise) -> Option<Done> {
        let done = self.history.course.done(&exercise.id);
        done.filter(|one| one.first < self.day)
    }

    fn is_recent(&self, one: &Done) -> bool {
        one.first < self.day && one.last >= self.day.plus(-STAYS_DAYS)
    }
}
