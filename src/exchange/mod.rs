//! What goes out and comes in as files. Pure: makes texts and bytes, and touches no disk and no screen.

pub mod recommendation;
pub mod words;
