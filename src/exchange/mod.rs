//! What goes out and comes in as files. Pure: makes texts and bytes, and touches no disk and no screen. Everything but the
//! recommendation is used by the second program alone (`extra/`), so that it does not weigh on a first visit.

pub mod calendar;
pub mod clean;
pub mod csv;
pub mod diary_file;
pub mod fhir;
pub mod kept;
pub mod plan_file;
pub mod recommendation;
pub mod report;
pub mod words;
