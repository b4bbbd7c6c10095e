//! The walking quota: minutes a day, worked out of the walks in the diary. Source: clinical.md parts 6.4 and 6.5.

use super::{
    PacingNumbers, PacingOffers, QuotaBecause, QuotaWeek, Start, boom_and_bust, minutes_by_day,
    quota,
};
use crate::domain::diary::Entry;
use crate::domain::order;
use crate::domain::session_log::SessionLog;
use crate::domain::time::Date;

/// The kind of activity in the diary.
const WALKING: &str = "walking";
/// After so many days without a walk the tries begin anew. Source: clinical.md part 6.8.
const BREAK_DAYS: i32 = 28;
/// A week with fewer noted days cannot raise the quota: nothing goes up without data. Source: clinical.md part 6.2.
const FEWEST_DAYS: u32 = 3;

/// How long to walk on each day of this week.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Walk {
    /// None as long as there are too few tries.
    pub minutes: Option<u16>,
    /// Tries noted so far.
    pub tries: usize,
    pub start: Start,
    pub because: QuotaBecause,
}

/// The quota for today, or how many tries there are so far. None where nothing may be planned to go up.
#[must_use]
pub fn walk<'a>(
    numbers: &PacingNumbers,
    offers: &PacingOffers,
    sessions: impl Iterator<Item = &'a SessionLog>,
    entries: impl Iterator<Item = &'a Entry> + Clone,
    today: Date,
) -> Option<Walk> {
    if offers.is_envelope {
        return None;
    }
    let walks = walks(entries.clone(), today);
    let (tries, later) = walks.split_at(walks.len().min(numbers.tries));
    let start = match &offers.careful {
        Some(condition) => Start::Careful(condition.clone()),
        None if boom_and_bust(numbers, &minutes_by_day(sessions, entries, today)).is_some() => {
            Start::BoomAndBust
        }
        None => Start::Usual,
    };
    let tried: Vec<u16> = tries.iter().map(|(_, minutes)| *minutes).collect();
    let mut found = Walk {
        minutes: None,
        tries: tries.len(),
        start,
        because: QuotaBecause::First,
    };
    let Some((first, last)) = numbers.first_quota(&tried, &found.start).zip(tries.last()) else {
        return Some(found);
    };
    let mut weeks: Vec<QuotaWeek> = Vec::new();
    let mut begins = last.0.plus(1);
    let mut now = (first, QuotaBecause::First);
    while begins.plus(7) <= today {
        let week = later
            .iter()
            .filter(|(day, _)| (0..7).contains(&day.since(begins)));
        let kept = |(_, minutes): &&(Date, u16)| {
            let (minutes, quota) = (u32::from(*minutes), u32::from(now.0));
            minutes >= quota && minutes * 100 <= quota * numbers.boom_percent
        };
        let noted = u32::try_from(week.clone().count()).unwrap_or(u32::MAX);
        weeks.push(QuotaWeek {
            planned: noted.max(FEWEST_DAYS),
            met: u32::try_from(week.filter(kept).count()).unwrap_or(0),
        });
        now = quota(numbers, first, &weeks, false);
        begins = begins.plus(7);
    }
    found.minutes = Some(now.0);
    found.because = now.1;
    Some(found)
}

/// Minutes of walking by day, the earliest first, since the last long break; empty when that break is not over.
fn walks<'a>(entries: impl Iterator<Item = &'a Entry>, today: Date) -> Vec<(Date, u16)> {
    let mut days: Vec<(Date, u16)> = Vec::new();
    for entry in entries.filter(|one| one.day <= today) {
        let kinds = entry.activities.iter();
        let minutes = kinds
            .filter(|one| one.kind.as_str() == WALKING)
            .map(|one| one.minutes);
        let minutes = minutes.fold(0, u16::saturating_add);
        match days.iter_mut().find(|(day, _)| *day == entry.day) {
            _ if minutes == 0 => {}
            Some((_, sum)) => *sum = sum.saturating_add(minutes),
            None => days.push((entry.day, minutes)),
        }
    }
    order::sort(&mut days);
    let mut since = 0;
    for (at, pair) in days.windows(2).enumerate() {
        if let [(before, _), (after, _)] = pair
            && after.since(*before) > BREAK_DAYS
        {
            since = at + 1;
        }
    }
    let is_over = days
        .last()
        .is_some_and(|(last, _)| today.since(*last) > BREAK_DAYS);
    if is_over {
        Vec::new()
    } else {
        days.split_off(since)
    }
}
