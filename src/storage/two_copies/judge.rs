//! One key, two copies: which text stands. Pure and total, so that the same two copies always end the same.

use super::row::Row;
use crate::storage::envelope::Envelope;
use crate::storage::key::{self, Place};
use crate::storage::peek;

/// What is to become of a key.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::storage) struct Verdict {
    /// The text that stands; none when there is none, or none that can be read.
    pub stands: Option<String>,
    /// Texts that cannot be read, to be set aside whole.
    pub broken: Vec<String>,
    /// A text of the same revision that lost: kept beside the one that stands, with the key for it.
    pub beside: Option<(String, String)>,
}

/// Decides for a key whose copies differ. `mine` is the text of the first copy, `theirs` the row of the second.
pub(in crate::storage) fn judge(key: &str, mine: Option<String>, theirs: Option<Row>) -> Verdict {
    let mut verdict = Verdict::default();
    let row_hlc = theirs.as_ref().map(|row| row.hlc);
    let was_removed = theirs.as_ref().is_some_and(|row| row.text.is_none());
    let mut sound = |text: Option<String>| {
        let text = text?;
        if is_sound(key, &text) {
            return Some(text);
        }
        verdict.broken.push(text);
        None
    };
    let mine = sound(mine);
    let theirs = sound(theirs.and_then(|row| row.text));
    verdict.stands = match (mine, theirs) {
        // A change that the second copy has not seen is newer than all it has.
        (Some(mine), None) if was_removed && peek::hlc(&mine) <= row_hlc => None,
        (Some(mine), Some(theirs)) => {
            // What was set aside never changes: a difference is damage in the second copy.
            let is_aside = matches!(Place::of(key), Place::Beside | Place::Quarantine(_));
            let is_mine = is_aside || peek::hlc(&mine) > row_hlc;
            let (stands, lost) = if is_mine {
                (mine, theirs)
            } else {
                (theirs, mine)
            };
            verdict.beside = beside(key, &stands, lost);
            Some(stands)
        }
        (mine, theirs) => mine.or(theirs),
    };
    verdict
}

/// The loser of two changes of one revision: two writers did not see each other. Nothing else is worth keeping beside.
fn beside(key: &str, stands: &str, lost: String) -> Option<(String, String)> {
    let Place::Record(_) = Place::of(key) else {
        return None;
    };
    let (winner, loser) = (Envelope::read(stands).ok()?, Envelope::read(&lost).ok()?);
    let is_rival = winner.rev == loser.rev && stands != lost;
    is_rival.then(|| (key::beside(&loser.id, &lost), lost))
}

/// True when the text is whole. A text that this app does not understand is whole too.
fn is_sound(key: &str, text: &str) -> bool {
    match Place::of(key) {
        Place::Record(id) => match Envelope::read(text) {
            Ok(envelope) => envelope.id.as_str() == id,
            Err(problem) => !problem.is_damage(),
        },
        Place::Meta | Place::Draft(_) => {
            Envelope::read(text).map_or_else(|problem| !problem.is_damage(), |_| true)
        }
        Place::Beside | Place::Quarantine(_) | Place::Other => true,
    }
}
