//! A reference, what it supports and how sure it is, in our own plain reading.

use super::Fault;
use crate::domain::id::SourceId;
use crate::domain::lesson::Certainty;
use crate::domain::rulebook::Rulebook;
use crate::fields;

/// One reference. `number` is its place in clinical.md part 11; our own choices have none.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Source {
    pub id: SourceId,
    pub number: Option<u16>,
    pub title: String,
    pub citation: String,
    /// What Tend takes from it, in one plain sentence.
    pub supports: String,
    /// How we saw it: `read`, `secondary` or `memory`; none for our own choices.
    pub seen: Option<String>,
    /// How far it can be trusted.
    pub certainty: Certainty,
    /// How large the benefit is that it speaks of, where it speaks of one; says so when nobody knows.
    pub size: Option<String>,
}

fields! {
    Source { id, number, title, citation, supports, seen, certainty, size }
}

/// Every source that is named and not listed.
pub(super) fn faults(sources: &[Source], rules: &Rulebook) -> Vec<Fault> {
    let by_patterns = rules
        .patterns
        .iter()
        .flat_map(|pattern| pattern.sources.iter().map(|id| (pattern.id.as_str(), id)));
    let by_roles = rules
        .roles
        .iter()
        .flat_map(|role| role.sources.iter().map(|id| (role.id.as_str(), id)));
    let by_notices = rules
        .notices
        .iter()
        .filter_map(|notice| Some((notice.id.as_str(), notice.source.as_ref()?)));
    let by_steps = rules
        .step_rules
        .iter()
        .flat_map(|rule| rule.sources.iter().map(|id| (rule.id.as_str(), id)));
    by_patterns
        .chain(by_steps)
        .chain(by_roles)
        .chain(by_notices)
        .filter(|(_, id)| !sources.iter().any(|source| source.id == **id))
        .map(|(place, id)| format!("{place} names the unknown source {id}"))
        .collect()
}
