//! Small tools over rows of days: middle, spread, trend, weekday, what one day leaves to the next, ranks. Days are day numbers,
//! so that a gap is a gap and never a zero.

use super::real;
use crate::domain::order::sort_by;

/// One value of one day.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Point {
    /// Days since 1970-01-01.
    pub day: i32,
    pub value: f64,
}

/// The mean; 0 of none.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.iter().sum::<f64>() / real(values.len())
}

/// The variance of a sample; 0 of fewer than two.
#[must_use]
pub fn variance(values: &[f64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let mean = mean(values);
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    squares / real(values.len() - 1)
}

/// The middle value, or the mean of the two in the middle; none of none.
#[must_use]
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sort_by(&mut sorted, f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    Some((lower + upper) / 2.0)
}

/// What is left of each value without the straight line through all of them.
#[must_use]
pub fn detrended(points: &[Point]) -> Vec<f64> {
    let days: Vec<f64> = points.iter().map(|point| f64::from(point.day)).collect();
    let values: Vec<f64> = points.iter().map(|point| point.value).collect();
    let (day_mean, value_mean) = (mean(&days), mean(&values));
    let mut both = 0.0;
    let mut squares = 0.0;
    for (day, value) in days.iter().zip(&values) {
        both += (day - day_mean) * (value - value_mean);
        squares += (day - day_mean).powi(2);
    }
    let slope = if squares > 0.0 { both / squares } else { 0.0 };
    days.iter()
        .zip(&values)
        .map(|(day, value)| value - value_mean - slope * (day - day_mean))
        .collect()
}

/// Takes the mean of each weekday away.
pub fn take_weekdays_away(points: &[Point], rest: &mut [f64]) {
    for weekday in 0..7 {
        let is_it = |point: &Point| point.day.rem_euclid(7) == weekday;
        let of_it: Vec<f64> = points
            .iter()
            .zip(rest.iter())
            .filter(|(point, _)| is_it(point))
            .map(|(_, value)| *value)
            .collect();
        let mean = mean(&of_it);
        for (point, value) in points.iter().zip(rest.iter_mut()) {
            if is_it(point) {
                *value -= mean;
            }
        }
    }
}

/// How much of one day stays on the next, -1 to 1: the mean product of days that follow each other over the mean square. Days on
/// either side of a gap do not follow each other.
#[must_use]
pub fn lag_one(days: &[i32], values: &[f64]) -> f64 {
    let mean_value = mean(values);
    let squares: f64 = values
        .iter()
        .map(|value| (value - mean_value).powi(2))
        .sum();
    let mut both = 0.0;
    let mut follow = 0;
    for (days, pair) in days.windows(2).zip(values.windows(2)) {
        if let ([day, next_day], [value, next]) = (days, pair)
            && next_day - day == 1
        {
            both += (value - mean_value) * (next - mean_value);
            follow += 1;
        }
    }
    if follow == 0 || squares <= 0.0 {
        return 0.0;
    }
    (both / real(follow)) / (squares / real(values.len()))
}

/// The place of each value in the order of all, from 1; equal values share the mean of their places. What differs by rounding
/// alone is equal.
#[must_use]
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<(f64, usize)> = values
        .iter()
        .enumerate()
        .map(|(at, value)| ((value * 1e9).round(), at))
        .collect();
    sort_by(&mut order, |one, other| one.0.total_cmp(&other.0));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for equal in order.chunk_by(|one, other| one.0 == other.0) {
        let place = real(before) + (real(equal.len()) + 1.0) / 2.0;
        for (_, at) in equal {
            if let Some(rank) = ranks.get_mut(*at) {
                *rank = place;
            }
        }
        before += equal.len();
    }
    ranks
}

/// Values with their mean taken away and their length made 1, so that the product of two rows is their correlation; none when
/// they are all the same.
#[must_use]
pub fn unit(values: &[f64]) -> Option<Vec<f64>> {
    let mean = mean(values);
    let length = values
        .iter()
        .map(|value| (value - mean).powi(2))
        .sum::<f64>()
        .sqrt();
    (length > 1e-9).then(|| values.iter().map(|value| (value - mean) / length).collect())
}

/// The sum of products.
#[must_use]
pub fn product(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
