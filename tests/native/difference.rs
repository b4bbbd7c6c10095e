//! What a changed answer makes of the plan: the difference names it, and nothing else.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tend::domain::answers::{Ability, Answers, Equipment, Reply};
use tend::domain::difference::{Difference, Turn};
use tend::domain::exercise::{Role, Tag};
use tend::domain::screen::Outcome;
use tend::domain::site::Site;

use crate::people::{person, rules, say_no};
use crate::recommend::generate::{cases, people};
use crate::recommend::{ids, plan, week};

/// What happens to a plain person's plan when their answers change that way.
fn after(change: impl Fn(&mut Answers)) -> Difference {
    let before = person(Site::LowBack);
    let mut then = before.clone();
    change(&mut then);
    say_no(&mut then);
    Difference::between(&plan(&before), &plan(&then))
}

#[test]
fn the_same_answers_make_no_difference() {
    assert!(after(|_| {}).is_none());
}

#[test]
fn a_warning_sign_takes_the_whole_plan() {
    let found = after(|answers| {
        answers.screening.insert("GN1".into(), Reply::Yes);
    });
    let outcome = found.outcome.unwrap();
    assert_eq!(outcome.before, Outcome::Routine);
    assert_ne!(outcome.after, Outcome::Routine);
    assert_eq!(
        found.training_days,
        Some(Turn {
            before: 5,
            after: 0
        })
    );
    assert!(found.came.is_empty() && found.went.len() > 5);
}

#[test]
fn what_the_body_cannot_do_goes_and_something_else_comes() {
    let found = after(|answers| {
        answers
            .abilities
            .as_mut()
            .unwrap()
            .insert(Ability::LieFlat, false);
    });
    assert!(!found.went.is_empty() && !found.came.is_empty());
    let lies = |id| rules().exercise(id).unwrap().has(Tag::Supine);
    assert!(found.went.iter().any(lies) && !found.came.iter().any(lies));
    assert!(found.outcome.is_none() && found.training_days.is_none());
}

#[test]
fn more_pain_makes_amounts_smaller_and_changes_the_cap() {
    let found = after(|answers| answers.pain.average = Some(8));
    assert!(found.cap.is_some() && found.minutes.is_some());
    assert!(!found.amounts.is_empty());
    let is_work = |id| rules().exercise(id).unwrap().role != Role::Breath;
    for one in found.amounts.iter().filter(|one| is_work(&one.exercise)) {
        assert!(
            one.amount.after.volume() < one.amount.before.volume(),
            "{one:?}"
        );
    }
}

#[test]
fn a_card_that_comes_is_named() {
    let found = after(|answers| answers.phq4 = [Some(3); 4]);
    assert_eq!(found.notices_came, ["WELLBEING".into()]);
    assert!(found.notices_went.is_empty() && !found.is_none());
}

#[test]
fn fewer_days_are_fewer_days() {
    let found = after(|answers| answers.days_per_week = Some(2));
    assert_eq!(
        found.training_days,
        Some(Turn {
            before: 5,
            after: 2
        })
    );
}

proptest! {
    #![proptest_config(cases(60))]

    /// Taking the difference from one plan gives the exercises of the other, and backwards it is its mirror.
    #[test]
    fn the_difference_leads_from_one_plan_to_the_other(answers in people(), band in any::<bool>(), pain in 0..=10u8) {
        let mut then = answers.clone();
        then.pain.average = Some(pain);
        if band {
            then.equipment = Some(vec![Equipment::Band]);
        }
        let (old, new) = (plan(&answers), plan(&then));
        let found = Difference::between(&old, &new);
        let mut led: BTreeSet<&str> = ids(week(&old).chain(&old.extras));
        for id in &found.went {
            prop_assert!(led.remove(id.as_str()));
        }
        for id in &found.came {
            prop_assert!(led.insert(id.as_str()));
        }
        prop_assert_eq!(led, ids(week(&new).chain(&new.extras)));
        let back = Difference::between(&new, &old);
        prop_assert_eq!((&back.came, &back.went), (&found.went, &found.came));
        prop_assert_eq!(back.amounts.len(), found.amounts.len());
        prop_assert_eq!(back.is_none(), found.is_none());
    }
}
