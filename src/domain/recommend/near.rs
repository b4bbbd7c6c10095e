//! How near an exercise is to what hurts. Source: clinical.md part 4.6, region add-on.

use super::case::Case;
use crate::domain::exercise::Exercise;
use crate::domain::site::Region;

/// How near an exercise is to what hurts: 1 for a marked site, the weight of a neighbour, 0.2 for the whole body.
pub(super) fn nearness(case: &Case<'_>, exercise: &Exercise) -> f64 {
    if touches_marked(case, exercise) {
        return 1.0;
    }
    let neighbours = &case.rules.selection.add_on_sites;
    let by_neighbour = case
        .answers
        .site_list()
        .filter_map(|site| neighbours.get(&site))
        .flatten()
        .filter(|(site, _)| exercise.touches(Region::from(**site)))
        .map(|(_, weight)| *weight);
    let whole = if exercise.touches(Region::Whole) {
        0.2
    } else {
        0.0
    };
    by_neighbour.fold(whole, f64::max)
}

pub(super) fn touches_marked(case: &Case<'_>, exercise: &Exercise) -> bool {
    case.answers
        .site_list()
        .any(|site| exercise.touches(Region::from(site)))
}
