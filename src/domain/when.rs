//! The small closed language of rules: when does something hold? Data in content files, evaluated here without side effects.

pub use super::measure::{Measure, measure};

use crate::domain::sorted::Set;

use serde_json::Value;

use super::answers::{Ability, Answers, Equipment, Job, Movement};
use super::content::{FromContent, Reader};
use super::id::{ConditionId, QuestionId};
use super::site::{Quality, Site};
use super::spread::{points, zones};
use super::time::Date;
use crate::slugs;

slugs! {
    /// What a clearance must cover.
    ClearanceScope { Whole = "whole", Primary = "primary", }
}

/// A condition for something to hold, written as a table with one key: `{ site_in = ["knee"] }`. `Gte` and `Lt` are false
/// when the value is missing.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum When {
    All(Vec<When>),
    Any(Vec<When>),
    Not(Box<When>),
    Yes(QuestionId),
    CountYes(Vec<QuestionId>, usize),
    SiteIn(Vec<Site>),
    PrimaryIn(Vec<Site>),
    SitePainGte(Site, u8),
    ZonesGte(usize),
    PointsGte(usize),
    Gte(Measure, f64),
    Lt(Measure, f64),
    Has(Measure),
    Missing(Measure),
    Condition(ConditionId),
    AbilityFalse(Ability),
    ProvokesAny(Vec<Movement>),
    EasesAny(Vec<Movement>),
    QualityAny(Vec<Quality>),
    EquipmentAny(Vec<Equipment>),
    JobIn(Vec<Job>),
    Cleared(ClearanceScope),
}

impl FromContent for When {
    fn read(value: &Value, at: &mut Reader) -> Self {
        let (kind, value) = at.variant(value);
        match kind {
            "all" => one(When::All, value, at),
            "any" => one(When::Any, value, at),
            "not" => When::Not(Box::new(When::read(value, at))),
            "yes" => one(When::Yes, value, at),
            "count_yes" => pair(When::CountYes, value, at),
            "site_in" => one(When::SiteIn, value, at),
            "primary_in" => one(When::PrimaryIn, value, at),
            "site_pain_gte" => pair(When::SitePainGte, value, at),
            "zones_gte" => one(When::ZonesGte, value, at),
            "points_gte" => one(When::PointsGte, value, at),
            "gte" => pair(When::Gte, value, at),
            "lt" => pair(When::Lt, value, at),
            "has" => one(When::Has, value, at),
            "missing" => one(When::Missing, value, at),
            "condition" => one(When::Condition, value, at),
            "ability_false" => one(When::AbilityFalse, value, at),
            "provokes_any" => one(When::ProvokesAny, value, at),
            "eases_any" => one(When::EasesAny, value, at),
            "quality_any" => one(When::QualityAny, value, at),
            "equipment_any" => one(When::EquipmentAny, value, at),
            "job_in" => one(When::JobIn, value, at),
            "cleared" => one(When::Cleared, value, at),
            _ => {
                at.fault(&format!("there is no rule `{kind}`"));
                When::All(Vec::new())
            }
        }
    }
}

fn one<T: FromContent>(kind: fn(T) -> When, value: &Value, at: &mut Reader) -> When {
    kind(T::read(value, at))
}

fn pair<A: FromContent, B: FromContent>(
    kind: fn(A, B) -> When,
    value: &Value,
    at: &mut Reader,
) -> When {
    let (a, b) = FromContent::read(value, at);
    kind(a, b)
}

/// Days a clearance counts. Source: clinical.md part 2.1.
pub const CLEARANCE_DAYS: i32 = 90;

/// What rules are evaluated against: the answers, the day, and the conditions found so far.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Facts<'a> {
    pub answers: &'a Answers,
    pub conditions: &'a Set<ConditionId>,
    pub today: Date,
}

impl When {
    /// Whether this holds.
    #[must_use]
    pub fn holds(&self, facts: Facts<'_>) -> bool {
        let answers = facts.answers;
        let any_of = |given: &Option<Vec<Movement>>, listed: &[Movement]| {
            given
                .as_ref()
                .is_some_and(|given| given.iter().any(|one| listed.contains(one)))
        };
        match self {
            When::All(parts) => parts.iter().all(|part| part.holds(facts)),
            When::Any(parts) => parts.iter().any(|part| part.holds(facts)),
            When::Not(part) => !part.holds(facts),
            When::Yes(id) => answers.said_yes(id.as_str()),
            When::CountYes(ids, least) => {
                ids.iter()
                    .filter(|id| answers.said_yes(id.as_str()))
                    .count()
                    >= *least
            }
            When::SiteIn(sites) => answers.site_list().any(|site| sites.contains(&site)),
            When::PrimaryIn(sites) => answers
                .site_list()
                .next()
                .is_some_and(|site| sites.contains(&site)),
            When::SitePainGte(site, least) => answers
                .sites
                .iter()
                .any(|marked| marked.site == *site && marked.pain.is_some_and(|p| p >= *least)),
            When::ZonesGte(least) => zones(answers).len() >= *least,
            When::PointsGte(least) => points(answers) >= *least,
            When::Gte(path, least) => measure(answers, *path).is_some_and(|value| value >= *least),
            When::Lt(path, bound) => measure(answers, *path).is_some_and(|value| value < *bound),
            When::Has(path) => measure(answers, *path).is_some(),
            When::Missing(path) => measure(answers, *path).is_none(),
            When::Condition(id) => facts.conditions.contains(id),
            When::AbilityFalse(ability) => !answers.can(*ability),
            When::ProvokesAny(listed) => any_of(&answers.provokes, listed),
            When::EasesAny(listed) => any_of(&answers.eases, listed),
            When::QualityAny(listed) => answers
                .sites
                .iter()
                .any(|marked| marked.quality.iter().any(|one| listed.contains(one))),
            When::EquipmentAny(listed) => answers
                .equipment
                .as_ref()
                .is_some_and(|given| given.iter().any(|one| listed.contains(one))),
            When::JobIn(listed) => answers.habits.job.is_some_and(|job| listed.contains(&job)),
            When::Cleared(scope) => is_cleared(answers, *scope, facts.today),
        }
    }
}

/// Whether a clearance of the last 90 days covers everything, or the primary site.
fn is_cleared(answers: &Answers, scope: ClearanceScope, today: Date) -> bool {
    let primary = answers.site_list().next();
    answers.clearances.iter().flatten().any(|clearance| {
        clearance_counts(clearance.date, today)
            && match clearance.site {
                None => true,
                Some(site) => scope == ClearanceScope::Primary && Some(site) == primary,
            }
    })
}

/// Whether a clearance of that date counts today: not in the future, at most 90 days old.
#[must_use]
pub fn clearance_counts(date: Date, today: Date) -> bool {
    (0..=CLEARANCE_DAYS).contains(&today.since(date))
}
