//! The geometry of charts: scales, ticks and paths, in a square of 1,000 by 1,000 that the page stretches; and the sentence that
//! says what a chart shows. Draws nothing and knows no colour. A gap stays a gap: no line crosses it.

pub mod groups;
pub mod scale;
pub mod trend;
pub mod words;
pub mod year;

pub use scale::Scale;

/// The side of the square that all paths are drawn in.
pub const SIDE: i32 = 1_000;
