//! The properties every routine must have, for generated people. Source: clinical.md part 10.4.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use tend::domain::answers::{Answers, Reply};
use tend::domain::condition::CapId;
use tend::domain::exercise::Role;
use tend::domain::recommend::{DayPlan, History, Phase, Recommendation, Rule, blockers};
use tend::domain::screen::{Outcome, Reach};
use tend::domain::site::Region;
use tend::exchange::recommendation::recommendation_json;

use super::generate::{any_replies, cases, people, stated};
use super::grid::target_s;
use super::{exercise, ids, plan, sessions, week};
use crate::people::{catalog, rules, say_no, today};
use crate::tidy::words::banned_in;

/// No exercise carries a tag that an active condition forbids where it reaches, and none is forbidden by its id.
pub fn keeps_conditions(found: &Recommendation) -> bool {
    week(found).chain(&found.extras).all(|one| {
        let exercise = exercise(one);
        found.conditions.iter().all(|active| {
            let condition = rules().condition(&active.id).unwrap();
            let reaches = match &active.reach {
                Reach::Everywhere => true,
                Reach::Sites(sites) => sites
                    .iter()
                    .any(|site| exercise.regions.contains(&Region::from(*site))),
            };
            let is_forbidden = condition
                .forbid
                .iter()
                .any(|tag| exercise.tags.contains(tag));
            !(reaches && is_forbidden) && !condition.forbid_ids.contains(&exercise.id)
        })
    })
}

/// Level, effort, roles, positions and amounts stay within the cap.
pub fn keeps_cap(found: &Recommendation) -> bool {
    let Some(reason) = &found.cap else {
        return week(found).next().is_none();
    };
    let cap = rules().caps.iter().find(|cap| cap.id == reason.id).unwrap();
    week(found).all(|one| {
        let exercise = exercise(one);
        exercise
            .level
            .is_none_or(|level| cap.levels.contains(&level))
            && exercise.effort <= cap.max_effort
            && cap
                .roles
                .as_ref()
                .is_none_or(|roles| roles.contains(&exercise.role))
            && !cap.not_positions.contains(&exercise.position)
            && cap
                .max_item_s
                .is_none_or(|most| one.dose.length_s(exercise.role) <= most)
            && cap
                .sets_max
                .is_none_or(|most| one.dose.sets.unwrap_or(0) <= most)
            && cap
                .reps_max
                .is_none_or(|most| one.dose.reps.unwrap_or(0) <= most)
    })
}

/// The longest held stretch of one first muscle in a session, for one side.
pub fn longest_stretch_s(day: &DayPlan) -> u32 {
    let mut by_muscle: BTreeMap<&str, u32> = BTreeMap::new();
    for one in &day.prescriptions {
        let exercise = exercise(one);
        if exercise.role == Role::Stretch {
            let seconds = match one.dose.reps {
                Some(reps) => u32::from(reps) * u32::from(one.dose.hold_s),
                None => one.dose.volume(),
            };
            *by_muscle.entry(&exercise.muscles[0]).or_default() += seconds;
        }
    }
    by_muscle.into_values().max().unwrap_or(0)
}

/// What this person may do at all.
fn allowed(answers: &Answers) -> Option<BTreeSet<String>> {
    let against = blockers(rules(), answers, &History::default(), today())?;
    let free = against
        .into_iter()
        .filter(|(_, blockers)| blockers.is_empty());
    Some(free.map(|(id, _)| id.to_string()).collect())
}

fn is_ill_day(day: &DayPlan) -> bool {
    let because_ill = |one: &tend::domain::recommend::Prescription| {
        one.why.iter().any(|why| why.rule == Rule::GentleToday)
    };
    day.prescriptions.iter().any(because_ill)
}

proptest! {
    #![proptest_config(cases(200))]

    /// 1, 6 and 7, and everything prescribed passes every filter (10).
    #[test]
    fn nothing_forbidden_is_prescribed(answers in people()) {
        let found = plan(&answers);
        prop_assert!(keeps_conditions(&found));
        prop_assert!(keeps_cap(&found));
        if found.outcome == Outcome::Routine {
            let allowed = allowed(&answers).unwrap();
            for id in ids(week(&found).chain(&found.extras)) {
                prop_assert!(allowed.contains(id), "{id}");
            }
            let owned = answers.equipment.clone().unwrap_or_default();
            for one in week(&found).chain(&found.extras) {
                for thing in &exercise(one).equipment {
                    prop_assert!(thing.is_assumed() || owned.contains(thing), "{} {thing}", one.exercise);
                }
                prop_assert!(one.dose.volume() > 0 || one.dose.sets.is_none());
                prop_assert!(!one.why.is_empty(), "{}", one.exercise);
            }
        }
    }

    /// 2: never too long, and too short only where conditions make amounts small or leave little to do.
    #[test]
    fn a_session_keeps_its_time(answers in people()) {
        let found = plan(&answers);
        for day in sessions(&found) {
            let target = target_s(&answers, &found);
            prop_assert!(day.length_s * 100 <= target * 115, "{} of {target}", day.length_s);
            let smaller = found.conditions.iter().any(|one| rules().condition(&one.id).unwrap().dose < 1.0);
            let tight = found.left_out.len() > 12 || target > 1_800;
            if !smaller && !tight && !is_ill_day(day) {
                prop_assert!(day.length_s * 100 >= target * 85, "{} of {target}", day.length_s);
            }
        }
    }

    /// 3, 4 and 5: phases in order, some work in each session, no exercise twice.
    #[test]
    fn a_session_is_in_order_and_works(answers in people()) {
        let found = plan(&answers);
        let is_pem = found.cap.as_ref().is_some_and(|cap| cap.id == CapId::Pem);
        for day in sessions(&found) {
            prop_assert!(day.prescriptions.is_sorted_by_key(|one| one.phase));
            prop_assert_eq!(ids(&day.prescriptions).len(), day.prescriptions.len());
            prop_assert!(longest_stretch_s(day) <= 60);
            if is_pem || is_ill_day(day) {
                continue;
            }
            let works = |one: &tend::domain::recommend::Prescription| {
                matches!(one.phase, Phase::Activate | Phase::Strengthen | Phase::Aerobic)
            };
            prop_assert!(day.prescriptions.iter().any(works), "{:?}", ids(&day.prescriptions));
        }
    }

    /// The week: never two strength days in a row, amounts on no more days than the library says, the items of a day kept.
    #[test]
    fn a_week_leaves_time_to_recover(answers in people()) {
        let found = plan(&answers);
        let is_daily = found.cap.as_ref().is_some_and(|cap| cap.id == CapId::VeryLow);
        let strong: Vec<bool> = found
            .days
            .iter()
            .map(|day| day.prescriptions.iter().any(|one| one.phase == Phase::Strengthen))
            .collect();
        prop_assert!(is_daily || !strong.windows(2).any(|pair| pair == [true, true]));
        let mut days: BTreeMap<&str, u8> = BTreeMap::new();
        for one in week(&found) {
            *days.entry(one.exercise.as_str()).or_default() += 1;
        }
        for one in week(&found) {
            prop_assert!(days[one.exercise.as_str()] <= exercise(one).start.days_per_week.1);
        }
        let minutes = u16::from(answers.minutes_per_day.unwrap());
        let most = rules().budgets.iter().find(|row| u16::from(row.minutes) == minutes).unwrap().items.1;
        prop_assert!(sessions(&found).all(|day| day.prescriptions.len() <= most));
        if found.outcome == Outcome::Routine {
            prop_assert_eq!(found.days.len(), 7);
        }
    }

    /// 8: the same in gives the same bytes out. 14: no banned word in any of them.
    #[test]
    fn the_same_answers_give_the_same_calm_words(answers in people()) {
        let first = recommendation_json(catalog(), &plan(&answers)).unwrap();
        let again = recommendation_json(catalog(), &plan(&answers.clone())).unwrap();
        prop_assert_eq!(&first, &again);
        prop_assert_eq!(banned_in(&first), Vec::<&str>::new());
        prop_assert!(!first.contains("\"text\": \"\""), "an empty reason");
    }

    /// 9: whatever else is answered, a stop holds no exercise, and an emergency stays one.
    #[test]
    fn a_stop_holds_no_exercise(mut answers in people(), replies in any_replies()) {
        answers.screening.extend(replies);
        say_no(&mut answers);
        let found = plan(&answers);
        if found.outcome != Outcome::Routine {
            prop_assert!(found.days.is_empty() && found.extras.is_empty() && found.left_out.is_empty());
            prop_assert!(!found.because.is_empty());
            prop_assert!(allowed(&answers).is_none());
        }
        let mut worse = answers;
        worse.screening.insert("GN9".into(), Reply::Yes);
        prop_assert_eq!(plan(&worse).outcome, Outcome::StopEmergency);
    }

    /// 12: fewer things and fewer minutes never add something forbidden.
    #[test]
    fn owning_less_never_adds_what_is_forbidden(answers in people(), gone in any::<prop::sample::Index>()) {
        let mut poorer = answers.clone();
        if let Some(owned) = poorer.equipment.as_mut().filter(|owned| !owned.is_empty()) {
            owned.remove(gone.index(owned.len()));
        }
        poorer.minutes_per_day = Some(5);
        if let (Some(before), Some(after)) = (allowed(&answers), allowed(&poorer)) {
            prop_assert!(after.is_subset(&before));
            prop_assert!(ids(week(&plan(&poorer))).iter().all(|id| before.contains(*id)));
        }
    }

    /// 13: one more condition never opens an exercise, but the wheelchair one that is made for it.
    #[test]
    fn one_more_condition_never_opens_an_exercise(answers in people(), more in stated(1)) {
        let mut ill = answers.clone();
        ill.conditions.get_or_insert_default().extend(more);
        if let (Some(before), Some(after)) = (allowed(&answers), allowed(&ill)) {
            let opened: Vec<_> = after.difference(&before).filter(|id| *id != "AER12").collect();
            prop_assert!(opened.is_empty(), "{opened:?}");
        }
    }
}
