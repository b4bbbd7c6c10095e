//! The person's usual pain: what every rise is measured against. Source: clinical.md part 6.1.

use super::numbers::BaseNumbers;
use super::records::Records;
use crate::domain::check_in::CheckInKind;
use crate::domain::order;
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
    order::sort(&mut noted);
    noted
        .chunk_by(|(day, _), (other, _)| day == other)
        .filter_map(|notes| {
            let (day, _) = notes.first()?;
            let sum: Tenths = notes.iter().map(|(_, pain)| tenths(*pain)).sum();
            Some((*day, sum / Tenths::try_from(notes.len()).ok()?))
        })
        .collect()
}

/// The person's usual pain through time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usual {
    intake: Tenths,
    /// The usual pain from the day after each noted day on.
    after: Vec<(Date, Tenths)>,
}

impl Usual {
    /// The median of the last noted days that were neither in a flare nor part of a rise; the average of the intake while
    /// there are too few of them.
    #[must_use]
    pub fn of(
        numbers: &BaseNumbers,
        records: &Records<'_>,
        daily: &[(Date, Tenths)],
        intake_pain: u8,
    ) -> Self {
        let intake = tenths(intake_pain);
        let mut calm: Vec<Tenths> = Vec::new();
        let mut usual = intake;
        let mut after = Vec::new();
        for (day, pain) in daily {
            let is_rise = *pain >= usual + tenths(numbers.rise);
            if !is_rise && !records.is_in_flare(*day) {
                calm.push(*pain);
                usual = usual_of(numbers, &calm, intake);
            }
            after.push((*day, usual));
        }
        Self { intake, after }
    }

    /// The usual pain before that day.
    #[must_use]
    pub fn on(&self, day: Date) -> Tenths {
        let earlier = self.after.partition_point(|(noted, _)| *noted < day);
        let last = earlier.checked_sub(1).and_then(|at| self.after.get(at));
        last.map_or(self.intake, |(_, usual)| *usual)
    }
}

fn usual_of(numbers: &BaseNumbers, usual: &[Tenths], intake: Tenths) -> Tenths {
    if usual.len() < numbers.fewest_entries {
        return intake;
    }
    let mut last: Vec<Tenths> = usual.iter().rev().take(numbers.entries).copied().collect();
    order::sort(&mut last);
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
