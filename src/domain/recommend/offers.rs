//! What opens and closes a session, calms it, or is offered beside it. Source: clinical.md parts 4.2 and 4.5.

use super::Prescription;
use super::aerobic;
use super::case::Case;
use super::session::{Part, Phase, Place};
use super::slot::Taken;
use super::why::{Rule, Why};
use crate::domain::condition::CapId;
use crate::domain::exercise::{Exercise, Role};
use crate::domain::id::ExerciseId;
use crate::domain::selection::Offer;
use crate::domain::site::Region;

/// How long calm minutes beside a short session are.
const REST_OF_DAY_S: u32 = 300;
/// How long a walk beside the session is.
const SNACK_S: u32 = 120;

/// The opening breath.
pub(super) fn opening<'a>(case: &Case<'a>, taken: &Taken<'a>, room_s: u32) -> Option<Part<'a>> {
    first(
        case,
        taken,
        &case.rules.openings,
        Place::Opening,
        Rule::Opening,
        room_s,
    )
}

/// The close for so much time.
pub(super) fn closing<'a>(case: &Case<'a>, taken: &Taken<'a>, room_s: u32) -> Option<Part<'a>> {
    first(
        case,
        taken,
        &case.rules.closings,
        Place::Closing,
        Rule::Closing,
        room_s,
    )
}

/// Calm minutes for so much time.
pub(super) fn relaxation<'a>(case: &Case<'a>, taken: &Taken<'a>, room_s: u32) -> Option<Part<'a>> {
    let exercise = first_allowed(case, taken, &case.rules.selection.relaxation_order)?;
    let why = vec![Why::by_role(
        case,
        Rule::Relaxation,
        exercise.role,
        Vec::new(),
    )];
    let mut part = Part::new(case, Place::Relaxation, exercise, why);
    part.set_length_s(room_s);
    Some(part)
}

/// The first offer that holds, is allowed and fits, made that long.
fn first<'a>(
    case: &Case<'a>,
    taken: &Taken<'a>,
    offers: &'a [Offer],
    place: Place,
    rule: Rule,
    room_s: u32,
) -> Option<Part<'a>> {
    let (offer, exercise) = offers
        .iter()
        .filter(|offer| offer.least_s <= room_s && holds(case, offer))
        .filter_map(|offer| Some((offer, case.rules.exercise(&offer.id)?)))
        .find(|(_, exercise)| case.allows(exercise) && taken.leaves(exercise))?;
    let mut part = Part::new(
        case,
        place,
        exercise,
        vec![why(case, offer, exercise, rule)],
    );
    part.set_length_s(room_s);
    Some(part)
}

/// Everything offered beside the sessions of the week. `has_aerobic` says whether any session moves the heart: where none
/// does, a short walk or march stands here. `is_small` says that amounts are so small that time is left over.
pub(super) fn extras(
    case: &Case<'_>,
    wanted_min: u8,
    has_aerobic: bool,
    is_small: bool,
) -> Vec<Prescription> {
    let mut found: Vec<Prescription> = case
        .rules
        .extras
        .iter()
        .filter(|offer| holds(case, offer))
        .filter_map(|offer| Some((offer, case.rules.exercise(&offer.id)?)))
        .filter(|(_, exercise)| case.allows(exercise) && is_about_here(case, exercise))
        .map(|(offer, exercise)| {
            let reasons = vec![why(case, offer, exercise, Rule::Extra)];
            beside(Part::new(case, Place::Relaxation, exercise, reasons))
        })
        .collect();
    let nothing = Taken::nothing(case);
    if !has_aerobic
        && !case.has(CapId::Pem)
        && let Some(snack) = aerobic::part(case, &nothing, SNACK_S)
    {
        found.push(beside(snack));
    }
    if wanted_min <= case.budget.minutes && is_small {
        found.extend(relaxation(case, &nothing, REST_OF_DAY_S).map(beside));
    }
    if wanted_min > case.budget.minutes
        && let Some(mut calm) = relaxation(case, &nothing, REST_OF_DAY_S)
    {
        calm.why = vec![Why::by_cap(case).with_rule(Rule::RestOfDay)];
        found.push(beside(calm));
    }
    found
}

/// Packs, sleeves and showers are for a marked site; the rest is for everyone.
fn is_about_here(case: &Case<'_>, exercise: &Exercise) -> bool {
    exercise.touches(Region::Whole)
        || case
            .answers
            .site_list()
            .any(|site| exercise.touches(Region::from(site)))
}

fn beside(part: Part<'_>) -> Prescription {
    let phase = match part.exercise.role {
        Role::Aerobic => Phase::Aerobic,
        Role::MindBody => Phase::MindBody,
        _ => Phase::Recovery,
    };
    Prescription {
        exercise: part.shown.id.clone(),
        phase,
        dose: part.dose,
        why: part.why,
    }
}

fn holds(case: &Case<'_>, offer: &Offer) -> bool {
    offer
        .when
        .as_ref()
        .is_none_or(|when| when.holds(case.facts()))
}

fn why(case: &Case<'_>, offer: &Offer, exercise: &Exercise, rule: Rule) -> Why {
    let when = offer.when.as_ref();
    let answers = when
        .map(|when| when.evidence(case.facts()))
        .unwrap_or_default();
    Why::by_role(case, rule, exercise.role, answers)
}

fn first_allowed<'a>(
    case: &Case<'a>,
    taken: &Taken<'a>,
    ids: &[ExerciseId],
) -> Option<&'a Exercise> {
    ids.iter()
        .filter_map(|id| case.rules.exercise(id))
        .find(|exercise| case.allows(exercise) && taken.leaves(exercise))
}
