//! The pages, one a file.

mod about;
mod ask;
mod care;
mod check_in;
mod diary;
mod flare;
mod intake;
mod learn;
mod library;
mod not_found;
mod routine;
mod safety;
mod session;
mod settings;
mod sources;
mod today;
mod welcome;

pub(super) use about::About;
pub(super) use ask::Ask;
pub(super) use care::Care;
pub(super) use check_in::CheckIn;
pub(super) use diary::{Diary, DiaryEntry, DiaryNew};
pub(super) use flare::Flare;
pub(super) use intake::{Intake, IntakeCheck};
pub(super) use learn::{learn, lesson, lesson_card, lesson_now, more_about, words};
pub(super) use library::{Library, LibraryItem};
pub(super) use not_found::NotFound;
pub(super) use routine::Routine;
pub(super) use safety::Safety;
pub(super) use session::Session;
use session::why_not;
pub(super) use settings::{Restore, Settings, sound_choice};
pub(super) use sources::sources;
pub(super) use today::Today;
pub(super) use welcome::Welcome;
