//! Tend: a self-care app for people who live with long-lasting muscle and joint pain. Modules stand in reading order;
//! ARCHITECTURE.md says what each room is for and who may import whom.

pub mod domain;

pub mod figure;
pub mod insight;

pub mod catalog;
pub mod chart;
pub mod exchange;
pub mod storage;
pub mod text;

pub mod commands;

#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod state;
pub mod ui;
