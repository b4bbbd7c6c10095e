//! What may stand in place of an exercise, and what may be chosen freely: always within what the answers open today.

use tend::domain::answers::{Answers, Equipment, Reply};
use tend::domain::dose::Dose;
use tend::domain::exercise::{Level, Position};
use tend::domain::id::ExerciseId;
use tend::domain::instead::{Alternatives, FreeChoice, alternatives, free_choice};
use tend::domain::recommend::{Blocker, Footing, History, footing};
use tend::domain::site::Site;

use crate::people::{person, rules, today};
use crate::recommend;

fn footing_of(answers: &Answers) -> Footing {
    footing(rules(), answers, &History::default(), today()).unwrap()
}

fn with_everything(site: Site) -> Answers {
    Answers {
        equipment: Some(Equipment::ALL.to_vec()),
        ..person(site)
    }
}

fn all_of(found: &Alternatives) -> Vec<(&ExerciseId, Dose)> {
    let all = found.easier.iter().chain(&found.harder).chain(&found.same);
    all.map(|one| (&one.exercise, one.dose)).collect()
}

/// Every step of the routines of people with pain at each site, and what may stand in its place.
fn of_each_site(check: impl Fn(&Footing, &ExerciseId, Dose, &Alternatives)) {
    for site in Site::ALL.iter().copied() {
        for answers in [person(site), with_everything(site)] {
            let footing = footing_of(&answers);
            for day in recommend::sessions(&recommend::plan(&answers)) {
                let taken: Vec<_> = day
                    .prescriptions
                    .iter()
                    .map(|one| one.exercise.clone())
                    .collect();
                for one in &day.prescriptions {
                    let of = (&one.exercise, one.dose);
                    let found = alternatives(rules(), &footing, of, &taken, true);
                    check(&footing, &one.exercise, one.dose, &found);
                }
            }
        }
    }
}

#[test]
fn nothing_is_offered_that_stands_against_the_person_or_is_in_the_session_already() {
    of_each_site(|footing, of, _, found| {
        for (id, dose) in all_of(found) {
            assert!(footing.opens_to_ladder(id), "{id} for {of}");
            assert_ne!(id, of);
            assert!(
                dose.amount().is_some_and(|amount| amount > 0),
                "{id} for {of}"
            );
            assert!(
                rules().range(id).is_none_or(|range| range.top.covers(dose)),
                "{id} for {of}: {dose:?}"
            );
        }
    });
}

#[test]
fn a_swap_has_the_same_purpose_position_and_place_and_takes_no_longer() {
    of_each_site(|_, of, dose, found| {
        let from = rules().exercise(of).unwrap();
        for one in &found.same {
            let to = rules().exercise(&one.exercise).unwrap();
            assert_eq!(
                (to.role, to.position),
                (from.role, from.position),
                "{} for {of}",
                to.id
            );
            assert!(
                to.regions.iter().any(|region| from.touches(*region)),
                "{} for {of}",
                to.id
            );
            assert!(to.effort <= from.effort, "{} for {of}", to.id);
            let is_alike = to.start.reps.is_some() == from.start.reps.is_some()
                && to.start.per_side == dose.per_side
                && one.dose.hold_s == dose.hold_s;
            let top = rules().range(&to.id).unwrap().top;
            if is_alike && top.amount() >= dose.amount() && top.sets >= dose.sets {
                assert_eq!(
                    (one.dose.sets, one.dose.amount()),
                    (dose.sets, dose.amount()),
                    "{} for {of}",
                    to.id
                );
            } else if one.dose.amount() > Some(5) {
                assert!(
                    one.dose.length_s(to.role) <= dose.length_s(from.role),
                    "{} for {of}",
                    to.id
                );
            }
        }
    });
}

#[test]
fn most_steps_have_something_to_swap_for() {
    let (mut with, mut all) = (0, 0);
    for site in Site::ALL.iter().copied() {
        let answers = with_everything(site);
        let footing = footing_of(&answers);
        for day in recommend::sessions(&recommend::plan(&answers)) {
            for one in &day.prescriptions {
                let found = alternatives(rules(), &footing, (&one.exercise, one.dose), &[], true);
                all += 1;
                with += usize::from(!found.same.is_empty() || found.easier.is_some());
            }
        }
    }
    assert!(with * 10 >= all * 9, "{with} of {all}");
}

#[test]
fn harder_is_offered_only_when_nothing_keeps_the_plan_from_going_up() {
    let answers = with_everything(Site::Knee);
    let footing = footing_of(&answers);
    let open = rules().exercises.iter().find(|one| {
        let harder = one.harder.as_ref();
        harder.is_some_and(|id| footing.opens_to_ladder(id)) && footing.opens(&one.id)
    });
    let of = (
        &open.unwrap().id,
        *footing.first.get(&open.unwrap().id).unwrap(),
    );
    assert!(
        alternatives(rules(), &footing, of, &[], true)
            .harder
            .is_some()
    );
    assert_eq!(alternatives(rules(), &footing, of, &[], false).harder, None);
}

#[test]
fn a_free_choice_passes_the_same_conditions_and_says_why_it_does_not() {
    let free = |answers: &Answers, id: &str| {
        free_choice(
            rules(),
            &footing_of(answers),
            &History::default(),
            false,
            &id.into(),
        )
        .unwrap()
    };
    let healthy = person(Site::LowBack);
    // What is never chosen for anyone is open to those who choose it themselves, unless more stands against it.
    let footing = footing_of(&healthy);
    for id in &rules().selection.never_auto {
        let against = footing.blockers.get(id).unwrap();
        let is_open = against.iter().all(Blocker::yields_to_ladder);
        let found = free(&healthy, id.as_str());
        assert_eq!(matches!(found, FreeChoice::Open(_)), is_open, "{found:?}");
    }
    assert!(matches!(
        free(&healthy, "REC03"),
        FreeChoice::Outside | FreeChoice::Blocked(_)
    ));
    let Some(banded) = rules()
        .exercises
        .iter()
        .find(|one| one.equipment == [Equipment::Band])
    else {
        panic!("the library has bands");
    };
    let blocked = free(&healthy, banded.id.as_str());
    let FreeChoice::Blocked(why) = blocked else {
        panic!("{blocked:?}");
    };
    assert!(why.contains(&Blocker::Equipment(Equipment::Band)));
    let mut disliking = person(Site::LowBack);
    disliking.disliked = Some(vec!["MOB10".into()]);
    assert!(
        matches!(free(&disliking, "MOB10"), FreeChoice::Open(_)),
        "who chooses it has changed their mind"
    );
}

#[test]
fn in_a_flare_only_the_gentlest_is_open() {
    let footing = footing_of(&with_everything(Site::Knee));
    for exercise in &rules().exercises {
        let open = |is_in_flare| {
            let history = History::default();
            let found = free_choice(rules(), &footing, &history, is_in_flare, &exercise.id);
            matches!(found, Some(FreeChoice::Open(_)))
        };
        let is_gentle = matches!(exercise.level, None | Some(Level::L1 | Level::A1));
        assert_eq!(open(true), open(false) && is_gentle, "{}", exercise.id);
    }
}

#[test]
fn on_an_ill_day_only_breath_and_mobility_are_open() {
    let mut ill = person(Site::Knee);
    ill.screening.insert("RD30".into(), Reply::Yes);
    let footing = footing_of(&ill);
    if footing.today == tend::domain::screen::TodayLimit::Usual {
        panic!("RD30 limits the day");
    }
    for exercise in &rules().exercises {
        let found =
            free_choice(rules(), &footing, &History::default(), false, &exercise.id).unwrap();
        if let FreeChoice::Open(one) = found {
            assert!(footing.leaves_today(exercise), "{}", one.exercise);
        }
    }
    let lying = rules()
        .exercises
        .iter()
        .filter(|one| one.position == Position::Lying);
    for of in lying {
        let found = alternatives(rules(), &footing, (&of.id, of.start.into()), &[], true);
        for (id, _) in all_of(&found) {
            assert!(footing.leaves_today(rules().exercise(id).unwrap()), "{id}");
        }
    }
}
