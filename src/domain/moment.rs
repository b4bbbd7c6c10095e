//! An instant together with the wall clock the person saw. Reads no clock: moments come in as arguments.

use super::time::{Date, InstantMs};

const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;
/// The days of the years 1 to 9999: a wild clock gives a strange date, never a date that cannot be written.
const WRITABLE_DAYS: (i64, i64) = (-719_162, 2_932_896);

/// An instant and how far the person's wall clock was ahead of UTC then, in minutes (east is positive).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub struct Moment {
    pub at: InstantMs,
    pub offset_min: i16,
}

/// When a new day begins for this person, in minutes after midnight: a note at 1 in the night belongs to the evening before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayStart(u16);

impl DayStart {
    /// 04:00, until the person chooses otherwise.
    pub const DEFAULT: Self = Self(240);

    /// The start at that minute, at noon at the latest; else none.
    #[must_use]
    pub fn new(minutes: u16) -> Option<Self> {
        (minutes <= 720).then_some(Self(minutes))
    }

    /// Minutes after midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl Moment {
    /// The date on the wall calendar.
    #[must_use]
    pub fn date(self) -> Date {
        date_of(self.local_ms())
    }

    /// The day this moment counts for when days begin at `start`.
    #[must_use]
    pub fn day(self, start: DayStart) -> Date {
        date_of(
            self.local_ms()
                .saturating_sub(i64::from(start.0) * MINUTE_MS),
        )
    }

    /// Minutes after midnight on the wall clock, 0 to 1439.
    #[must_use]
    pub fn minute_of_day(self) -> u16 {
        u16::try_from(self.local_ms().rem_euclid(DAY_MS) / MINUTE_MS).unwrap_or(0)
    }

    /// The wall clock as `2026-11-20T09:30:15`.
    #[must_use]
    pub fn local(self) -> String {
        let seconds = self.local_ms().rem_euclid(DAY_MS) / 1_000;
        let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        format!("{}T{hour:02}:{minute:02}:{second:02}", self.date())
    }

    fn local_ms(self) -> i64 {
        self.at
            .saturating_add(i64::from(self.offset_min) * MINUTE_MS)
    }
}

fn date_of(local_ms: i64) -> Date {
    let days = local_ms
        .div_euclid(DAY_MS)
        .clamp(WRITABLE_DAYS.0, WRITABLE_DAYS.1);
    Date::from_days(i32::try_from(days).unwrap_or(0))
}
