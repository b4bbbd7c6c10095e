//! Native tests: tables and properties over the pure rooms, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod answers_file;
mod body_map;
mod calendar;
mod catalog;
mod chart;
mod commands;
mod difference;
mod evening;
mod figure;
mod figure_checks;
mod insight;
mod install;
mod instead;
mod intake;
mod intake_way;
mod learn;
mod look;
mod pacing;
mod people;
mod personas;
mod plan;
mod progression;
mod readability;
mod reading;
mod recommend;
mod routes;
mod screening;
mod session;
mod shell;
mod storage;
mod texts;
mod tidy;
mod time;
mod typed;
mod what_if;
mod when;
