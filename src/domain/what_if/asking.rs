//! What every answer needs: the answers with a change made, ways weighed by the plan they lead to, and the ways past a cap or
//! a lock that several questions share.

use super::edit::Instead;
use super::ways::{Turner, Way, edit, together};
use super::{Effect, Lever, WouldChange};
use crate::domain::answers::{Answers, Reply};
use crate::domain::condition::CapId;
use crate::domain::evidence::AnswerRef;
use crate::domain::recommend::History;
use crate::domain::rulebook::Rulebook;
use crate::domain::screen::{Lock, Screening, open_questions};
use crate::domain::site::Site;
use crate::domain::time::Date;

/// One question about one person, with everything an answer looks at.
pub(super) struct Asking<'a> {
    pub rules: &'a Rulebook,
    pub answers: &'a Answers,
    pub history: &'a History,
    pub today: Date,
    pub screening: &'a Screening,
    pub turner: Turner<'a>,
}

impl Asking<'_> {
    /// The answers with these changes; a question that comes up only by them is taken as answered with no.
    pub fn with(&self, way: &Way) -> Answers {
        let mut changed = self.answers.clone();
        for edit in way {
            edit.apply(self.rules, &mut changed, self.today);
        }
        let before = open_questions(self.rules, self.answers, self.today);
        for id in open_questions(self.rules, &changed, self.today) {
            if !before.contains(&id) {
                changed.screening.insert(id, Reply::No);
            }
        }
        changed
    }

    /// Each way with what it leads to, each once; and where no single one does it, all of them together.
    pub fn weigh(
        &self,
        parts: Vec<Vec<Way>>,
        effect: impl Fn(&Answers) -> Option<Effect>,
    ) -> Vec<WouldChange> {
        let mut found: Vec<WouldChange> = Vec::new();
        let mut weigh = |way: Way| {
            let weighed = effect(&self.with(&way)).map(|effect| WouldChange {
                lever: Lever::Answers(way),
                effect,
            });
            if let Some(one) = weighed
                && !found.iter().any(|other| other.lever == one.lever)
            {
                found.push(one);
            }
        };
        for way in parts.iter().flatten().filter(|way| !way.is_empty()) {
            weigh(way.clone());
        }
        let does_it = |one: &WouldChange| matches!(one.effect, Effect::Goes | Effect::Opens);
        if parts.len() > 1 && !found.iter().any(does_it) {
            let all = together(parts.into_iter().filter(|ways| !ways.is_empty()));
            let more = all.into_iter().filter_map(|way| {
                let effect = effect(&self.with(&way))?;
                let lever = Lever::Answers(way);
                Some(WouldChange { lever, effect })
            });
            found.extend(more.filter(does_it));
        }
        found
    }

    /// Ways to any other cap: it must hold, and none before it.
    pub fn caps(&self) -> Vec<Way> {
        let caps = &self.rules.caps;
        let into = (0..caps.len()).flat_map(|at| {
            let before = caps.iter().take(at).map(|cap| self.out_of_cap(cap.id));
            let own = caps.get(at).and_then(|cap| cap.when.as_ref());
            together(before.chain(own.map(|when| self.turner.ways(when, true))))
        });
        into.filter(|way| !way.is_empty()).collect()
    }

    pub fn out_of_cap(&self, id: CapId) -> Vec<Way> {
        let cap = self.rules.caps.iter().find(|cap| cap.id == id);
        let when = cap.and_then(|cap| cap.when.as_ref());
        when.map(|when| self.turner.ways(when, false))
            .unwrap_or_default()
    }

    /// What a clinician would have to have looked at: every marked part that those locks wait for.
    pub fn cleared(&self, is_meant: impl Fn(&[Site]) -> bool) -> Way {
        let stops = self.screening.stops().filter(|stop| !stop.is_cleared);
        let meant = stops.filter(|stop| match &stop.lock {
            Lock::Sites(sites) => is_meant(sites),
            Lock::Whole | Lock::Marked(_) => false,
        });
        let sites = meant
            .flat_map(|stop| stop.clearances(self.answers, self.today))
            .filter_map(|clearance| clearance.site);
        let mut way = Way::new();
        for site in sites {
            let cleared = edit(AnswerRef::Clearances, Instead::ClearedFor(site));
            if !way.contains(&cleared) {
                way.push(cleared);
            }
        }
        way
    }
}
