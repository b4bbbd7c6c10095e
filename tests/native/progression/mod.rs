//! The progression and the flare plan, row by row of part 6, and the course of many people.

mod alerts;
pub mod chance;
pub mod course;
mod flares;
mod holds;
mod ladders;
mod lights;
mod steps;
mod tally;
mod whole;
mod words;
mod year;
