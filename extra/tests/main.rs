//! Files out and in, on a made-up person: tables, properties, and what independent programs make of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod bad_input;
mod diary;
mod lock;
mod outside;
mod person;
mod plan;
mod report;
mod tables;
