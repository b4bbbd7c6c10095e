//! From values to places, and the places where a number is worth writing.

use super::SIDE;

/// A straight scale from `low` to `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// The scale between two values. Where they are the same everything lies in the middle.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    /// The lowest value.
    #[must_use]
    pub fn low(self) -> f64 {
        self.low
    }

    /// The highest value.
    #[must_use]
    pub fn high(self) -> f64 {
        self.high
    }

    /// The place from the left or from the bottom, 0 to 1,000; a value outside lies on the edge.
    #[must_use]
    pub fn at(self, value: f64) -> i32 {
        let span = self.high - self.low;
        let share = if span > 0.0 {
            ((value - self.low) / span).clamp(0.0, 1.0)
        } else {
            0.5
        };
        // At most 1,000, so nothing is cut off.
        #[allow(clippy::cast_possible_truncation)]
        let place = (share * f64::from(SIDE)).round() as i32;
        place
    }

    /// The place from the top: a high value stands high.
    #[must_use]
    pub fn down(self, value: f64) -> i32 {
        SIDE - self.at(value)
    }
}

/// A scale from zero that holds `most`, and its round numbers: zero, the half and the top.
#[must_use]
pub fn from_zero(most: f64) -> (Scale, [f64; 3]) {
    let mut top = 1.0;
    let mut steps = [2.0, 2.0, 2.5].into_iter().cycle();
    // 1, 2, 4, 10, 20, 40, 100: twice each time, near enough, and round.
    while top < most && top < 1e9 {
        top *= steps.next().unwrap_or(2.0);
    }
    (Scale::new(0.0, top), [0.0, top / 2.0, top])
}
