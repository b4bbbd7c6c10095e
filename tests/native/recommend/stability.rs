//! The stability rule: after the first week at most one new exercise a session, and seven of ten stay for two weeks, whatever
//! the person changes. What may not be done goes at once.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use tend::domain::answers::{Ability, Answers, Equipment, StatedCondition};
use tend::domain::exercise::Tag;
use tend::domain::id::ExerciseId;
use tend::domain::recommend::{
    Blocker, Course, DayPlan, History, LeftOut, Recommendation, blockers, recommend,
};
use tend::domain::site::Site;
use tend::domain::time::Date;
use tend::domain::what_if::{About, Lever, what_would_change};

use super::generate::{cases, people, stated};
use crate::people::{person, rules, say_no, today};

/// Someone who does every session as it is planned.
struct Life {
    answers: Answers,
    done: Vec<(Date, ExerciseId)>,
}

impl Life {
    fn history(&self, nth: i32) -> History {
        let done = self.done.iter().map(|(day, id)| (*day, id));
        History {
            course: Course::of(done, today().plus(nth)),
            ..History::default()
        }
    }

    /// The plan of the week that day lies in, as that morning sees it.
    fn plan(&self, nth: i32) -> Recommendation {
        let history = self.history(nth);
        let monday = today().plus(nth / 7 * 7);
        recommend(rules(), &self.answers, &history, monday)
    }

    fn session(&self, nth: i32) -> Option<DayPlan> {
        let mut days = self.plan(nth).days.into_iter();
        days.find(|one| one.date == today().plus(nth))
    }

    /// Does the sessions of those days; how many exercises each had that were never done before.
    fn live(&mut self, days: std::ops::Range<i32>) -> Vec<(Date, Vec<ExerciseId>)> {
        let mut new = Vec::new();
        for nth in days {
            let Some(session) = self.session(nth) else {
                continue;
            };
            let first_time = |id: &ExerciseId| !self.done.iter().any(|(_, done)| done == id);
            let all = session.prescriptions.iter().map(|one| one.exercise.clone());
            let all: Vec<ExerciseId> = all.collect();
            new.push((
                session.date,
                all.iter().filter(|id| first_time(id)).cloned().collect(),
            ));
            self.done
                .extend(all.into_iter().map(|id| (session.date, id)));
        }
        new
    }

    fn done_in(&self, days: std::ops::Range<i32>) -> BTreeSet<&ExerciseId> {
        let within = |day: &Date| days.contains(&day.since(today()));
        let done = self.done.iter().filter(|(day, _)| within(day));
        done.map(|(_, id)| id).collect()
    }
}

#[derive(Clone, Debug)]
enum Turn {
    Things(Vec<Equipment>),
    Minutes(u8),
    Days(u8),
    Pain(u8),
    States(Vec<StatedCondition>),
    Likes(Vec<ExerciseId>),
}

fn turns() -> impl Strategy<Value = Turn> {
    let ids: Vec<ExerciseId> = rules().exercises.iter().map(|one| one.id.clone()).collect();
    prop_oneof![
        subsequence(Equipment::ALL.to_vec(), 0..=13).prop_map(Turn::Things),
        select(vec![5u8, 10, 15, 20, 30, 45]).prop_map(Turn::Minutes),
        (1..=7u8).prop_map(Turn::Days),
        (0..=10u8).prop_map(Turn::Pain),
        stated(2).prop_map(Turn::States),
        subsequence(ids, 0..=80).prop_map(Turn::Likes),
    ]
}

fn turn(answers: &mut Answers, turn: Turn) {
    match turn {
        Turn::Things(things) => answers.equipment = Some(things),
        Turn::Minutes(minutes) => answers.minutes_per_day = Some(minutes),
        Turn::Days(days) => answers.days_per_week = Some(days),
        Turn::Pain(pain) => answers.pain.average = Some(pain),
        Turn::States(stated) => answers.conditions.get_or_insert_default().extend(stated),
        Turn::Likes(liked) => answers.liked = Some(liked),
    }
    say_no(answers);
}

/// Whether the change leaves as much to do as before.
fn asks_as_much(change: &Turn) -> bool {
    matches!(change, Turn::Things(_) | Turn::Likes(_))
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_session_has_one_new_exercise_at_most_and_most_stay(answers in people(), change in turns()) {
        let mut life = Life { answers, done: Vec::new() };
        life.live(0..21);
        prop_assume!(!life.done.is_empty());
        let begun = life.done[0].0;
        turn(&mut life.answers, change.clone());
        for (day, new) in life.live(21..35) {
            let is_first_week = day.since(begun) < 7;
            prop_assert!(is_first_week || new.len() <= 1, "{change:?} {day}: {new:?}");
        }
        let open = blockers(rules(), &life.answers, &History::default(), today());
        if let Some(open) = open.filter(|_| asks_as_much(&change)) {
            let before = life.done_in(7..21).into_iter().filter(|id| open[*id].is_empty());
            let before: BTreeSet<_> = before.collect();
            let kept = life.done_in(21..35).intersection(&before).count();
            // One more may go where a new one takes the time of two.
            prop_assert!((kept + 1) * 10 >= before.len() * 7, "{change:?}: {kept} of {}", before.len());
        }
    }
}

/// A person who has trained for three weeks, without anything at home.
fn settled() -> Life {
    let mut life = Life {
        answers: person(Site::LowBack),
        done: Vec::new(),
    };
    life.live(0..21);
    life
}

#[test]
fn what_waits_is_named_with_its_reason_and_comes_one_a_session() {
    let mut life = settled();
    turn(&mut life.answers, Turn::Minutes(45));
    let plan = life.plan(21);
    let waits = |one: &&LeftOut| one.because == [Blocker::OneNewAtATime];
    let waiting: Vec<ExerciseId> = plan
        .left_out
        .iter()
        .filter(waits)
        .map(|one| one.exercise.clone())
        .collect();
    assert!(waiting.len() > 1, "{waiting:?}");
    // The plan of that day says what would change it.
    for id in &waiting {
        let history = life.history(21);
        let day = today().plus(21);
        let about = About::Exercise(id);
        let told = what_would_change(rules(), &life.answers, &history, day, about);
        assert!(
            told.iter().any(|one| one.lever == Lever::NextSessions),
            "{id}"
        );
    }
    let before = life.done.len();
    let new = life.live(21..42);
    assert!(new.iter().all(|(_, new)| new.len() <= 1));
    let come = life.done[before..]
        .iter()
        .filter(|(_, id)| waiting.contains(id))
        .count();
    assert!(come > 1);
}

#[test]
fn what_is_two_weeks_old_at_most_makes_no_room_for_what_is_liked_better() {
    let mut life = Life {
        answers: person(Site::LowBack),
        done: Vec::new(),
    };
    life.answers.minutes_per_day = Some(10);
    life.answers.days_per_week = Some(7);
    life.live(0..10);
    let known = life.done_in(0..10);
    let all = rules().exercises.iter().map(|one| one.id.clone());
    let others = all.filter(|id| !known.contains(id)).collect();
    turn(&mut life.answers, Turn::Likes(others));
    life.live(10..17);
    let before = life.done_in(3..10);
    let kept = life.done_in(10..17).intersection(&before).count();
    assert_eq!(kept, before.len());
}

#[test]
fn what_may_not_be_done_goes_at_once() {
    let mut life = settled();
    let floor = |session: &DayPlan| {
        let mut all = session.prescriptions.iter();
        all.any(|one| rules().exercise(&one.exercise).unwrap().has(Tag::Supine))
    };
    assert!(
        (14..21)
            .filter_map(|nth| life.session(nth))
            .any(|one| floor(&one))
    );
    life.answers
        .abilities
        .as_mut()
        .unwrap()
        .insert(Ability::LieFlat, false);
    assert!(
        !(21..28)
            .filter_map(|nth| life.session(nth))
            .any(|one| floor(&one))
    );
}

#[test]
fn after_a_long_break_the_first_week_begins_again() {
    let life = settled();
    let last = life.done.last().unwrap().0;
    let done = || life.done.iter().map(|(day, id)| (*day, id));
    assert_ne!(Course::of(done(), last.plus(28)), Course::default());
    assert_eq!(Course::of(done(), last.plus(29)), Course::default());
}
