//! A burst: a day with far more minutes than the days before it. Source: clinical.md parts 1 (S3-6) and 6.5.

use crate::domain::diary::Entry;
use crate::domain::session_log::SessionLog;
use crate::domain::time::Date;

/// Days before a day that it is compared with.
const BEFORE: i32 = 7;
/// How long a burst is spoken of: the day itself and the 2 days in which it is paid for.
const AFTER: i32 = 2;
/// Fewer recorded days tell nothing. A design choice, as for the baseline of pain.
const FEWEST: u32 = 3;

/// Minutes of activity a day: what was done in sessions, and what the diary holds beside them. Days of the last weeks only.
#[must_use]
pub fn minutes_by_day<'a>(
    sessions: impl Iterator<Item = &'a SessionLog>,
    entries: impl Iterator<Item = &'a Entry>,
    today: Date,
) -> Vec<(Date, u32)> {
    let mut minutes: Vec<(Date, u32)> = Vec::new();
    let mut add = |day: Date, more: u32| {
        if more == 0 || !(0..=BEFORE + AFTER).contains(&today.since(day)) {
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

/// Whether today or one of the 2 days before it had more than one and a half times the mean of the 7 days before that day.
/// Days without minutes are gaps and count for nothing: someone who trains every other day has no burst every other day.
#[must_use]
pub fn had_burst(minutes: &[(Date, u32)], today: Date) -> bool {
    minutes.iter().any(|(day, done)| {
        let before = minutes
            .iter()
            .filter(|(other, _)| (1..=BEFORE).contains(&day.since(*other)));
        let (sum, days) = before.fold((0, 0), |(sum, days), (_, one)| (sum + one, days + 1));
        let is_near = (0..=AFTER).contains(&today.since(*day));
        // done > 1.5 * sum / days, in whole numbers.
        is_near && days >= FEWEST && 2 * done * days > 3 * sum
    })
}
