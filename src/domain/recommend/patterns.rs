//! Which patterns decide: overrides alone, else the two that fit best, with the balance pattern in second place.

use std::cmp::Reverse;

use super::case::Case;
use crate::domain::evidence::{AnswerRef, both};
use crate::domain::order;
use crate::domain::pattern::{Pattern, PatternKind};
use crate::domain::site::Site;

/// Points of a pattern. Source: clinical.md part 4.6.
const FOR_PRIMARY_SITE: u8 = 3;
const FOR_MOVEMENT: u8 = 2;
const FOR_HABIT: u8 = 1;

/// Patterns that decide together.
const MOST: usize = 2;

/// A pattern that decides, and the answers that opened it.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct ChosenPattern<'a> {
    pub pattern: &'a Pattern,
    pub because: Vec<AnswerRef>,
}

/// The patterns in order, and the open one of the second place: its balance item is due even beside an override.
pub(super) fn choose<'a>(case: &Case<'a>) -> (Vec<ChosenPattern<'a>>, Option<ChosenPattern<'a>>) {
    let open: Vec<&Pattern> = case
        .rules
        .patterns
        .iter()
        .filter(|pattern| pattern.when.holds(case.facts()))
        .collect();
    let second = open
        .iter()
        .find(|pattern| pattern.kind == PatternKind::Second)
        .map(|pattern| chosen(case, pattern));

    let overrides = &case.rules.selection.override_order;
    let first_override = overrides
        .iter()
        .find_map(|id| open.iter().find(|pattern| pattern.id == *id));
    if let Some(alone) = first_override {
        return (vec![chosen(case, alone)], second);
    }

    let mut scored: Vec<&Pattern> = open
        .into_iter()
        .filter(|pattern| pattern.kind == PatternKind::Scored)
        .collect();
    // The ids stand in order in the file and the sort is stable, so equal patterns keep the order of their ids.
    order::sort_by_key(&mut scored, |pattern| {
        Reverse((points(case, pattern), worst_pain(case, pattern)))
    });
    scored.truncate(if second.is_some() { MOST - 1 } else { MOST });
    let mut found: Vec<ChosenPattern<'a>> = scored
        .into_iter()
        .map(|pattern| chosen(case, pattern))
        .collect();
    found.extend(second.clone());
    (found, second)
}

fn points(case: &Case<'_>, pattern: &Pattern) -> u8 {
    let Some(score) = &pattern.score else {
        return 0;
    };
    let primary = case.answers.site_list().next();
    let by_site = primary.is_some_and(|site| score.sites.contains(&site));
    let by_movement = both(case.answers.provokes.as_deref(), &score.provokes)
        .next()
        .is_some();
    let by_habit = score
        .lifestyle
        .as_ref()
        .is_some_and(|when| when.holds(case.facts()));
    FOR_PRIMARY_SITE * u8::from(by_site)
        + FOR_MOVEMENT * u8::from(by_movement)
        + FOR_HABIT * u8::from(by_habit)
}

/// The strongest pain at the sites the pattern is about.
fn worst_pain(case: &Case<'_>, pattern: &Pattern) -> u8 {
    let about: &[Site] = pattern.score.as_ref().map_or(&[], |score| &score.sites);
    case.answers
        .sites
        .iter()
        .filter(|marked| about.contains(&marked.site))
        .filter_map(|marked| marked.pain)
        .max()
        .unwrap_or(0)
}

fn chosen<'a>(case: &Case<'_>, pattern: &'a Pattern) -> ChosenPattern<'a> {
    let mut because = pattern.when.evidence(case.facts());
    let mut add = |answer: AnswerRef| {
        if !because.contains(&answer) {
            because.push(answer);
        }
    };
    if let Some(score) = &pattern.score {
        both(case.answers.provokes.as_deref(), &score.provokes)
            .for_each(|movement| add(AnswerRef::Provokes(movement)));
        if let Some(lifestyle) = &score.lifestyle {
            lifestyle.evidence(case.facts()).into_iter().for_each(add);
        }
    }
    ChosenPattern { pattern, because }
}
