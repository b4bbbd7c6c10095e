//! What would let an exercise in: past everything that stands against it.

use super::asking::Asking;
use super::edit::Instead;
use super::ways::{Way, edit};
use super::{Effect, Lever, WouldChange};
use crate::domain::condition::CapId;
use crate::domain::evidence::AnswerRef;
use crate::domain::id::ExerciseId;
use crate::domain::recommend::{Blocker, blockers, recommend};

impl Asking<'_> {
    pub fn against(&self, id: &ExerciseId) -> Vec<Blocker> {
        let all = blockers(self.rules, self.answers, self.history, self.today);
        all.and_then(|mut all| all.remove(id)).unwrap_or_default()
    }

    pub fn about_left_out(&self, id: &ExerciseId) -> Vec<WouldChange> {
        let now = self.against(id);
        let ways = now.iter().map(|blocker| self.past(id, blocker)).collect();
        let mut found = self.weigh(ways, |changed| {
            let mut all = blockers(self.rules, changed, self.history, self.today)?;
            let then = all.remove(id)?;
            match then.len() {
                0 => Some(Effect::Opens),
                _ if then.len() < now.len() => Some(Effect::OneLess),
                _ => None,
            }
        });
        for blocker in &now {
            let lever = match blocker {
                Blocker::AfterGreenWeek => Lever::GreenWeek,
                Blocker::AfterGreenSessions { of, sessions } => Lever::GreenSessions {
                    of: of.clone(),
                    sessions: *sessions,
                },
                Blocker::OwnChoiceOnly => Lever::OwnChoice,
                _ => continue,
            };
            let effect = if now.len() == 1 {
                Effect::Opens
            } else {
                Effect::OneLess
            };
            found.push(WouldChange { lever, effect });
        }
        if now.is_empty() && self.waits(id) {
            found.push(WouldChange {
                lever: Lever::NextSessions,
                effect: Effect::Opens,
            });
        }
        found
    }

    /// Whether only the rule of one new exercise at a time keeps it out of the week.
    fn waits(&self, id: &ExerciseId) -> bool {
        let found = recommend(self.rules, self.answers, self.history, self.today);
        let mut left_out = found.left_out.iter();
        left_out.any(|one| one.exercise == *id && one.because == [Blocker::OneNewAtATime])
    }

    /// Ways past one thing that stands against an exercise; what only time and sessions open has none.
    pub fn past(&self, id: &ExerciseId, blocker: &Blocker) -> Vec<Way> {
        match blocker {
            Blocker::Condition { id, .. } | Blocker::ConditionForbids(id) => {
                self.turner.without_condition(id)
            }
            Blocker::EarlyPain(_) => self.out_of_cap(CapId::Early),
            Blocker::CapTag(..)
            | Blocker::CapLevel(..)
            | Blocker::CapEffort(_)
            | Blocker::CapRole(..)
            | Blocker::CapPosition(..) => self.caps(),
            Blocker::Equipment(thing) => {
                vec![vec![edit(AnswerRef::Equipment(*thing), Instead::Yes)]]
            }
            Blocker::LockedSite(site) => vec![self.cleared(|locked| locked.contains(site))],
            Blocker::Disliked => {
                vec![vec![edit(
                    AnswerRef::Disliked,
                    Instead::Without(id.clone()),
                )]]
            }
            Blocker::AfterGreenWeek
            | Blocker::AfterGreenSessions { .. }
            | Blocker::OwnChoiceOnly
            | Blocker::OnlyWith(_)
            | Blocker::OneNewAtATime => Vec::new(),
        }
    }
}
