//! Minutes day by day: a burst is a day with far more of them than the days before it, boom and bust a burst with a very
//! empty day soon after. Days without minutes are gaps and count for nothing: someone who trains every other day has no burst
//! every other day. Source: clinical.md parts 1 (S3-6) and 6.5.

use super::PacingNumbers;
use crate::domain::diary::Entry;
use crate::domain::session_log::SessionLog;
use crate::domain::time::Date;

/// Days that are looked at.
const WINDOW: i32 = 28;

/// Minutes of activity a day: what was done in sessions, and what the diary holds beside them. Days of the last weeks only.
#[must_use]
pub fn minutes_by_day<'a>(
    sessions: impl Iterator<Item = &'a SessionLog>,
    entries: impl Iterator<Item = &'a Entry>,
    today: Date,
) -> Vec<(Date, u32)> {
    let mut minutes: Vec<(Date, u32)> = Vec::new();
    let mut add = |day: Date, more: u32| {
        if more == 0 || !(0..=WINDOW).contains(&today.since(day)) {
            return;
        }
        match minutes.iter_mut().find(|(known, _)| *known == day) {
            Some((_, sum)) => *sum += more,
            None => minutes.push((day, more)),
        }
    };
    for log in sessions {
        let seconds: u32 = log.steps.iter().map(|step| step.done.seconds).sum();
        add(log.day, seconds / 60);
    }
    for entry in entries {
        let noted = entry.activities.iter().map(|one| u32::from(one.minutes));
        add(entry.day, noted.sum());
    }
    minutes
}

/// A day far above the days before it, with their sum and number.
struct Burst {
    day: Date,
    sum: u32,
    days: u32,
}

fn bursts<'a>(
    numbers: &'a PacingNumbers,
    minutes: &'a [(Date, u32)],
) -> impl Iterator<Item = Burst> + 'a {
    minutes.iter().filter_map(|(day, done)| {
        let before = minutes
            .iter()
            .filter(|(other, _)| (1..=numbers.boom_days).contains(&day.since(*other)));
        let (sum, days) = before.fold((0, 0), |(sum, days), (_, one)| (sum + one, days + 1));
        let is_far_above = done * days * 100 > sum * numbers.boom_percent;
        (days >= numbers.boom_fewest_days && is_far_above).then_some(Burst {
            day: *day,
            sum,
            days,
        })
    })
}

/// Whether today or one of the 2 days before it was a burst.
#[must_use]
pub fn had_burst(numbers: &PacingNumbers, minutes: &[(Date, u32)], today: Date) -> bool {
    bursts(numbers, minutes)
        .any(|one| (0..=numbers.bust_within_days).contains(&today.since(one.day)))
}

/// A very full day and a very empty one soon after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct BoomAndBust {
    pub boom: Date,
    pub bust: Date,
}

/// The last boom and bust among the days that were noted, in any order; a day that was not noted is neither.
#[must_use]
pub fn boom_and_bust(numbers: &PacingNumbers, minutes: &[(Date, u32)]) -> Option<BoomAndBust> {
    let found = bursts(numbers, minutes).filter_map(|boom| {
        let (bust, _) = minutes.iter().find(|(day, done)| {
            let is_soon = (1..=numbers.bust_within_days).contains(&day.since(boom.day));
            is_soon && done * boom.days * 100 < boom.sum * numbers.bust_percent
        })?;
        Some(BoomAndBust {
            boom: boom.day,
            bust: *bust,
        })
    });
    found.max_by_key(|one| one.boom)
}
