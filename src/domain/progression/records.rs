//! What the person has noted so far, as the rules of the progression read it. Keeps nothing and decides nothing.

use crate::domain::check_in::CheckIn;
use crate::domain::decision::Decision;
use crate::domain::diary::Entry;
use crate::domain::flare::Flare;
use crate::domain::id::RecordId;
use crate::domain::instrument::{Instrument, InstrumentKind};
use crate::domain::order;
use crate::domain::recommend::Course;
use crate::domain::session_log::SessionLog;
use crate::domain::time::Date;

/// Everything noted, each list in any order. Sessions and check-ins bring the ids they are kept under.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Records<'a> {
    pub sessions: Vec<(&'a RecordId, &'a SessionLog)>,
    pub check_ins: Vec<(&'a RecordId, &'a CheckIn)>,
    pub entries: Vec<&'a Entry>,
    pub flares: Vec<&'a Flare>,
    pub instruments: Vec<&'a Instrument>,
    pub decisions: Vec<&'a Decision>,
}

impl Records<'_> {
    /// Whether a flare lasts on that day.
    #[must_use]
    pub fn is_in_flare(&self, day: Date) -> bool {
        self.flare_on(day).is_some()
    }

    /// The flare that lasts on that day, the latest when there are several.
    #[must_use]
    pub fn flare_on(&self, day: Date) -> Option<&Flare> {
        self.flares
            .iter()
            .filter(|flare| flare.started <= day && flare.ended.is_none_or(|ended| ended >= day))
            .max_by_key(|flare| flare.started)
            .copied()
    }

    /// The questionnaires of one kind, the earliest first.
    pub fn instruments_of(&self, kind: InstrumentKind) -> Vec<&Instrument> {
        let mut found: Vec<&Instrument> = self
            .instruments
            .iter()
            .filter(|one| one.kind == kind)
            .copied()
            .collect();
        order::sort_by_key(&mut found, |one| (one.day, one.written));
        found
    }

    /// What was done since the person began, or began anew.
    #[must_use]
    pub fn course(&self, today: Date) -> Course {
        let steps = self.sessions.iter().flat_map(|(_, log)| {
            let done = log.steps.iter().filter(|step| step.is_begun());
            done.map(|step| (log.day, &step.exercise))
        });
        Course::of(steps, today)
    }

    /// The days with a session, the earliest first, each once.
    #[must_use]
    pub fn session_days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = self.sessions.iter().map(|(_, log)| log.day).collect();
        order::sort(&mut days);
        days.dedup();
        days
    }
}
