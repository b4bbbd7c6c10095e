//! What would take an exercise out of the plan, or keep it there for another reason or with another amount.

use super::asking::Asking;
use super::edit::Instead;
use super::ways::{Way, edit, together, unmarked};
use super::{Effect, Lever, WouldChange};
use crate::domain::dose::Dose;
use crate::domain::evidence::AnswerRef;
use crate::domain::id::{ExerciseId, PatternId};
use crate::domain::recommend::{Prescription, Recommendation, Rule, Why, recommend};
use crate::domain::screen::Outcome;

/// An exercise as the week and the offers show it: every reason and every amount.
pub(super) struct Shown<'a> {
    why: Vec<&'a Why>,
    doses: Vec<Dose>,
}

impl<'a> Shown<'a> {
    /// None when the plan does not hold it.
    pub fn of(plan: &'a Recommendation, id: &ExerciseId) -> Option<Self> {
        let days = plan.days.iter().flat_map(|day| &day.prescriptions);
        let all: Vec<&Prescription> = days
            .chain(&plan.extras)
            .filter(|one| one.exercise == *id)
            .collect();
        let mut why: Vec<&Why> = Vec::new();
        for one in all.iter().flat_map(|one| &one.why) {
            if !why.contains(&one) {
                why.push(one);
            }
        }
        (!all.is_empty()).then(|| Self {
            why,
            doses: all.iter().map(|one| one.dose).collect(),
        })
    }
}

impl Asking<'_> {
    pub fn about_prescription(&self, id: &ExerciseId, now: &Shown<'_>) -> Vec<WouldChange> {
        let mut parts: Vec<Vec<Way>> = now.why.iter().map(|why| self.out_of(id, why)).collect();
        // Where several rules ask for it, one may open only when another falls: what they are, the plan itself says.
        parts.retain(|ways| !ways.is_empty());
        let mut found = self.weigh(parts, |changed| {
            let plan = recommend(self.rules, changed, self.history, self.today);
            if plan.outcome != Outcome::Routine {
                return changed.sites.is_empty().then_some(Effect::EndsPlan);
            }
            match Shown::of(&plan, id) {
                None => Some(Effect::Goes),
                Some(then) if then.why != now.why => Some(Effect::OtherReason),
                Some(then) if then.doses != now.doses => Some(Effect::OtherAmount),
                Some(_) => None,
            }
        });
        found.push(WouldChange {
            lever: Lever::Answers(vec![edit(AnswerRef::Disliked, Instead::With(id.clone()))]),
            effect: Effect::Goes,
        });
        found
    }

    /// Ways out of one reason.
    fn out_of(&self, id: &ExerciseId, why: &Why) -> Vec<Way> {
        let turner = self.turner;
        let mut found = match &why.rule {
            Rule::Pattern(pattern, _) | Rule::Balance(pattern) => self.without_pattern(pattern),
            Rule::StandIn { pattern, of } => {
                let exercise = self.rules.exercise(of);
                let mut ways = self.without_pattern(pattern);
                if exercise.is_some() {
                    ways.extend(together(
                        self.against(of).iter().map(|one| self.past(of, one)),
                    ));
                }
                ways
            }
            Rule::Preferred(condition) | Rule::LowerByCondition(condition) => {
                turner.without_condition(condition)
            }
            Rule::LowerByCap(cap) => self.out_of_cap(*cap),
            Rule::RestOfDay => self.caps(),
            Rule::Liked => vec![vec![edit(AnswerRef::Liked, Instead::Without(id.clone()))]],
            Rule::Opening | Rule::Closing | Rule::Extra => {
                let lists = [
                    &self.rules.openings,
                    &self.rules.closings,
                    &self.rules.extras,
                ];
                lists
                    .into_iter()
                    .flatten()
                    .filter(|offer| offer.id == *id)
                    .filter_map(|offer| offer.when.as_ref())
                    .flat_map(|when| turner.ways(when, false))
                    .collect()
            }
            Rule::NearWhatHurts(_) => self
                .answers
                .site_list()
                .map(|one| vec![unmarked(one)])
                .collect(),
            Rule::GentleToday | Rule::Kept | Rule::Relaxation | Rule::Aerobic | Rule::Agreed(_) => {
                Vec::new()
            }
        };
        // What only adds to a rule, such as a movement that hurts, can be unticked by itself.
        for answer in &why.answers {
            let alone = match answer {
                AnswerRef::Provokes(_) | AnswerRef::Eases(_) | AnswerRef::Reply(_) => {
                    vec![edit(answer.clone(), Instead::No)]
                }
                _ => continue,
            };
            if !found.contains(&alone) {
                found.push(alone);
            }
        }
        found.retain(|way| !way.is_empty());
        found
    }

    fn without_pattern(&self, id: &PatternId) -> Vec<Way> {
        let Some(pattern) = self.rules.pattern(id) else {
            return Vec::new();
        };
        let score = pattern.score.as_ref();
        let habit = score.and_then(|score| score.lifestyle.as_ref());
        let whens = std::iter::once(&pattern.when).chain(habit);
        whens
            .flat_map(|when| self.turner.ways(when, false))
            .collect()
    }
}
