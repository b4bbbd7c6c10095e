//! What is told, row by row.

use tend::domain::answers::{Ability, Answers, Equipment, Movement, Reply};
use tend::domain::evidence::AnswerRef;
use tend::domain::id::{ExerciseId, NoticeId};
use tend::domain::recommend::{Blocker, History, Prescription, Rule};
use tend::domain::screen::screen;
use tend::domain::site::Site;
use tend::domain::what_if::{About, Edit, Effect, Instead, Lever};
use tend::domain::when::Measure;

use super::{ask, plan};
use crate::people::{marked, person, rules, say_no, saying, today};

type Change = fn(&mut Answers);
type Told = (Vec<Edit>, Effect);

/// What is said of that exercise, as answers with what they would be.
fn told(answers: &Answers, about: About<'_>) -> Vec<Told> {
    let found = ask(answers, about).into_iter();
    let found = found.filter_map(|one| match one.lever {
        Lever::Answers(edits) => Some((edits, one.effect)),
        _ => None,
    });
    found.collect()
}

fn one(answer: AnswerRef, instead: Instead, effect: Effect) -> Told {
    (vec![Edit { answer, instead }], effect)
}

/// The id of the first exercise left out because of that.
fn left_out(answers: &Answers, is_meant: impl Fn(&Blocker) -> bool) -> ExerciseId {
    let found = plan(answers, &History::default());
    let of = found.left_out.into_iter();
    let mut of = of.filter(|one| one.because.len() == 1 && is_meant(&one.because[0]));
    of.next().unwrap().exercise
}

#[test]
fn what_the_body_cannot_do_is_named_and_so_is_what_is_not_at_home() {
    let mut answers = person(Site::LowBack);
    answers
        .abilities
        .as_mut()
        .unwrap()
        .insert(Ability::Kneel, false);
    let id = left_out(
        &answers,
        |one| matches!(one, Blocker::Condition { id, .. } if id.as_str() == "NO_KNEEL"),
    );
    assert_eq!(
        told(&answers, About::Exercise(&id)),
        [one(
            AnswerRef::Ability(Ability::Kneel),
            Instead::Yes,
            Effect::Opens
        )]
    );
    let id = left_out(&answers, |one| *one == Blocker::Equipment(Equipment::Band));
    assert_eq!(
        told(&answers, About::Exercise(&id)),
        [one(
            AnswerRef::Equipment(Equipment::Band),
            Instead::Yes,
            Effect::Opens
        )]
    );
}

#[test]
fn a_number_told_is_the_number_of_the_rule() {
    let value = |measure, instead, effect| one(AnswerRef::Value(measure), instead, effect);
    let cards: [(&str, Change, Vec<Told>); 3] = [
        (
            "EARLY_REVIEW",
            |answers| answers.duration_weeks = Some(6),
            vec![value(
                Measure::DurationWeeks,
                Instead::AtLeast(12),
                Effect::Goes,
            )],
        ),
        (
            "WELLBEING",
            |answers| answers.phq4 = [Some(3), Some(2), Some(0), Some(0)],
            vec![value(Measure::Phq2, Instead::Below(5), Effect::Goes)],
        ),
        (
            "PAIN_SERVICE",
            |answers| {
                answers.peg = [Some(8); 3];
                answers.phq4 = [Some(2), Some(2), Some(2), Some(1)];
            },
            vec![
                value(Measure::PegMean, Instead::Below(7), Effect::Goes),
                value(Measure::Phq4Total, Instead::Below(6), Effect::Goes),
            ],
        ),
    ];
    for (card, make, expected) in cards {
        let mut answers = person(Site::LowBack);
        make(&mut answers);
        say_no(&mut answers);
        assert_eq!(
            told(&answers, About::Notice(&NoticeId::from(card))),
            expected,
            "{card}"
        );
    }
}

#[test]
fn two_answers_that_only_together_do_it_are_named_together() {
    let mut answers = person(Site::LowBack);
    answers.phq4 = [Some(3), Some(3), Some(3), Some(0)];
    let value = |measure, bound| Edit {
        answer: AnswerRef::Value(measure),
        instead: Instead::Below(bound),
    };
    assert_eq!(
        told(&answers, About::Notice(&"WELLBEING".into())),
        [(
            vec![value(Measure::Phq4Total, 9), value(Measure::Phq2, 5)],
            Effect::Goes
        )]
    );
}

#[test]
fn a_waiting_part_opens_by_a_clinician_and_never_by_taking_a_yes_back() {
    let mut answers = person(Site::LowBack);
    answers.sites.push(marked(Site::Knee, 4));
    let answers = saying(answers, &[("KN3", Reply::Yes)]);
    let locked = screen(rules(), &answers, today()).locked;
    assert_eq!(locked, [Site::Knee]);
    let id = left_out(&answers, |one| *one == Blocker::LockedSite(Site::Knee));
    let cleared = one(
        AnswerRef::Clearances,
        Instead::ClearedFor(Site::Knee),
        Effect::Opens,
    );
    assert_eq!(
        told(&answers, About::Exercise(&id)),
        std::slice::from_ref(&cleared)
    );
    let card = told(&answers, About::Notice(&"REGION_LOCKED".into()));
    assert_eq!(card, [(cleared.0, Effect::Goes)]);
}

#[test]
fn a_movement_that_hurts_and_a_liked_exercise_are_named() {
    let mut answers = person(Site::LowBack);
    answers.provokes = Some(vec![Movement::Bend]);
    let found = plan(&answers, &History::default());
    let of_pattern = |one: &&Prescription| matches!(one.why[0].rule, Rule::Pattern(..));
    let mut all = found.days.iter().flat_map(|day| &day.prescriptions);
    let id = all.rfind(of_pattern).unwrap().exercise.clone();
    answers.liked = Some(vec![id.clone()]);
    let told = told(&answers, About::Exercise(&id));
    assert!(
        told.iter()
            .any(|(edits, _)| edits[0].answer == AnswerRef::Liked),
        "{told:?}"
    );
}
