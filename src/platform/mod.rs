//! Adapters to the browser.

pub mod intl;
pub mod print;
pub mod region;
