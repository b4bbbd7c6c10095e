//! The pages, one a file.

mod about;
mod diary;
mod not_found;
mod settings;
mod sources;

pub(super) use about::About;
pub(super) use diary::{Diary, DiaryEntry, DiaryNew};
pub(super) use not_found::NotFound;
pub(super) use settings::Settings;
pub(super) use sources::Sources;
