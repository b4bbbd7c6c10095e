//! Reads everything that lies on the shelf. One bad record never hides the rest, and nothing unreadable is lost.

use super::envelope::Envelope;
use super::key::{self, Place};
use super::kind::Kind;
use super::quarantine::set_aside;
use super::records::{Kept, Record};
use super::shelf::{Shelf, ShelfError};
use super::unreadable::Unreadable;
use super::{meta, peek};
use crate::domain::answers::Answers;
use crate::domain::check_in::CheckIn;
use crate::domain::decision::Decision;
use crate::domain::diary::Entry;
use crate::domain::experiment::Experiment;
use crate::domain::flare::Flare;
use crate::domain::id::RecordId;
use crate::domain::instrument::Instrument;
use crate::domain::order;
use crate::domain::session_log::SessionLog;
use crate::domain::setting::{Setting, TextSize, Theme};
use crate::domain::sorted::Map;
use crate::domain::time::InstantMs;

/// A text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Where it was found.
    pub key: String,
    /// What is wrong with it.
    pub problem: Unreadable,
    /// It now lies in quarantine; else it is still where it was found.
    pub is_set_aside: bool,
}

/// Everything that could be read, and everything that could not. Lists are in the order of creation.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Loaded {
    /// As they stood at each change that counts; the last is current.
    pub answers: Vec<Kept<Answers>>,
    pub entries: Vec<Kept<Entry>>,
    pub sessions: Vec<Kept<SessionLog>>,
    pub decisions: Vec<Kept<Decision>>,
    pub check_ins: Vec<Kept<CheckIn>>,
    pub instruments: Vec<Kept<Instrument>>,
    pub flares: Vec<Kept<Flare>>,
    pub experiments: Vec<Kept<Experiment>>,
    pub settings: Vec<Kept<Setting>>,
    pub theme: Option<Theme>,
    pub text_size: Option<TextSize>,
    /// Records that were deleted.
    pub gone: Vec<RecordId>,
    pub damaged: Vec<Damaged>,
    /// Texts that lie in quarantine from earlier starts.
    pub in_quarantine: usize,
    /// A newer app was here: nothing may be written.
    pub is_read_only: bool,
    /// The highest logical clock seen.
    pub last_hlc: InstantMs,
}

/// How many entries a start reads at least, and how many check-ins: more than any rule looks back on. They come in whole
/// months, from the newest back.
pub const ENOUGH: usize = 200;

/// The keys of records that can wait until the app stands, by their month.
pub type Later = Map<String, Vec<String>>;

/// Reads everything; `now` names the quarantine keys.
///
/// # Errors
/// When the shelf as a whole cannot be read. A single text that fails is listed in `damaged` instead.
pub async fn load<S: Shelf>(shelf: &S, now: InstantMs) -> Result<Loaded, ShelfError> {
    let mut keys = shelf.keys().await?;
    order::sort(&mut keys);
    load_keys(shelf, now, &keys).await
}

/// Reads everything but what can wait, and says what that is.
///
/// # Errors
/// As [`load`].
pub async fn load_newest<S: Shelf>(
    shelf: &S,
    now: InstantMs,
    enough: usize,
) -> Result<(Loaded, Later), ShelfError> {
    let mut keys = shelf.keys().await?;
    order::sort(&mut keys);
    let mut later = Later::new();
    let mut last_hlc = 0;
    // How many of each kind were met, and the month in which there were enough.
    let mut met: Map<Kind, (usize, Option<String>)> = Map::new();
    let mut wanted = Vec::new();
    for key in keys.into_iter().rev() {
        shelf.rest().await;
        let bulk = match Place::of(&key) {
            Place::Record(id) => peek::month_of(id),
            _ => None,
        };
        if let Some(month) = bulk
            && let Ok(Some(text)) = shelf.read(&key).await
            && let Some(kind) = peek::bulk_kind(&text)
        {
            let mut can_wait = false;
            met.change(kind, (0, None), |(count, last)| {
                can_wait = last.as_ref().is_some_and(|last| month < *last);
                *count += usize::from(!can_wait);
                if *count == enough && last.is_none() {
                    *last = Some(month.clone());
                }
            });
            if can_wait {
                last_hlc = last_hlc.max(peek::hlc(&text).unwrap_or_default());
                later.change(month, Vec::new(), |keys| keys.push(key));
                continue;
            }
        }
        wanted.push(key);
    }
    wanted.reverse();
    let in_order = later.into_iter().map(|(month, mut keys)| {
        keys.reverse();
        (month, keys)
    });
    let later = in_order.collect();
    let mut loaded = load_keys(shelf, now, &wanted).await?;
    loaded.last_hlc = loaded.last_hlc.max(last_hlc);
    Ok((loaded, later))
}

/// Reads what lies under these keys, in their order.
///
/// # Errors
/// As [`load`].
pub async fn load_keys<S: Shelf>(
    shelf: &S,
    now: InstantMs,
    keys: &[String],
) -> Result<Loaded, ShelfError> {
    let mut loaded = Loaded::default();
    let mut broken = Vec::new();
    for key in keys {
        shelf.rest().await;
        let outcome = match shelf.read(key).await {
            Ok(Some(text)) => loaded
                .take(key, &text)
                .map_err(|problem| (problem, Some(text))),
            Ok(None) => Ok(()),
            Err(ShelfError::Damaged) => Err((Unreadable::Shelf, None)),
            Err(error) => return Err(error),
        };
        if let Err((problem, text)) = outcome {
            loaded.is_read_only |= problem.is_newer();
            broken.push((key, problem, text));
        }
    }
    let keys = match broken.is_empty() {
        true => Vec::new(),
        false => shelf.keys().await?,
    };
    for (key, problem, text) in broken {
        let text = text.filter(|_| problem.is_damage() && !loaded.is_read_only);
        let is_set_aside = match text {
            Some(text) => set_aside(shelf, now, key, &text, &keys).await.is_ok(),
            None => false,
        };
        loaded.damaged.push(Damaged {
            key: key.clone(),
            problem,
            is_set_aside,
        });
    }
    Ok(loaded)
}

impl Loaded {
    /// Reads one text of the shelf into its list.
    ///
    /// # Errors
    /// When it cannot be read; nothing is taken then.
    pub fn take(&mut self, key: &str, text: &str) -> Result<(), Unreadable> {
        match Place::of(key) {
            Place::Meta => {
                let hlc = meta::check(text)?;
                self.last_hlc = self.last_hlc.max(hlc);
            }
            Place::Record(id) => {
                let envelope = Envelope::read(text)?;
                if envelope.id.as_str() != id {
                    return Err(Unreadable::NotARecord("id"));
                }
                self.last_hlc = self.last_hlc.max(envelope.hlc);
                self.take_record(envelope)?;
            }
            // Drafts are read when their form opens; here only that they are whole.
            Place::Draft(_) => {
                let envelope = Envelope::read(text)?;
                self.last_hlc = self.last_hlc.max(envelope.hlc);
            }
            Place::Quarantine(_) => self.in_quarantine += 1,
            Place::Other if key == key::THEME => self.theme = text.parse().ok(),
            Place::Other if key == key::TEXT_SIZE => self.text_size = text.parse().ok(),
            Place::Beside | Place::Other => {}
        }
        Ok(())
    }

    /// Takes over what another part of the shelf held: records and damage.
    pub fn join(&mut self, other: Self) {
        self.answers.extend(other.answers);
        self.entries.extend(other.entries);
        self.sessions.extend(other.sessions);
        self.decisions.extend(other.decisions);
        self.check_ins.extend(other.check_ins);
        self.instruments.extend(other.instruments);
        self.flares.extend(other.flares);
        self.experiments.extend(other.experiments);
        self.settings.extend(other.settings);
        self.gone.extend(other.gone);
        self.damaged.extend(other.damaged);
        self.last_hlc = self.last_hlc.max(other.last_hlc);
    }

    fn take_record(&mut self, envelope: Envelope) -> Result<(), Unreadable> {
        let Ok(kind) = envelope.kind.parse() else {
            return Err(Unreadable::UnknownKind(envelope.kind));
        };
        match kind {
            _ if envelope.is_deleted => {
                // Read all the same, so that damage is noticed.
                let mut aside = Self::default();
                self.gone.push(envelope.id.clone());
                aside.take_record(Envelope {
                    is_deleted: false,
                    ..envelope
                })
            }
            Kind::Answers => keep(&mut self.answers, envelope),
            Kind::Entry => keep(&mut self.entries, envelope),
            Kind::Session => keep(&mut self.sessions, envelope),
            Kind::Decision => keep(&mut self.decisions, envelope),
            Kind::CheckIn => keep(&mut self.check_ins, envelope),
            Kind::Instrument => keep(&mut self.instruments, envelope),
            Kind::Flare => keep(&mut self.flares, envelope),
            Kind::Experiment => keep(&mut self.experiments, envelope),
            Kind::Setting => keep(&mut self.settings, envelope),
        }
    }
}

fn keep<T: Record>(list: &mut Vec<Kept<T>>, envelope: Envelope) -> Result<(), Unreadable> {
    list.push(Kept::read(envelope)?);
    Ok(())
}
