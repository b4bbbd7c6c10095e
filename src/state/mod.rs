//! Signals around the commands: one newtype context for each aggregate, each with what a page can ask of it. Decides nothing.
//!
//! `open` reads the store before anything is drawn; `provide` puts what was read into contexts at the root of the app, and
//! `use_…` gives them to pages. A method that keeps something returns at once: the signal changes when the store has kept
//! it, `done` hears how it went, and `use_save_status` says it to everyone.

mod answers;
mod app_shelf;
mod check_ins;
mod choices;
mod decisions;
mod diary;
mod experiments;
mod flares;
mod idle;
mod install;
mod instruments;
mod keeping;
mod lessons;
mod looks;
mod news;
mod opened;
mod plan;
mod sessions;
mod settings;
mod shared;
mod soon;
mod store;
mod updates;

pub use answers::{AnswersState, use_answers, use_screening};
pub use check_ins::{CheckInsState, use_check_ins};
pub use choices::Choices;
pub use decisions::{DecisionsState, use_decisions};
pub use diary::{DiaryState, use_diary};
pub use experiments::{ExperimentsState, use_experiments};
pub use flares::{FlaresState, use_flares};
pub use install::{Install, use_install};
pub use instruments::{InstrumentsState, use_instruments};
pub use keeping::{Keeping, SaveError, SaveStatus, Trouble, use_keeping, use_save_status};
pub use lessons::offered_lesson;
pub use looks::{Looks, use_looks};
pub use opened::{Opened, open, provide};
pub use plan::{
    draft_difference, lights_between, session_origin, use_plan, use_put_off, use_recommendation,
    use_version, use_walk, would_change,
};
pub use sessions::{SessionsState, use_sessions};
pub use settings::{SettingsState, use_settings};
pub use shared::{catalog, learn, use_now, use_today};
pub use updates::{Look, Updates, use_updates};

pub use crate::commands::{
    ExperimentPlan, Kept, Lost, MAX_BYTES, NotRead, Plan, Refused, Way, is_backup_due,
};
pub use crate::platform::room::{Chosen, chosen};
