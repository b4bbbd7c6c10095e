//! Questionnaires through time against the smallest change that matters. Source: clinical.md part 7.3.

use std::collections::BTreeMap;

use super::real;
use crate::domain::answers::Answers;
use crate::domain::instrument::{Instrument, InstrumentKind};
use crate::domain::order::sort_by_key;
use crate::domain::time::Date;

/// A score that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    /// Pain, enjoyment, general activity: the mean of three, 0 to 10.
    Peg,
    /// How well the person can do what they named: the mean, 0 to 10.
    Activities,
}

impl Score {
    /// The smallest change that matters, in points.
    #[must_use]
    pub fn important(self) -> f64 {
        match self {
            Self::Peg => 1.5,
            Self::Activities => 2.0,
        }
    }

    /// Whether a higher score is better.
    #[must_use]
    pub fn more_is_better(self) -> bool {
        self == Self::Activities
    }

    fn kind(self) -> InstrumentKind {
        match self {
            Self::Peg => InstrumentKind::Peg,
            Self::Activities => InstrumentKind::Activities,
        }
    }

    /// What the answers of the intake give; none when one is missing.
    #[must_use]
    pub fn of_intake(self, answers: &Answers) -> Option<f64> {
        let given: Vec<Option<u8>> = match self {
            Self::Peg => answers.peg.to_vec(),
            Self::Activities => {
                let named = answers.activities.iter().flatten();
                named.map(|activity| activity.ability).collect()
            }
        };
        let sum: f64 = given.iter().copied().sum::<Option<u8>>().map(f64::from)?;
        (!given.is_empty()).then(|| sum / real(given.len()))
    }
}

/// A score through time, and how far the last one lies from the first.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Course {
    /// The earliest first, one a day.
    pub points: Vec<(Date, f64)>,
    /// The last less the first.
    pub difference: f64,
    pub weighed: Weighed,
}

/// A change of a score, weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Weighed {
    Better,
    /// Less than what matters.
    Same,
    Worse,
}

/// The course of a score: what the intake gave on its day, then each time it was asked; none when it was never whole. Of
/// several on one day the last counts.
#[must_use]
pub fn course<'a>(
    score: Score,
    intake: Option<(Date, f64)>,
    asked: impl Iterator<Item = &'a Instrument>,
) -> Option<Course> {
    let mut asked: Vec<&Instrument> = asked.filter(|one| one.kind == score.kind()).collect();
    sort_by_key(&mut asked, |one| one.written);
    let mut by_day: BTreeMap<Date, f64> = intake.into_iter().collect();
    by_day.extend(asked.iter().filter_map(|one| Some((one.day, one.mean()?))));
    let points: Vec<(Date, f64)> = by_day.into_iter().collect();
    let (first, last) = points.first().zip(points.last())?;
    let difference = last.1 - first.1;
    let weighed = if difference.abs() < score.important() {
        Weighed::Same
    } else if (difference > 0.0) == score.more_is_better() {
        Weighed::Better
    } else {
        Weighed::Worse
    };
    Some(Course {
        difference,
        weighed,
        points,
    })
}
