//! For generated people: whatever is told about an exercise or a card comes true once the answer is really changed.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tend::domain::answers::Answers;
use tend::domain::dose::Dose;
use tend::domain::evidence::AnswerRef;
use tend::domain::id::ExerciseId;
use tend::domain::recommend::{Blocker, History, Recommendation, Why, blockers};
use tend::domain::screen::{Outcome, screen};
use tend::domain::what_if::{About, Edit, Effect, Lever, WouldChange};

use super::change::changed;
use super::{ask, plan};
use crate::people::{rules, today};
use crate::recommend::generate::{cases, people};

/// Every reason and amount of the exercise in the plan; none when it is not there.
fn shown<'a>(plan: &'a Recommendation, id: &ExerciseId) -> Option<(Vec<&'a Why>, Vec<Dose>)> {
    let all: Vec<_> = plan
        .days
        .iter()
        .flat_map(|day| &day.prescriptions)
        .chain(&plan.extras)
        .filter(|one| one.exercise == *id)
        .collect();
    let why = all.iter().flat_map(|one| &one.why).collect();
    (!all.is_empty()).then(|| (why, all.iter().map(|one| one.dose).collect()))
}

fn is_named(edit: &Edit) -> bool {
    !matches!(edit.answer, AnswerRef::Disliked)
}

/// Whether what is told about the exercise comes true.
fn check_exercise(answers: &Answers, id: &ExerciseId) -> Result<Vec<WouldChange>, TestCaseError> {
    let history = History::default();
    let now = plan(answers, &history);
    let against = blockers(rules(), answers, &history, today()).unwrap();
    let told = ask(answers, About::Exercise(id));
    for one in &told {
        let (then, after) = match &one.lever {
            Lever::Answers(edits) => {
                prop_assert!(!edits.is_empty());
                (changed(answers, edits), history.clone())
            }
            Lever::GreenWeek => {
                let green_weeks = 1;
                let after = History {
                    green_weeks,
                    ..History::default()
                };
                (answers.clone(), after)
            }
            Lever::GreenSessions { of, sessions } => {
                let green_sessions = BTreeMap::from([(of.clone(), *sessions)]);
                let after = History {
                    green_sessions,
                    ..History::default()
                };
                (answers.clone(), after)
            }
            Lever::OwnChoice | Lever::NextSessions => continue,
        };
        let plan = plan(&then, &after);
        let left = blockers(rules(), &then, &after, today()).map(|mut all| all.remove(id).unwrap());
        let came_true = match one.effect {
            Effect::EndsPlan => plan.outcome != Outcome::Routine,
            _ if plan.outcome != Outcome::Routine => false,
            Effect::Goes => shown(&plan, id).is_none(),
            Effect::OtherReason => shown(&plan, id).unwrap().0 != shown(&now, id).unwrap().0,
            Effect::OtherAmount => shown(&plan, id).unwrap().1 != shown(&now, id).unwrap().1,
            Effect::Opens => left.unwrap().is_empty(),
            Effect::OneLess => left.unwrap().len() < against[id].len(),
        };
        prop_assert!(came_true, "{id}: {one:?}");
    }
    Ok(told)
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn every_exercise_of_the_plan_goes_or_changes_with_the_named_answer(
        answers in people(), at in 0..1_000usize,
    ) {
        let found = plan(&answers, &History::default());
        let all: Vec<_> = found.days.iter().flat_map(|day| &day.prescriptions).chain(&found.extras).collect();
        prop_assume!(!all.is_empty());
        for nth in 0..3 {
            let one = all[(at + nth * 7) % all.len()];
            let told = check_exercise(&answers, &one.exercise)?;
            // Not wanting it is always a way; where an answer is a reason, so is another answer.
            prop_assert!(told.iter().any(|one| one.effect == Effect::Goes));
            let names_an_answer = one.why.iter().any(|why| !why.answers.is_empty());
            let by_answer = told.iter().any(|one| match &one.lever {
                Lever::Answers(edits) => edits.iter().all(is_named),
                _ => false,
            });
            prop_assert!(!names_an_answer || by_answer, "{} {:?}", one.exercise, one.why);
        }
    }

    #[test]
    fn every_left_out_exercise_comes_with_the_named_answer(answers in people(), at in 0..1_000usize) {
        let found = plan(&answers, &History::default());
        prop_assume!(!found.left_out.is_empty());
        for nth in 0..6 {
            let one = &found.left_out[(at + nth * 3) % found.left_out.len()];
            let told = check_exercise(&answers, &one.exercise)?;
            let has_a_way = |one: &Blocker| !matches!(one, Blocker::OnlyWith(_));
            prop_assert!(!told.is_empty() || !one.because.iter().any(has_a_way), "{one:?}");
        }
    }

    #[test]
    fn every_card_goes_with_the_named_answer(answers in people()) {
        for notice in screen(rules(), &answers, today()).notices {
            let told = ask(&answers, About::Notice(&notice));
            prop_assert!(!told.is_empty(), "{notice}");
            for one in &told {
                let Lever::Answers(edits) = &one.lever else { panic!("{one:?}") };
                let then = screen(rules(), &changed(&answers, edits), today());
                prop_assert!(!then.notices.contains(&notice), "{notice}: {one:?}");
            }
        }
    }
}
