//! The pages, one a file.

mod about;
mod ask;
mod bring;
mod care;
mod check_in;
mod diary;
mod files;
mod flare;
mod intake;
mod learn;
mod library;
mod not_found;
#[cfg(debug_assertions)]
mod parts;
mod progress;
mod question_page;
mod quiet_page;
mod report;
mod routine;
mod safety;
mod session;
mod settings;
mod sources;
mod today;
mod welcome;

pub(super) use about::About;
pub(super) use ask::Ask;
pub(super) use bring::bring;
pub(super) use care::Care;
pub(super) use check_in::CheckIn;
pub(super) use diary::{Diary, DiaryEntry, DiaryMonth, DiaryNew, DiaryYear, Evening};
pub(super) use files::files;
pub(super) use flare::Flare;
pub(super) use intake::{Intake, IntakeCheck};
pub(super) use learn::{learn, lesson, lesson_card, lesson_now, lesson_within, more_about, words};
pub(super) use library::{Library, LibraryItem};
pub(super) use not_found::NotFound;
#[cfg(debug_assertions)]
pub(super) use parts::parts;
pub(super) use progress::{Experiments, Progress};
pub(super) use report::report;
pub(super) use routine::Routine;
pub(super) use safety::Safety;
pub(super) use session::Session;
use session::why_not;
pub(super) use settings::{Restore, Settings, sound_choice};
use settings::{install_hint, summary};
pub(super) use sources::sources;
pub(super) use today::Today;
pub(super) use welcome::Welcome;
