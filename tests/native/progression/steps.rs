//! Steps up: when one is due, how large it is, and what the person's answer does. Source: clinical.md part 6.3.

use tend::domain::answers::Answers;
use tend::domain::answers::StatedCondition;
use tend::domain::decision::{Change, Verdict};
use tend::domain::dose::Dose;
use tend::domain::id::ExerciseId;
use tend::domain::progression::RuleId;
use tend::domain::progression::proposal::{Fact, Proposal, Scope};
use tend::domain::recommend::{blockers, recommend};
use tend::domain::session_log::StepRating;
use tend::domain::site::Site;

use super::course::{AMBER, Course, GREEN, RED, Went};
use crate::people::{person, rules, today};

fn course() -> Course {
    Course::new(person(Site::LowBack), today())
}

fn asked(course: &Course, day: i32) -> Vec<Proposal> {
    let mut found = course.proposals(today().plus(day));
    found.retain(Proposal::asks);
    found
}

fn steps(course: &Course, day: i32) -> Vec<Proposal> {
    let mut found = asked(course, day);
    found.retain(|one| one.change == Change::Progress);
    found
}

fn points(proposal: &Proposal) -> (ExerciseId, Dose, ExerciseId, Dose) {
    match &proposal.scope {
        Scope::Exercise { from, to } => (
            from.exercise.clone(),
            from.dose,
            to.exercise.clone(),
            to.dose,
        ),
        Scope::Plan { .. } => panic!("the whole plan"),
    }
}

#[test]
fn two_greens_in_a_row_ask_for_one_step_and_one_does_not() {
    let rows: [(&[Went], usize); 6] = [
        (&[], 0),
        (&[GREEN], 0),
        (&[GREEN, GREEN], 1),
        (&[GREEN, AMBER], 0),
        (&[GREEN, AMBER, GREEN], 0),
        (&[AMBER, GREEN, GREEN], 1),
    ];
    for (went, expected) in rows {
        let mut course = course();
        for (at, one) in went.iter().enumerate() {
            course.train(today().plus(at as i32 * 7), *one);
        }
        let day = went.len().saturating_sub(1) as i32 * 7 + 1;
        assert_eq!(steps(&course, day).len(), expected, "{}", went.len());
    }
}

#[test]
fn a_step_names_its_rule_its_numbers_and_the_sessions_it_looked_at() {
    let mut course = course();
    course.train(today(), GREEN);
    course.train(today().plus(7), GREEN);
    let step = &steps(&course, 8)[0];
    assert!(step.facts.contains(&Fact::Greens { seen: 2, needed: 2 }));
    assert_eq!(step.because.len(), 4, "two sessions and two mornings");
    let (from_id, from, to_id, to) = points(step);
    assert_eq!(from_id, to_id);
    assert!(to.covers(from) && to != from);
    assert!(rules().range(&to_id).unwrap().top.covers(to));
}

#[test]
fn nothing_changes_before_the_person_accepts_and_saying_it_twice_changes_nothing_more() {
    let mut course = course();
    course.train(today(), GREEN);
    course.train(today().plus(7), GREEN);
    let day = today().plus(8);
    let before = course.plan(day);
    let step = steps(&course, 8)[0].clone();
    assert_eq!(course.plan(day), before, "a proposal is no change");
    let (id, _, _, to) = points(&step);
    for verdict in [Verdict::Proposed, Verdict::Declined] {
        course.say(&step, day, verdict);
        course.say(&step, day, verdict);
        assert_eq!(course.history(day).in_force.get(&id), None, "{verdict}");
    }
    assert!(
        !steps(&course, 8).contains(&step),
        "what was declined is not asked again at once"
    );
    course.decisions.clear();
    course.say(&step, day, Verdict::Accepted);
    let once = course.history(day);
    assert_eq!(once.in_force.get(&id).unwrap().dose, to);
    course.say(&step, day, Verdict::Accepted);
    assert_eq!(
        course.history(day).in_force.get(&id).unwrap().dose,
        once.in_force.get(&id).unwrap().dose
    );
    assert!(
        steps(&course, 8).is_empty(),
        "one step, then a session to see what it does"
    );
}

#[test]
fn what_was_declined_is_asked_again_after_two_more_greens() {
    let mut course = course();
    course.train(today(), GREEN);
    course.train(today().plus(7), GREEN);
    let step = steps(&course, 8)[0].clone();
    let (id, ..) = points(&step);
    course.say(&step, today().plus(8), Verdict::Declined);
    let is_asked = |course: &Course, day| steps(course, day).iter().any(|one| points(one).0 == id);
    course.train(today().plus(9), GREEN);
    assert!(!is_asked(&course, 10));
    let others: Vec<Proposal> = steps(&course, 10);
    for other in others {
        course.say(&other, today().plus(10), Verdict::Declined);
    }
    course.train(today().plus(11), GREEN);
    let mut is_back = false;
    for _ in 0..20 {
        is_back |= is_asked(&course, 12);
        for other in steps(&course, 12) {
            course.say(&other, today().plus(12), Verdict::Declined);
        }
    }
    assert!(is_back);
}

#[test]
fn what_was_only_half_done_is_no_reason_for_more() {
    let mut course = course();
    for day in [0, 7] {
        course.train(today().plus(day), GREEN);
        let (_, log) = course.sessions.last_mut().unwrap();
        for step in &mut log.steps {
            step.done.bouts = 0;
        }
    }
    assert!(steps(&course, 8).is_empty());
}

#[test]
fn too_easy_makes_the_larger_step() {
    let mut sizes = Vec::new();
    for rating in [None, Some(StepRating::TooEasy)] {
        let mut course = course();
        // Low confidence keeps the first amounts low, so that there is room above.
        course.answers.confidence = Some(2);
        for day in [0, 7] {
            course.train(today().plus(day), GREEN);
            let (_, log) = course.sessions.last_mut().unwrap();
            for step in &mut log.steps {
                step.rating = rating;
            }
        }
        let (_, from, _, to) = points(&steps(&course, 8)[0]);
        sizes.push(to.reps.unwrap_or(0) + to.hold_s - from.reps.unwrap_or(0) - from.hold_s);
    }
    assert!(sizes[1] >= sizes[0], "{sizes:?}");
}

/// Trains until a level change is offered, accepting every step; the day of it.
fn climb(course: &mut Course, went: Went, days: i32) -> Option<(i32, Proposal)> {
    for day in 0..days {
        for step in steps(course, day) {
            if step.rule == RuleId::StepLevel {
                return Some((day, step));
            }
            course.say(&step, today().plus(day), Verdict::Accepted);
        }
        for other in asked(course, day) {
            if other.change != Change::Progress {
                course.say(&other, today().plus(day), Verdict::Declined);
            }
        }
        course.train(today().plus(day), went);
    }
    None
}

#[test]
fn a_change_of_level_takes_three_light_greens_at_the_top_and_a_week() {
    let mut easy = course();
    let (day, step) = climb(&mut easy, GREEN, 60).expect("a level within 60 days");
    assert!(day >= 7);
    let greens = |fact: &Fact| matches!(fact, Fact::Greens { seen, needed: 3 } if *seen >= 3);
    assert!(step.facts.iter().any(greens));
    let (from, _, to, dose) = points(&step);
    assert_eq!(rules().exercise(&from).unwrap().harder, Some(to.clone()));
    let top = rules().range(&to).unwrap().top;
    assert!(top.covers(dose));
    easy.say(&step, today().plus(day), Verdict::Accepted);
    let week = easy.plan(today().plus(day)).days;
    let all: Vec<&ExerciseId> = week
        .iter()
        .flat_map(|day| &day.prescriptions)
        .map(|one| &one.exercise)
        .collect();
    assert!(
        all.contains(&&to) && !all.contains(&&from),
        "{from} became {to}"
    );

    let hard = Went {
        effort: Some(6),
        ..GREEN
    };
    assert_eq!(
        climb(&mut course(), hard, 40),
        None,
        "an effort of 6 is too hard"
    );
    let silent = Went {
        effort: None,
        ..GREEN
    };
    assert_eq!(climb(&mut course(), silent, 40), None, "no effort said");
}

#[test]
fn an_untidy_form_keeps_the_level() {
    let mut untidy = course();
    let mut offered = false;
    for day in 0..40 {
        for step in steps(&untidy, day) {
            offered |= step.rule == RuleId::StepLevel;
            untidy.say(&step, today().plus(day), Verdict::Accepted);
        }
        untidy.train(today().plus(day), GREEN);
        for step in &mut untidy.sessions.last_mut().unwrap().1.steps {
            step.form = Some(6);
        }
    }
    assert!(!offered);
}

#[test]
fn those_who_go_slowly_stay_two_weeks() {
    let with = |id: &str| {
        let mut answers: Answers = person(Site::LowBack);
        answers.conditions = Some(vec![StatedCondition {
            id: id.into(),
            sites: None,
        }]);
        Course::new(answers, today())
    };
    for id in ["HYPERMOBILE", "FIBRO"] {
        let mut slow = with(id);
        let mut accepted: Vec<(i32, ExerciseId)> = Vec::new();
        for day in 0..45 {
            for step in steps(&slow, day) {
                let (id, ..) = points(&step);
                let before = accepted.iter().rfind(|(_, other)| *other == id);
                let last = before.map_or(0, |(day, _)| *day);
                assert!(day - last >= 14, "{id} on day {day} after {last}");
                slow.say(&step, today().plus(day), Verdict::Accepted);
                accepted.push((day, id));
            }
            slow.train(today().plus(day), GREEN);
        }
        assert!(!accepted.is_empty(), "{id}");
    }
}

#[test]
fn one_red_halves_that_exercise_or_takes_the_easier_one() {
    let mut course = course();
    course.train(today(), GREEN);
    let (_, log) = &mut course.sessions[0];
    let at = log
        .steps
        .iter()
        .position(|step| step.exercise.as_str().starts_with("STG"))
        .unwrap();
    log.steps[at].pain = Some(9);
    let id = log.steps[at].exercise.clone();
    let review = course.review(today().plus(1)).unwrap();
    assert!(review.is_mini_screen_due);
    let down: Vec<_> = review
        .proposals
        .iter()
        .filter(|one| one.rule == RuleId::LowerRed)
        .collect();
    assert_eq!(down.len(), 1, "only that one");
    let (from, dose, to, less) = points(down[0]);
    assert_eq!(from, id);
    if to == from {
        assert!(less.volume() * 2 <= dose.volume());
    } else {
        assert_eq!(rules().exercise(&from).unwrap().easier, Some(to.clone()));
    }
    let down = down[0].clone();
    course.say(&down, today().plus(1), Verdict::Accepted);
    assert!(!asked(&course, 1).contains(&down));
    let history = course.history(today().plus(1));
    let open = blockers(rules(), &course.answers, &history, today()).unwrap();
    assert!(
        open.get(&history.in_force.get(&id).unwrap().exercise)
            .unwrap()
            .is_empty()
    );
    course.check_safety(today().plus(1), &[]);
    assert!(!course.review(today().plus(1)).unwrap().is_mini_screen_due);
}

#[test]
fn two_ambers_of_an_exercise_take_a_quarter_and_one_holds() {
    let mut course = course();
    course.train(today(), AMBER);
    let holds = course.proposals(today().plus(1));
    assert!(!holds.is_empty() && holds.iter().all(|one| one.rule == RuleId::HoldAmber));
    assert!(holds.iter().all(|one| !one.asks()));
    course.train(today().plus(7), AMBER);
    let lowered = asked(&course, 8);
    assert!(!lowered.is_empty());
    for one in lowered {
        assert_eq!(one.rule, RuleId::LowerTwoAmbers);
        let (from, dose, to, less) = points(&one);
        assert_eq!(from, to);
        assert!(dose.covers(less) && less.volume() * 5 <= dose.volume() * 4);
    }
}

#[test]
fn reds_everywhere_lower_and_raise_nothing() {
    let mut course = course();
    course.train(today(), GREEN);
    course.train(today().plus(7), RED);
    let all = asked(&course, 8);
    assert!(
        all.iter().all(|one| one.change == Change::Regress),
        "{all:?}"
    );
}

#[test]
fn a_new_condition_takes_the_steps_back_and_every_forbidden_exercise_out() {
    let mut course = course();
    let (day, _) = climb(&mut course, GREEN, 30).unwrap_or((30, steps_of_nothing()));
    let day = today().plus(day);
    assert!(!course.history(day).in_force.is_empty());
    course.answers.conditions = Some(vec![StatedCondition {
        id: "FIBRO".into(),
        sites: None,
    }]);
    let history = course.history(day);
    let open = blockers(rules(), &course.answers, &history, day).unwrap();
    let plan = recommend(rules(), &course.answers, &history, day);
    let fresh = Course::new(course.answers.clone(), day).plan(day);
    let first = |id: &ExerciseId| {
        let mut all = fresh.days.iter().flat_map(|day| &day.prescriptions);
        all.find(|one| one.exercise == *id).map(|one| one.dose)
    };
    for one in plan.days.iter().flat_map(|day| &day.prescriptions) {
        assert!(
            open.get(&one.exercise).unwrap().is_empty(),
            "{}",
            one.exercise
        );
    }
    for standing in history.in_force.values() {
        if let Some(first) = first(&standing.exercise) {
            assert!(
                standing.dose.volume() <= first.volume().max(1) * 2,
                "{standing:?}"
            );
        }
    }
}

fn steps_of_nothing() -> Proposal {
    Proposal {
        rule: RuleId::StepAmount,
        change: Change::Hold,
        scope: Scope::Plan { percent: None },
        facts: Vec::new(),
        because: Vec::new(),
    }
}
