//! Brings what is kept and what comes in together. The same for every order in which devices exchange their files: of each
//! record the highest revision stands, and among equals the later one; the others of that revision lie beside it.
//!
//! Nothing that is kept is ever replaced by something older, and nothing is taken away but texts beside a record that a
//! later revision has left behind.

use std::collections::{BTreeMap, BTreeSet};

use super::envelope::Envelope;
use super::import::Incoming;
use super::key::{self, Place};
use super::load::Loaded;
use crate::domain::sorted::Set;

type Texts = BTreeMap<String, String>;

/// One text that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Change {
    pub key: String,
    pub was: Option<String>,
    pub now: Option<String>,
}

/// What taking in a file would do, said before it is done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Every text that would change.
    pub changes: Vec<Change>,
    /// Entries of the diary that are new here.
    pub entries: usize,
    /// Sessions that are new here.
    pub sessions: usize,
    /// Everything else that is new here.
    pub others: usize,
    /// Records that are here, and would get a later revision.
    pub changed: usize,
    /// Records that are here as they are in the file, or later.
    pub same: usize,
    /// Records in the file that cannot be read.
    pub left_out: usize,
}

/// Works out what would change. `kept` is everything on the shelf.
#[must_use]
pub fn plan(kept: &Texts, incoming: &Incoming) -> Plan {
    let mut plan = Plan {
        left_out: incoming.left_out,
        ..Plan::default()
    };
    let is_fresh = !kept.contains_key(key::META);
    let mut ids = BTreeSet::new();
    for (key, text) in &incoming.texts {
        match Place::of(key) {
            Place::Record(id) => {
                ids.insert(id.to_owned());
            }
            Place::Beside => {
                ids.extend(id_of(text));
            }
            // Drafts and looks belong to a device; a new one takes them over.
            Place::Draft(_) | Place::Other if !is_fresh => {}
            _ if kept.contains_key(key) => {}
            _ => plan.changes.push(Change {
                key: key.clone(),
                was: None,
                now: Some(text.clone()),
            }),
        }
    }
    for id in ids {
        plan.merge_record(&id, kept, &incoming.texts);
    }
    plan
}

fn id_of(text: &str) -> Option<String> {
    Some(Envelope::read(text).ok()?.id.as_str().to_owned())
}

impl Plan {
    fn merge_record(&mut self, id: &str, kept: &Texts, incoming: &Texts) {
        let place = key::record(&id.into());
        let beside = key::all_beside(id);
        let ours = |texts: &Texts| -> Texts {
            let lie_beside = texts
                .range(beside.clone()..)
                .take_while(|(key, _)| key.starts_with(&beside));
            let record = texts.get_key_value(&place).into_iter();
            let mut ours = Texts::new();
            for (key, text) in record.chain(lie_beside) {
                ours.insert(key.clone(), text.clone());
            }
            ours
        };
        let (before, coming) = (ours(kept), ours(incoming));
        let mut versions: Vec<(u32, i64, &String)> = Vec::new();
        for text in before.values().chain(coming.values()) {
            if let Ok(envelope) = Envelope::read(text) {
                versions.push((envelope.rev, envelope.hlc, text));
            }
        }
        let Some(stands) = versions.iter().max().copied() else {
            return;
        };
        let mut after = Texts::new();
        after.insert(place.clone(), stands.2.clone());
        for (rev, _, text) in versions {
            if rev == stands.0 && text != stands.2 {
                after.insert(key::beside(&id.into(), text), text.clone());
            }
        }
        self.count(&place, before.get(&place), stands.2);
        let mut keys: Set<&str> = Set::new();
        keys.extend(before.keys().chain(after.keys()).map(String::as_str));
        for key in keys {
            let (was, now) = (before.get(key).cloned(), after.get(key).cloned());
            // A damaged text under the record's key is not ours to replace here; a start sets it aside first.
            if was != now {
                let key = key.to_owned();
                self.changes.push(Change { key, was, now });
            }
        }
    }

    fn count(&mut self, place: &str, was: Option<&String>, stands: &String) {
        match was {
            Some(was) if was == stands => self.same += 1,
            Some(_) => self.changed += 1,
            None => {
                let mut one = Loaded::default();
                // What stands was read once already; a tombstone is counted among the others.
                let _ = one.take(place, stands);
                self.entries += one.entries.len();
                self.sessions += one.sessions.len();
                self.others += 1 - one.entries.len() - one.sessions.len();
            }
        }
    }
}
