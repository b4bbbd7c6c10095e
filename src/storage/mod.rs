//! How everything the person tells us is kept. Pure: knows no browser, no clock, and decides nothing about the person.

pub mod answers;
