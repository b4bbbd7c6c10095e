//! Who fills a slot when nobody on the patterns' lists may: an easier rung of the ladder, else the nearest of the same kind.
//! Source: clinical.md parts 2.5 and 4.6.

use super::case::Case;
use super::near::nearness;
use super::patterns::ChosenPattern;
use super::slot::{Pick, Taken, Wish, first_muscle, listed};
use super::why::{Rule, Why};
use crate::domain::evidence::AnswerRef;
use crate::domain::exercise::Exercise;
use crate::domain::order;

/// One exercise for a slot whose lists are empty for this person, with the one it stands in for.
pub(super) fn find<'a>(case: &Case<'a>, taken: &Taken<'a>, wish: Wish<'_>) -> Option<Pick<'a>> {
    let slot = wish.slot;
    case.patterns.iter().find_map(|asking| {
        let asked = listed(case, asking, slot);
        let by_ladder = asked.iter().find_map(|of| {
            let rungs = std::iter::successors(easier(case, of), |rung| easier(case, rung));
            let fits = |rung: &&Exercise| {
                slot.takes_stand_in(rung.role) && is_free(case, taken, wish, rung)
            };
            rungs.into_iter().find(fits).map(|rung| (*of, rung))
        });
        let by_region = || Some((*asked.first()?, *nearest(case, taken, wish).first()?));
        let (of, exercise) = by_ladder.or_else(by_region)?;
        Some(Pick {
            exercise,
            why: vec![why(asking, of)],
        })
    })
}

/// What was done lately and belongs into the slot: it stays where the plan asks for more that is new than a session may hold.
pub(super) fn known<'c, 'a>(
    case: &'c Case<'a>,
    taken: &'c Taken<'a>,
    wish: Wish<'c>,
) -> impl Iterator<Item = &'a Exercise> + 'c {
    let is_home = move |exercise: &&Exercise| wish.slot.is_home_of(exercise.role);
    let exercises = case.rules.exercises.iter().filter(is_home);
    exercises.filter(move |exercise| {
        taken.settled.was_done(exercise) && is_free(case, taken, wish, exercise)
    })
}

/// One more exercise of the same kind for a day that has place for it: the nearest that names another first muscle.
pub(super) fn one_more<'a>(case: &Case<'a>, taken: &Taken<'a>, wish: Wish<'_>) -> Option<Pick<'a>> {
    let is_new = |exercise: &&Exercise| {
        let mut others = wish.beside.iter();
        others.all(|other| first_muscle(other) != first_muscle(exercise))
    };
    let exercise = nearest(case, taken, wish).into_iter().find(is_new)?;
    let sites = case.answers.site_list().map(AnswerRef::Site);
    let why = Why::by_role(
        case,
        Rule::NearWhatHurts(wish.slot),
        exercise.role,
        sites.collect(),
    );
    Some(Pick {
        exercise,
        why: vec![why],
    })
}

fn easier<'a>(case: &Case<'a>, exercise: &Exercise) -> Option<&'a Exercise> {
    exercise
        .easier
        .as_ref()
        .and_then(|id| case.rules.exercise(id))
}

fn is_free(case: &Case<'_>, taken: &Taken<'_>, wish: Wish<'_>, exercise: &Exercise) -> bool {
    wish.only.is_none_or(|role| exercise.role == role)
        && case.allows(exercise)
        && taken.leaves(exercise)
        && !case.is_extra(exercise)
}

/// Every free exercise of the slot's kind, the nearest first, then by id.
fn nearest<'a>(case: &Case<'a>, taken: &Taken<'a>, wish: Wish<'_>) -> Vec<&'a Exercise> {
    let mut near: Vec<(&Exercise, f64)> = case
        .rules
        .exercises
        .iter()
        .filter(|exercise| wish.slot.is_home_of(exercise.role))
        .filter(|exercise| is_free(case, taken, wish, exercise))
        .map(|exercise| (exercise, nearness(case, exercise)))
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    order::sort_by(&mut near, |(a, near_a), (b, near_b)| {
        near_b.total_cmp(near_a).then(a.id.cmp(&b.id))
    });
    near.into_iter().map(|(exercise, _)| exercise).collect()
}

fn why(asking: &ChosenPattern<'_>, of: &Exercise) -> Why {
    Why {
        rule: Rule::StandIn {
            pattern: asking.pattern.id.clone(),
            of: of.id.clone(),
        },
        answers: asking.because.clone(),
        sources: asking.pattern.sources.clone(),
    }
}
