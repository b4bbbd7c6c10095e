//! What a person can do, and how it is kept: each command checks, writes, reads back and compares before it says *saved*.
//! Async over the ports `Shelf`, `Clock` and `Seed`, so that the riskiest logic of the app runs in native tests.
//!
//! When a command fails, nothing that was kept before is lost, and the caller still has the value in hand.

mod answers;
mod backup;
mod book;
mod check_ins;
mod decisions;
mod diary;
#[cfg(not(target_arch = "wasm32"))]
pub mod doubles;
mod drafts;
mod experiments;
mod flares;
mod import;
mod install;
mod instruments;
mod keep_error;
pub mod ports;
mod sessions;
mod settings;
mod writer;

pub use backup::{Backup, is_backup_due, percent_full};
pub use book::Book;
pub use experiments::ExperimentPlan;
pub use import::NotRead;
pub use install::{Device, Way, way};
pub use keep_error::KeepError;
pub use sessions::begin_session;

pub use crate::storage::draft::{Drafted, Form};
pub use crate::storage::import::{MAX_BYTES, Refused};
pub use crate::storage::load::{Damaged, Loaded};
pub use crate::storage::memory::MemoryShelf;
pub use crate::storage::merge::Plan;
pub use crate::storage::records::Kept;
pub use crate::storage::shelf::{Safety, Shelf, ShelfError};
pub use crate::storage::two_copies::{Lost, Mended, TwoCopies};
