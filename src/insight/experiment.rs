//! A person's own experiment: two options in pairs of blocks whose order chance drew. What may be said afterwards comes from
//! that drawing alone: how often would another drawing have given as much? Source: clinical.md part 7.2, 4.

use super::chance::Chance;
use super::days::{Measure, Row};
use super::distribution::t_95;
use super::series::{mean, variance};
use super::{Interval, Recorded, excludes_zero, real};
use crate::domain::experiment::{Arm, Experiment, Outcome};
use crate::domain::time::Date;

/// With fewer whole pairs the result is only described.
pub const FEWEST_PAIRS: usize = 6;
/// More pairs are not looked at: every drawing is tried, and there are two to the power of these.
const MOST_PAIRS: usize = 16;
/// A result counts when at most this share of all drawings gives as much.
const CHANCE_LIMIT: f64 = 0.05;

/// The order of the blocks: in each pair both options, the first of them drawn.
#[must_use]
pub fn draw(pairs: usize, seed: u64) -> Vec<Arm> {
    let mut chance = Chance::of(seed);
    let mut blocks = Vec::with_capacity(pairs * 2);
    for _ in 0..pairs {
        blocks.extend(if chance.below(2) == 0 {
            [Arm::A, Arm::B]
        } else {
            [Arm::B, Arm::A]
        });
    }
    blocks
}

/// The last day planned.
#[must_use]
pub fn last_day(experiment: &Experiment) -> Date {
    let days = experiment.blocks.len() * usize::from(experiment.block_days);
    experiment
        .started
        .plus(i32::try_from(days).unwrap_or(0) - 1)
}

/// The option of that day; none before, after, and from the day it was stopped on.
#[must_use]
pub fn arm_on(experiment: &Experiment, day: Date) -> Option<Arm> {
    let is_over = experiment.stopped.is_some_and(|stopped| day >= stopped);
    let days = usize::try_from(day.since(experiment.started)).ok()?;
    let block = days / usize::from(experiment.block_days).max(1);
    experiment.blocks.get(block).copied().filter(|_| !is_over)
}

/// Whether the last block is over, or it was stopped.
#[must_use]
pub fn is_over(experiment: &Experiment, today: Date) -> bool {
    experiment.stopped.is_some() || today > last_day(experiment)
}

/// What is looked at, whether more of it is better, and how many days later it shows: the night and the morning that follow
/// belong to the day before.
#[must_use]
pub fn looked_at(outcome: Outcome) -> (Measure, bool, i32) {
    match outcome {
        Outcome::Pain => (Measure::Pain, false, 0),
        Outcome::Interference => (Measure::Interference, false, 0),
        Outcome::Sleep => (Measure::Sleep, true, 1),
        Outcome::Stiffness => (Measure::Stiffness, false, 1),
        Outcome::Mood => (Measure::Mood, true, 0),
        Outcome::Energy => (Measure::Energy, true, 0),
    }
}

/// What an experiment has shown so far.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Found {
    /// Pairs that were planned, and those in which both blocks were recorded well enough.
    pub pairs_planned: usize,
    pub pairs_whole: usize,
    /// Of the days that were up to now.
    pub recorded: Recorded,
    /// Days on which the person noted the option that was due, of all they noted.
    pub followed: Recorded,
    pub stopped_early: bool,
    /// None while no pair is whole.
    pub means: Option<Means>,
}

/// Both options side by side over the whole pairs. `difference` is A less B.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Means {
    pub a: f64,
    pub b: f64,
    pub difference: f64,
    /// The difference of each whole pair.
    pub pairs: Vec<f64>,
    pub verdict: Verdict,
}

/// What may be said.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Verdict {
    /// Too few whole pairs: described and no more.
    TooFew,
    /// Another drawing gives as much too often, or the range holds zero.
    Unclear { interval: Option<Interval>, p: f64 },
    /// More than chance seldom gives.
    Differs { interval: Interval, p: f64 },
}

/// Works out the result from what was recorded up to `today`.
#[must_use]
pub fn result(experiment: &Experiment, row: &Row, today: Date) -> Found {
    let (_, _, later) = looked_at(experiment.outcome);
    let size = i32::from(experiment.block_days);
    let end = last_day(experiment)
        .min(today)
        .min(experiment.stopped.map_or(today, |stopped| stopped.plus(-1)));
    let mut starts = (0..).map(|at| experiment.started.plus(at * size));
    let mut blocks = experiment.blocks.iter().map(|arm| {
        let start = starts.next().unwrap_or(experiment.started);
        (
            *arm,
            block(
                row,
                start.plus(later),
                start.plus(later + size - 1),
                end.plus(later),
            ),
        )
    });
    let mut whole: Vec<(f64, f64)> = Vec::new();
    while let (Some(one), Some(other)) = (blocks.next(), blocks.next()) {
        let (a, b) = if one.0 == Arm::A {
            (one.1, other.1)
        } else {
            (other.1, one.1)
        };
        if one.0 != other.0 && whole.len() < MOST_PAIRS {
            whole.extend(a.zip(b));
        }
    }
    let done = experiment.done.iter();
    Found {
        pairs_planned: experiment.blocks.len() / 2,
        pairs_whole: whole.len(),
        recorded: row.recorded(experiment.started.plus(later), end.plus(later)),
        followed: Recorded {
            days: done
                .filter(|one| planned_on(experiment, one.day) == Some(one.did))
                .count(),
            possible: experiment.done.len(),
        },
        stopped_early: experiment
            .stopped
            .is_some_and(|stopped| stopped <= last_day(experiment)),
        means: means(&whole),
    }
}

/// The option planned for that day, stopped or not.
fn planned_on(experiment: &Experiment, day: Date) -> Option<Arm> {
    let days = usize::try_from(day.since(experiment.started)).ok()?;
    let block = days / usize::from(experiment.block_days).max(1);
    experiment.blocks.get(block).copied()
}

/// The mean of a block that is over and recorded well enough.
fn block(row: &Row, first: Date, last: Date, end: Date) -> Option<f64> {
    let is_whole = last <= end && row.recorded(first, last).is_enough();
    let values: Vec<f64> = row.between(first, last).map(|(_, value)| value).collect();
    is_whole.then(|| mean(&values))
}

fn means(whole: &[(f64, f64)]) -> Option<Means> {
    if whole.is_empty() {
        return None;
    }
    let column = |of: fn(&(f64, f64)) -> f64| -> Vec<f64> { whole.iter().map(of).collect() };
    let pairs = column(|pair| pair.0 - pair.1);
    Some(Means {
        a: mean(&column(|pair| pair.0)),
        b: mean(&column(|pair| pair.1)),
        difference: mean(&pairs),
        verdict: verdict(&pairs),
        pairs,
    })
}

fn verdict(pairs: &[f64]) -> Verdict {
    if pairs.len() < FEWEST_PAIRS {
        return Verdict::TooFew;
    }
    let p = drawn_p(pairs);
    let middle = mean(pairs);
    let interval = t_95(real(pairs.len() - 1)).map(|t| {
        let reach = t * (variance(pairs) / real(pairs.len())).sqrt();
        (middle - reach, middle + reach)
    });
    match interval {
        Some(interval) if p <= CHANCE_LIMIT && excludes_zero(interval) => {
            Verdict::Differs { interval, p }
        }
        _ => Verdict::Unclear { interval, p },
    }
}

/// The share of all drawings that give a difference at least as large: each pair's sign may turn.
fn drawn_p(pairs: &[f64]) -> f64 {
    let found = pairs.iter().sum::<f64>().abs();
    let drawings = 1_u32 << pairs.len().min(MOST_PAIRS);
    let as_large = (0..drawings).filter(|drawing| {
        let turned = pairs.iter().enumerate();
        let sum: f64 = turned
            .map(|(at, pair)| if drawing >> at & 1 == 1 { -pair } else { *pair })
            .sum();
        sum.abs() >= found - 1e-9
    });
    real(as_large.count()) / f64::from(drawings)
}
