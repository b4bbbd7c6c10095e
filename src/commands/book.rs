//! The book: the open shelf with the clock that orders its records, and the one way a record is written.
//!
//! Commands take `&mut self`: two writes never overlap, and the type system holds it. Which tab may write at all is not
//! decided here.

use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::id::RecordId;
use crate::domain::moment::{DayStart, Moment};
use crate::domain::setting::Setting;
use crate::domain::time::{Date, InstantMs};
use crate::storage::envelope::{Envelope, Object, Stamp};
use crate::storage::load::{self, ENOUGH, Later, Loaded};
use crate::storage::quarantine::set_aside;
use crate::storage::record_id::record_id;
use crate::storage::records::{Kept, Record, RecordType, carry_unknown};
use crate::storage::shelf::{Safety, Shelf, ShelfError};
use crate::storage::{key, meta};

/// The version of the app, as it stands in files.
pub(super) const APP: &str = env!("CARGO_PKG_VERSION");

/// Everything the person told us, open for writing.
#[derive(Debug)]
pub struct Book<S, C, R> {
    pub(super) shelf: S,
    pub(super) clock: C,
    seed: R,
    pub(super) last_hlc: InstantMs,
    pub(super) access: Access,
    pub(super) day_start: DayStart,
    /// What the start did not read yet.
    pub(super) later: Later,
}

/// Whether this book may be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    Write,
    /// A newer app was here.
    Newer,
    /// Another tab writes.
    OtherTab,
}

impl Access {
    pub(super) fn of(loaded: &Loaded) -> Self {
        if loaded.is_read_only {
            Self::Newer
        } else {
            Self::Write
        }
    }
}

/// Where a value goes: a record of its own, or the next revision of one that is known.
pub(super) enum Target<'a> {
    New,
    Next { id: &'a RecordId, after_rev: u32 },
}

impl<'a> Target<'a> {
    pub(super) fn of<T>(base: Option<&'a Kept<T>>) -> Self {
        base.map_or(Self::New, |kept| Self::Next {
            id: &kept.id,
            after_rev: kept.rev,
        })
    }
}

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Reads everything but old months and opens the book. Damaged texts are set aside and listed.
    ///
    /// # Errors
    /// When the shelf as a whole cannot be read; it is then unknown what lies there, and nothing was changed.
    pub async fn open(shelf: S, clock: C, seed: R) -> Result<(Self, Loaded), ShelfError> {
        let (loaded, later) = load::load_newest(&shelf, clock.now().at, ENOUGH).await?;
        let day_start = loaded.settings.iter().find_map(|kept| match kept.value {
            Setting::DayStart(start) => Some(start),
            _ => None,
        });
        let book = Self {
            shelf,
            clock,
            seed,
            last_hlc: loaded.last_hlc,
            access: Access::of(&loaded),
            day_start: day_start.unwrap_or(DayStart::DEFAULT),
            later,
        };
        Ok((book, loaded))
    }

    /// A book on a shelf with nothing on it. Reads nothing.
    #[must_use]
    pub fn blank(shelf: S, clock: C, seed: R) -> Self {
        Self {
            shelf,
            clock,
            seed,
            last_hlc: 0,
            access: Access::Write,
            day_start: DayStart::DEFAULT,
            later: Later::new(),
        }
    }

    /// Waits until everything kept so far is as safe as the shelf can make it, and says how safe that is. Nothing may be
    /// called saved before.
    ///
    /// # Errors
    /// When something that was kept is not kept after all.
    pub async fn settle(&mut self) -> Result<Safety, KeepError> {
        Ok(self.shelf.settle().await?)
    }

    /// The day it is for this person.
    #[must_use]
    pub fn today(&self) -> Date {
        self.clock.now().day(self.day_start)
    }

    pub(super) fn new_id(&self, at: Moment) -> RecordId {
        record_id(at.at, (self.seed.random(), self.seed.random()))
    }

    pub(super) fn random(&self) -> u64 {
        self.seed.random()
    }

    pub(super) fn may_write(&self) -> Result<(), KeepError> {
        match self.access {
            Access::Write => Ok(()),
            Access::Newer => Err(KeepError::ReadOnly),
            Access::OtherTab => Err(KeepError::OtherTab),
        }
    }

    /// The next tick of the logical clock: rises with every write, whatever the wall clock does.
    pub(super) fn tick(&mut self, now: Moment) -> InstantMs {
        self.last_hlc = now.at.max(self.last_hlc.saturating_add(1));
        self.last_hlc
    }

    pub(super) fn stamp(&self, moment: Moment) -> Stamp {
        Stamp {
            moment,
            zone: self.clock.zone(),
        }
    }

    /// Keeps a value as a record: checks it, writes it, reads it back.
    pub(super) async fn keep<T: Record + Clone + PartialEq>(
        &mut self,
        target: Target<'_>,
        value: &T,
        is_deleted: bool,
    ) -> Result<Kept<T>, KeepError> {
        self.may_write()?;
        let body = value.write_body().map_err(KeepError::Unreadable)?;
        check(value, body.clone())?;
        let envelope = self.revise(target, RecordType::of::<T>(), body, is_deleted);
        let envelope = envelope.await?;
        Ok(Kept {
            id: envelope.id,
            rev: envelope.rev,
            hlc: envelope.hlc,
            value: value.clone(),
        })
    }

    /// Writes a body as the first or the next revision of its record. Knows nothing of the type, so that it is there once
    /// for all kinds.
    async fn revise(
        &mut self,
        target: Target<'_>,
        of: RecordType,
        mut body: Object,
        is_deleted: bool,
    ) -> Result<Envelope, KeepError> {
        let now = self.clock.now();
        let old = match &target {
            Target::New => None,
            Target::Next { id, .. } => self.earlier(id).await?,
        };
        if let Some(old) = &old {
            carry_unknown(of, old, &mut body).map_err(KeepError::Unreadable)?;
            // Another tab may have written since this one read.
            self.last_hlc = self.last_hlc.max(old.hlc);
        }
        let mut envelope = self.first_revision(of, now, body);
        envelope.is_deleted = is_deleted;
        if let Target::Next { id, after_rev } = &target {
            let old_rev = old.as_ref().map_or(0, |old| old.rev);
            envelope.id = (*id).clone();
            envelope.rev = old_rev.max(*after_rev).saturating_add(1);
            envelope.rest = old.map(|old| old.rest).unwrap_or_default();
        }
        self.sign(now).await?;
        let place = key::record(&envelope.id);
        if let Err(error) = self.put(&place, &envelope.write()).await {
            if matches!(target, Target::New) {
                // The person hears that it was not kept, and will save again: half a success would make it twice.
                let _ = self.shelf.remove(&place).await;
            }
            return Err(error);
        }
        Ok(envelope)
    }

    /// A record that was never written before.
    pub(super) fn first_revision(&mut self, of: RecordType, now: Moment, body: Object) -> Envelope {
        Envelope {
            version: of.version,
            id: self.new_id(now),
            rev: 1,
            hlc: self.tick(now),
            stamp: self.stamp(now),
            kind: of.kind.to_string(),
            body,
            is_deleted: false,
            rest: Object::new(),
        }
    }

    /// What lies under the record's key now. Damaged text there is set aside first, so that it is not written over.
    async fn earlier(&self, id: &RecordId) -> Result<Option<Envelope>, KeepError> {
        let key = key::record(id);
        let Some(text) = self.shelf.read(&key).await? else {
            return Ok(None);
        };
        match Envelope::read(&text) {
            Ok(envelope) => Ok(Some(envelope)),
            Err(problem) if problem.is_damage() => {
                let keys = self.shelf.keys().await?;
                set_aside(&self.shelf, self.clock.now().at, &key, &text, &keys).await?;
                Ok(None)
            }
            Err(problem) => Err(KeepError::Unreadable(problem)),
        }
    }

    /// The first write of all gives the store its own record. Before it, nothing at all is kept.
    pub(super) async fn sign(&mut self, now: Moment) -> Result<(), KeepError> {
        if self.shelf.read(key::META).await?.is_some() {
            return Ok(());
        }
        let install = self.new_id(now);
        let hlc = self.tick(now);
        let meta = meta::envelope(install, hlc, self.stamp(now), APP);
        self.put(key::META, &meta.write()).await
    }

    /// Writes, reads back and compares.
    pub(super) async fn put(&self, key: &str, text: &str) -> Result<(), KeepError> {
        self.shelf.write(key, text).await?;
        match self.shelf.read(key).await? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(KeepError::NotKept),
        }
    }
}

/// Refuses a value that would not come back as it is.
fn check<T: Record + PartialEq>(value: &T, body: Object) -> Result<(), KeepError> {
    match T::read_body(T::VERSION, body) {
        Ok(back) if back == *value => Ok(()),
        Ok(_) => Err(KeepError::Invalid(format!("{} loses something", T::KIND))),
        Err(problem) => Err(KeepError::Invalid(problem.to_string())),
    }
}
