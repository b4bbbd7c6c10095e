//! Changes to answers that touch more than one field: marking sites, choosing the main one, answering a check list of
//! screening questions. Everything given before stays where it still has a place.

use crate::domain::answers::{Ability, Answers, Clearance, Reply};
use crate::domain::order;
use crate::domain::screening::Question;
use crate::domain::site::{Quality, Side, Site, SitePain};
use crate::domain::time::Date;

/// The reply to one row of a check list, with its follow-ups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowReply {
    /// The row is ticked.
    pub ticked: bool,
    /// The person is not sure about it.
    pub unsure: bool,
    /// Replies to follow-ups by their id.
    pub follow_ups: Vec<(String, Reply)>,
}

impl Answers {
    /// Marks exactly these sites; what was said about a site that stays is kept, and so is the order.
    pub fn mark_sites(&mut self, chosen: &[Site]) {
        self.sites.retain(|marked| chosen.contains(&marked.site));
        for site in chosen {
            if !self.sites.iter().any(|marked| marked.site == *site) {
                self.sites.push(SitePain {
                    site: *site,
                    side: None,
                    pain: None,
                    quality: Vec::new(),
                });
            }
        }
    }

    /// Makes a marked site the primary one; a site that is not marked changes nothing.
    pub fn put_first(&mut self, site: Site) {
        order::sort_by_key(&mut self.sites, |marked| marked.site != site);
    }

    /// Says how a marked site feels; a site that is not marked changes nothing.
    pub fn describe_site(
        &mut self,
        site: Site,
        side: Option<Side>,
        pain: Option<u8>,
        quality: Vec<Quality>,
    ) {
        if let Some(marked) = self.sites.iter_mut().find(|marked| marked.site == site) {
            *marked = SitePain {
                site,
                side,
                pain,
                quality,
            };
        }
    }

    /// Answers one screening question. An unticked row is a plain no and drops its follow-ups.
    pub fn reply_to(&mut self, question: &Question, row: &RowReply) {
        let reply = match (row.ticked, row.unsure) {
            (false, _) => Reply::No,
            (true, false) => Reply::Yes,
            (true, true) => Reply::Unsure,
        };
        // A new flag ends every clearance: the clinician who gave it did not know of this answer.
        let is_new = reply.counts_as_yes() && !self.said_yes(question.id.as_str());
        if is_new && question.may_wait_for_clearance() {
            self.clearances = None;
        }
        self.screening.insert(question.id.clone(), reply);
        for follow_up in &question.follow_ups {
            self.screening.remove(&follow_up.id);
            let given = row
                .follow_ups
                .iter()
                .find(|(id, _)| id == follow_up.id.as_str());
            if let Some((_, reply)) = given
                && row.ticked
            {
                self.screening.insert(follow_up.id.clone(), *reply);
            }
        }
        if !row.ticked {
            for field in &question.readings {
                // A number that no row asks for any more must not decide anything.
                let _ = self.give(field.key.as_str(), None);
            }
        }
    }

    /// What a row of the check list shows again.
    #[must_use]
    pub fn row_reply(&self, question: &Question) -> RowReply {
        let reply = self.reply(question.id.as_str());
        RowReply {
            ticked: reply.is_some_and(Reply::counts_as_yes),
            unsure: reply == Some(Reply::Unsure),
            follow_ups: question
                .follow_ups
                .iter()
                .filter_map(|follow_up| {
                    let id = follow_up.id.as_str();
                    self.reply(id).map(|reply| (id.to_owned(), reply))
                })
                .collect(),
        }
    }

    /// Says what the body can do: the ticked abilities are a yes, all others a no.
    pub fn say_abilities(&mut self, can: &[Ability]) {
        let known = Ability::ALL
            .iter()
            .map(|ability| (*ability, can.contains(ability)));
        self.abilities = Some(order::gather(known));
    }

    /// Records that a clinician has said general exercise is all right; none for the site means for everything.
    pub fn record_clearance(&mut self, site: Option<Site>, date: Date) {
        let known = self.clearances.get_or_insert_with(Vec::new);
        known.retain(|clearance| clearance.site != site);
        known.push(Clearance { site, date });
    }
}
