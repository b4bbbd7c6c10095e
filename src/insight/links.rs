//! Things that go together from day to day: at most 8 pairs, named before anyone looked at a diary, and never the weather.
//! A link stands out only when chance seldom gives as much, all looks counted in, and when its likely range leaves zero out.
//! No link says that one thing causes the other. Source: clinical.md part 7.2, 3 and 5.

use super::chance::BlockShuffle;
use super::days::{Days, Measure};
use super::distribution::{t_95, two_sided_p};
use super::series::{
    Point, detrended, lag_one, mean, median, product, ranks, take_weekdays_away, unit, variance,
};
use super::{Finding, Interval, Recorded, excludes_zero, real};
use crate::domain::order::sort_by;
use crate::domain::time::Date;

/// Two things looked at together: what comes first, what it is held against, and how many days later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Pair {
    pub first: Measure,
    pub then: Measure,
    pub days_later: u8,
}

const fn pair(first: Measure, then: Measure, days_later: u8) -> Pair {
    Pair {
        first,
        then,
        days_later,
    }
}

/// Every pair, named beforehand. The night counts for the day after it. Sleep before pain comes first: it is the more
/// consistent of the two. Source: clinical.md part 7.2 [59].
pub const PAIRS: [Pair; 8] = [
    pair(Measure::Sleep, Measure::Pain, 0),
    pair(Measure::SleepMinutes, Measure::Pain, 0),
    pair(Measure::Stress, Measure::Pain, 0),
    pair(Measure::Mood, Measure::Pain, 0),
    pair(Measure::Stress, Measure::Pain, 1),
    pair(Measure::ActiveMinutes, Measure::Pain, 1),
    pair(Measure::Steps, Measure::Pain, 1),
    pair(Measure::Pain, Measure::Sleep, 1),
];

/// Only so many days back are looked at: older days were another life, and the time it takes stays bounded.
pub const DAYS_BACK: i32 = 182;
/// The chart of a pair is shown from so many days on.
pub const CHART_DAYS: usize = 14;
const SAME_DAY_DAYS: usize = 28;
const LATER_DAYS: usize = 42;
const WEEKDAY_DAYS: usize = 42;
const BLOCK_DAYS: usize = 4;
const DRAWS: usize = 1_999;
/// Of the links said to stand out, at most this share may be chance.
const FALSE_SHARE: f64 = 0.10;
const LEAST_VARIANCE: f64 = 1e-6;
/// Fewer days in one of the two groups give no difference worth a range.
const FEWEST_IN_GROUP: usize = 5;

impl Pair {
    /// Days with both before a word is said.
    #[must_use]
    pub fn days_needed(self) -> usize {
        if self.days_later == 0 {
            SAME_DAY_DAYS
        } else {
            LATER_DAYS
        }
    }
}

/// One pair, looked at.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Link {
    pub pair: Pair,
    /// The days with both: the first value and the one it is held against.
    pub days: Vec<(f64, f64)>,
    pub finding: Finding<Estimate>,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Estimate {
    pub recorded: Recorded,
    /// How many days the days are worth, as they lean on each other.
    pub worth: f64,
    /// Spearman's, of what is left without trend and weekday.
    pub rho: f64,
    pub interval: Interval,
    /// How often shuffled days, or chance among days that lean on each other, give as much: the larger of the two.
    pub p: f64,
    /// What the second is higher on days when the first was high rather than low, in its own unit.
    pub difference: f64,
    pub difference_interval: Interval,
    pub stands_out: bool,
}

/// All pairs, and how many there was enough to look at.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Links {
    pub list: Vec<Link>,
    pub looked_at: usize,
    pub stood_out: usize,
}

/// Looks at one pair. Alone it stands out never: that takes [`weigh`].
#[must_use]
pub fn look_at(pair: Pair, days: &Days, seed: u64) -> Link {
    let paired = Paired::of(pair, days);
    let finding = finding(pair, &paired, seed);
    Link {
        pair,
        days: paired
            .both
            .iter()
            .map(|(_, first, then)| (*first, *then))
            .collect(),
        finding,
    }
}

/// Weighs all pairs together: the more were looked at, the more each has to show (Benjamini and Hochberg 1995).
#[must_use]
pub fn weigh(mut list: Vec<Link>) -> Links {
    let mut chances: Vec<f64> = list
        .iter()
        .filter_map(|link| Some(link.estimate()?.p))
        .collect();
    sort_by(&mut chances, f64::total_cmp);
    let looked_at = chances.len();
    let limit = largest_kept(&chances);
    for link in &mut list {
        if let Finding::Found(estimate) = &mut link.finding {
            estimate.stands_out = limit.is_some_and(|limit| estimate.p <= limit)
                && excludes_zero(estimate.interval)
                && excludes_zero(estimate.difference_interval)
                && (estimate.difference > 0.0) == (estimate.rho > 0.0);
        }
    }
    let stood_out = list.iter().filter(|link| link.stands_out()).count();
    Links {
        list,
        looked_at,
        stood_out,
    }
}

/// Looks at every pair and weighs them.
#[must_use]
pub fn links(days: &Days, seed: u64) -> Links {
    weigh(
        PAIRS
            .into_iter()
            .map(|pair| look_at(pair, days, seed))
            .collect(),
    )
}

impl Link {
    /// What was found, when there was enough.
    #[must_use]
    pub fn estimate(&self) -> Option<&Estimate> {
        self.finding.found()
    }

    /// Whether anything may be said of it.
    #[must_use]
    pub fn stands_out(&self) -> bool {
        self.estimate().is_some_and(|estimate| estimate.stands_out)
    }
}

/// The largest p that is kept, of sorted ones.
fn largest_kept(chances: &[f64]) -> Option<f64> {
    let of = real(chances.len());
    let kept = (1..)
        .zip(chances)
        .filter(|(place, p)| **p <= FALSE_SHARE * real(*place) / of);
    kept.last().map(|(_, p)| *p)
}

/// The days that have both, by the day of the second.
struct Paired {
    both: Vec<(i32, f64, f64)>,
    recorded: Recorded,
}

impl Paired {
    fn of(pair: Pair, days: &Days) -> Self {
        let later = i32::from(pair.days_later);
        let first = days.row(pair.first);
        let both: Vec<(Date, f64, f64)> = days
            .row(pair.then)
            .between(days.last().plus(1 - DAYS_BACK), days.last())
            .filter_map(|(day, then)| Some((day, first.on(day.plus(-later))?, then)))
            .collect();
        let span = both.first().zip(both.last());
        let possible = span.map_or(0, |(first, last)| last.0.since(first.0) + 1);
        Self {
            recorded: Recorded {
                days: both.len(),
                possible: usize::try_from(possible).unwrap_or(0),
            },
            both: both
                .into_iter()
                .map(|(day, first, then)| (day.days(), first, then))
                .collect(),
        }
    }
}

fn finding(pair: Pair, paired: &Paired, seed: u64) -> Finding<Estimate> {
    let count = paired.both.len();
    if count < pair.days_needed() {
        return Finding::Waiting {
            days_more: pair.days_needed() - count,
        };
    }
    if !paired.recorded.is_enough() {
        return Finding::Patchy(paired.recorded);
    }
    estimate(paired, seed).map_or(Finding::Still, Finding::Found)
}

/// Without trend, and without weekdays where there are enough days for them.
pub(super) fn rest(points: &[Point]) -> Vec<f64> {
    let mut rest = detrended(points);
    if points.len() >= WEEKDAY_DAYS {
        take_weekdays_away(points, &mut rest);
    }
    rest
}

/// The numbers that trend and weekdays took out of the days: they are not free any more.
fn taken_away(count: usize) -> f64 {
    if count >= WEEKDAY_DAYS { 7.0 } else { 1.0 }
}

/// What really stays from day to day: taking a trend away makes it look smaller than it is. Source: Kendall 1954, Marriott and
/// Pope 1954.
pub(super) fn carried_over(seen: f64, count: usize) -> f64 {
    let hidden = (1.0 + 4.0 * seen.max(0.0)) / real(count);
    if seen > 0.0 {
        (seen + hidden).min(1.0)
    } else {
        seen
    }
}

/// How many days `count` days are worth when both rows carry over from day to day. Never more than there are: where one row
/// swings against the other, nothing is won.
pub(super) fn worth(count: usize, carried: f64) -> f64 {
    let carried = carried.clamp(0.0, 0.9);
    real(count) * (1.0 - carried) / (1.0 + carried)
}

/// How often shuffled blocks of days give a product at least as large.
fn shuffled_p(first: &[f64], then: &[f64], found: f64, seed: u64) -> f64 {
    let mut shuffle = BlockShuffle::new(seed, first.len(), BLOCK_DAYS);
    let mut shuffled = Vec::with_capacity(first.len());
    let mut as_large = 1;
    for _ in 0..DRAWS {
        shuffle.draw(first, &mut shuffled);
        // A hair's breadth, so that the same sum in another order counts as the same.
        if product(&shuffled, then).abs() >= found.abs() - 1e-12 {
            as_large += 1;
        }
    }
    real(as_large) / real(DRAWS + 1)
}

fn estimate(paired: &Paired, seed: u64) -> Option<Estimate> {
    let points = |value: fn(&(i32, f64, f64)) -> f64| -> Vec<Point> {
        let both = paired.both.iter();
        both.map(|one| Point {
            day: one.0,
            value: value(one),
        })
        .collect()
    };
    let (first, then) = (points(|one| one.1), points(|one| one.2));
    let on_days: Vec<i32> = first.iter().map(|point| point.day).collect();
    let then_rest = rest(&then);
    let first_rest = rest(&first);
    // What never varies has no order: its leftovers are rounding.
    if variance(&first_rest) < LEAST_VARIANCE || variance(&then_rest) < LEAST_VARIANCE {
        return None;
    }
    let first_ranks = unit(&ranks(&first_rest))?;
    let then_ranks = unit(&ranks(&then_rest))?;
    let rho = product(&first_ranks, &then_ranks).clamp(-1.0, 1.0);
    let carried = |ranks: &[f64]| carried_over(lag_one(&on_days, ranks), ranks.len());
    let worth = worth(first.len(), carried(&first_ranks) * carried(&then_ranks));
    let freedom = worth - 2.0 - taken_away(first.len());
    if freedom <= 2.0 || rho.abs() > 0.999_999 {
        return None;
    }
    let (z, reach) = (rho.atanh(), 1.96 / (worth - 3.0).sqrt());
    let t = rho * (freedom / (1.0 - rho * rho)).sqrt();
    let p = two_sided_p(t, freedom).max(shuffled_p(&first_ranks, &then_ranks, rho, seed));
    let firsts: Vec<f64> = first.iter().map(|point| point.value).collect();
    let (difference, difference_interval) = difference(&firsts, &then_rest, worth, freedom)?;
    Some(Estimate {
        recorded: paired.recorded,
        worth,
        rho,
        interval: ((z - reach).tanh(), (z + reach).tanh()),
        p,
        difference,
        difference_interval,
        stands_out: false,
    })
}

/// The mean of the second on the days when the first was high less that when it was low, its own middle being the border.
fn difference(
    first: &[f64],
    then_rest: &[f64],
    worth: f64,
    freedom: f64,
) -> Option<(f64, Interval)> {
    let middle = median(first)?;
    let split = |is_high: fn(f64, f64) -> bool| -> (Vec<f64>, Vec<f64>) {
        let both = first.iter().zip(then_rest);
        let (high, low): (Vec<_>, Vec<_>) = both.partition(|(first, _)| is_high(**first, middle));
        let values = |group: Vec<(&f64, &f64)>| group.into_iter().map(|(_, then)| *then).collect();
        (values(high), values(low))
    };
    let is_full = |groups: &(Vec<f64>, Vec<f64>)| {
        groups.0.len() >= FEWEST_IN_GROUP && groups.1.len() >= FEWEST_IN_GROUP
    };
    // Many equal values may leave one side empty; the border itself then goes to the other.
    let (high, low) = [
        split(|value, middle| value >= middle),
        split(|value, middle| value > middle),
    ]
    .into_iter()
    .find(is_full)?;
    let spread = variance(&high) / real(high.len()) + variance(&low) / real(low.len());
    let reach = t_95(freedom)? * (spread * real(first.len()) / worth).sqrt();
    let difference = mean(&high) - mean(&low);
    Some((difference, (difference - reach, difference + reach)))
}
