//! What would take a card away.

use super::asking::Asking;
use super::ways::Way;
use super::{Effect, WouldChange};
use crate::domain::answers::Reply;
use crate::domain::id::NoticeId;
use crate::domain::screen::{Outcome, screen};

impl Asking<'_> {
    pub fn about_notice(&self, id: &NoticeId) -> Vec<WouldChange> {
        let turner = self.turner;
        let screening = self.screening;
        if !screening.notices.contains(id) {
            return Vec::new();
        }
        let mut parts: Vec<Vec<Way>> = Vec::new();
        for question in &self.rules.questions {
            let whens: Vec<_> = [&question.notice_when, &question.notice_soft_when]
                .into_iter()
                .flatten()
                .filter(|when| when.holds(turner.facts))
                .collect();
            let is_unsure = self.answers.reply(question.id.as_str()) == Some(Reply::Unsure);
            let is_own = question.notice.as_ref() == Some(id);
            if is_own && !whens.is_empty() {
                parts.extend(whens.into_iter().map(|when| turner.ways(when, false)));
            } else if (is_own && self.answers.said_yes(question.id.as_str())) || is_unsure {
                parts.push(vec![vec![turner.no(&question.id)]]);
            }
        }
        if let Some(when) = self.rules.notice(id).and_then(|one| one.when.as_ref()) {
            parts.push(turner.ways(when, false));
        }
        parts.push(vec![self.cleared(|_| true)]);
        parts.retain(|ways| ways.iter().any(|way| !way.is_empty()));
        self.weigh(parts, |changed| {
            let then = screen(self.rules, changed, self.today);
            let is_worse =
                screening.outcome == Outcome::Routine && then.outcome != Outcome::Routine;
            (!is_worse && !then.notices.contains(id)).then_some(Effect::Goes)
        })
    }
}
