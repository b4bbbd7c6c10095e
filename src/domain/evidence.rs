//! Which answers made a rule hold: the way back from a decision to what the person told us. Makes no sentence of it.

use super::answers::{Ability, Answers, Equipment, Job, Movement};
use super::id::{ConditionId, QuestionId};
use super::site::{Quality, Site};
use super::when::{Facts, Measure, When};

/// One answer, by its place in the answers. `Condition` stands for whatever switched that condition on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum AnswerRef {
    Site(Site),
    /// How many parts of the body are marked.
    Spread,
    SitePain(Site),
    Quality(Quality),
    Provokes(Movement),
    Eases(Movement),
    Value(Measure),
    Job(Job),
    Reply(QuestionId),
    Ability(Ability),
    Equipment(Equipment),
    Clearances,
    Stated(ConditionId),
    Condition(ConditionId),
    Liked,
    Disliked,
}

impl When {
    /// The answers that made this hold, each once, in the order of the rule; empty when it does not hold.
    #[must_use]
    pub fn evidence(&self, facts: Facts<'_>) -> Vec<AnswerRef> {
        let mut found = Vec::new();
        if self.holds(facts) {
            self.collect(facts, &mut found);
        }
        found
    }

    fn collect(&self, facts: Facts<'_>, found: &mut Vec<AnswerRef>) {
        let answers = facts.answers;
        let mut add = |named: AnswerRef| {
            if !found.contains(&named) {
                found.push(named);
            }
        };
        match self {
            When::All(parts) => parts.iter().for_each(|part| part.collect(facts, found)),
            When::Any(parts) => parts
                .iter()
                .filter(|part| part.holds(facts))
                .for_each(|part| part.collect(facts, found)),
            // What is absent leaves no answer to name.
            When::Not(_) | When::Missing(_) => {}
            When::Yes(id) => add(AnswerRef::Reply(id.clone())),
            When::CountYes(ids, _) => ids
                .iter()
                .filter(|id| answers.said_yes(id.as_str()))
                .for_each(|id| add(AnswerRef::Reply(id.clone()))),
            When::SiteIn(sites) => {
                marked(answers, sites).for_each(|site| add(AnswerRef::Site(site)))
            }
            When::PrimaryIn(_) => answers
                .site_list()
                .take(1)
                .for_each(|site| add(AnswerRef::Site(site))),
            When::SitePainGte(site, _) => add(AnswerRef::SitePain(*site)),
            When::ZonesGte(_) | When::PointsGte(_) => add(AnswerRef::Spread),
            When::Gte(path, _) | When::Lt(path, _) | When::Has(path) => {
                add(AnswerRef::Value(*path));
            }
            When::Condition(id) => add(AnswerRef::Condition(id.clone())),
            When::AbilityFalse(ability) => add(AnswerRef::Ability(*ability)),
            When::ProvokesAny(listed) => both(answers.provokes.as_deref(), listed)
                .for_each(|movement| add(AnswerRef::Provokes(movement))),
            When::EasesAny(listed) => both(answers.eases.as_deref(), listed)
                .for_each(|movement| add(AnswerRef::Eases(movement))),
            When::QualityAny(listed) => answers
                .sites
                .iter()
                .flat_map(|marked| &marked.quality)
                .filter(|quality| listed.contains(quality))
                .for_each(|quality| add(AnswerRef::Quality(*quality))),
            When::EquipmentAny(listed) => both(answers.equipment.as_deref(), listed)
                .for_each(|thing| add(AnswerRef::Equipment(thing))),
            When::JobIn(_) => answers
                .habits
                .job
                .into_iter()
                .for_each(|job| add(AnswerRef::Job(job))),
            When::Cleared(_) => add(AnswerRef::Clearances),
        }
    }
}

/// The marked sites among those listed.
pub(super) fn marked<'a>(
    answers: &'a Answers,
    listed: &'a [Site],
) -> impl Iterator<Item = Site> + 'a {
    answers.site_list().filter(|site| listed.contains(site))
}

/// What was given and is listed.
pub(super) fn both<'a, T: Copy + PartialEq>(
    given: Option<&'a [T]>,
    listed: &'a [T],
) -> impl Iterator<Item = T> + 'a {
    given
        .unwrap_or_default()
        .iter()
        .copied()
        .filter(|one| listed.contains(one))
}
