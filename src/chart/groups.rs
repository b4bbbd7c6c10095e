//! Values side by side on one scale: a bar for the middle half with a stroke at its middle, and an estimate with its range.

use super::SIDE;
use super::scale::Scale;
use super::trend::{dot, stroke};

/// The middle half of some values, and their middle.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Spread {
    pub quarter: f64,
    pub middle: f64,
    pub three_quarters: f64,
}

/// The spread of values; none of none.
#[must_use]
pub fn spread(sorted: &[f64]) -> Option<Spread> {
    let last = sorted.len().checked_sub(1)?;
    let at = |quarters: usize| {
        // Between two places the value lies between the two values.
        let (place, rest) = (last * quarters / 4, last * quarters % 4);
        let low = sorted.get(place).copied()?;
        let high = sorted.get(place + usize::from(rest > 0)).copied()?;
        let share = [0.0, 0.25, 0.5, 0.75].get(rest).copied()?;
        Some(low + (high - low) * share)
    };
    Some(Spread {
        quarter: at(1)?,
        middle: at(2)?,
        three_quarters: at(3)?,
    })
}

/// The bar and the stroke of a spread, lying on the middle of its row.
#[must_use]
pub fn lying(spread: Spread, scale: Scale) -> (String, String) {
    let (mut bar, mut middle) = (String::new(), String::new());
    let row = SIDE / 2;
    stroke(
        &mut bar,
        (scale.at(spread.quarter), row),
        (scale.at(spread.three_quarters), row),
    );
    let x = scale.at(spread.middle);
    stroke(&mut middle, (x, 0), (x, SIDE));
    (bar, middle)
}

/// An estimate with its range around zero: the scale that holds both, the stroke of the range, the dot, and the line of zero.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Estimate {
    pub scale: Scale,
    pub range: String,
    pub dot: String,
    pub zero: String,
}

/// Lays out an estimate. The scale is as wide to the left as to the right and never narrower than `least`.
#[must_use]
pub fn estimate(value: f64, range: (f64, f64), least: f64) -> Estimate {
    let reach = [value.abs(), range.0.abs(), range.1.abs(), least]
        .into_iter()
        .fold(0.0, f64::max);
    let scale = Scale::new(-reach, reach);
    let row = SIDE / 2;
    let mut laid = Estimate {
        scale,
        range: String::new(),
        dot: String::new(),
        zero: String::new(),
    };
    stroke(
        &mut laid.range,
        (scale.at(range.0), row),
        (scale.at(range.1), row),
    );
    dot(&mut laid.dot, (scale.at(value), row));
    stroke(&mut laid.zero, (scale.at(0.0), 0), (scale.at(0.0), SIDE));
    laid
}
