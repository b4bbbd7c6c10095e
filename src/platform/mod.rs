//! Adapters to the browser, one file a thing: each implements a port or hides one browser interface. Decides nothing.

pub mod clock;
pub mod files;
pub mod indexed_db;
pub mod intl;
pub mod local_storage;
pub mod looks;
mod page_script;
pub mod print;
pub mod region;
pub mod seed;
pub mod sight;
pub mod updates;
