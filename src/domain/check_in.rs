//! The short questions of the morning and the evening. The answer of the next morning is what drives the plan.

use super::diary::{Entry, Sleep, Stiffness};
use super::id::RecordId;
use super::invalid::{Invalid, at_most, short_enough, zero_to_ten};
use super::moment::{DayStart, Moment};
use super::time::Date;
use crate::slugs;

slugs! {
    /// Which of the two short question lists.
    CheckInKind { Morning = "morning", Evening = "evening", }
}

slugs! {
    /// What the body feels after new strength work. Soreness alone counts as green. Source: clinical.md part 6.2.
    Aftermath { None = "none", Soreness = "soreness", UsualPain = "usual-pain", Both = "both", }
}

slugs! {
    /// New since the last session; any of them makes the light red. Source: clinical.md part 6.2.
    NewSign {
        Numbness = "numbness", Weakness = "weakness", Swelling = "swelling", GivingWay = "giving-way",
        Spreading = "spreading", StopList = "stop-list",
    }
}

/// One morning or evening check-in. Scales are 0 to 10; every answer may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CheckIn {
    pub written: Moment,
    pub day: Date,
    pub kind: CheckInKind,
    /// The session it looks back on.
    pub session: Option<RecordId>,
    pub pain: Option<u8>,
    pub pain_average: Option<u8>,
    pub pain_worst: Option<u8>,
    /// Pain raised by the session is back to usual.
    pub settled: Option<bool>,
    pub aftermath: Option<Aftermath>,
    /// None: not asked. Empty: nothing new.
    pub signs: Option<Vec<NewSign>>,
    pub sleep: Sleep,
    pub stiffness: Option<Stiffness>,
    pub mood: Option<u8>,
    pub stress: Option<u8>,
    pub energy: Option<u8>,
    pub note: String,
}

impl CheckIn {
    /// A check-in with every answer still missing.
    #[must_use]
    pub fn blank(written: Moment, day: Date, kind: CheckInKind) -> Self {
        Self {
            written,
            day,
            kind,
            session: None,
            pain: None,
            pain_average: None,
            pain_worst: None,
            settled: None,
            aftermath: None,
            signs: None,
            sleep: Sleep::default(),
            stiffness: None,
            mood: None,
            stress: None,
            energy: None,
            note: String::new(),
        }
    }

    /// Checks that every field is in its range.
    ///
    /// # Errors
    /// Names the first field that is not.
    pub fn check(&self) -> Result<(), Invalid> {
        let scales = [
            ("pain", self.pain),
            ("pain_average", self.pain_average),
            ("pain_worst", self.pain_worst),
            ("sleep.quality", self.sleep.quality),
            ("mood", self.mood),
            ("stress", self.stress),
            ("energy", self.energy),
        ];
        for (field, value) in scales {
            zero_to_ten(field, value)?;
        }
        at_most("sleep.minutes", self.sleep.minutes, 1_440)?;
        short_enough("note", &self.note)
    }
}

/// The earliest minute of the day at which the evening is asked about.
const EVENING: u16 = 17 * 60;

/// Whether the evening questions are due: it is evening, nothing was noted of this evening yet, and no entry of today holds
/// the average they ask for. After midnight it is the same evening until a new day begins.
#[must_use]
pub fn is_evening_due<'a>(
    now: Moment,
    start: DayStart,
    check_ins: impl IntoIterator<Item = &'a CheckIn>,
    entries: impl IntoIterator<Item = &'a Entry>,
) -> bool {
    let today = now.day(start);
    let minute = now.minute_of_day();
    let is_evening = minute >= EVENING || minute < start.minutes();
    let is_noted = check_ins
        .into_iter()
        .any(|one| one.kind == CheckInKind::Evening && one.day == today);
    let has_average = |one: &Entry| one.day == today && one.pain.average.is_some();
    is_evening && !is_noted && !entries.into_iter().any(has_average)
}
