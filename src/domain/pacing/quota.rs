//! A quota through the weeks: it follows the clock, and never the pain of a day. Source: clinical.md part 6.5, step 4.

use super::PacingNumbers;

/// One week of a quota: days on which it was to be done, and was done as planned: not less, and not more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct QuotaWeek {
    pub planned: u32,
    pub met: u32,
}

/// Why the quota of this week is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotaBecause {
    /// The first week.
    First,
    /// Most days of the last week were met.
    Raised,
    /// It rises by less than a whole step so far, so that it stays another week.
    NotYetAStep,
    /// Too few days of the last week were met.
    Held,
    /// Nothing is planned to go up.
    Envelope,
}

/// The quota after these weeks, the earliest first. It follows the clock of weeks and never the pain of a day, and rises by no
/// more than the raise of a week.
#[must_use]
pub fn quota(
    numbers: &PacingNumbers,
    first: u16,
    weeks: &[QuotaWeek],
    is_envelope: bool,
) -> (u16, QuotaBecause) {
    if is_envelope {
        return (first, QuotaBecause::Envelope);
    }
    let is_met =
        |week: &QuotaWeek| week.planned > 0 && week.met * 100 >= week.planned * numbers.met_percent;
    // In hundredths, so that small quotas rise as well, after some weeks.
    let mut exact = u32::from(first) * 100;
    let mut because = QuotaBecause::First;
    for week in weeks {
        let before = exact / 100;
        if is_met(week) {
            exact += exact * numbers.raise_percent / 100;
        }
        because = match (is_met(week), exact / 100 > before) {
            (false, _) => QuotaBecause::Held,
            (true, true) => QuotaBecause::Raised,
            (true, false) => QuotaBecause::NotYetAStep,
        };
    }
    (u16::try_from(exact / 100).unwrap_or(u16::MAX), because)
}
