//! The person's usual pain: what every rise is measured against. Source: clinical.md part 6.1.

use super::numbers::BaseNumbers;
use super::records::Records;
use crate::domain::check_in::CheckInKind;
use crate::domain::time::Date;

/// A pain in tenths of a point: 45 is 4.5.
pub type Tenths = i32;

/// Tenths of a whole number on the scale.
#[must_use]
pub fn tenths(points: u8) -> Tenths {
    Tenths::from(points) * 10
}

/// The average pain of each recorded day, the earliest first; several notes of a day are averaged. A day without a note is
/// not there.
#[must_use]
pub fn daily_pain(records: &Records<'_>) -> Vec<(Date, Tenths)> {
    let entries = records
        .entries
        .iter()
        .filter_map(|entry| Some((entry.day, entry.day_pain()?)));
    let evenings = records.check_ins.iter().filter_map(|(_, check_in)| {
        let is_evening = check_in.kind == CheckInKind::Evening;
        is_evening.then_some((check_in.day, check_in.pain_average?))
    });
    let mut noted: Vec<(Date, u8)> = entries.chain(evenings).collect();
    noted.sort_unstable();
    noted
        .chunk_by(|(day, _), (other, _)| day == other)
        .filter_map(|notes| {
            let (day, _) = notes.first()?;
            let sum: Tenths = notes.iter().map(|(_, pain)| tenths(*pain)).sum();
            Some((*day, sum / Tenths::try_from(notes.len()).ok()?))
        })
        .collect()
}

/// The usual pain on a day: the median of the last days before it that were neither in a flare nor part of a rise; the
/// average of the intake while there are too few of them.
#[must_use]
pub fn base(
    numbers: &BaseNumbers,
    records: &Records<'_>,
    daily: &[(Date, Tenths)],
    intake: Tenths,
    day: Date,
) -> Tenths {
    let mut usual: Vec<Tenths> = Vec::new();
    for (noted, pain) in daily.iter().filter(|(noted, _)| *noted < day) {
        let is_rise = *pain >= usual_of(numbers, &usual, intake) + tenths(numbers.rise);
        if !is_rise && !records.is_in_flare(*noted) {
            usual.push(*pain);
        }
    }
    usual_of(numbers, &usual, intake)
}

fn usual_of(numbers: &BaseNumbers, usual: &[Tenths], intake: Tenths) -> Tenths {
    if usual.len() < numbers.fewest_entries {
        return intake;
    }
    let mut last: Vec<Tenths> = usual.iter().rev().take(numbers.entries).copied().collect();
    last.sort_unstable();
    median(&last).unwrap_or(intake)
}

/// The middle of sorted values; none of none.
pub(super) fn median(sorted: &[Tenths]) -> Option<Tenths> {
    let half = sorted.len() / 2;
    let upper = *sorted.get(half)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(half.checked_sub(1)?)?;
    Some((lower + upper) / 2)
}
